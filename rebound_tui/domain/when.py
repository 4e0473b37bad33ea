"""Reading a moment as people type it on a command line or into a field."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import WEEKDAYS, app_day

WEEK = 7
YEARS = range(1970, 2200)
"""What a diary can hold; anything else is a slip of the finger."""


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
    """What `text` means now. Weekdays and bare times look back, or ahead for something planned. Raises ValueError, OverflowError."""
    when = _read(text.strip().lower(), present, ahead)
    if when.day.year not in YEARS:
        raise ValueError(text)
    return when


def _read(words: str, present: Present, ahead: bool) -> When:
    if (day := _named_day(words, present.day, ahead)) is not None:
        return When(day)
    head, _, tail = words.replace("t", " ", 1).partition(" ") if words[:1].isdigit() else words.partition(" ")
    if tail and (day := _named_day(head, present.day, ahead)) is not None:
        return _at(datetime.combine(day, _clock(tail)), present)
    if ":" in head:
        return _bare_time(_clock(words), present, ahead)
    if not tail:
        return When(date.fromisoformat(words))
    return _at(datetime.combine(date.fromisoformat(head), _clock(tail)), present)


def _clock(text: str) -> time:
    """A time of the day; 9:30 is 09:30."""
    return time.fromisoformat((f"0{text}" if text[1:2] == ":" else text).upper())


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
