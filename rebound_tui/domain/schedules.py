"""When a habit is due, as text: an RFC 5545 rule where that can say it, and our own words for what it cannot.

`TRACK` asks for nothing. `TIMES=3;PER=WEEK` asks for any three days of a calendar week. `TOTAL;PER=WEEK` asks for the amount
of the habit, in as many days as it takes.
"""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rebound_tui.domain import daysets
from rebound_tui.domain.daysets import DaySet

DAILY = "FREQ=DAILY"
TRACK = "TRACK"
"""Only track: a habit without due days."""
TOTAL = "TOTAL"
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEK = 7


class UnknownSchedule(ValueError):
    """The text is not a schedule that this version can read."""


class Span(StrEnum):
    """A stretch of the calendar in which something is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


MOST_TIMES = {Span.WEEK: 7, Span.MONTH: 31}
DAYS_OF = {Span.WEEK: 7, Span.MONTH: 30}
"""The days of a span, when how often something is due is spread over days."""


class Quota(NamedTuple):
    """So much in each week or month, on days of one's own choice."""

    per: Span
    times: int | None
    """On how many days; None when the amount of the habit is for the whole span."""


def on_weekdays(weekdays: tuple[int, ...]) -> str:
    """The schedule for these weekdays, 0 is Monday; every day if all seven are named."""
    chosen = sorted(set(weekdays))
    return DAILY if len(chosen) == WEEK else "FREQ=WEEKLY;BYDAY=" + ",".join(CODES[n] for n in chosen)


def times_per(times: int | None, per: Span) -> str:
    """The schedule of so many days a week or month, or of a total. Raises UnknownSchedule."""
    if times is not None and not 1 <= times <= MOST_TIMES[per]:
        raise UnknownSchedule(str(times))
    return f"{TOTAL if times is None else f'TIMES={times}'};PER={per.upper()}"


@lru_cache(maxsize=256)
def weekdays_of(schedule: str) -> frozenset[int] | None:
    """The weekdays a schedule is due on, none of them for TRACK; None if weekdays alone do not say it."""
    if schedule == DAILY:
        return frozenset(range(WEEK))
    if schedule == TRACK:
        return frozenset()
    head, _, codes = schedule.partition(";BYDAY=")
    names = codes.split(",")
    if head != "FREQ=WEEKLY" or not set(names) <= set(CODES):
        return None
    return frozenset(CODES.index(name) for name in names)


@lru_cache(maxsize=256)
def quota_of(schedule: str) -> Quota | None:
    """The quota that a schedule is, or None."""
    head, _, per = schedule.partition(";PER=")
    if per.lower() not in (Span.WEEK, Span.MONTH):
        return None
    name, _, times = head.partition("=")
    return Quota(Span(per.lower()), int(times) if name == "TIMES" else None)


def span_of(schedule: str) -> Span:
    """What a streak under this schedule is counted in."""
    quota = quota_of(schedule)
    return quota.per if quota else Span.DAY


def asked(schedule: str, anchor: date, last: date) -> DaySet:
    """The days on which a schedule that began on `anchor` is due, at least up to `last`: none for a quota, or a rule nobody can read."""
    weekdays = weekdays_of(schedule)
    if weekdays is not None:
        return daysets.on_weekdays(weekdays)
    if quota_of(schedule):
        return 0
    from rebound_tui.domain.recurrence import expanded

    return expanded(schedule, anchor, last.year)


def times_a_day(schedule: str, anchor: date) -> float:
    """How often it is due per day, on average: 3 a week is 3/7. 0 when it never is."""
    weekdays, quota = weekdays_of(schedule), quota_of(schedule)
    if weekdays is not None:
        return len(weekdays) / WEEK
    if quota:
        return (quota.times or 1) / DAYS_OF[quota.per]
    from rebound_tui.domain.recurrence import frequency

    return frequency(schedule, anchor)


def days_of_span(schedule: str) -> int:
    """The days after which it begins anew: 1 for a daily one, 7 for chosen weekdays."""
    weekdays, quota = weekdays_of(schedule), quota_of(schedule)
    if weekdays is not None:
        return 1 if len(weekdays) == WEEK else WEEK
    if quota:
        return DAYS_OF[quota.per]
    from rebound_tui.domain.recurrence import days_of_rule

    return days_of_rule(schedule)
