"""The end of a hunt with a yes: what it was in numbers, and what can be tidied up, each thing a choice and one undo."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.applications import Application, NextStep
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.snapshot import KEPT
from rebound_tui.domain.habits import archived
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OPEN, Stage
from rebound_tui.services import present
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import good_end as say

QUIET = NextStep("")


class GoodEnd(NamedTuple):
    """A hunt that ended with a yes."""

    accepted: Application
    on: date
    """The app day of the yes."""
    days: int
    applications: int
    noes: int
    """Closed by them or by silence, heavy or light ..."""
    returns: int
    """... and those of them that a unit has followed."""
    kept: int
    """Kept days within the hunt."""
    open: tuple[Application, ...]
    """The others that have not ended."""
    is_asking: bool
    """Whether anything of the hunt can still ask for something."""
    habits: int
    """Habits that are in sight."""
    in_sight: int
    """Applications of the hunt that are not archived."""


def good_end(desk: Desk) -> GoodEnd:
    """The hunt that is on, or was last. Raises Refused when nothing in it is accepted."""
    with desk.store.reading() as reader:
        hunt, applications = _hunt(reader)
        accepted = next((each for each in applications if progress(each.events).stage is Stage.ACCEPTED), None)
        if accepted is None or hunt is None:
            raise Refused(say.NOTHING_ACCEPTED)
        today = present.look(desk, reader)
        last, ids = hunt.ended or today.day, {each.id for each in applications}
        snapshot = snapshot_of(reader, today)
        noes = [bounce for bounce in snapshot.setbacks if bounce.setback.application in ids]
        return GoodEnd(
            accepted,
            progress(accepted.events).since,
            (last - hunt.started).days + 1,
            len(applications),
            len(noes),
            sum(bounce.first_unit() is not None for bounce in noes),
            sum(row.mark is KEPT and hunt.started <= row.day <= last for row in snapshot.days),
            tuple(each for each in applications if progress(each.events).stage in OPEN),
            any(each.next_step != QUIET for each in applications),
            sum(not habit.archived for habit in reader.habits()),
            sum(not each.archived for each in applications),
        )


def stop_asking(desk: Desk) -> int:
    """End all follow-ups and questions of the hunt; of how many applications."""
    return _change_all(desk, lambda application: application._replace(next_step=QUIET), say.ASKING_STOPPED)


def archive_hunt(desk: Desk) -> int:
    """Put every application of the hunt out of sight; how many."""
    return _change_all(desk, lambda application: application._replace(archived=True), say.HUNT_ARCHIVED)


def stop_habits(desk: Desk) -> int:
    """Put all habits out of sight, with their history; how many."""
    with desk.store.changing(desk.clock.now()) as change:
        day = present.look(desk, change).day
        stopped = [archived(habit, day) for habit in change.habits() if not habit.archived]
        change.put(*stopped)
        change.label = say.HABITS_STOPPED
    return len(stopped)


def _change_all(desk: Desk, changed: Callable[[Application], Application], label: str) -> int:
    with desk.store.changing(desk.clock.now()) as change:
        new = [after for each in _hunt(change)[1] if (after := changed(each)) != each]
        change.put(*new)
        change.label = label
    return len(new)


def _hunt(reader: Reader) -> tuple[Hunt | None, tuple[Application, ...]]:
    hunts = reader.hunts()
    return (hunts[-1], reader.applications_of(hunts[-1].id)) if hunts else (None, ())
