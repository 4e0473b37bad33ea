"""Habits: what somebody wants to do again and again, and how its schedule changed over time."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.daysets import DaySet, between, holds
from rebound_tui.domain.schedules import DAILY, TRACK, Quota, asked, quota_of, weekdays_of

ONE_DAY = timedelta(days=1)


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
    """The amount that makes it done, for a habit that counts something: that of a day, or of the whole span under a total."""

    @property
    def quota(self) -> Quota | None:
        """What is asked for in a week or month, where the days are of one's own choice."""
        return quota_of(self.schedule)

    @property
    def day_target(self) -> float | None:
        """The amount that makes a day done; under a total any amount does."""
        return None if self.quota and self.quota.times is None else self.target


class Stretch(NamedTuple):
    """A time that a habit was lived under one schedule, whatever its targets were."""

    schedule: str
    anchor: date
    """Where the schedule began."""
    first: date
    last: date

    def due(self) -> DaySet:
        """The days of it that the schedule names; none for a quota."""
        return asked(self.schedule, self.anchor, self.last) & between(self.first, self.last)


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


def stretches(habit: Habit, first: date, last: date) -> list[Stretch]:
    """The habit from `first` to `last`, schedule by schedule; before the first version, as under the first."""
    begun: list[Version] = []
    for version in habit.versions:
        if not begun or version.schedule != begun[-1].schedule:
            begun.append(version)
    ends = [version.start - ONE_DAY for version in begun[1:]] + [last]
    starts = [min(first, begun[0].start), *(version.start for version in begun[1:])]
    found = [
        Stretch(version.schedule, version.start, max(first, start), min(last, end))
        for version, start, end in zip(begun, starts, ends, strict=True)
    ]
    return [stretch for stretch in found if stretch.first <= stretch.last]


def due_set(habit: Habit, last: date, first: date | None = None) -> DaySet:
    """The days up to `last` that the habit's schedules name, each by the one of its time; none for a quota.

    They begin with its first version, or as under that one on an earlier `first`.
    """
    found, start = 0, habit.versions[0].start
    for stretch in stretches(habit, min(first or start, start), last):
        found |= stretch.due()
    return found


def is_habit_due(habit: Habit, day: date) -> bool:
    """Whether the schedule names `day`: never before the first version, never for a quota, which leaves the days to the user."""
    if day < habit.versions[0].start:
        return False
    weekdays = weekdays_of(version_on(habit, day).schedule)
    return holds(due_set(habit, day), day) if weekdays is None else day.weekday() in weekdays


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
