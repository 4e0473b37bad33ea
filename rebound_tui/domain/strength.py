"""Strength: the number that forgives. Exponential smoothing with a half-life of 13 days for a daily habit."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from rebound_tui.domain.daysets import DaySet, between, days_in, index_of
from rebound_tui.domain.habits import Stretch, stretches, version_on
from rebound_tui.domain.lived import Lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.schedules import days_of_span, quota_of, times_a_day

HALF_LIFE = 13


class Window(NamedTuple):
    """The trailing days that one day is judged by: the schedule's span, doubled unless it is a day."""

    days: int
    target: float
    """What is asked for in it."""
    waived: float
    """How much less for each of its days that were excused."""


def strength(lived: Lived, quiet: Quiet) -> float:
    """The strength after today, 0 to 1."""
    return next(reversed(curve(lived, quiet)), 0.0)


def curve(lived: Lived, quiet: Quiet) -> list[float]:
    """The strength after each day from the first check-in to today, 0 to 1.

    s = s * m + c * (1 - m) with m = 0.5 ** (sqrt(f) / 13), f the due times a day, c the share done in the trailing window.
    Rest, paused, skipped and not-due days leave it as it is, and so does today as long as nothing was done.
    """
    first = lived.first
    if first is None:
        return []
    values = [0.0]
    for stretch in stretches(lived.habit, first, lived.today):
        _follow(values, lived, first, stretch, quiet)
    return values[1:]


def keep_of(times: float) -> float:
    """How much of the strength a counted day leaves, of a habit that is due so many times a day."""
    return float(0.5 ** (sqrt(times) / HALF_LIFE))


def _follow(values: list[float], lived: Lived, first: date, stretch: Stretch, quiet: Quiet) -> None:
    """Add the values of one stretch."""
    quota = quota_of(stretch.schedule)
    due = stretch.due() if quota is None else between(stretch.first, stretch.last)
    times = times_a_day(stretch.schedule, stretch.anchor)
    keep = keep_of(times)
    window = _window(lived, stretch, times)
    excused = due & (quiet.neutral | lived.skipped) if quota is None else due & quiet.paused
    open_day = between(lived.today, lived.today) & ~lived.done
    shares = _shares(_credits(lived, first, stretch), _flags(excused, first, stretch.last), window, (stretch.first - first).days)
    counted = _flags(due & ~(quiet.neutral | lived.skipped | open_day), stretch.first, stretch.last)
    value, lift = values[-1], 1 - keep
    values += [value := value * keep + share * lift if counts == "1" else value for counts, share in zip(counted, shares, strict=True)]


def _window(lived: Lived, stretch: Stretch, times: float) -> Window:
    quota, days = quota_of(stretch.schedule), days_of_span(stretch.schedule)
    length = 1 if days == 1 else 2 * days
    if quota is None:
        return Window(length, times * length, 1)
    target = 2 * (quota.times or version_on(lived.habit, stretch.last).target or 1)
    return Window(length, target, target / length)


def _credits(lived: Lived, first: date, stretch: Stretch) -> list[float]:
    """What each day from `first` to the end of the stretch is worth: 1 or a part of it, or under a total its amount."""
    quota = quota_of(stretch.schedule)
    if quota and quota.times is None:
        return [lived.amounts.get(index, 0.0) for index in range(index_of(first), index_of(stretch.last) + 1)]
    found = [1.0 if flag == "1" else 0.0 for flag in _flags(lived.done, first, stretch.last)]
    for day in days_in(lived.partial & between(first, stretch.last)):
        found[(day - first).days] = min(1.0, lived.amounts.get(index_of(day), 0.0) / (version_on(lived.habit, day).target or 1))
    return found


def _shares(credit: Sequence[float], excused: str, window: Window, begin: int) -> Iterable[float]:
    """How much of what was asked for was done in the window that ends on each day from `begin` on, 0 to 1."""
    if window.days == 1:
        return credit[begin:]
    done, free = list(accumulate(credit, initial=0.0)), list(accumulate(map(int, excused), initial=0))
    ends = range(begin + 1, len(credit) + 1)
    starts = [max(0, end - window.days) for end in ends]
    asked = [max(0.001, window.target - window.waived * (free[end] - free[start])) for start, end in zip(starts, ends, strict=True)]
    return [min(1.0, (done[end] - done[start]) / target) for start, end, target in zip(starts, ends, asked, strict=True)]


def _flags(days: DaySet, first: date, last: date) -> str:
    """A 1 or 0 for each day from `first` to `last`."""
    length = (last - first).days + 1
    return f"{days >> index_of(first) & (1 << length) - 1:0{length}b}"[::-1]
