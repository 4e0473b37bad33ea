"""Which days ask for something (R3): at least one habit is due by its schedule of that time."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.daysets import DaySet, holds, within
from rebound_tui.domain.habits import Habit, stretches, version_on
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedules import Quota, asked, quota_of, weekdays_of
from rebound_tui.domain.spans import span_around

ONE_DAY = timedelta(days=1)


class Wish(NamedTuple):
    """What one habit asks for in a week or month, on days of one's own choice."""

    quota: Quota
    since: date
    done: DaySet
    """The days on which the habit was done, as far as they reach the guard."""


class Claims(NamedTuple):
    """What all habits ask for in a time without a change of schedules."""

    weekdays: frozenset[int]
    rules: tuple[tuple[str, date], ...]
    """Recurrence rules, with the days they begin on."""
    wishes: tuple[Wish, ...]


def due_days(habits: Sequence[Habit], done: Callable[[str], DaySet], book: RuleBook) -> Callable[[date], bool]:
    """A quick answer to whether any habit is due on a day. `done` gives the days on which a habit, by id, was done."""
    starts = sorted({version.start for habit in habits for version in habit.versions})
    claims = [Claims(frozenset(), (), ()), *(_claims(habits, start, done) for start in starts)]

    def is_due(day: date) -> bool:
        found = claims[bisect_right(starts, day)]
        return (
            day.weekday() in found.weekdays
            or any(holds(asked(rule, anchor, day), day) for rule, anchor in found.rules)
            or any(is_needed(wish, day, book) for wish in found.wishes)
        )

    return is_due


def is_needed(wish: Wish, day: date, book: RuleBook) -> bool:
    """Whether as many days as are still to be done are left of the week or month, so that this is one of them.

    Rest weekdays are not counted, nor is a week or month asked for anything in which the schedule was only begun.
    """
    days = span_around(day, wish.quota.per, book)
    rest = book.on(day).rest_weekdays
    if days.first < wish.since or day.weekday() in rest:
        return False
    left = _workdays(day, days.last, rest)
    times = min(wish.quota.times or 1, left + _workdays(days.first, day - ONE_DAY, rest))
    return times - within(wish.done, days.first, day - ONE_DAY) >= left


def _workdays(first: date, last: date, rest: tuple[int, ...]) -> int:
    weekday = first.weekday()
    return sum((weekday + n) % 7 not in rest for n in range((last - first).days + 1))


def _claims(habits: Sequence[Habit], start: date, done: Callable[[str], DaySet]) -> Claims:
    """What is asked for from `start` on."""
    weekdays, rules, wishes = frozenset[int](), list[tuple[str, date]](), list[Wish]()
    for habit in habits:
        if habit.versions[0].start > start:
            continue
        schedule = version_on(habit, start).schedule
        found, quota = weekdays_of(schedule), quota_of(schedule)
        if found is not None:
            weekdays |= found
            continue
        since = stretches(habit, start, start)[-1].anchor
        if quota:
            wishes.append(Wish(quota, since, done(habit.id)))
        else:
            rules.append((schedule, since))
    return Claims(weekdays, tuple(rules), tuple(wishes))
