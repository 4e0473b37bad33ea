"""The interviews and screenings that are still to come, as a calendar needs them."""

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Kind, label
from rebound_tui.domain.interviews import Interview, interviews
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OPEN
from rebound_tui.services import present
from rebound_tui.services.ports import Desk
from rebound_tui.wording import interviews as say
from rebound_tui.wording.nouns import KINDS


class Meeting(NamedTuple):
    """One that is planned."""

    id: str
    """The same for as long as it is planned, whatever is changed of it."""
    at: datetime
    """Aware."""
    noted: datetime
    """When it was noted, or last changed."""
    changes: int
    """How often it was changed."""
    title: str
    place: str
    text: str
    """Both clocks where they differ, who will be there, the posting; a line each."""


def meetings_ahead(desk: Desk) -> list[Meeting]:
    """Those of all open applications, the next one first."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        found = [
            _meeting(application, interview, today.zone)
            for application in reader.applications()
            if progress(application.events).stage in OPEN
            for interview in interviews(application.events)
            if interview.held is None and interview.at > today.at
        ]
    return sorted(found, key=lambda each: (each.at, each.id))


def _meeting(application: Application, interview: Interview, zone: str) -> Meeting:
    noted = interview.noted
    changed = [event for event in application.events if event.kind is Kind.CORRECTED and event.data["of"] == noted.id]
    kind = interview.kind or KINDS[noted.kind]
    people = str(noted.data.get("people") or "")
    is_elsewhere = interview.at.utcoffset() != interview.at.astimezone(ZoneInfo(zone)).utcoffset()
    lines = (say.on_both_clocks(interview.at, zone) if is_elsewhere else "", kind, people, application.url)
    return Meeting(
        noted.id,
        interview.at,
        max(event.stamp.logged for event in (noted, *changed)),
        len(changed),
        say.MEETING.format(kind=KINDS[noted.kind], label=label(application)),
        str(noted.data.get("place") or ""),
        "\n".join(line for line in lines if line),
    )
