"""What the streak pane says, line by line, for any width."""

from datetime import timedelta

from rebound_tui.domain.guard.snapshot import DayMark, Snapshot, row_on
from rebound_tui.services.today import TodayView
from rebound_tui.ui.marks import DAYS, HELD, MET, SPENT, UNMET, day_mark
from rebound_tui.ui.pieces import Line, Piece, spread
from rebound_tui.wording import ui as say
from rebound_tui.wording.counting import Count
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.outlook import note_text
from rebound_tui.wording.states import STATES

SHOWN = 14
MANY = 10
GAP = "   "


def headline(view: TodayView, width: int) -> Line:
    """The streak, the state in words, today's goal, the freezes of the week; the last ones give way where it is narrow."""
    guard, rules = view.guard, view.rules
    line = _streak(view)
    if rules.show_guard:
        line += [*([Piece(GAP)] if line else []), Piece(STATES[guard.state], "accent" if guard.shield else "")]
    if cover := _cover(view):
        line += [*([Piece("  ")] if line else []), Piece(cover, "muted")]
    freezes = [Piece(GAP), Piece(f"{say.FREEZES} ", "muted"), Piece(_dots(guard.freezes, rules.freezes, HELD, SPENT))]
    right = [*_goal(guard), *(freezes if rules.show_guard else [])]
    for shorter in (right, _goal(guard), [*_goal(guard)[1:]]):
        whole = spread(line, shorter, width)
        if whole is not line:
            return whole
    return line


def weekdays(view: TodayView, width: int) -> Line:
    """The initials of the last days' weekdays, today's last; beside them what is said first."""
    letters = [f"{view.day - timedelta(days=back):%a}"[0] for back in reversed(range(SHOWN))]
    line = [Piece(_in_columns(letters), "muted")] if width >= 2 * SHOWN else []
    notes = _notes(view)
    return spread(line, [Piece(notes[0])], width) if notes else line


def day_marks(view: TodayView, cursor: int | None, width: int) -> Line:
    """The marks of the last days, the one `cursor` days ago highlighted. Beside them what is said second, or else the ratio."""
    guard = view.guard
    line: Line = []
    for back in reversed(range(SHOWN)):
        row = row_on(guard, guard.day - timedelta(days=back))
        mark = DAYS[DayMark.OPEN] if row is None and not back else day_mark(row)
        line += [Piece(mark, "cursor" if back == cursor else ""), Piece("  " if back == SHOWN // 2 else " ")]
    if (notes := _notes(view)[1:]) and (whole := spread(line, [Piece(notes[0])], width)) is not line:
        return whole
    ratio = _ratio(view)
    return spread(line, [Piece(ratio, "muted")], width) if ratio else line


def one_line(view: TodayView, width: int) -> Line:
    """Everything in the least room: streak, state, goal."""
    line = _streak(view)
    if view.rules.show_guard:
        line += [*([Piece("  ")] if line else []), Piece(STATES[view.guard.state], "muted")]
    return spread(line, _goal(view.guard)[1:], width)


def _streak(view: TodayView) -> Line:
    """A streak of 0 is no number to look at."""
    guard = view.guard
    if not view.rules.show_streak:
        return []
    unit = say.DAY if guard.streak == 1 else say.DAYS
    number = [Piece(f"{guard.streak} {unit}", "strong")] if guard.streak else []
    waiting = (say.AND_WAITING if guard.streak else say.WAITING).format(count=guard.waiting)
    return [*number, Piece(waiting, "muted")] if guard.waiting else number


def _cover(view: TodayView) -> str:
    """Until when everything is paused; else until when the days are covered, as far as that is true, or the shield is open."""
    guard, pause = view.guard, view.pause
    if pause:
        return say.PAUSED_UNTIL.format(day=day_name(pause.until)) if pause.until else say.PAUSED
    if guard.shield is None or not view.rules.show_guard:
        return ""
    if guard.covered_ahead:
        return say.COVERED_UNTIL.format(day=f"{guard.covered_ahead[-1]:%a}")
    return say.SHIELD_UNTIL.format(day=f"{guard.shield.until:%a}") if guard.shield.until else ""


def _notes(view: TodayView) -> list[str]:
    return [note_text(note) for note in view.outlook.notes] if view.outlook else []


def _ratio(view: TodayView) -> str:
    """The ratio that cannot fall to zero in a day, with a mend of the last days beside it."""
    guard, kept = view.guard, view.guard.kept_30
    if not view.rules.show_measures or not kept.scheduled:
        return ""
    ratio = say.KEPT_30.format(kept=kept.kept, scheduled=Count(kept.scheduled))
    is_mended = view.rules.show_streak and guard.mended_on and guard.mended_on >= guard.day - timedelta(days=SHOWN)
    return f"{say.MENDED.format(day=day_name(guard.mended_on))} · {ratio}" if is_mended and guard.mended_on else ratio


def _goal(guard: Snapshot) -> Line:
    units, target = guard.goal.units, guard.goal.target
    text = say.GOAL_MET if units >= target else say.GOAL_OF.format(units=units, target=target)
    dots = _dots(min(units, target), target, MET, UNMET)
    return [Piece(f"{say.GOAL} ", "muted"), Piece(f"{dots} ", "accent"), Piece(text)]


def _dots(count: int, of: int, on: str, off: str) -> str:
    return (on * count + off * max(0, of - count))[:MANY]


def _in_columns(letters: list[str]) -> str:
    return " ".join(letters[: SHOWN // 2]) + "  " + " ".join(letters[SHOWN // 2 :])
