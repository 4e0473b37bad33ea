"""A habit's year as sets of days in one integer each: bit n is day n of the year. Ten years of twenty habits fit in a blink."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from rebound_tui.domain.checkins import COUNTS, Mark
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.schedules import weekdays_of
from rebound_tui.domain.strips import CHARS, Strip, index_of

DONE = frozenset(CHARS[mark] for mark in COUNTS)
SKIPPED = frozenset(CHARS[Mark.SKIPPED])
LENGTH = 366


def days_set(days: Iterable[date]) -> dict[int, int]:
    """These days as sets by year."""
    cells: dict[int, bytearray] = {}
    for day in days:
        cells.setdefault(day.year, bytearray(b"0" * LENGTH))[index_of(day)] = 49
    return {year: int(bytes(reversed(row)), 2) for year, row in cells.items()}


def marked(strip: Strip, chars: frozenset[str]) -> int:
    """The days of a strip that have one of these marks."""
    text = "".join("1" if char in chars else "0" for char in reversed(strip.marks))
    return int(text or "0", 2)


def due(habit: Habit, year: int) -> int:
    """The days of `year` on which the habit was due, each by the schedule of its time."""
    found = 0
    for version, following in zip(habit.versions, (*habit.versions[1:], None), strict=True):
        first = _from(version.start, year)
        last = _from(following.start, year) if following else LENGTH
        if first < last:
            found |= _pattern(weekdays_of(version.schedule), year) & ((1 << last) - (1 << first))
    return found


def streak(habit: Habit, strips: Mapping[int, Strip], bridges: Mapping[int, int], today: date) -> int:
    """Due days kept up to today. Skipped, covered, rest, paused and not-due days bridge; today, while open, breaks nothing."""
    total = 0
    for year in range(today.year, habit.versions[0].start.year - 1, -1):
        strip = strips.get(year, Strip(habit.id, year, ""))
        done, asked = marked(strip, DONE), due(habit, year)
        until = index_of(today) if year == today.year else LENGTH
        kept = done & asked & ((2 << until) - 1)
        breaks = asked & ~(done | marked(strip, SKIPPED) | bridges.get(year, 0)) & ((1 << until) - 1)
        last = breaks.bit_length()
        total += (kept >> last).bit_count()
        if breaks:
            break
    return total


def _from(day: date, year: int) -> int:
    """The index in `year` from which something that starts on `day` holds."""
    return index_of(day) if day.year == year else 0 if day.year < year else LENGTH


@lru_cache(maxsize=512)
def _pattern(weekdays: frozenset[int], year: int) -> int:
    first = date(year, 1, 1).weekday()
    length = 365 if date(year, 12, 31).timetuple().tm_yday == 365 else LENGTH
    return sum(1 << index for index in range(length) if (first + index) % 7 in weekdays)
