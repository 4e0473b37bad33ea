"""What is said of a habit's strength and totals, line by line, for any width."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import zip_longest

from rebound_tui.domain.days import week_start
from rebound_tui.domain.habit_days import Total, by_month, by_weekday
from rebound_tui.services.looking import HabitView
from rebound_tui.ui.marks import BAR
from rebound_tui.ui.panes.heat_lines import LABEL, weeks_in
from rebound_tui.ui.pieces import Line, Piece, spread, width_of
from rebound_tui.wording import habits as say
from rebound_tui.wording.cli import quantity

LEVELS = " ▁▂▃▄▅▆▇█"
STEPS = len(LEVELS) - 1
HEIGHT = 4
BARS = 10
BESIDE = 60
"""From this width on the totals stand beside each other."""


def number_lines(found: HabitView, first_weekday: int, width: int) -> Iterator[Line]:
    """The curve, a column for each of the last weeks, and the totals under it."""
    lived = found.story.lived
    if lived.first is None:
        yield [Piece(say.NO_ENTRY, "muted")]
        return
    strength = Piece(say.STRENGTH.format(share=found.strength), "strong")
    yield spread([strength], [Piece(say.STRENGTH_HOW, "muted")], width)
    yield from _curve(found, first_weekday, width)
    yield []
    weekdays = [_total(f"{total.first:%a}", total, found) for total in by_weekday(lived, first_weekday)]
    months = [_total(f"{total.first:%b}", total, found) for total in by_month(lived)]
    left, right = _bars(say.BY_WEEKDAY, weekdays), _bars(say.BY_MONTH, months)
    yield from _beside(left, right, width) if width >= BESIDE else [*left, [], *right]


def _curve(found: HabitView, first_weekday: int, width: int) -> Iterator[Line]:
    """Four rows of blocks, two cells a week like the heat map, and the months under them."""
    lived, count = found.story.lived, weeks_in(width)
    first = week_start(lived.today, first_weekday) - timedelta(weeks=count - 1)
    begun = lived.first or lived.today
    values = []
    for week in range(count):
        last = min(lived.today, first + timedelta(weeks=week, days=6))
        values.append(found.curve[(last - begun).days] if last >= begun else 0.0)
    for row in reversed(range(HEIGHT)):
        cells = " ".join(LEVELS[max(0, min(STEPS, round(value * HEIGHT * STEPS) - row * STEPS))] for value in values)
        yield [Piece(f"{(row + 1) / HEIGHT:>{LABEL - 1}.0%} ", "muted"), Piece(cells)]
    yield [Piece(" " * LABEL + say.month_row(first, count), "muted")]


def _total(name: str, total: Total, found: HabitView) -> tuple[str, int, str]:
    return name, total.days, quantity(total.amount, found.habit.unit) if total.amount else ""


def _bars(title: str, totals: list[tuple[str, int, str]]) -> list[Line]:
    most = max((days for _, days, _ in totals), default=0) or 1
    return [[Piece(title, "heading")]] + [
        [Piece(f"{name}  ", "muted"), Piece(f"{days:>5} "), Piece(f"{BAR * round(BARS * days / most):{BARS}} ", "muted"), Piece(amount)]
        for name, days, amount in totals
    ]


def _beside(left: list[Line], right: list[Line], width: int) -> Iterator[Line]:
    for one, other in zip_longest(left, right, fillvalue=list[Piece]()):
        yield [*one, Piece(" " * max(0, width // 2 - width_of(one))), *other]
