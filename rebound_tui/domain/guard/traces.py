"""What applications leave in the guard's log: their job actions by day (R2) and the closings by them (R6).

Nothing in a trace depends on the rules in force. It is compact: ten years of actions are told apart only where somebody asks.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.activity import Unit
from rebound_tui.domain.guard.facts import Closing, closings, job_actions, known_by
from rebound_tui.domain.guard.log import Moment
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import BEFORE, LONGEST, WIDTH

CHARS = {
    ActionKind.APPLICATION: "a",
    ActionKind.FOLLOW_UP: "f",
    ActionKind.OUTREACH: "o",
    ActionKind.NETWORKING: "n",
    ActionKind.INTERVIEW: "i",
    ActionKind.CV: "c",
    ActionKind.REFLECTION: "r",
    ActionKind.DEBRIEF: "d",
    ActionKind.FEEDBACK: "b",
}
KINDS = {char: kind for kind, char in CHARS.items()}
CELL = 1 + WIDTH
"""Characters of an action: its kind, and the seconds of its moment as in a strip."""
FOREVER = datetime.max.replace(tzinfo=UTC)


class Trace(NamedTuple):
    """What some applications say."""

    days: Mapping[date, str] = {}
    """By app day: the actions that were written down as they happened, CELL characters each."""
    others: tuple[Unit, ...] = ()
    """All other actions: when they were written down matters, too (R13)."""
    closings: tuple[Closing, ...] = ()


def trace_of(applications: Iterable[Application], now: datetime = FOREVER) -> Trace:
    """The trace of these applications as of `now`: of what had happened and was written down by then."""
    days: dict[date, str] = {}
    others: list[Unit] = []
    found: list[Closing] = []
    for application in applications:
        events = known_by(application.events, now)
        for unit in job_actions(events):
            if cell := _cell(unit):
                days[unit.stamp.day] = days.get(unit.stamp.day, "") + cell
            else:
                others.append(unit)
        found += closings(application, events)
    return Trace(days, tuple(others), tuple(found))


def merged(traces: Iterable[Trace]) -> Trace:
    """The trace of all of them together."""
    days: dict[date, str] = {}
    others: list[Unit] = []
    found: list[Closing] = []
    for trace in traces:
        for day, cells in trace.days.items():
            days[day] = days.get(day, "") + cells
        others += trace.others
        found += trace.closings
    return Trace(days, tuple(others), tuple(found))


def kinds_in(cells: str) -> set[str]:
    """The kinds of the actions of one day."""
    return {KINDS[char] for char in cells[::CELL]}


def moments_in(day: date, cells: str) -> Iterator[Moment]:
    """The actions of one day as moments."""
    midnight = datetime.combine(day, time(), UTC)
    for start in range(0, len(cells), CELL):
        yield Moment(midnight + (timedelta(seconds=int(cells[start + 1 : start + CELL])) - BEFORE), True)


def _cell(unit: Unit) -> str:
    """The cell of an action, or nothing if it does not fit into one."""
    stamp: Stamp = unit.stamp
    since = stamp.at - datetime.combine(stamp.day, time(), UTC) + BEFORE
    seconds = int(since.total_seconds())
    if stamp.logged != stamp.at or stamp.at.microsecond or not 0 <= seconds < LONGEST:
        return ""
    return f"{CHARS[ActionKind(unit.action)]}{seconds:0{WIDTH}d}"
