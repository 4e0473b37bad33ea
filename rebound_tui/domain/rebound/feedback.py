"""Feedback: asked for, received, put away until tomorrow, read with three questions."""

from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.progress import standing_events

NUDGE_AFTER = timedelta(days=7)
"""After so long without an answer one look whether it came."""
LET_GO_AFTER = timedelta(days=14)
"""After so long more it is let go."""


class Sorted(NamedTuple):
    """What was made of feedback."""

    usable: str = ""
    taste: str = ""
    trying: str = ""
    """What the user will try."""


class Received(NamedTuple):
    """Feedback that came."""

    event: Event
    text: str
    until: date | None
    """Put away: not shown before this app day."""
    sorted: Sorted


def asked(application: Application) -> Event | None:
    """When feedback was last asked for, or None."""
    return _last(application, Kind.FEEDBACK_ASKED)


def received(application: Application) -> Received | None:
    """The feedback that came last, or None."""
    event = _last(application, Kind.FEEDBACK_RECEIVED)
    if event is None:
        return None
    until = event.data.get("until")
    texts = [str(event.data.get(name, "")) for name in Sorted._fields]
    return Received(event, str(event.data.get("text", "")), date.fromisoformat(until) if isinstance(until, str) else None, Sorted(*texts))


def is_hidden(event: Event, today: date) -> bool:
    """Whether what an event holds is not shown yet: feedback that was put away."""
    until = event.data.get("until")
    return event.kind is Kind.FEEDBACK_RECEIVED and isinstance(until, str) and today < date.fromisoformat(until)


def readable(application: Application, today: date) -> list[Event]:
    """The events that stand, in the order in which they happened, without the text of feedback that was put away."""
    events = standing_events(application.events)
    return [event._replace(data={"until": event.data["until"]}) if is_hidden(event, today) else event for event in events]


def _last(application: Application, kind: Kind) -> Event | None:
    return next((event for event in reversed(standing_events(application.events)) if event.kind is kind), None)
