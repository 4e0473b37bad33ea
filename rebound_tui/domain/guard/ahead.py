"""Which of the coming days are covered if nothing is done on them: what may truly be called covered."""

from datetime import date, timedelta

from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Log, Now
from rebound_tui.domain.guard.snapshot import COVERED, MISSED
from rebound_tui.domain.rulebook import RuleBook

AHEAD = timedelta(days=8)
"""How far is looked ahead: a week and a day."""


def covered_ahead(log: Log, rules: RuleBook, now: Now) -> tuple[date, ...]:
    """The days from today on that grace days and freezes would cover, up to the first that none would, if nothing more were logged.

    It is the same replay as ever, as of some days later, so it cannot say anything that will not come true.
    """
    later = evaluate(log, rules, Now(now.at, now.day + AHEAD))
    coming = [row for row in later.days if now.day <= row.day < later.day]
    missed = next((row.day for row in coming if row.mark is MISSED), later.day)
    return tuple(row.day for row in coming if row.mark in COVERED and row.day < missed)
