"""What the heat map says, line by line, for any width."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rebound_tui.domain.days import week_start
from rebound_tui.domain.guard.snapshot import row_on
from rebound_tui.domain.habit_days import HabitDay, checkin, habit_day
from rebound_tui.services.looking import HabitsView, HabitView
from rebound_tui.ui.canvas import GUTTER
from rebound_tui.ui.marks import HABIT_DAYS
from rebound_tui.ui.pieces import Line, Piece, Tone, spread, wrapped
from rebound_tui.wording import habits as say
from rebound_tui.wording.cli import quantity
from rebound_tui.wording.guard import MARKS, day_name

LABEL = 5
"""Cells of a weekday's name, wide enough for the percents of the curve, so that both have the same weeks below each other."""
MARGIN = GUTTER + 1
YEAR = 53
"""Weeks that are shown where there is room."""
ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=7)
LIVED = frozenset((HabitDay.DONE, HabitDay.TINY, HabitDay.PARTIAL))


class Weeks(NamedTuple):
    """The weeks that are shown."""

    first: date
    """The first day of the first one."""
    number: int


def weeks_in(width: int) -> int:
    """How many weeks there is room for, with two cells for each, up to a year."""
    return max(1, min(YEAR, (width - LABEL + 1) // 2))


def weeks_shown(today: date, day: date, first_weekday: int, width: int) -> Weeks:
    """As many weeks as there is room for, up to a year: the last ones, or those around an earlier day."""
    count = weeks_in(width)
    last, here = week_start(today, first_weekday), week_start(day, first_weekday)
    if here <= last - count * ONE_WEEK:
        last = here + count // 2 * ONE_WEEK
    return Weeks(last - (count - 1) * ONE_WEEK, count)


def month_line(weeks: Weeks, _width: int) -> Line:
    """The names of the months above their first weeks."""
    return [Piece(" " * LABEL + say.month_row(*weeks), "muted")]


def week_line(view: HabitsView, found: HabitView, weeks: Weeks, row: int, here: date | None, _width: int) -> Line:
    """One weekday of all weeks, in as few pieces as there are changes of tone."""
    days = [weeks.first + row * ONE_DAY + week * ONE_WEEK for week in range(weeks.number)]
    lived = [habit_day(found.story, view.quiet, day) for day in days]
    cells = [("cursor" if day == here else _tone(what), HABIT_DAYS[what]) for day, what in zip(days, lived, strict=True)]
    line = [Piece(f"{days[0]:%a}  ", "strong" if here in days else "muted")]
    tone: Tone
    for tone, run in groupby(cells, itemgetter(0)):
        marks = " ".join(mark for _, mark in run)
        line += [Piece(marks, tone), Piece(" ")] if tone == "cursor" else [Piece(f"{marks} ", tone)]  # that one is underlined
    return line


def _tone(what: HabitDay) -> Tone:
    return "accent" if what is HabitDay.OPEN else "" if what in LIVED else "muted"


def day_lines(view: HabitsView, found: HabitView, day: date, width: int) -> Iterator[Line]:
    """The highlighted day in words, the guard's mark of it beside them where there is room; its note below."""
    what, entry = habit_day(found.story, view.quiet, day), checkin(found.story, day)
    amount = quantity(entry.amount, found.habit.unit) if entry and entry.amount else ""
    words = ", ".join(filter(None, (say.DAYS[what], amount)))
    left = [Piece(day_name(day), "strong"), Piece(f" {day.year}  " if day.year != view.day.year else "  "), Piece(words)]
    row = row_on(view.guard, day)
    yield spread(left, [Piece(say.GUARD.format(mark=MARKS[row.mark]), "muted")] if row else [], width)
    if entry and entry.note:
        yield from ([Piece(text)] for text in wrapped(entry.note, width))


def legend_lines(width: int) -> Iterator[Line]:
    """The marks, in as many lines as they take."""
    parts, line = [f"{HABIT_DAYS[day]} {say.DAYS[day]}" for day in say.LEGEND], ""
    for part in parts:
        if line and len(line) + 2 + len(part) > width:
            yield [Piece(line, "muted")]
            line = ""
        line += f"  {part}" if line else part
    yield [Piece(line, "muted")]
