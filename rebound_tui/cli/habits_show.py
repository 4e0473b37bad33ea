"""`habit show`: one habit, with its last weeks as a calendar, its numbers and its notes."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date, timedelta
from shutil import get_terminal_size

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.days import WEEKDAYS, week_start
from rebound_tui.domain.habit_days import HabitDay, Total, by_month, by_weekday, habit_day, notes
from rebound_tui.domain.schedule_words import described
from rebound_tui.services.looking import HabitsView, HabitView, habit_view
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording.counting import Count
from rebound_tui.wording.habits import DAYS, LEGEND, best_text, month_row, streak_text
from rebound_tui.wording.nouns import ACTIONS
from rebound_tui.wording.runs import progress_text

YEAR = 53
"""Weeks that are shown where there is room."""
LABEL = 7
"""Characters of a weekday's name and of the gaps after it and at the end."""
CHARS = {
    HabitDay.DONE: "#",
    HabitDay.TINY: "t",
    HabitDay.PARTIAL: "+",
    HabitDay.SKIPPED: "s",
    HabitDay.COVERED: "c",
    HabitDay.MISSED: "-",
    HabitDay.PAUSED: "=",
    HabitDay.NOT_DUE: ".",
    HabitDay.OPEN: "o",
    HabitDay.BLANK: " ",
}


def add_arguments(parser: ArgumentParser) -> None:
    """What `habit show` takes."""
    parser.add_argument("habit", metavar="HABIT", help=about.HABIT)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show a habit, archived or not."""
    view = habit_view(desk, args.habit)
    show(out, _page(view, view.habits[0]))


def _page(view: HabitsView, found: HabitView) -> Iterator[Part]:
    habit, lived = found.habit, found.story.lived
    now = habit.versions[-1]
    rows = {
        say.ROW_ID: habit.id,
        say.ROW_PILLAR: str(habit.pillar),
        say.ROW_DAYS: say.ARCHIVED if habit.archived else described(now.schedule),
        say.ROW_AMOUNT: say.quantity(now.target, habit.unit),
        say.ROW_TINY: habit.tiny,
        say.ROW_BINDS: ACTIONS[ActionKind(habit.binds)] if habit.binds else "",
        say.ROW_NOW: progress_text(found.progress) if found.progress else "",
        say.ROW_STREAK: ", ".join(filter(None, (streak_text(found.streak), best_text(found.streak)))),
        say.ROW_STRENGTH: say.PERCENT.format(share=found.strength),
    }
    yield Part(habit.name, [[name, value] for name, value in rows.items() if value])
    weeks = max(1, min(YEAR, get_terminal_size().columns - LABEL))
    first = week_start(view.day, view.first_weekday) - timedelta(weeks=weeks - 1)
    yield Part(say.TITLE_WEEKS.format(count=Count(weeks)), [["", month_row(first, weeks, cells=1)], *_weeks(view, found, first, weeks)])
    yield Part("", [[_legend()]])
    if lived.first:
        yield Part(say.TITLE_WEEKDAYS, [_total(f"{total.first:%a}", total, habit.unit) for total in by_weekday(lived, view.first_weekday)])
        months = [[*_total(f"{total.first:%b %Y}", total, habit.unit), _after(found, total)] for total in by_month(lived)]
        yield Part(say.TITLE_MONTHS, months)
    told = [[day.isoformat(), note] for day, note in notes(found.story, first)]
    yield Part(say.TITLE_NOTES * bool(told), told)


def _weeks(view: HabitsView, found: HabitView, first: date, weeks: int) -> list[list[str]]:
    """A row a weekday, a column a week, the first day of the week on top."""
    rows = []
    for offset in range(len(WEEKDAYS)):
        days = (first + timedelta(weeks=week, days=offset) for week in range(weeks))
        cells = "".join(CHARS[habit_day(found.story, view.quiet, day)] for day in days)
        rows.append([f"{first + timedelta(days=offset):%a}", cells])
    return rows


def _legend() -> str:
    return "  ".join(f"{CHARS[day]} {DAYS[day]}" for day in LEGEND)


def _total(name: str, total: Total, unit: str) -> list[str]:
    return [name, str(total.days), say.quantity(total.amount, unit) if total.amount else ""]


def _after(found: HabitView, total: Total) -> str:
    """The strength at the end of a month, or today."""
    first, today = found.story.lived.first, found.story.lived.today
    last = min(today, (total.first + timedelta(days=31)).replace(day=1) - timedelta(days=1))
    return say.STRENGTH_AFTER.format(share=found.curve[(last - first).days]) if first else ""
