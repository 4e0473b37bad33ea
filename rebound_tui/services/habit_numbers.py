"""What the numbers of all habits are made of: their lives as they were lived, and the days that ask for nothing."""

from datetime import timedelta

from rebound_tui.domain.guard.gathering import pause_marks
from rebound_tui.domain.guard.pauses import paused_days
from rebound_tui.domain.guard.snapshot import DayMark, Snapshot
from rebound_tui.domain.lived import Lived, lived
from rebound_tui.domain.quiet import Quiet, quiet_days
from rebound_tui.domain.strips import Strip
from rebound_tui.services.ports import Reader
from rebound_tui.services.present import Today

COVERED = frozenset((DayMark.GRACE, DayMark.FREEZE))
AHEAD = timedelta(days=31)
"""How far a running month can reach past today."""


def lives(reader: Reader, today: Today) -> list[Lived]:
    """Every habit as it was lived, archived ones too, in the user's order."""
    strips = strips_by_habit(reader)
    return [lived(habit, strips.get(habit.id, {}), today.day) for habit in reader.habits()]


def strips_by_habit(reader: Reader) -> dict[str, dict[int, Strip]]:
    """Every year of check-ins, by habit and year."""
    strips: dict[str, dict[int, Strip]] = {}
    for strip in reader.strips():
        strips.setdefault(strip.habit, {})[strip.year] = strip
    return strips


def quiet(reader: Reader, guard: Snapshot, today: Today) -> Quiet:
    """The days that ask for nothing of any habit, up to the end of the running month."""
    last = today.day + AHEAD
    paused = paused_days(pause_marks(reader.pauses(), today.at), last)
    return quiet_days(today.book, paused, (row.day for row in guard.days if row.mark in COVERED), last)
