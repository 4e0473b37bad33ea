"""What the user's own past says: coming back, days covered, longest streaks. Nothing here decides how a day is judged."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple

from rebound_tui.domain.guard.bounce import Bounce
from rebound_tui.domain.guard.snapshot import COVERED, DayMark, Kept, Run, Snapshot

FEWEST = 3
"""Cases below which no median is shown."""
LAST = 5
"""Cases in the median of the last ones."""
SOON = timedelta(hours=48)
"""A unit within this time counts as soon."""
COVERED_DAYS = 90
"""App days of the shorter count of days covered."""


class Clock(NamedTuple):
    """One of the two bounce-back clocks over all setbacks, in hours."""

    last: float | None
    """Median of the last 5 closed cases; None below 3."""
    before: float | None
    """Median of the 5 closed cases before those; None below 3."""
    all: float | None
    """Median of all closed cases; None below 3."""
    closed: int
    open: int
    """Setbacks that nothing has followed yet."""

    def trend(self) -> float | None:
        """Hours by which the last 5 differ from the 5 before: negative is sooner. None while either is hidden."""
        return None if self.last is None or self.before is None else self.last - self.before


class Share(NamedTuple):
    """So many of so many."""

    met: int
    of: int


class CoveredDay(NamedTuple):
    """A day that was covered, and by what."""

    day: date
    mark: DayMark
    """grace or freeze."""


class Measures(NamedTuple):
    """All measures of one moment."""

    to_first_unit: Clock
    to_first_job_action: Clock
    within_48: Share
    """Setbacks older than 48 hours that had a unit within 48 hours."""
    kept_30: Kept
    covered_90: int
    """Days covered among the last 90 app days."""
    covered: tuple[CoveredDay, ...]
    """All days ever covered, in order."""
    longest: Run
    longest_clean: Run
    returns: Share
    """Setbacks that a unit has followed, of all."""


def measures(snapshot: Snapshot, first: date = date.min, last: date = date.max) -> Measures:
    """The measures of this snapshot; of the setbacks and the covered days only those from `first` to `last`.

    Setbacks are the heavy and the light ones, also those logged too late for the replay.
    """
    setbacks = [bounce for bounce in snapshot.setbacks if first <= bounce.setback.day <= last]
    hours = [bounce.hours_to_first_unit() for bounce in setbacks]
    job_hours = [bounce.hours_to_first_job_action() for bounce in setbacks]
    covered = tuple(CoveredDay(row.day, row.mark) for row in snapshot.days if row.mark in COVERED and first <= row.day <= last)
    return Measures(
        to_first_unit=clock_of(hours),
        to_first_job_action=clock_of(job_hours),
        within_48=_within(setbacks, hours, snapshot.as_of),
        kept_30=snapshot.kept_30,
        covered_90=sum(found.day > snapshot.day - timedelta(days=COVERED_DAYS) for found in covered),
        covered=covered,
        longest=snapshot.longest,
        longest_clean=snapshot.longest_clean,
        returns=Share(sum(hour is not None for hour in hours), len(hours)),
    )


def clock_of(hours: Sequence[float | None]) -> Clock:
    """The medians of these cases, given in time order; None is an open one."""
    closed = [hour for hour in hours if hour is not None]
    return Clock(
        last=_median(closed[-LAST:]),
        before=_median(closed[-2 * LAST : -LAST]),
        all=_median(closed),
        closed=len(closed),
        open=len(hours) - len(closed),
    )


def last_median(bounces: Sequence[Bounce]) -> float | None:
    """`last` of the clock to the first unit, without a look at what came before the last cases."""
    closed = (hours for bounce in reversed(bounces) if (hours := bounce.hours_to_first_unit()) is not None)
    return _median(list(islice(closed, LAST)))


def _median(hours: Sequence[float]) -> float | None:
    """The middle one, or half way between the two in the middle; None for too few to mean anything."""
    if len(hours) < FEWEST:
        return None
    ordered = sorted(hours)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _within(bounces: Sequence[Bounce], hours: Sequence[float | None], now: datetime) -> Share:
    """Those old enough to tell, and how many of them had a unit soon."""
    old = [hour for bounce, hour in zip(bounces, hours, strict=True) if now - bounce.setback.at > SOON]
    return Share(sum(hour is not None and timedelta(hours=hour) <= SOON for hour in old), len(old))
