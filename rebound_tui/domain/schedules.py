"""When a habit is due: RFC 5545 rules as text, read once, asked by day."""

from datetime import date
from functools import lru_cache

from rebound_tui.domain.days import WEEKDAYS

DAILY = "FREQ=DAILY"
TRACK = "TRACK"
"""Only track: a habit without due days."""
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class UnknownSchedule(ValueError):
    """The text is not a schedule that this version can read."""


def on_weekdays(weekdays: tuple[int, ...]) -> str:
    """The schedule for these weekdays, 0 is Monday; every day if all seven are named."""
    chosen = sorted(set(weekdays))
    return DAILY if len(chosen) == 7 else "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[n] for n in chosen)


@lru_cache(maxsize=256)
def weekdays_of(schedule: str) -> frozenset[int]:
    """The weekdays a schedule is due on. Raises UnknownSchedule."""
    if schedule == DAILY:
        return frozenset(range(7))
    if schedule == TRACK:
        return frozenset()
    head, _, codes = schedule.partition(";BYDAY=")
    names = codes.split(",")
    if head != "FREQ=WEEKLY" or not set(names) <= set(CODES):
        raise UnknownSchedule(schedule)
    return frozenset(CODES.index(name) for name in names)


def is_due(schedule: str, day: date) -> bool:
    """Whether a habit with this schedule is due on `day`."""
    return day.weekday() in weekdays_of(schedule)


def described(schedule: str) -> str:
    """The schedule as people type it: `daily`, `track`, `mon,wed`."""
    weekdays = weekdays_of(schedule)
    if not weekdays:
        return "track"
    return "daily" if len(weekdays) == len(WEEKDAYS) else ",".join(WEEKDAYS[day] for day in sorted(weekdays))
