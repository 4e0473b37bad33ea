"""Calendar weeks and months, by the first weekday that was in force."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.days import week_start
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedules import Span

ONE_DAY = timedelta(days=1)
SIX_DAYS = timedelta(days=6)


class Days(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date


def span_around(day: date, per: Span, book: RuleBook) -> Days:
    """The day itself, its calendar week, or its month. Around a change of the first weekday two weeks can overlap: nothing is cut short."""
    if per is Span.DAY:
        return Days(day, day)
    if per is Span.WEEK:
        first = week_start(day, book.on(day).first_weekday)
        return Days(first, first + SIX_DAYS)
    first = day.replace(day=1)
    return Days(first, (first + timedelta(days=31)).replace(day=1) - ONE_DAY)


def spans(first: date, last: date, per: Span, book: RuleBook) -> Iterator[Days]:
    """All of them from the one around `last` back to the one around `first`."""
    day = last
    while day >= first:
        found = span_around(day, per, book)
        yield found
        day = found.first - ONE_DAY
