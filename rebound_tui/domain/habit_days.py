"""What became of each day of a habit, and what was done by weekday and month."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.days import WEEKDAYS
from rebound_tui.domain.daysets import DaySet, between, days_in, holds, index_of, on_weekdays
from rebound_tui.domain.habits import version_on
from rebound_tui.domain.lived import Lived, Strips
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.strips import MARKS, checkin_on, day_at
from rebound_tui.domain.strips import index_of as place_of

MONTHS = 12


class HabitDay(StrEnum):
    """A habit's day."""

    DONE = "done"
    TINY = "tiny"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    COVERED = "covered"
    MISSED = "missed"
    PAUSED = "paused"
    NOT_DUE = "not_due"
    OPEN = "open"
    BLANK = "blank"
    """Before the first check-in, or still to come."""


class Story(NamedTuple):
    """All that is known of one habit."""

    lived: Lived
    strips: Strips
    due: DaySet
    """The days up to today that its schedules name; none of a quota."""


class Total(NamedTuple):
    """What was done on a weekday or in a month."""

    first: date
    """A day of it."""
    days: int
    amount: float


def habit_day(story: Story, quiet: Quiet, day: date) -> HabitDay:
    """What became of `day`. Today is open until something is done, and breaks nothing."""
    lived = story.lived
    strip, place = story.strips.get(day.year), place_of(day)
    mark = MARKS.get(strip.marks[place]) if strip and place < len(strip.marks) else None
    if mark and mark is not Mark.CLEARED:
        return HabitDay(mark.value)
    if day == lived.today:
        return HabitDay.OPEN if _asks(story, quiet, day) else HabitDay.NOT_DUE
    if day > lived.today or lived.first is None or day < lived.first:
        return HabitDay.BLANK
    return _undone(story, quiet, day)


def _asks(story: Story, quiet: Quiet, day: date) -> bool:
    is_asked = version_on(story.lived.habit, day).quota or holds(story.due, day)
    return bool(is_asked) and not holds(quiet.neutral, day)


def _undone(story: Story, quiet: Quiet, day: date) -> HabitDay:
    """A past day on which nothing was entered."""
    if holds(quiet.paused, day):
        return HabitDay.PAUSED
    if holds(quiet.rest, day) or not holds(story.due, day):
        return HabitDay.NOT_DUE
    return HabitDay.COVERED if holds(quiet.covered, day) else HabitDay.MISSED


def checkin(story: Story, day: date) -> CheckIn | None:
    """What was entered on a day."""
    return checkin_on(story.strips[day.year], day) if day.year in story.strips else None


def notes(story: Story, first: date) -> Iterator[tuple[date, str]]:
    """The notes since `first`, in day order."""
    for year in sorted(story.strips):
        strip = story.strips[year]
        found = sorted((int(place), str(extra["note"])) for place, extra in strip.extras.items() if extra.get("note"))
        yield from ((day, note) for place, note in found if (day := day_at(strip, place)) >= first)


def by_weekday(lived: Lived, first_weekday: int) -> list[Total]:
    """The totals by weekday, of all time, that of the first weekday first."""
    shown = [(first_weekday + offset) % len(WEEKDAYS) for offset in range(len(WEEKDAYS))]
    return [_total(lived, date(2024, 1, 1 + weekday), on_weekdays(frozenset((weekday,)))) for weekday in shown]


def by_month(lived: Lived) -> list[Total]:
    """The totals of the last twelve months since the first check-in, the running one last."""
    found: list[Total] = []
    last = lived.today
    while lived.first and last >= lived.first.replace(day=1) and len(found) < MONTHS:
        first = last.replace(day=1)
        found.insert(0, _total(lived, first, between(first, last)))
        last = date.fromordinal(first.toordinal() - 1)
    return found


def _total(lived: Lived, first: date, days: DaySet) -> Total:
    entered = days_in((lived.done | lived.partial) & days) if lived.amounts else ()
    return Total(first, (lived.done & days).bit_count(), sum(lived.amounts.get(index_of(day), 0.0) for day in entered))
