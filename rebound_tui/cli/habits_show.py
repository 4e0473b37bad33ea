"""`habit show`: one habit, with its last weeks as a calendar."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date, timedelta

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.sentences import days
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.days import WEEKDAYS, week_start
from rebound_tui.domain.schedule_words import described
from rebound_tui.services.looking import HabitView, habit_view
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about

WEEKS = 20
CHARS = {Mark.DONE: "#", Mark.TINY: "t", Mark.PARTIAL: "~", Mark.SKIPPED: "s"}
NOTHING, AHEAD = ".", " "


def add_arguments(parser: ArgumentParser) -> None:
    """What `habit show` takes."""
    parser.add_argument("habit", metavar="HABIT", help=about.HABIT)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show a habit, archived or not."""
    show(out, _page(habit_view(desk, args.habit, WEEKS)))


def _page(view: HabitView) -> Iterator[Part]:
    habit = view.habit
    now = habit.versions[-1]
    rows = {
        say.ROW_ID: habit.id,
        say.ROW_PILLAR: str(habit.pillar),
        say.ROW_DAYS: say.ARCHIVED if habit.archived else described(now.schedule),
        say.ROW_AMOUNT: say.quantity(now.target, habit.unit),
        say.ROW_TINY: habit.tiny,
        say.ROW_STREAK: days(view.streak.length) if view.streak.length else "",
        say.ROW_STRENGTH: say.PERCENT.format(share=view.strength),
    }
    yield Part(habit.name, [[name, value] for name, value in rows.items() if value])
    yield Part(say.TITLE_WEEKS.format(count=WEEKS), [*_weeks(view), ["", say.WEEK_KEY]])
    notes = [[day.isoformat(), note] for day, note in view.notes.items()]
    yield Part(say.TITLE_NOTES * bool(notes), notes)


def _weeks(view: HabitView) -> list[list[str]]:
    """A row a weekday, a column a week, the first day of the week on top."""
    first = week_start(view.day, view.first_weekday) - timedelta(weeks=WEEKS - 1)
    rows = []
    for offset in range(len(WEEKDAYS)):
        cells = (first + timedelta(weeks=week, days=offset) for week in range(WEEKS))
        rows.append([WEEKDAYS[(view.first_weekday + offset) % len(WEEKDAYS)], " ".join(_char(view, day) for day in cells)])
    return rows


def _char(view: HabitView, day: date) -> str:
    if day > view.day:
        return AHEAD
    mark = view.marks.get(day)
    return CHARS.get(mark, NOTHING) if mark else NOTHING
