"""The habits pane: today's checklist."""

from textual.message import Message
from textual.reactive import reactive

from rebound_tui.domain.habits import Habit
from rebound_tui.domain.tasks import Task
from rebound_tui.services.today import HabitToday, TodayView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.habit_lines import habit_line, is_folded, task_line, tiny_line
from rebound_tui.ui.pieces import Piece
from rebound_tui.wording import ui as say


class HabitsPane(Canvas):
    """Lists what is due, then what is done, then the rest."""

    view: reactive[TodayView | None] = reactive[TodayView | None](None, repaint=False)

    class Ticked(Message):
        """A habit or task, by id, is to be ticked or unticked."""

        def __init__(self, thing: str, tiny: bool = False) -> None:
            super().__init__()
            self.thing, self.tiny = thing, tiny

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.HABITS

    @property
    def thing(self) -> Habit | Task | None:
        """The highlighted habit or task."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, Habit | Task) else None

    def watch_view(self, old: TodayView | None, view: TodayView | None) -> None:
        """Draw the new list, if it is another."""
        if view is not None and (old is None or _shown(old) != _shown(view)):
            self.show_rows(self._drawn(view))

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """A second click ticks."""
        event.stop()
        if self.thing:
            self.post_message(self.Ticked(self.thing.id))

    def _drawn(self, view: TodayView) -> list[Row]:
        if not view.habits and not view.tasks:
            return [Row(None, lambda _: [Piece(say.NO_HABITS, "muted")])]
        folded = is_folded(view.guard.state)
        rows = [row for line in view.habits for row in self._habit_rows(line, folded)]
        return rows + [_task_row(task, view) for task in view.tasks]

    def _habit_rows(self, line: HabitToday, folded: bool) -> list[Row]:
        rows = [Row(line.habit.id, lambda width: habit_line(line, folded, width), line.habit)]
        if line.habit.tiny and line.is_due and line.mark is None and not folded:
            rows.append(Row(None, lambda width: tiny_line(line, width)))
        return rows


def _shown(view: TodayView) -> tuple[object, ...]:
    return view.habits, view.tasks, view.day, is_folded(view.guard.state)


def _task_row(task: Task, view: TodayView) -> Row:
    return Row(task.id, lambda width: task_line(task, task.due < view.day and not task.done, width), task)
