"""The habits pane: today's checklist."""

from collections.abc import Sequence

from textual.message import Message
from textual.reactive import reactive

from rebound_tui.domain.guard.outlook import Fold, Outlook
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.tasks import Task
from rebound_tui.services.checklist import checklist, in_order
from rebound_tui.services.prompts import Asked
from rebound_tui.services.today import HabitToday, TodayView, suggested
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.asked import FOLDED, asked_rows, folded_row
from rebound_tui.ui.panes.habit_lines import habit_line, task_line, tiny_line
from rebound_tui.ui.pieces import Piece
from rebound_tui.wording import outlook as notes
from rebound_tui.wording import ui as say

PLAIN = Outlook()
CRAMPED = ("-stacked", "-single", "-flat", "-tiny", "-speck")
"""Sizes at which the streak has no room for what is said: it stands here."""


class HabitsPane(Canvas):
    """Lists the habits and tasks of today, or what the state makes of them."""

    view: reactive[TodayView | None] = reactive[TodayView | None](None, repaint=False)
    is_unfolded: reactive[bool] = reactive(False)

    _is_cramped = False
    _settled: tuple[object, ...] = ()
    """The day and the habits that the order was made for."""
    _order: Sequence[str] = ()

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
        """Draw the new list, if it is another; at first a habit is highlighted, whatever stands above it."""
        if view is None or (old is not None and _shown(old) == _shown(view)):
            return
        rows = self._drawn(view)
        if old is None:
            self.highlighted = next((row.key for row in rows if isinstance(row.thing, Habit)), None)
        self.show_rows(rows)

    def on_resize(self) -> None:
        """Another size may have another place for what is said."""
        is_cramped = any(self.screen.has_class(name) for name in CRAMPED)
        if is_cramped is not self._is_cramped:
            self._is_cramped = is_cramped
            self.watch_is_unfolded()

    def watch_has_focus(self, has_focus: bool) -> None:
        """What was ticked goes to its place once the keys go elsewhere."""
        super().watch_has_focus(has_focus)
        if not has_focus:
            self.watch_is_unfolded()

    def watch_is_unfolded(self) -> None:
        """Show all, or one."""
        if self.view:
            self.show_rows(self._drawn(self.view))

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """A second click ticks, or unfolds."""
        if event.row.key == FOLDED:
            self.is_unfolded = True
        if not isinstance(event.row.thing, Asked):
            event.stop()
        if self.thing:
            self.post_message(self.Ticked(self.thing.id))

    def _drawn(self, view: TodayView) -> list[Row]:
        look = view.outlook or PLAIN
        rows = asked_rows(view.asked, self.id or "")
        if self._is_cramped:
            rows += [_said_row(text) for note in look.notes for text in notes.sentences(note)]
        if not view.habits and not view.tasks:
            rows.append(Row(None, lambda _: [Piece(say.NO_HABITS, "muted")]))
        elif look.fold is Fold.ONE and not self.is_unfolded and (first := suggested(view)):
            rows += self._habit_rows(first, Fold.WHOLE) if isinstance(first, HabitToday) else [_task_row(first, view)]
            if others := len(view.habits) + len(view.tasks) - 1:
                rows.append(folded_row(notes.MORE.format(count=others)))
        else:
            rows += self._checklist(view, look.fold)
        return rows + _foot(self._is_cramped) if look.is_low else rows

    def _checklist(self, view: TodayView, fold: Fold) -> list[Row]:
        """What is due first, then what is done, the tasks, and behind one line what asks for nothing today."""
        lines = self._in_order(view)
        shown, folded = (lines, []) if self.is_unfolded else checklist(lines)
        rows = [row for line in shown for row in self._habit_rows(line, fold)]
        rows += [_task_row(task, view) for task in view.tasks]
        return [*rows, folded_row(notes.NOT_DUE.format(count=len(folded)))] if folded else rows

    def _in_order(self, view: TodayView) -> list[HabitToday]:
        """The habits in their order; while the keys go here a tick does not change it: nothing moves under the user's hands."""
        lines = {line.habit.id: line for line in view.habits}
        if not self.has_focus or self._settled != (view.day, *lines):
            self._settled = (view.day, *lines)
            self._order = [line.habit.id for line in in_order(view.habits)]
        return [lines[id] for id in self._order]

    def _habit_rows(self, line: HabitToday, fold: Fold) -> list[Row]:
        is_tiny = fold is Fold.TINY
        rows = [Row(line.habit.id, lambda width: habit_line(line, is_tiny, width), line.habit)]
        if line.habit.tiny and line.is_due and line.mark is None and not is_tiny:
            rows.append(Row(None, lambda width: tiny_line(line, width)))
        return rows


def _shown(view: TodayView) -> tuple[object, ...]:
    look = view.outlook or PLAIN
    return view.habits, view.tasks, view.day, look.fold, look.is_low, view.asked


def _said_row(text: str) -> Row:
    return Row(None, lambda _: [Piece(text, "muted")])


def _foot(is_cramped: bool) -> list[Row]:
    """The keys of Low tide, in one line where there is little room: they have to be in sight."""
    if is_cramped:
        line = [piece for key, text in notes.SHORT_FOOT for piece in (Piece(key, "accent"), Piece(f" {text}   ", "muted"))]
        return [Row(None, lambda _: line)]
    return [Row(None, lambda _: []), *(_foot_row(key, text) for key, text in notes.FOOT)]


def _foot_row(key: str, text: str) -> Row:
    return Row(None, lambda _: [Piece(key, "accent"), Piece(f"  {text}", "muted")])


def _task_row(task: Task, view: TodayView) -> Row:
    return Row(task.id, lambda width: task_line(task, view.day, width), task)
