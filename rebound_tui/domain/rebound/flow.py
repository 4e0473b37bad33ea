"""The steps after a no, and when which is offered: three on the day itself, one card from the next day, none of them twice."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.guard.activity import logged_day
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import BACK, SHIELD, STEADY, GuardState
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.feedback import asked
from rebound_tui.domain.rebound.reflection import reflected
from rebound_tui.domain.rulebook import RuleBook

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


class Moment(NamedTuple):
    """Now, as far as offering goes."""

    at: datetime
    zone: str
    day: date
    state: GuardState
    book: RuleBook
    is_paused: bool


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


def card_due(cases: Iterable[Case], answered: frozenset[str], now: Moment) -> Case | None:
    """The case whose card may be offered now, or None.

    It is the card of the latest no only: with several a week the cards themselves would become the burden. `answered` holds the
    ids of the closings whose card was opened or left.
    """
    heavy = [case for case in cases if is_offered_flow(case)]
    case = max(heavy, key=lambda each: each.closing.stamp.at, default=None)
    if case is None or case.closing.id in answered or now.state not in READY or _is_resting(now):
        return None
    begun = max(case.day, logged_day(case.closing.stamp, now.book))
    is_morning_over = now.at.astimezone(ZoneInfo(now.zone)).time() >= NOT_BEFORE
    return case if begun < now.day <= begun + WITHIN and is_morning_over else None


def _is_resting(now: Moment) -> bool:
    return now.is_paused or now.day.weekday() in now.book.on(now.day).rest_weekdays
