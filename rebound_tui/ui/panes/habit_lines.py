"""What the habits pane says of a habit or a task, for any width."""

from datetime import date

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.tasks import Task
from rebound_tui.services.today import HabitToday
from rebound_tui.ui.marks import CHECKINS, TICKED, UNTICKED
from rebound_tui.ui.pieces import Line, Piece, Tone, cut, spread, width_of
from rebound_tui.wording import ui as say
from rebound_tui.wording.runs import counted, progress_text
from rebound_tui.wording.short_days import short_day

WIDE = 40
INDENT = "   "
TINY_KEY = "t"


def habit_line(line: HabitToday, folded: bool, width: int) -> Line:
    """Mark and name at the left; the week's marks where there is room, and the streak, at the right."""
    tone: Tone = "muted" if line.is_done or not line.is_due else ""
    name = line.habit.tiny if folded and line.habit.tiny and not line.is_done else line.habit.name
    left = [Piece(_mark(line), "accent" if line.is_due and not line.is_done else "muted"), Piece(" "), Piece(name, tone)]
    right = [Piece(_progress(line), "muted")]
    if width >= WIDE:
        right = [Piece(_week(line), "muted"), Piece("  "), Piece(f"{_progress(line):>8}", "muted")]
    return _both(left, right, width)


def tiny_line(line: HabitToday, width: int) -> Line:
    """The tiny version under its habit, with its key."""
    return cut([Piece(INDENT), Piece(TINY_KEY, "accent"), Piece(f" {line.habit.tiny}", "muted")], width)


def task_line(task: Task, today: date, width: int) -> Line:
    """A task; a late one says since when, and that is all."""
    tone: Tone = "muted" if task.done else ""
    left = [Piece(TICKED if task.done else UNTICKED, "muted" if task.done else "accent"), Piece("  "), Piece(task.text, tone)]
    is_late = task.due < today and not task.done
    right = [Piece(say.SINCE.format(day=short_day(task.due, today)) if is_late else say.TASKS, "muted")]
    return _both(left, right, width)


def _both(left: Line, right: Line, width: int) -> Line:
    """Both ends of the line; a long name gives way to what stands at the right, down to a third of the line."""
    room = max(width - width_of(right) - 1, width // 3)
    return spread(cut(left, room), right, width)


def _mark(line: HabitToday) -> str:
    if line.mark is None:
        return UNTICKED + " " if line.is_due else "· "
    return CHECKINS[line.mark] + ("t" if line.mark is Mark.TINY else " ")


def _progress(line: HabitToday) -> str:
    if line.mark is Mark.SKIPPED:
        return say.SKIPPED_TODAY
    if line.target is not None and not line.is_done:
        return say.AMOUNT_OF.format(amount=line.amount or 0, target=line.target)
    if line.progress and not line.is_done:
        return progress_text(line.progress)
    if not line.is_due and not line.is_done:
        return say.NOT_DUE
    return counted(line.streak, line.span) if line.streak else ""


def _week(line: HabitToday) -> str:
    return "".join("·" if mark is None else CHECKINS[mark] for mark in line.week)
