"""Sets of days, one integer each: bit n is the day n days after 1 January 1970. Ten years of twenty habits fit in a blink."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

DaySet = int
FIRST = date(1970, 1, 1)
ORIGIN = FIRST.toordinal()
WEEKS = 12_100
"""How many weeks after the first day a pattern of weekdays reaches: past the last year that can be typed."""


def index_of(day: date) -> int:
    """The bit of a day."""
    return day.toordinal() - ORIGIN


def day_at(index: int) -> date:
    """The day of a bit."""
    return date.fromordinal(index + ORIGIN)


def days_set(days: Iterable[date]) -> DaySet:
    """These days; those before 1970 are left out."""
    indexes = [index for index in map(index_of, days) if index >= 0]
    if not indexes:
        return 0
    first = min(indexes)
    row = bytearray(b"0") * (max(indexes) - first + 1)
    for index in indexes:
        row[index - first] = 49
    return int(row[::-1], 2) << first


def between(first: date, last: date) -> DaySet:
    """The days from `first` to `last`, both included; none if they are the other way round."""
    start, end = max(0, index_of(first)), max(0, index_of(last) + 1)
    return (1 << end) - (1 << start) if start < end else 0


def holds(days: DaySet, day: date) -> bool:
    """Whether a day is in the set."""
    index = index_of(day)
    return index >= 0 and bool(days >> index & 1)


def within(days: DaySet, first: date, last: date) -> int:
    """How many of the days lie between `first` and `last`, both included."""
    return (days & between(first, last)).bit_count()


def first_in(days: DaySet) -> date | None:
    """The earliest day of the set."""
    return day_at((days & -days).bit_length() - 1) if days else None


def days_in(days: DaySet) -> Iterator[date]:
    """Every day of the set, in order."""
    while days:
        lowest = days & -days
        yield day_at(lowest.bit_length() - 1)
        days ^= lowest


@lru_cache(maxsize=128)
def on_weekdays(weekdays: frozenset[int]) -> DaySet:
    """Every day that is one of these weekdays, 0 is Monday."""
    week = "".join("01"[(FIRST.weekday() + day) % 7 in weekdays] for day in reversed(range(7)))
    return int(week * WEEKS, 2)
