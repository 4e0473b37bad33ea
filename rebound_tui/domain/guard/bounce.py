"""The bounce-back clocks: from a setback to the first unit later than it, and to the first job action."""

from bisect import bisect_left
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rebound_tui.domain.guard.log import Activity, Setback

HOUR = timedelta(hours=1)
OVERLAP = timedelta(days=1)
"""Two neighbouring app days can share moments: a day is lived twice, or half of it lost, by flying over the date line."""


class Hours(NamedTuple):
    """A time between two moments."""

    hours: float
    is_about: bool = False
    """Only the day of one of the moments is known."""


class Bounce(NamedTuple):
    """A setback and how long it took to come back from it. The moments are looked up when they are asked for."""

    setback: Setback
    activity: Activity
    active: tuple[date, ...]
    """Every day with a unit, in order."""

    @property
    def is_about(self) -> bool:
        """Whether the hours are only about right: the setback was given as a date, and counts from noon."""
        return self.setback.date_only

    def first_unit(self) -> datetime | None:
        """When the first unit later than the setback was done."""
        return self._first(actions_only=False)

    def first_job_action(self) -> datetime | None:
        """When the first job action later than the setback was done."""
        return self._first(actions_only=True)

    def hours_to_first_unit(self) -> float | None:
        """Hours to the first unit later than the setback, by UTC difference; None while there is none."""
        return _hours(self.setback.at, self.first_unit())

    def hours_to_first_job_action(self) -> float | None:
        """Hours to the first job action later than the setback, by UTC difference; None while there is none."""
        return _hours(self.setback.at, self.first_job_action())

    def _first(self, actions_only: bool) -> datetime | None:
        """The earliest such moment: also in the day after the first that has one, for days can overlap."""
        done = self.activity.days()
        found: datetime | None = None
        found_on = date.max
        for index in range(bisect_left(self.active, self.setback.day - OVERLAP), len(self.active)):
            day = self.active[index]
            if found and day > found_on + OVERLAP:
                break
            if actions_only and not done[day].actions:
                continue
            later = [moment.at for moment in self.activity.moments(day) if self._counts(moment.at, moment.is_action, actions_only)]
            if later:
                found_on = day if found is None else found_on
                found = min(later if found is None else (found, *later))
        return found

    def _counts(self, at: datetime, is_action: bool, actions_only: bool) -> bool:
        return at > self.setback.at and (is_action or not actions_only)


def bounces(setbacks: tuple[Setback, ...], activity: Activity) -> tuple[Bounce, ...]:
    """The clocks of these setbacks."""
    active = tuple(sorted(activity.days())) if setbacks else ()
    return tuple(Bounce(setback, activity, active) for setback in setbacks)


def has_unit_after(activity: Activity, day: date, setback: Setback) -> bool:
    """Whether a unit of `day`, which has one, is later than the setback. From the second app day after it on, every unit is."""
    if day > setback.day + OVERLAP:
        return True
    return any(moment.at > setback.at for moment in activity.moments(day))


def _hours(start: datetime, end: datetime | None) -> float | None:
    return None if end is None else (end - start) / HOUR
