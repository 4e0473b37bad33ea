"""A habit as it was lived: its years of check-ins as sets of days."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.checkins import COUNTS, Mark
from rebound_tui.domain.daysets import DaySet, between, first_in, index_of
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.strips import CHARS, NOTHING, Strip


def _ones(*marks: Mark) -> dict[int, str]:
    return {ord(char): "1" if char in {CHARS[mark] for mark in marks} else "0" for char in (NOTHING, *CHARS.values())}


DONE, SKIPPED, PARTIAL = _ones(*COUNTS), _ones(Mark.SKIPPED), _ones(Mark.PARTIAL)
Strips = Mapping[int, Strip]
"""A habit's years of check-ins, by year."""


class Lived(NamedTuple):
    """One habit up to today."""

    habit: Habit
    today: date
    done: DaySet
    """In full, or the tiny version."""
    skipped: DaySet
    partial: DaySet
    """Below the target of the day."""
    amounts: Mapping[int, float]
    """What was entered, by the index of its day, of a habit that counts something."""

    @property
    def first(self) -> date | None:
        """The day of the first check-in: nothing is judged before it."""
        return first_in(self.done | self.partial)


def lived(habit: Habit, strips: Strips, today: date) -> Lived:
    """The habit with its check-ins up to today."""
    if not strips:
        return Lived(habit, today, 0, 0, 0, {})
    begun = index_of(date(min(strips), 1, 1))
    years = range(min(strips), today.year + 1)
    text = "".join(strips[year].marks.ljust(_length(year), NOTHING) if year in strips else NOTHING * _length(year) for year in years)
    until = between(date.min, today)
    backwards = text[::-1] or NOTHING
    done, skipped, partial = (int(backwards.translate(ones), 2) << begun & until for ones in (DONE, SKIPPED, PARTIAL))
    return Lived(habit, today, done, skipped, partial, _amounts(strips) if any(version.target for version in habit.versions) else {})


def _amounts(strips: Strips) -> dict[int, float]:
    return {
        index_of(date(year, 1, 1)) + int(index): float(amount)
        for year, strip in strips.items()
        for index, extra in strip.extras.items()
        if isinstance(amount := extra.get("amount"), int | float)
    }


def _length(year: int) -> int:
    return index_of(date(year + 1, 1, 1)) - index_of(date(year, 1, 1))
