"""An activity told unit by unit, the plain way: what the quick one is measured by, and the logs of the examples are made of."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain.guard.activity import logged_day, reaches_guard
from rebound_tui.domain.guard.log import Done, Moment
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stamps import Stamp


class Entry(NamedTuple):
    """One unit (R2): a habit, a task or a job action done."""

    stamp: Stamp
    action: str = ""
    """The kind of job action it is, or nothing."""
    binds: str = ""
    """The kind of job action that the habit done is bound to, or nothing."""


class Recorded(NamedTuple):
    """An activity held in memory, by day."""

    done: dict[date, Done]
    found: dict[date, tuple[Moment, ...]]
    first: date | None

    def days(self) -> Mapping[date, Done]:
        return self.done

    def moments(self, day: date) -> tuple[Moment, ...]:
        return self.found.get(day, ())

    def first_logged(self) -> date | None:
        return self.first


def recorded(entries: Iterable[Entry], rules: RuleBook, now: datetime) -> Recorded:
    """The activity that these entries make as of `now`, in whichever order they are given."""
    found = [entry for entry in entries if reaches_guard(entry.stamp, rules, now)]
    by_day: dict[date, list[Entry]] = {}
    for entry in found:
        by_day.setdefault(entry.stamp.day, []).append(entry)
    first = min((entry.stamp for entry in found), key=lambda stamp: (stamp.logged, stamp), default=None)
    return Recorded(
        {day: _done(of_day) for day, of_day in by_day.items()},
        {day: tuple(sorted(Moment(entry.stamp.at, bool(entry.action or entry.binds)) for entry in by_day[day])) for day in by_day},
        logged_day(first, rules) if first else None,
    )


def _done(entries: list[Entry]) -> Done:
    """How much these entries of one day are: a habit bound to a job action and that action are one (R2)."""
    actions = [entry.action for entry in entries if entry.action]
    bound = [entry for entry in entries if entry.binds and entry.binds not in actions]
    return Done(sum(not entry.action and not entry.binds for entry in entries), len(actions) + len(bound))
