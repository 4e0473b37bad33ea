"""The guard itself: the whole log is replayed, day by day, each time it is asked."""

from collections.abc import Iterator
from datetime import date, timedelta

from rebound_tui.domain.days import days_between
from rebound_tui.domain.guard.bounce import bounces
from rebound_tui.domain.guard.ledger import Day, Ledger
from rebound_tui.domain.guard.log import Done, Log, Now, Setback, Weight
from rebound_tui.domain.guard.pauses import paused_days
from rebound_tui.domain.guard.snapshot import COUNTED, KEPT, OPEN, DayRow, Goal, Kept, Shield, Snapshot
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
    paused = paused_days(log.pauses, today + HORIZON + ONE_DAY)
    ledger = Ledger(log.activity)
    rows = tuple(judge(ledger, day) for day in _days(log, rules, now, _by_day(heavy), paused, today))
    return _snapshot(log, rules, now, setbacks, paused, ledger, rows)


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


def _days(
    log: Log, rules: RuleBook, now: Now, heavy: dict[date, tuple[Setback, ...]], paused: frozenset[date], today: date
) -> Iterator[Day]:
    """Every day from the first unit or heavy setback to today (R1), with what is known of it."""
    done = log.activity.days()
    started = [*done, *heavy]
    first_logged = log.activity.first_logged() or date.max
    for day in map(date.fromordinal, range(min(started).toordinal(), today.toordinal() + 1)) if started else ():
        in_force = rules.on(day)
        found = done.get(day, NOTHING)
        yield Day(
            day, in_force, found.units + min(found.actions, 1), heavy.get(day, ()),
            day.weekday() in in_force.rest_weekdays, day in paused, day < now.day, day < first_logged, log.is_due,
        )  # fmt: skip


def _snapshot(
    log: Log, rules: RuleBook, now: Now, setbacks: tuple[Setback, ...], paused: frozenset[date], ledger: Ledger, rows: tuple[DayRow, ...]
) -> Snapshot:
    """The numbers of today, beside the rows."""
    streaks = ledger.streaks
    today = rows[-1].day if rows else now.day
    return Snapshot(
        as_of=now.at,
        day=today,
        state=ledger.state,
        goal=Goal(rows[-1].units, rows[-1].goal) if rows else Goal(0, rules.on(today).goal),
        streak=streaks.streak,
        waiting=streaks.waiting,
        longest=streaks.longest(),
        longest_clean=streaks.longest_clean(),
        freezes=ledger.freezes if rows else rules.on(today).freezes,
        shield=Shield(_window_end(log, rules, paused, ledger.window, rows[-1]), ledger.grace) if ledger.window else None,
        missed_on=streaks.missed_on(),
        mended_on=streaks.mend_in_streak(),
        kept_30=_ratio(rows[-RATIO_DAYS:]),
        days=rows,
        setbacks=bounces(setbacks, log.activity),
        ended=streaks.ended(),
    )


def _window_end(log: Log, rules: RuleBook, paused: frozenset[date], window: int, today: DayRow) -> date | None:
    """The day on which the last of the `window` scheduled days to come lies (R7); an open today is one of them."""
    start = today.day if today.mark is OPEN else today.day + ONE_DAY
    for day in days_between(start, start + HORIZON):
        if day.weekday() not in rules.on(day).rest_weekdays and day not in paused and log.is_due(day):
            window -= 1
            if not window:
                return day
    return None


def _ratio(rows: tuple[DayRow, ...]) -> Kept:
    """Kept days of those that were judged; a covered one was scheduled and not kept, an open one is not judged yet."""
    return Kept(sum(row.mark is KEPT for row in rows), sum(row.mark in COUNTED for row in rows))
