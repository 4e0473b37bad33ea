"""Reading a moment as people type it on a command line or into a field."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import WEEKDAYS, app_day

WEEK = 7


class When(NamedTuple):
    """A day, and the moment on it if one was given."""

    day: date
    at: datetime | None = None


class Present(NamedTuple):
    """Now, as everything typed is relative to it."""

    at: datetime
    zone: str
    day: date
    """The app day it is."""
    rollover: int


def read_when(text: str, present: Present, ahead: bool = False) -> When:
    """What `text` means now. Weekdays and bare times look back, or ahead for something planned. Raises ValueError."""
    words = text.strip().lower()
    if (day := _named_day(words, present.day, ahead)) is not None:
        return When(day)
    head, _, tail = words.replace("t", " ", 1).partition(" ") if words[:1].isdigit() else words.partition(" ")
    if tail and (day := _named_day(head, present.day, ahead)) is not None:
        return _at(datetime.combine(day, time.fromisoformat(tail)), present)
    if len(words) == len("2027-01-05"):
        return When(date.fromisoformat(words))
    if ":" in head:
        return _bare_time(time.fromisoformat(words), present, ahead)
    return _at(datetime.fromisoformat(text.strip()), present)


def _named_day(word: str, today: date, ahead: bool) -> date | None:
    if word in ("today", "yesterday", "tomorrow"):
        return today + timedelta(days=("yesterday", "today", "tomorrow").index(word) - 1)
    short = word[:3]
    if short not in WEEKDAYS or not _is_weekday(word):
        return None
    away = (WEEKDAYS.index(short) - today.weekday()) % WEEK
    return today + timedelta(days=away if ahead or not away else away - WEEK)


def _is_weekday(word: str) -> bool:
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    return any(name.startswith(word) for name in names)


def _bare_time(clock: time, present: Present, ahead: bool) -> When:
    """A time on the app day it is: 23:50 typed at 01:00 is last night's."""
    local = present.at.astimezone(ZoneInfo(present.zone))
    when = _at(datetime.combine(local.date(), clock), present)
    if not ahead and when.at is not None and when.at > present.at:
        earlier = _at(datetime.combine(local.date() - timedelta(days=1), clock), present)
        return earlier if earlier.day == present.day else when
    return when


def _at(moment: datetime, present: Present) -> When:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(present.zone))
    return When(app_day(aware, present.zone, present.rollover), aware)
