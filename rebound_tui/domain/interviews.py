"""Interviews and screenings as one goes through them: planned, held, talked over with oneself right after."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.meetings import MEETINGS, planned_for
from rebound_tui.domain.progress import standing_events

PHONE = "phone"
"""The kind of a screening of which nothing else was said."""


class Interview(NamedTuple):
    """One interview or screening."""

    noted: Event
    """As it was noted first: planned, or held."""
    at: datetime
    """When it is or was: as planned, on the wall clock of its own zone, else when it was held."""
    held: Event | None
    """That it was held; the same event where it was not planned before."""
    debrief: Event | None

    @property
    def kind(self) -> str:
        """What kind it is, in the user's words, or nothing."""
        return str(self.noted.data.get("type") or (PHONE if self.noted.kind is Kind.SCREENING else ""))


def interviews(events: Sequence[Event]) -> list[Interview]:
    """The interviews and screenings of an application, in time order."""
    standing = standing_events(events)
    held = {event.data["of"]: event for event in standing if event.kind in MEETINGS and "of" in event.data}
    debriefs = {event.data.get("of"): event for event in standing if event.kind is Kind.DEBRIEF}
    found = []
    for event in standing:
        if event.kind in MEETINGS and "of" not in event.data:
            own = held.get(event.id) or (event if event.data.get("held") else None)
            found.append(Interview(event, planned_for(event) or event.stamp.at, own, debriefs.get(event.id)))
    return sorted(found, key=lambda each: each.at)


def ahead(found: Iterable[Interview], now: datetime) -> Interview | None:
    """The next one that is still to come."""
    return next((each for each in found if each.at > now and each.held is None), None)


def over(found: Sequence[Interview], now: datetime) -> Interview | None:
    """The last one that is over: its hour has come, or it was held."""
    return next((each for each in reversed(found) if each.at <= now or each.held), None)
