"""Paused days (R15)."""

from collections.abc import Iterable
from datetime import date, timedelta

from rebound_tui.domain.guard.log import PauseMark

ONE_DAY = timedelta(days=1)


def paused_days(marks: Iterable[PauseMark], last: date) -> frozenset[date]:
    """From each declaration to the day before its end, or up to `last`; a second pause, or an end without one, does nothing (R15)."""
    paused: set[date] = set()
    since: date | None = None
    for mark in sorted(marks, key=_order):
        if mark.begins and since is None:
            since = mark.day
        elif not mark.begins and since is not None:
            paused.update(_days(since, mark.day))
            since = None
    if since is not None:
        paused.update(_days(since, last + ONE_DAY))
    return frozenset(paused)


def _days(first: date, end: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((end - first).days)]


def _order(mark: PauseMark) -> tuple[date, object, bool]:
    return mark.day, mark.at, mark.begins
