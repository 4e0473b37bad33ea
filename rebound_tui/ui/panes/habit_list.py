"""All habits with their numbers, archived ones at the end."""

from functools import partial

from textual.reactive import reactive

from rebound_tui.domain.habit_days import HabitDay, habit_day
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.schedule_words import described
from rebound_tui.services.looking import HabitsView, HabitView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.marks import BAR, HABIT_DAYS
from rebound_tui.ui.pieces import Line, Piece, Tone, fitted, spread, width_of
from rebound_tui.wording import habits as say
from rebound_tui.wording.runs import progress_text
from rebound_tui.wording.ui import NO_HABITS

NAME_MOST = 32
BARS = 10
"""Cells of full strength."""


class HabitList(Canvas):
    """Lists the habits."""

    view: reactive[HabitsView | None] = reactive[HabitsView | None](None, repaint=False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.LIST

    @property
    def habit(self) -> Habit | None:
        """The highlighted habit."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, Habit) else None

    def watch_view(self) -> None:
        """Draw the new state."""
        if self.view is not None:
            self.show_rows(_rows(self.view) or [Row(None, lambda _: [Piece(NO_HABITS, "muted")])])


def _rows(view: HabitsView) -> list[Row]:
    return [Row(each.habit.id, partial(_line, view, each), each.habit) for each in view.habits]


def _line(view: HabitsView, found: HabitView, width: int) -> Line:
    """Today's mark and the name at the left, and as many of the numbers as there is room for at the right."""
    habit, day = found.habit, habit_day(found.story, view.quiet, view.day)
    tone: Tone = "muted" if habit.archived else ""
    mark = " " if habit.archived else HABIT_DAYS[day]
    left = [Piece(f"{mark} ", "accent" if day is HabitDay.OPEN and not habit.archived else "muted")]
    strength = Piece(f"{found.strength:>5.0%}", tone)
    bars = Piece(f" {BAR * round(found.strength * BARS):{BARS}}", "muted")
    run = Piece(f"{say.streak_text(found.streak):>11}", tone)
    best = Piece(f"{say.best_text(found.streak):>16}", "muted")
    when = Piece(f"{_schedule(found):>20}", "muted")
    for right in ([when, run, best, strength, bars], [run, best, strength, bars], [run, strength, bars], [run, strength], [strength]):
        room = width - width_of(right) - width_of(left) - 1
        if room >= min(width // 3, NAME_MOST):
            return spread([*left, Piece(fitted(habit.name, room).rstrip(), tone)], right, width)
    return [*left, Piece(habit.name, tone)]


def _schedule(found: HabitView) -> str:
    if found.habit.archived:
        return say.ARCHIVED
    if found.progress:
        return progress_text(found.progress)
    return fitted(described(found.habit.versions[-1].schedule), 19).rstrip()
