"""What a replay changed: the facts by which one snapshot differs from the one before (R13)."""

from datetime import date
from typing import NamedTuple

from rebound_tui.domain.guard.snapshot import COVERED, FREEZE, GRACE, KEPT, MISSED, REST_ACTIVE, DayRow, Snapshot, row_on


class Change(NamedTuple):
    """One difference."""

    kind: str
    """Which sentence says it."""
    day: date
    """The day it is about; today for numbers."""
    value: int = 0
    """The number now, where it is about one."""
    is_gain: bool = True
    """False for what an entry taken back has undone: never a matter for a notice."""


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """What `after` says of the past and of today's numbers that `before` did not: days in order, then the numbers."""
    return (*_day_changes(before, after), *_number_changes(before, after))


def _day_changes(before: Snapshot, after: Snapshot) -> list[Change]:
    """Days whose mark is another one; today is not the past."""
    found = []
    for new in after.days:
        old = row_on(before, new.day)
        if old and new.day < after.day and old.mark is not new.mark and (change := _day_change(old, new)):
            found.append(change)
    return found


def _day_change(old: DayRow, new: DayRow) -> Change | None:
    if new.mark in (KEPT, REST_ACTIVE):
        return Change(new.mark.value, new.day, new.units)
    if old.mark is MISSED and new.mark in COVERED:
        return Change("covered", new.day)
    if old.mark is FREEZE and new.mark is GRACE:
        return Change("freeze_back", new.day)
    if new.mark in (MISSED, FREEZE, GRACE):
        return Change(f"now_{new.mark.value}", new.day, is_gain=False)
    return None


def _number_changes(before: Snapshot, after: Snapshot) -> list[Change]:
    """Today's streak, longest streak, freezes and state, where they differ; a new day is no change of the past."""
    pairs = (
        ("streak", before.streak, after.streak),
        ("longest", before.longest.length, after.longest.length),
        ("freezes", before.freezes, after.freezes),
    )
    found = [Change(name, after.day, new, new > old) for name, old, new in pairs if new != old]
    if after.state is not before.state:
        found.append(Change(f"state_{after.state.value}", after.day, is_gain=False))
    return found
