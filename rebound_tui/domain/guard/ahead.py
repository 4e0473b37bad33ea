"""Which of the coming days are covered if nothing is done on them: what may truly be called covered."""

from collections.abc import Iterable
from datetime import date, timedelta

from rebound_tui.domain.guard.ledger import Day, Ledger
from rebound_tui.domain.guard.snapshot import COVERED, MISSED
from rebound_tui.domain.guard.steps import begin_week, count_window, keep_ledger, mark_of

AHEAD = timedelta(days=7)
"""How far is looked ahead."""


def covered_ahead(ledger: Ledger, coming: Iterable[Day]) -> tuple[date, ...]:
    """The coming days that grace days and freezes would cover, up to the first that none would, if nothing more were logged.

    These are the steps of every day (steps.py) on the ledger of today, which is used up by it: states and streaks do not
    decide what is covered. So it cannot say anything that will not come true.
    """
    found = []
    for day in coming:
        begin_week(ledger, day)
        mark = mark_of(ledger, day)
        if mark is MISSED:
            break
        if mark in COVERED:
            found.append(day.day)
        keep_ledger(ledger, day, mark)
        count_window(ledger, day)
    return tuple(found)
