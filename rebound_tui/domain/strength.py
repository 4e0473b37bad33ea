"""Strength: the number that forgives. Exponential smoothing with a half-life of 13 days for a daily habit."""

from collections.abc import Mapping
from datetime import date, timedelta
from math import sqrt

from rebound_tui.domain.habit_masks import DONE, SKIPPED
from rebound_tui.domain.habits import Habit, version_on
from rebound_tui.domain.schedules import weekdays_of
from rebound_tui.domain.strips import NOTHING, Strip, day_at, index_of

HALF_LIFE = 13
WEEK = 7
ONE_DAY = timedelta(days=1)


def strength(habit: Habit, strips: Mapping[int, Strip], neutral: frozenset[date], today: date) -> float:
    """The strength after today, 0 to 1. `neutral` are rest and paused days: they leave it as it is, as do skipped and not-due days.

    s = s * m + c * (1 - m) with m = 0.5 ** (sqrt(f) / 13), f the due times a day, c the share done in the trailing window:
    the day itself for a daily habit, two weeks for chosen weekdays.
    """
    first = _first_day(strips)
    value = 0.0
    day = first or today
    while first and day <= today:
        weekdays = weekdays_of(version_on(habit, day).schedule)
        mark = _mark(strips, day)
        is_open = day == today and mark not in DONE
        if day.weekday() in weekdays and day not in neutral and mark not in SKIPPED and not is_open:
            keep = 0.5 ** (sqrt(len(weekdays) / WEEK) / HALF_LIFE)
            value = value * keep + _share(strips, day, weekdays) * (1 - keep)
        day += ONE_DAY
    return value


def _share(strips: Mapping[int, Strip], day: date, weekdays: frozenset[int]) -> float:
    if len(weekdays) == WEEK:
        return float(_mark(strips, day) in DONE)
    window = (day - timedelta(days=back) for back in range(2 * WEEK))
    return min(1.0, sum(_mark(strips, past) in DONE for past in window) / (2 * len(weekdays)))


def _mark(strips: Mapping[int, Strip], day: date) -> str:
    strip = strips.get(day.year)
    index = index_of(day)
    return strip.marks[index] if strip and index < len(strip.marks) else NOTHING


def _first_day(strips: Mapping[int, Strip]) -> date | None:
    for _, strip in sorted(strips.items()):
        for index, char in enumerate(strip.marks):
            if char in DONE:
                return day_at(strip, index)
    return None
