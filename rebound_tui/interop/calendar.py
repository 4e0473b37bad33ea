"""Meetings as an iCalendar file (RFC 5545), for a calendar program."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Event

    from rebound_tui.services.meetings_ahead import Meeting

PRODUCT = "-//rebound-tui//rebound-tui//EN"
HOUR = timedelta(hours=1)
"""How long a meeting is taken to be, and how long before it the alarm is."""


def calendar(meetings: Iterable[Meeting]) -> str:
    """The file, with CRLF as line ends: moments in UTC, an alarm for each, and for the same meetings always the same text."""
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    for meeting in meetings:
        found.add_component(_event(meeting))
    content: bytes = found.to_ical()
    return content.decode()


def _event(meeting: Meeting) -> Event:
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{meeting.id}@rebound-tui")
    event.add("sequence", meeting.changes)
    event.add("dtstamp", meeting.noted.astimezone(UTC))
    event.add("dtstart", meeting.at.astimezone(UTC))
    event.add("dtend", (meeting.at + HOUR).astimezone(UTC))
    event.add("summary", meeting.title)
    for name, text in (("location", meeting.place), ("description", meeting.text)):
        if text:
            event.add(name, text)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", meeting.title)
    alarm.add("trigger", -HOUR)
    event.add_component(alarm)
    return event
