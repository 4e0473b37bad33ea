"""Numbers from outside, each with where it is from: one line after a no, and it can be switched off."""

from rebound_tui.domain.stages import Stage

APPLIED = "Elsewhere: 3 of 100 applicants were asked to an interview (CareerPlug, 60,000 small firms, 2024)."
INTERVIEW = "Elsewhere: 27 of 100 people interviewed were hired (CareerPlug, 60,000 small firms, 2024)."
SILENCE = "Elsewhere: 51 of 144 full interview rounds ended in silence (30 job seekers, Snyder 2025)."


def base_rate(outcome: Stage, furthest: Stage) -> str:
    """The line that fits how far it came, or nothing where no number was found that says something true of it."""
    if furthest in (Stage.SAVED, Stage.APPLIED):
        return APPLIED
    if furthest is Stage.INTERVIEW:
        return SILENCE if outcome is Stage.NO_REPLY else INTERVIEW
    return ""
