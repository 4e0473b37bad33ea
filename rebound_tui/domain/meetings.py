"""Screenings and interviews that are planned, and tasks that are to be handed in: which of them are still waiting."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.progress import standing_events

MEETINGS = frozenset((Kind.SCREENING, Kind.INTERVIEW))


def planned_for(event: Event) -> datetime | None:
    """When a meeting is to be, on the wall clock of its own zone; None for what is not planned."""
    moment = event.data.get("for")
    if event.kind not in MEETINGS or not isinstance(moment, str):
        return None
    return datetime.fromisoformat(moment).astimezone(ZoneInfo(str(event.data.get("zone", event.stamp.zone))))


def waiting(events: Iterable[Event]) -> list[Event]:
    """Of the events that stand: meetings that are planned and not held, and tasks that are not handed in, as they were noted."""
    standing = list(events)
    done = {event.data.get("of") for event in standing}
    return [event for event in standing if event.id not in done and _can_wait(event)]


def waiting_for(events: Iterable[Event], kind: Kind) -> list[Event]:
    """Of all events of an application: those of this kind that are still waiting, the next one first."""
    found = [event for event in waiting(standing_events(tuple(events))) if event.kind is kind]
    return sorted(found, key=lambda event: planned_for(event) or event.stamp.at)


def _can_wait(event: Event) -> bool:
    if event.kind is Kind.TASK:
        return not event.data.get("held")
    return event.kind in MEETINGS and "for" in event.data
