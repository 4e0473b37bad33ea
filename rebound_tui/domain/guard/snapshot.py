"""What the guard answers: every day with its mark and state, and the numbers of today."""

from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.guard.bounce import Bounce


class GuardState(StrEnum):
    """How the guard stands (R12)."""

    STEADY = "steady"
    SHIELD = "shield"
    QUIET = "quiet"
    LOW_TIDE = "low_tide"
    BACK = "back"


class DayMark(StrEnum):
    """What became of a day."""

    KEPT = "kept"
    REST = "rest"
    REST_ACTIVE = "rest_active"
    GRACE = "grace"
    FREEZE = "freeze"
    MISSED = "missed"
    PAUSE = "pause"
    OPEN = "open"
    BLANK = "blank"


STEADY, SHIELD, QUIET, LOW_TIDE, BACK = GuardState
KEPT, REST, REST_ACTIVE, GRACE, FREEZE, MISSED, PAUSE, OPEN, BLANK = DayMark
COVERED = frozenset((GRACE, FREEZE))
"""Idle days that add nothing and break nothing (R9)."""
COUNTED = frozenset((KEPT, MISSED, *COVERED))
"""The days on which the streak and the mend are counted (R4, R10)."""


class DayRow(NamedTuple):
    """One app day. `goal` is what it asked for; all that follows `full` is as it was after the day."""

    day: date
    mark: DayMark
    units: int
    """Units towards the goal: job actions together are one (R2)."""
    goal: int
    full: bool
    """As many units as the goal (R3)."""
    state: GuardState
    streak: int
    freezes: int
    """Freezes left in the week (R8)."""
    waiting: int
    """Kept days before a missed one that may still be mended (R10)."""
    mended: int
    """Kept days that a mend on this day brought back (R10)."""
    setbacks: int
    """Heavy setbacks of the day that count (R7)."""
    window: int
    """Scheduled days the shield still has (R7)."""
    grace: int
    """Grace days the shield still has (R7)."""
    idle_run: int
    """Idle scheduled days in a row, this one included (R9)."""
    covered_run: int
    """How many of them are covered."""
    idle: int
    """Idle scheduled days since the last unit or heavy setback."""
    recovery: int
    """Days with a unit, in Shield, since the setback that last raised it."""
    is_rest_weekday: bool
    """A rest weekday by the rules of that day (R3)."""


class Goal(NamedTuple):
    """Today's goal, in units (R5)."""

    units: int
    target: int


class Shield(NamedTuple):
    """An open window (R7)."""

    until: date | None
    """Its last scheduled day as the schedule now stands; None while a pause without an end holds it open."""
    grace_left: int


class Kept(NamedTuple):
    """The ratio that cannot fall to zero in a day."""

    kept: int
    scheduled: int


class Run(NamedTuple):
    """A run of kept days: how many, and its first and last."""

    length: int = 0
    first: date | None = None
    last: date | None = None


class Ended(NamedTuple):
    """A streak that a missed day ended (R4)."""

    day: date
    """The missed day."""
    length: int
    mended: bool
    """Whether the missed day no longer stands (R10)."""
    first: date
    last: date


class Snapshot(NamedTuple):
    """The whole answer of the guard for one moment."""

    as_of: datetime
    day: date
    """Today (R1)."""
    state: GuardState
    goal: Goal
    streak: int
    waiting: int
    """Kept days before a missed one that may still be mended (R10)."""
    longest: Run
    longest_clean: Run
    """The longest run with nothing covered, missed or mended in it."""
    freezes: int
    shield: Shield | None
    missed_on: date | None
    """The last missed day that still stands: the streak began after it (R4)."""
    mended_on: date | None
    """The day on which the streak was last mended; None when nothing in it was (R10)."""
    kept_30: Kept
    """Kept and judged days of the last 30 app days."""
    days: tuple[DayRow, ...]
    """From the first unit or heavy setback to today, without a gap; empty when there is neither."""
    setbacks: tuple[Bounce, ...]
    """Heavy and light setbacks in time order."""
    ended: tuple[Ended, ...]
    """Streaks that ended, oldest first; one that was mended is marked."""
    steady_from: date | None = None
    """In Back, the first scheduled day after it as the schedule now stands; None while a pause without an end holds it open."""
    covered_ahead: tuple[date, ...] = ()
    """The days from today on that are covered if nothing more is done, up to the first that is not."""


def row_on(snapshot: Snapshot, day: date) -> DayRow | None:
    """The row of `day`, or None when it lies outside."""
    if not snapshot.days:
        return None
    index = (day - snapshot.days[0].day).days
    return snapshot.days[index] if 0 <= index < len(snapshot.days) else None
