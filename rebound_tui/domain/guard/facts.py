"""What an application's events say to the guard: which are job actions (R2), and which are setbacks (R6)."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.guard.activity import Unit, reaches_guard
from rebound_tui.domain.guard.log import Setback, Weight
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stages import THEIR_ENDINGS
from rebound_tui.domain.stamps import Stamp

ACTION_OF = {
    Kind.APPLIED: ActionKind.APPLICATION,
    Kind.FOLLOW_UP: ActionKind.FOLLOW_UP,
    Kind.CONTACT_OUT: ActionKind.OUTREACH,
    Kind.FEEDBACK_ASKED: ActionKind.FEEDBACK,
    Kind.CV_TAILORED: ActionKind.CV,
    Kind.REFLECTED: ActionKind.REFLECTION,
    Kind.DEBRIEF: ActionKind.DEBRIEF,
    Kind.SCREENING: ActionKind.INTERVIEW,
    Kind.INTERVIEW: ActionKind.INTERVIEW,
}
WHEN_HELD = frozenset((Kind.SCREENING, Kind.INTERVIEW))
"""Kinds that are an action on the day they were held, not on the day they were booked."""
ENDINGS = frozenset(map(str, THEIR_ENDINGS))
CLOSED = Kind.CLOSED


def known_by(events: Iterable[Event], now: datetime) -> list[Event]:
    """The events that stand, of those that had happened and were written down by `now`."""
    return standing_events([event for event in events if event.stamp.logged <= now and event.stamp.at <= now])


def job_actions(events: Iterable[Event]) -> Iterator[Unit]:
    """The job actions among events that stand; imported ones are none."""
    for event in events:
        kind = ACTION_OF.get(event.kind)
        if kind is not None and not event.origin and (event.kind not in WHEN_HELD or event.data.get("held")):
            yield Unit(event.stamp, kind)


class Closing(NamedTuple):
    """An application closed by them, or by a silence that the user closed."""

    application: str
    label: str
    """Company, role."""
    stamp: Stamp
    weight: Weight
    is_imported: bool


def closings(application: Application, events: Iterable[Event]) -> Iterator[Closing]:
    """The closings by them among events that stand."""
    for event in events:
        if event.kind is CLOSED and event.data["outcome"] in ENDINGS:
            weight = Weight(str(event.data["weight"]))
            yield Closing(application.id, label(application), event.stamp, weight, bool(event.origin))


def setback_of(closing: Closing, rules: RuleBook, now: datetime) -> Setback:
    """The setback that a closing is. One imported, or logged too late (R13), is for the statistics only."""
    stamp = closing.stamp
    in_time = not closing.is_imported and reaches_guard(stamp, rules, now)
    return Setback(
        closing.application, closing.label, stamp.at, stamp.day, stamp.logged, closing.weight, in_time, stamp.date_only
    )  # fmt: skip
