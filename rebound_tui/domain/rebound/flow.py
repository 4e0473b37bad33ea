"""The steps after a no, and when which is offered: three on the day itself, one card from the next day, none of them twice."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import BACK, SHIELD, STEADY, GuardState
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.feedback import asked
from rebound_tui.domain.rebound.reflection import reflected

NOT_BEFORE = time(9)
"""The hour on the wall before which the card is not offered."""
WITHIN = timedelta(days=14)
"""The card of an older no is not offered by itself any more; its steps can still be opened."""
READY = frozenset((STEADY, SHIELD, BACK))
"""The states in which the card is offered; the others offer something smaller."""


class Step(StrEnum):
    """A step after a no."""

    ACCEPT = "accept"
    KNOWN = "known"
    NEXT = "next"
    FEEDBACK = "feedback"
    REFLECTION = "reflection"
    STRENGTH = "strength"
    REACH_OUT = "reach_out"
    RECEIVED = "received"
    CLOSE = "close"


class Kit(NamedTuple):
    """What there is to show in the steps."""

    has_strength: bool
    reached_out: datetime | None
    """When the user last reached out to somebody."""


def is_offered_flow(case: Case) -> bool:
    """Whether steps follow this no: a light one gets one line and nothing else, and an imported one is history."""
    return case.weight is Weight.HEAVY and not case.closing.origin


def card_steps(case: Case, kit: Kit) -> tuple[Step, ...]:
    """The steps of the card that are still to be done, in order."""
    since = case.closing.stamp.at
    ask = asked(case.application)
    left = {
        Step.FEEDBACK: case.met is not None and (ask is None or ask.stamp.at < since),
        Step.REFLECTION: reflected(case) is None,
        Step.STRENGTH: kit.has_strength,
        Step.REACH_OUT: kit.reached_out is None or kit.reached_out <= since,
    }
    return tuple(step for step, is_left in left.items() if is_left)


def card_due(case: Case, day: date, now: datetime, rollover: int, state: GuardState) -> bool:
    """Whether the card of this no may be offered on the app day `day`; `now` is aware, on the wall clock.

    From the day after the no, or after it was logged if that was later; not before nine, and not in a state that asks for less.
    """
    logged = (case.closing.stamp.logged.astimezone(now.tzinfo) - timedelta(hours=rollover)).date()
    begun = max(case.day, logged)
    return is_offered_flow(case) and begun < day <= begun + WITHIN and now.time() >= NOT_BEFORE and state in READY
