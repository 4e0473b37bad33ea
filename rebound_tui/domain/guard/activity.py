"""Units as they were logged, and which of them reach the guard (R2, R13)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.days import app_day
from rebound_tui.domain.guard.log import Done, Moment
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.stamps import Stamp


class Unit(NamedTuple):
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
        """Every app day with at least one unit."""
        return self.done

    def moments(self, day: date) -> tuple[Moment, ...]:
        """The units of `day` in time order."""
        return self.found.get(day, ())

    def first_logged(self) -> date | None:
        """The app day on which the first unit ever was logged."""
        return self.first


def logged_day(stamp: Stamp, rules: RuleBook) -> date:
    """The app day on which it was written down (R1)."""
    if stamp.logged == stamp.at:
        return stamp.day
    wall = stamp.logged.astimezone(ZoneInfo(stamp.zone)).date()
    return app_day(stamp.logged, stamp.zone, rules.on(wall).rollover)


def is_in_time(day: date, logged_on: date, late: int) -> bool:
    """Whether what happened on `day` and was written down on `logged_on` still replays the past: at most `late` app days (R13)."""
    return (logged_on - day).days <= late


def reaches_guard(stamp: Stamp, rules: RuleBook, now: datetime) -> bool:
    """Whether it is part of the replay of `now`: logged in time, neither lived nor written down later (R13)."""
    if stamp.at > now or stamp.logged > now:
        return False
    if stamp.logged == stamp.at:
        return True
    logged_on = logged_day(stamp, rules)
    return is_in_time(stamp.day, logged_on, rules.on(logged_on).late)


def recorded(units: Iterable[Unit], rules: RuleBook, now: datetime) -> Recorded:
    """The activity that these units make as of `now`, in whichever order they are given."""
    by_day: dict[date, list[Unit]] = {}
    earliest: Stamp | None = None
    for unit in units:
        if reaches_guard(unit.stamp, rules, now):
            by_day.setdefault(unit.stamp.day, []).append(unit)
            earliest = _earlier_logged(earliest, unit.stamp)
    return Recorded(
        {day: _done(by_day[day]) for day in sorted(by_day)},
        {day: tuple(sorted(Moment(unit.stamp.at, _is_action(unit)) for unit in by_day[day])) for day in sorted(by_day)},
        logged_day(earliest, rules) if earliest else None,
    )


def _done(units: list[Unit]) -> Done:
    """How much these units of one day are: a habit bound to a job action and that action are one (R2)."""
    kinds = {unit.action for unit in units if unit.action}
    bound = sum(1 for unit in units if unit.binds and unit.binds not in kinds)
    plain = sum(1 for unit in units if not _is_action(unit))
    return Done(plain, bound + sum(1 for unit in units if unit.action))


def _is_action(unit: Unit) -> bool:
    return bool(unit.action or unit.binds)


def _earlier_logged(first: Stamp | None, stamp: Stamp) -> Stamp:
    return stamp if first is None or (stamp.logged, stamp.day, stamp.zone) < (first.logged, first.day, first.zone) else first
