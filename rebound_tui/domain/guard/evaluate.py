"""The guard itself: the whole log is replayed, day by day, each time it is asked."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.days import days_between
from rebound_tui.domain.guard.ahead import AHEAD, covered_ahead
from rebound_tui.domain.guard.bounce import bounces
from rebound_tui.domain.guard.ledger import Day, Ledger
from rebound_tui.domain.guard.log import Done, Log, Now, Setback, Weight
from rebound_tui.domain.guard.pauses import paused_days
from rebound_tui.domain.guard.snapshot import BACK, COUNTED, KEPT, OPEN, DayRow, Goal, Kept, Shield, Snapshot
from rebound_tui.domain.guard.steps import judge
from rebound_tui.domain.rulebook import RuleBook

NOTHING = Done()
ONE_DAY = timedelta(days=1)
RATIO_DAYS = 30
"""App days of the ratio of kept days."""
HORIZON = timedelta(days=100)
"""How far ahead the end of a window is looked for."""


def evaluate(log: Log, rules: RuleBook, now: Now) -> Snapshot:
    """Every day of the log judged, and the numbers of today. The same log in any order gives the same answer."""
    setbacks = _setbacks(log, now)
    heavy = [setback for setback in setbacks if setback.weight is Weight.HEAVY and setback.in_time]
    today = max((now.day, *log.activity.days(), *(setback.day for setback in setbacks if setback.in_time)))
    known = Known(log, rules, _by_day(heavy), paused_days(log.pauses, today + HORIZON))
    ledger = Ledger(log.activity)
    rows = tuple(judge(ledger, day) for day in known.days(now.day, today))
    snapshot = _snapshot(known, now, setbacks, ledger, rows)
    if not rows:
        return snapshot
    coming = known.coming(_next_open(rows[-1]))
    return snapshot._replace(covered_ahead=covered_ahead(ledger, coming))


class Known(NamedTuple):
    """What is known of every day before it is judged."""

    log: Log
    rules: RuleBook
    heavy: Mapping[date, tuple[Setback, ...]]
    paused: frozenset[date]

    def days(self, now: date, today: date) -> Iterator[Day]:
        """Every day from the first unit or heavy setback to today (R1); those before `now` are past."""
        log, rules, heavy, paused = self
        done = log.activity.days()
        started = [*done, *heavy]
        first_logged = log.activity.first_logged() or date.max
        for day in map(date.fromordinal, range(min(started).toordinal(), today.toordinal() + 1)) if started else ():
            in_force = rules.on(day)
            found = done.get(day, NOTHING)
            yield Day(
                day, in_force, found.units + min(found.actions, 1), heavy.get(day, ()),
                day.weekday() in in_force.rest_weekdays, day in paused, day < now, day < first_logged, log.is_due,
            )  # fmt: skip

    def coming(self, first: date) -> Iterator[Day]:
        """The days from `first` on as they would be if nothing more happened."""
        first_logged = self.log.activity.first_logged() or date.max
        for day in days_between(first, first + AHEAD):
            in_force = self.rules.on(day)
            is_rest = day.weekday() in in_force.rest_weekdays
            yield Day(day, in_force, 0, (), is_rest, day in self.paused, True, day < first_logged, self.log.is_due)

    def scheduled_end(self, count: int, last: DayRow) -> date | None:
        """The last of the next `count` scheduled days after the last row, an open one included; None when a pause holds it open."""
        for day in days_between(_next_open(last), last.day + HORIZON):
            if day.weekday() not in self.rules.on(day).rest_weekdays and day not in self.paused and self.log.is_due(day):
                count -= 1
                if not count:
                    return day
        return None


def _next_open(last: DayRow) -> date:
    """The first day that is not judged yet."""
    return last.day if last.mark is OPEN else last.day + ONE_DAY


def _setbacks(log: Log, now: Now) -> tuple[Setback, ...]:
    """Those that weigh anything, in time order: none that happened or was written down later than now (R13)."""
    known = (setback for setback in log.setbacks if setback.weight is not Weight.NONE)
    return tuple(sorted((setback for setback in known if setback.at <= now.at and setback.logged <= now.at), key=_moment))


def _moment(setback: Setback) -> tuple[object, str, str]:
    return setback.at, setback.application, setback.label


def _by_day(setbacks: list[Setback]) -> dict[date, tuple[Setback, ...]]:
    days: dict[date, tuple[Setback, ...]] = {}
    for setback in setbacks:
        days[setback.day] = (*days.get(setback.day, ()), setback)
    return days


def _snapshot(known: Known, now: Now, setbacks: tuple[Setback, ...], ledger: Ledger, rows: tuple[DayRow, ...]) -> Snapshot:
    """The numbers of today, beside the rows."""
    streaks = ledger.streaks
    today = rows[-1].day if rows else now.day
    in_force = known.rules.on(today)
    return Snapshot(
        as_of=now.at,
        day=today,
        state=ledger.state,
        goal=Goal(rows[-1].units, rows[-1].goal) if rows else Goal(0, in_force.goal),
        streak=streaks.streak,
        waiting=streaks.waiting,
        longest=streaks.longest(),
        longest_clean=streaks.longest_clean(),
        freezes=ledger.freezes if rows else in_force.freezes,
        shield=Shield(known.scheduled_end(ledger.window, rows[-1]), ledger.grace) if ledger.window else None,
        missed_on=streaks.missed_on(),
        mended_on=streaks.mend_in_streak(),
        kept_30=_ratio(rows[-RATIO_DAYS:]),
        days=rows,
        setbacks=bounces(setbacks, known.log.activity),
        ended=streaks.ended(),
        steady_from=known.scheduled_end(in_force.back_days - ledger.back_days + 1, rows[-1]) if ledger.state is BACK else None,
    )


def _ratio(rows: tuple[DayRow, ...]) -> Kept:
    """Kept days of those that were judged; a covered one was scheduled and not kept, an open one is not judged yet."""
    return Kept(sum(row.mark is KEPT for row in rows), sum(row.mark in COUNTED for row in rows))
