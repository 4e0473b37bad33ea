"""The days that ask for nothing, or are covered: they bridge every habit's own streak."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.daysets import DaySet, between, days_set, on_weekdays
from rebound_tui.domain.rulebook import RuleBook

ONE_DAY = timedelta(days=1)


class Quiet(NamedTuple):
    """Days without a claim on anybody."""

    rest: DaySet = 0
    """Rest weekdays (R3), whatever was done on them."""
    paused: DaySet = 0
    """Paused days (R15), whatever was done on them."""
    covered: DaySet = 0
    """Grace days and freezes (R7, R8)."""

    @property
    def neutral(self) -> DaySet:
        """Those on which nothing was to be done."""
        return self.rest | self.paused

    @property
    def bridges(self) -> DaySet:
        """Those that break no streak."""
        return self.rest | self.paused | self.covered


def quiet_days(book: RuleBook, paused: Iterable[date], covered: Iterable[date], last: date) -> Quiet:
    """The quiet days up to `last`."""
    return Quiet(_rest(book, last), days_set(paused), days_set(covered))


def _rest(book: RuleBook, last: date) -> DaySet:
    found, first = 0, date.min
    for rules, end in zip(book.sets, (*book.starts, last + ONE_DAY), strict=True):
        until = min(end, last + ONE_DAY) - ONE_DAY
        found |= on_weekdays(frozenset(rules.rest_weekdays)) & between(first, until)
        first = end
    return found
