"""The marks on the screen, one cell each and told apart without colour, and their plain-text twins."""

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.guard.snapshot import DayMark, DayRow
from rebound_tui.domain.habit_days import HabitDay
from rebound_tui.wording import marks as say

FULL, NOT_FULL = "●", "◐"
DAYS = {
    DayMark.OPEN: "○",
    DayMark.GRACE: "◇",
    DayMark.FREEZE: "◆",
    DayMark.REST: "·",
    DayMark.REST_ACTIVE: "∘",
    DayMark.MISSED: "–",
    DayMark.PAUSE: "‖",
    DayMark.BLANK: " ",
}
LEGEND = (
    (FULL, say.MARK_FULL),
    (NOT_FULL, say.MARK_NOT_FULL),
    *((DAYS[mark], text) for mark, text in say.MARK_DAYS.items()),
)
TICKED, UNTICKED = "✓", "○"
CHECKINS = {
    Mark.DONE: TICKED,
    Mark.TINY: TICKED,
    Mark.PARTIAL: "◐",
    Mark.SKIPPED: "»",
}
HABIT_DAYS = {
    HabitDay.DONE: FULL,
    HabitDay.TINY: "t",
    HabitDay.PARTIAL: NOT_FULL,
    HabitDay.SKIPPED: CHECKINS[Mark.SKIPPED],
    HabitDay.COVERED: DAYS[DayMark.GRACE],
    HabitDay.MISSED: DAYS[DayMark.MISSED],
    HabitDay.PAUSED: DAYS[DayMark.PAUSE],
    HabitDay.NOT_DUE: DAYS[DayMark.REST],
    HabitDay.OPEN: DAYS[DayMark.OPEN],
    HabitDay.BLANK: " ",
}
HELD, SPENT = "◆", "◇"
MET, UNMET = "●", "○"
CHOSEN, NOT_CHOSEN = "●", "○"
BAR = "▆"


def legend() -> list[str]:
    """A line for every mark of a day."""
    return [f"{mark}  {text}" for mark, text in LEGEND]


def day_mark(row: DayRow | None) -> str:
    """The mark of a day; an open day that has its goal already shows it."""
    if row is None:
        return " "
    if row.mark is DayMark.KEPT:
        return FULL if row.full else NOT_FULL
    return DAYS[row.mark]
