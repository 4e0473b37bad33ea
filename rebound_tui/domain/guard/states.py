"""Step 8 of a day: drifts and states (R12)."""

from rebound_tui.domain.guard.bounce import has_unit_after
from rebound_tui.domain.guard.ledger import Day, Ledger
from rebound_tui.domain.guard.snapshot import BACK, COUNTED, LOW_TIDE, QUIET, SHIELD, STEADY, DayMark, GuardState

DRIFT_IDLE = 2
"""Idle days at which a drift begins ..."""
DRIFT_IDLE_IN_WINDOW = 3
"""... and while the window still has days."""
DRIFT_UNITS = 2
"""Days with a unit that end a drift."""
DEEP_IDLE = 5
"""Idle days at which a deep drift begins."""
DEEP_UNITS, DEEP_LAST = 3, 5
"""A deep drift ends when so many of the last so many days had a unit ..."""
DEEP_UNITS_IN_ALL = 4
"""... or so many in all."""
RECOVERED = 2
"""Days with a unit that turn Shield into Back."""


def count_drift(ledger: Ledger, day: Day) -> None:
    """A drift begins anew at 2 idle days (3 while the window has days left) and ends when 2 days with a unit have followed."""
    if ledger.idle >= (DRIFT_IDLE_IN_WINDOW if ledger.window else DRIFT_IDLE):
        ledger.days_after_drift = 0
    elif ledger.days_after_drift is not None and day.units:
        ledger.days_after_drift += 1
        if ledger.days_after_drift >= DRIFT_UNITS:
            ledger.days_after_drift = None


def count_deep_drift(ledger: Ledger, day: Day, mark: DayMark) -> None:
    """A deep drift begins anew at 5 idle days and ends when 3 of the last 5 days after it had a unit, or 4 in all."""
    if ledger.idle >= DEEP_IDLE:
        ledger.days_after_deep = []
    elif ledger.days_after_deep is not None and (day.units or mark in COUNTED):
        ledger.days_after_deep.append(bool(day.units))
        if sum(ledger.days_after_deep[-DEEP_LAST:]) >= DEEP_UNITS or sum(ledger.days_after_deep) >= DEEP_UNITS_IN_ALL:
            ledger.days_after_deep = None


def count_recovery(ledger: Ledger, day: Day) -> None:
    """In Shield: days with a unit later than the setback that raised it."""
    if ledger.state is SHIELD and ledger.raised_by and day.units and has_unit_after(ledger.activity, day.day, ledger.raised_by):
        ledger.recovery += 1


def next_state(ledger: Ledger, day: Day) -> GuardState:
    """The state after the day: Low tide in a deep drift, else Quiet in a drift, else, coming from either, Back."""
    if ledger.days_after_deep is not None:
        return LOW_TIDE
    if ledger.days_after_drift is not None:
        return QUIET
    if ledger.state in (QUIET, LOW_TIDE):
        return BACK
    if ledger.state is SHIELD:
        return _after_shield(ledger)
    if ledger.state is BACK:
        return _after_back(ledger, day)
    return ledger.state


def enter(ledger: Ledger, state: GuardState) -> None:
    """Change the state; days in Back are counted anew."""
    if state is not ledger.state:
        ledger.state = state
        ledger.back_days = 0


def _after_shield(ledger: Ledger) -> GuardState:
    """Back with recovery 2, or when the window is over with recovery 1; Steady when it is over with none."""
    if ledger.recovery >= RECOVERED or (ledger.recovery and not ledger.window):
        return BACK
    return SHIELD if ledger.window else STEADY


def _after_back(ledger: Ledger, day: Day) -> GuardState:
    """Steady after 3 scheduled days; the day on which Back was entered is not one of them."""
    ledger.back_days += day.is_scheduled()
    return STEADY if ledger.back_days >= day.rules.back_days else BACK
