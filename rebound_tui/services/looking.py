"""The habits, looked at closely: every day of them, and their numbers."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.habit_days import Story
from rebound_tui.domain.habit_streaks import Progress, Streak, progress, streak
from rebound_tui.domain.habits import Habit, due_set
from rebound_tui.domain.lived import lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.strength import curve
from rebound_tui.services import finding, habit_numbers, present
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.ports import Desk, Reader


class HabitView(NamedTuple):
    """A habit and how it goes."""

    habit: Habit
    story: Story
    streak: Streak
    curve: Sequence[float]
    """Its strength after each day from the first check-in to today, 0 to 1."""
    progress: Progress | None
    """Of this week or month, where the schedule asks for so much in it."""

    @property
    def strength(self) -> float:
        """0 to 1."""
        return self.curve[-1] if self.curve else 0.0


class HabitsView(NamedTuple):
    """Habits, and what is true of all of them."""

    day: date
    habits: tuple[HabitView, ...]
    """In the user's order, archived ones at the end."""
    quiet: Quiet
    guard: Snapshot
    book: RuleBook

    @property
    def first_weekday(self) -> int:
        """That a week begins on, 0 is Monday."""
        return self.book.on(self.day).first_weekday

    @property
    def late(self) -> int:
        """App days within which a late entry still reaches the guard (R13)."""
        return self.book.on(self.day).late


def habits_view(desk: Desk, guard: Snapshot | None = None, known: HabitsView | None = None) -> HabitsView:
    """All habits, archived ones too. The guard's answer is the one given, from a look at the same state of the diary, or asked for.

    Ten years of twenty habits are many numbers: those that an earlier view has of the same days are taken from it.
    """
    with desk.store.reading() as reader:
        return _view(desk, reader, sorted(reader.habits(), key=lambda habit: habit.archived), guard, known)


def habit_view(desk: Desk, name: str) -> HabitsView:
    """The one habit that `name` means. Raises Refused."""
    with desk.store.reading() as reader:
        return _view(desk, reader, [finding.habit(reader, name)])


def _view(
    desk: Desk, reader: Reader, habits: Iterable[Habit], guard: Snapshot | None = None, known: HabitsView | None = None
) -> HabitsView:
    today = present.look(desk, reader)
    guard = guard or snapshot_of(reader, today)
    quiet = habit_numbers.quiet(reader, guard, today)
    strips = habit_numbers.strips_by_habit(reader)
    before = {each.habit.id: each for each in known.habits} if known and (known.quiet, known.book) == (quiet, today.book) else {}
    found = []
    for habit in habits:
        years = strips.get(habit.id, {})
        life = lived(habit, years, today.day)
        story = Story(life, years, due_set(habit, today.day, life.first))
        old = before.get(habit.id)
        found.append(old._replace(story=story) if old and old.story.lived == life else _counted(story, quiet, today.book))
    return HabitsView(today.day, tuple(found), quiet, guard, today.book)


def _counted(story: Story, quiet: Quiet, book: RuleBook) -> HabitView:
    life = story.lived
    return HabitView(life.habit, story, streak(life, quiet, book), curve(life, quiet), progress(life, quiet, book))
