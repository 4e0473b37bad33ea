"""Habits: what somebody wants to do again and again, and how its schedule changed over time."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.schedules import DAILY, TRACK, is_due


class Pillar(StrEnum):
    """What a habit is for."""

    LEARNING = "learning"
    SKILLS = "skills"
    SEARCH = "search"
    PEOPLE = "people"
    SELF = "self"


class Version(NamedTuple):
    """A schedule and its target, in force from `start`; earlier days keep the version they were lived under."""

    start: date
    schedule: str = DAILY
    target: float | None = None
    """The amount that makes it done, for a habit that counts something."""


class Habit(NamedTuple):
    """A habit of the daily checklist."""

    id: str
    name: str
    versions: tuple[Version, ...]
    """Oldest first, never empty."""
    pillar: Pillar = Pillar.SELF
    tiny: str = ""
    """The two-minute version, in the user's words."""
    unit: str = ""
    """What the amount counts: pages, minutes."""
    binds: str = ""
    """The kind of job action that ticks it, or nothing."""
    position: int = 0
    archived: bool = False
    """Out of sight; its last version is then without due days, so that the days before keep theirs."""


def version_on(habit: Habit, day: date) -> Version:
    """The version in force on `day`; before the first one, the first."""
    found = habit.versions[0]
    for version in habit.versions:
        if version.start <= day:
            found = version
    return found


def is_habit_due(habit: Habit, day: date) -> bool:
    """Whether the habit asks for something on `day`: never before its first version."""
    return day >= habit.versions[0].start and is_due(version_on(habit, day).schedule, day)


def rescheduled(habit: Habit, start: date, schedule: str, target: float | None) -> Habit:
    """The habit with a new schedule and target from `start` on; a second change on the same day replaces the first."""
    kept = tuple(version for version in habit.versions if version.start < start)
    return habit._replace(versions=(*kept, Version(start, schedule, target)))


def archived(habit: Habit, day: date) -> Habit:
    """The habit, out of sight and not due from `day` on. A version that began on that day stays, to be restored one day."""
    kept = tuple(version for version in habit.versions if version.start <= day)
    return habit._replace(versions=(*kept, Version(day, TRACK, version_on(habit, day).target)), archived=True)


def restored(habit: Habit, day: date) -> Habit:
    """An archived habit, due again from `day` on by the schedule it had."""
    former = habit.versions[-2:][0]
    return rescheduled(habit, day, former.schedule, former.target)._replace(archived=False)
