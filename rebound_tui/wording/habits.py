"""The words of the habits: their days, streaks, numbers, and the screen of them."""

from datetime import date, timedelta

from rebound_tui.domain.habit_days import HabitDay
from rebound_tui.domain.habit_streaks import Streak
from rebound_tui.domain.schedules import DAYS_OF, Span
from rebound_tui.wording.runs import counted

DAYS = {
    HabitDay.DONE: "done",
    HabitDay.TINY: "tiny",
    HabitDay.PARTIAL: "partly",
    HabitDay.SKIPPED: "skipped",
    HabitDay.COVERED: "covered",
    HabitDay.MISSED: "not done",
    HabitDay.PAUSED: "paused",
    HabitDay.NOT_DUE: "not due",
    HabitDay.OPEN: "open",
    HabitDay.BLANK: "nothing yet",
}
LEGEND = (
    HabitDay.DONE,
    HabitDay.TINY,
    HabitDay.PARTIAL,
    HabitDay.SKIPPED,
    HabitDay.COVERED,
    HabitDay.MISSED,
    HabitDay.PAUSED,
    HabitDay.NOT_DUE,
)
BEST = "best {best}"
DAY_BEFORE, DAY_AFTER, WEEK_BEFORE, WEEK_AFTER = "day before", "day after", "week before", "week after"
MONTH_BEFORE, MONTH_AFTER, FIRST_DAY, LAST_DAY = "four weeks before", "four weeks after", "first check-in", "today"
LIST, HISTORY, NUMBERS = "Habits", "History", "Strength and totals"
HISTORY_OF = "History of {name}"
ARCHIVED = "archived"
GUARD = "streak: {mark}"
NO_ENTRY = "No check-in yet. space ticks the day."
STRENGTH = "Strength {share:.0%}"
STRENGTH_HOW = "w says how it is computed"
BY_WEEKDAY, BY_MONTH = "by weekday", "by month"
OF_THE_DIARY = "The day, all habits together"
HOW = (
    "Strength is the number that forgives: it grows with every day kept and gives way slowly, so one missed day costs little.",
    "s = s * m + c * (1 - m)     m = 0.5 ** (sqrt(f) / 13)",
    "So after each due day, from 0 before the first check-in; c is the share that was done, 0 to 1, and f the due days per day. "
    "For a daily habit half of what was is forgotten in 13 days.",
    "Where something is asked for so many times a week or month, c looks at the last two weeks or months together.",
    "Rest days, pauses, skipped days and days that are not due leave it as it is. Covered days count as not done.",
    "A daily habit: 30 days in a row make 80 %, one day missed after that 76 %. 66 days in a row make 97 %, one day missed 92 %.",
)
AWAY = "{name} is archived. . brings it back."
RESTORED = "{label} is back."


def streak_text(streak: Streak) -> str:
    """`12 days`, `1 week`; nothing for none."""
    return counted(streak.length, streak.span) if streak.length else ""


def best_text(streak: Streak) -> str:
    """`best 31 days`; nothing if there never was a streak."""
    return BEST.format(best=counted(streak.best, streak.span)) if streak.best else ""


def month_row(first: date, weeks: int, cells: int = 2) -> str:
    """The months above a heat map with so many cells a week, each over the week that its first day is in; January by its year."""
    row = ""
    for week in range(weeks):
        last = first + timedelta(weeks=week, days=6)
        name = f"{last.year}" if last.month == 1 else f"{last:%b}"
        is_first = last.day <= DAYS_OF[Span.WEEK]
        if is_first and len(row) <= cells * week - bool(row) and cells * week + len(name) <= cells * weeks - cells + 1:
            row = f"{row:{cells * week}}{name}"
    return row
