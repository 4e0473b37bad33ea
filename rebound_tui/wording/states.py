"""The states of the guard in words: all that a line in a prompt says of it."""

from rebound_tui.domain.guard.snapshot import GuardState

STATES = {
    GuardState.STEADY: "Steady",
    GuardState.SHIELD: "Shield up",
    GuardState.QUIET: "Quiet spell",
    GuardState.LOW_TIDE: "Low tide",
    GuardState.BACK: "Back",
}
