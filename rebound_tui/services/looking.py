"""One habit, looked at closely: its numbers, and the marks of its last weeks."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.days import WEEKDAYS, week_start
from rebound_tui.domain.habit_streaks import Streak, streak
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.strength import strength
from rebound_tui.domain.strips import checkins
from rebound_tui.services import finding, habit_numbers, present
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.ports import Desk


class HabitView(NamedTuple):
    """A habit and how it goes."""

    habit: Habit
    day: date
    first_weekday: int
    streak: Streak
    strength: float
    """0 to 1."""
    marks: Mapping[date, Mark]
    """By day, of the last weeks; an unticked day is not in it."""
    notes: Mapping[date, str]
    """By day, of the last weeks."""


def habit_view(desk: Desk, name: str, weeks: int) -> HabitView:
    """The habit that `name` means, with the marks of so many calendar weeks. Raises Refused."""
    with desk.store.reading() as reader:
        habit = finding.habit(reader, name)
        today = present.look(desk, reader)
        quiet = habit_numbers.quiet(reader, snapshot_of(reader, today), today)
        found = next(each for each in habit_numbers.lives(reader, today) if each.habit == habit)
        strips = [strip for strip in reader.strips() if strip.habit == habit.id]
    first = week_start(today.day, today.rules.first_weekday) - timedelta(days=(weeks - 1) * len(WEEKDAYS))
    days = [checkin for strip in sorted(strips, key=lambda strip: strip.year) if strip.year >= first.year for checkin in checkins(strip)]
    recent = {checkin.stamp.day: checkin for checkin in days if checkin.stamp.day >= first}
    return HabitView(
        habit,
        today.day,
        today.rules.first_weekday,
        streak(found, quiet, today.book),
        strength(found, quiet),
        {day: checkin.mark for day, checkin in recent.items() if checkin.mark is not Mark.CLEARED},
        {day: checkin.note for day, checkin in recent.items() if checkin.note},
    )
