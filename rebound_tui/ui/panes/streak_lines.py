"""What the streak pane says, line by line, for any width."""

from datetime import timedelta

from rebound_tui.domain.guard.snapshot import Snapshot, row_on
from rebound_tui.ui.marks import HELD, MET, SPENT, UNMET, day_mark
from rebound_tui.ui.pieces import Line, Piece, spread
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard import STATES, day_name

SHOWN = 14
MANY = 10
GAP = "   "


def headline(guard: Snapshot, freezes: int, width: int) -> Line:
    """The streak, the state in words, today's goal, the freezes of the week; the last ones give way where it is narrow."""
    line = [*_streak(guard), Piece(GAP), Piece(STATES[guard.state], "accent" if guard.shield else "")]
    if guard.shield and guard.shield.grace_left and guard.shield.until:
        line += [Piece("  "), Piece(say.SHIELD_UNTIL.format(day=f"{guard.shield.until:%a}"), "muted")]
    right = [*_goal(guard), Piece(GAP), Piece(f"{say.FREEZES} ", "muted"), Piece(_dots(guard.freezes, freezes, HELD, SPENT))]
    for shorter in (right, _goal(guard), [*_goal(guard)[1:]]):
        whole = spread(line, shorter, width)
        if whole is not line:
            return whole
    return line


def weekdays(guard: Snapshot, width: int) -> Line:
    """The initials of the last days' weekdays, today's last."""
    letters = [f"{guard.day - timedelta(days=back):%a}"[0] for back in reversed(range(SHOWN))]
    return [Piece(_in_columns(letters), "muted")] if width >= 2 * SHOWN else []


def day_marks(guard: Snapshot, cursor: int | None, width: int) -> Line:
    """The marks of the last days, the one `cursor` days ago highlighted, and the 30-day ratio beside them."""
    line: Line = []
    for back in reversed(range(SHOWN)):
        mark = day_mark(row_on(guard, guard.day - timedelta(days=back)))
        line += [Piece(mark, "cursor" if back == cursor else ""), Piece("  " if back == SHOWN // 2 else " ")]
    kept = guard.kept_30
    ratio = say.KEPT_30.format(kept=kept.kept, scheduled=kept.scheduled)
    if guard.mended_on and guard.mended_on >= guard.day - timedelta(days=SHOWN):
        ratio = f"{say.MENDED.format(day=day_name(guard.mended_on))} · {ratio}"
    return spread(line, [Piece(ratio, "muted")], width) if kept.scheduled else line


def one_line(guard: Snapshot, width: int) -> Line:
    """Everything in the least room: streak, state, goal."""
    return spread([*_streak(guard), Piece("  "), Piece(STATES[guard.state], "muted")], _goal(guard)[1:], width)


def _streak(guard: Snapshot) -> Line:
    unit = say.DAY if guard.streak == 1 else say.DAYS
    line = [Piece(f"{guard.streak} {unit}", "strong")]
    return [*line, Piece(f", {say.WAITING.format(count=guard.waiting)}", "muted")] if guard.waiting else line


def _goal(guard: Snapshot) -> Line:
    units, target = guard.goal.units, guard.goal.target
    text = say.GOAL_MET if units >= target else say.GOAL_OF.format(units=units, target=target)
    dots = _dots(min(units, target), target, MET, UNMET)
    return [Piece(f"{say.GOAL} ", "muted"), Piece(f"{dots} ", "accent"), Piece(text)]


def _dots(count: int, of: int, on: str, off: str) -> str:
    return (on * count + off * max(0, of - count))[:MANY]


def _in_columns(letters: list[str]) -> str:
    return " ".join(letters[: SHOWN // 2]) + "  " + " ".join(letters[SHOWN // 2 :])
