"""When something happened, and when it was written down."""

from datetime import UTC, date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import app_day

NOON = time(12)


class Stamp(NamedTuple):
    """A moment as it is kept for ever (R1): the app day is fixed when the event is logged and never computed again."""

    at: datetime
    """When it happened, aware, in UTC."""
    zone: str
    """The IANA zone it happened in."""
    day: date
    """Its app day."""
    logged: datetime
    """When it was written down, aware, in UTC."""
    date_only: bool = False
    """True when only the day was given; `at` is then noon."""


def stamp_at(at: datetime, zone: str, rollover: int, logged: datetime) -> Stamp:
    """The stamp of a known moment."""
    return Stamp(at.astimezone(UTC), zone, app_day(at, zone, rollover), logged.astimezone(UTC))


def stamp_on(day: date, zone: str, logged: datetime) -> Stamp:
    """The stamp of something that happened on `day`, no hour known: it counts from 12:00 local, or from now if that is earlier."""
    at = min(datetime.combine(day, NOON, ZoneInfo(zone)), logged)
    return Stamp(at.astimezone(UTC), zone, day, logged.astimezone(UTC), date_only=True)
