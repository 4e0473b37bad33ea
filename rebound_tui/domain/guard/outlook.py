"""How Today changes with the state: how much of it is shown, and the one or two things that are said."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.guard.bounce import Bounce, Hours, has_unit_after
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.measures import last_median
from rebound_tui.domain.guard.snapshot import BACK, COUNTED, FREEZE, KEPT, LOW_TIDE, QUIET, SHIELD, STEADY, Snapshot
from rebound_tui.domain.guard.states import DEEP_LAST, DEEP_UNITS
from rebound_tui.domain.rulebook import Rules

AWAY = 5
"""Days after which one comes back to one suggested item and one sentence."""
WEEK = 7
ONE_DAY = timedelta(days=1)
MOST = 2
"""The most that is ever said at once."""


class Fold(StrEnum):
    """How much of the checklist is shown."""

    WHOLE = "whole"
    TINY = "tiny"
    """Each habit as its tiny version."""
    ONE = "one"
    """One suggested item, the others behind one line with a count."""


class Note(NamedTuple):
    """Something that is said."""

    kind: str
    """Which sentence says it."""
    facts: Mapping[str, int | date | Hours]


class Outlook(NamedTuple):
    """How Today looks."""

    fold: Fold = Fold.WHOLE
    is_pipeline_folded: bool = False
    """Whether only the interviews and offer dates of today and tomorrow are shown of the pipeline."""
    is_low: bool = False
    """Whether a pause and the people to talk to stand at the foot of the checklist."""
    notes: tuple[Note, ...] = ()


def outlook(snapshot: Snapshot, rules: Rules, is_paused: bool) -> Outlook:
    """The look of Today; coming back after days comes before the states but Low tide, and a guard that is not shown changes nothing."""
    if rules.show_guard and snapshot.state is LOW_TIDE:
        return Outlook(Fold.ONE, is_pipeline_folded=True, is_low=True, notes=tuple(_low_tide(snapshot)))
    days = days_away(snapshot)
    if days >= AWAY and not is_paused:
        return Outlook(Fold.ONE, is_pipeline_folded=True, notes=(Note("away", {"days": days}),))
    if not rules.show_guard:
        return Outlook()
    fold = {SHIELD: Fold.TINY, QUIET: Fold.ONE}.get(snapshot.state, Fold.WHOLE)
    return Outlook(fold, notes=tuple(_notes(snapshot, rules))[:MOST])


def days_away(snapshot: Snapshot) -> int:
    """Days since the last unit; 0 after one today, and where there never was one."""
    last = next((row.day for row in reversed(snapshot.days) if row.units), snapshot.day)
    return (snapshot.day - last).days


def returned_on(snapshot: Snapshot, bounce: Bounce) -> date | None:
    """The app day of the first unit later than a setback."""
    setback = bounce.setback
    rows = (row for row in snapshot.days if row.units and row.day >= setback.day - ONE_DAY)
    return next((row.day for row in rows if has_unit_after(bounce.activity, row.day, setback)), None)


def _notes(snapshot: Snapshot, rules: Rules) -> Iterator[Note]:
    """What is said in this state, the most important first."""
    match snapshot.state:
        case state if state is BACK:
            yield from _mended(snapshot)
            yield from _returned(snapshot, rules, is_today=False)
            yield from _back(snapshot, rules)
        case state if state is SHIELD:
            yield from _returned(snapshot, rules, is_today=True)
        case state if state is QUIET:
            yield from _first_unit(snapshot)
            yield from _freeze(snapshot)
        case _:
            yield from _freeze(snapshot)
            yield from _kept_week(snapshot, rules)


def _mended(snapshot: Snapshot) -> Iterator[Note]:
    """A mend, while one is back from what it mended."""
    row = next((row for row in reversed(snapshot.days) if row.mended), None)
    if row and snapshot.mended_on == row.day and all(later.state is BACK for later in snapshot.days if later.day > row.day):
        yield Note("mended", {"back": row.mended, "on": row.day})


def _returned(snapshot: Snapshot, rules: Rules, is_today: bool) -> Iterator[Note]:
    """How long it took to come back from the heavy setback of these days; with `is_today`, on the day of coming back only."""
    heavy = [bounce for bounce in snapshot.setbacks if bounce.setback.weight is Weight.HEAVY and bounce.setback.in_time]
    steady = next((row.day for row in reversed(snapshot.days) if row.state is STEADY), date.min)
    if not heavy or heavy[-1].setback.day < steady or not rules.show_measures:
        return
    hours = heavy[-1].hours_to_first_unit()
    if hours is None or (is_today and returned_on(snapshot, heavy[-1]) != snapshot.day):
        return
    found = Hours(hours, heavy[-1].is_about)
    median = last_median(snapshot.setbacks)
    yield Note("returned", {"hours": found}) if median is None else Note("returned_median", {"hours": found, "median": Hours(median)})


def _back(snapshot: Snapshot, rules: Rules) -> Iterator[Note]:
    """From when on the goal is that of a steady day."""
    if snapshot.steady_from and rules.goal > snapshot.goal.target:
        yield Note("goal_again", {"goal": rules.goal, "day": snapshot.steady_from})


def _low_tide(snapshot: Snapshot) -> Iterator[Note]:
    """Each active day counts, a new week or month is a new page, and nothing is expected.

    A deep drift began with as many idle days as are looked at, so no older unit is among the last ones.
    """
    if snapshot.goal.units:
        counted = [row.units > 0 for row in snapshot.days if row.units or row.mark in COUNTED]
        yield Note("active", {"days": sum(counted[-DEEP_LAST:]), "of": DEEP_UNITS})
    elif snapshot.day.day == 1:
        yield Note("new_month", {})
    elif snapshot.day.weekday() == 0:
        yield Note("new_week", {})
    else:
        yield Note("nothing_expected", {})


def _first_unit(snapshot: Snapshot) -> Iterator[Note]:
    """The first unit of a Quiet spell, on its day."""
    before = next((row for row in reversed(snapshot.days[:-1]) if row.units), None)
    if snapshot.goal.units and before:
        yield Note("first_unit", {"since": before.day})


def _freeze(snapshot: Snapshot) -> Iterator[Note]:
    """A freeze spent yesterday, until the first unit of today (R8)."""
    for before in snapshot.days[-2:-1]:
        if before.mark is FREEZE and not snapshot.goal.units:
            yield Note("freeze", {"day": before.day, "left": snapshot.freezes})


def _kept_week(snapshot: Snapshot, rules: Rules) -> Iterator[Note]:
    """On the first day of a week: that every scheduled day of the last one was kept."""
    counted = [row.mark for row in snapshot.days[-WEEK - 1 : -1] if row.mark in COUNTED]
    is_whole = len(snapshot.days) > WEEK and counted and all(mark is KEPT for mark in counted)
    if is_whole and snapshot.day.weekday() == rules.first_weekday:
        yield Note("kept_week", {"days": len(counted)})
