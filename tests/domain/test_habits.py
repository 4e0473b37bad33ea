"""Habits and their schedules over time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.habits import Habit, Version, archived, is_habit_due, rescheduled, restored, version_on
from rebound_tui.domain.schedules import CODES, DAILY, TRACK, on_weekdays, weekdays_of

FIRST = date(2026, 11, 2)
READ = Habit("h", "Read", (Version(FIRST, DAILY, 3.0),))
steps = st.lists(st.tuples(st.sampled_from(["archive", "restore", "mon", "daily"]), st.integers(0, 6)), max_size=6)


def due(habit: Habit, days: int = 40) -> list[bool]:
    return [is_habit_due(habit, FIRST + timedelta(days=n)) for n in range(-1, days)]


def changed(habit: Habit, what: str, day: date) -> Habit:
    if what == "archive":
        return habit if habit.archived else archived(habit, day)
    if what == "restore":
        return restored(habit, day) if habit.archived else habit
    return rescheduled(habit, day, on_weekdays((0,)) if what == "mon" else DAILY, 5.0)


@given(steps)
def test_no_change_ever_touches_an_earlier_day(found: list[tuple[str, int]]) -> None:
    habit, day = READ, 0
    for what, later in found:
        day += later
        before = habit
        habit = changed(habit, what, FIRST + timedelta(days=day))
        assert due(habit)[: day + 1] == due(before)[: day + 1]
        assert [version_on(habit, FIRST + timedelta(days=n)) for n in range(day)] == [
            version_on(before, FIRST + timedelta(days=n)) for n in range(day)
        ]
        assert [version.start for version in habit.versions] == sorted(version.start for version in habit.versions)


def test_before_it_began_nothing_was_due() -> None:
    assert due(READ, 2) == [False, True, True]
    assert version_on(READ, FIRST - timedelta(days=9)) == READ.versions[0]


def test_archiving_ends_the_asking_and_restoring_brings_schedule_and_target_back() -> None:
    away = archived(READ, FIRST + timedelta(days=2))
    assert (due(away, 4), away.archived) == ([False, True, True, False, False], True)
    back = restored(away, FIRST + timedelta(days=3))
    assert (due(back, 4), back.archived) == ([False, True, True, False, True], False)
    assert version_on(back, FIRST + timedelta(days=3)).target == 3.0


@pytest.mark.parametrize("schedule", [DAILY, TRACK, on_weekdays((1,))])
def test_archived_on_the_day_of_a_new_schedule_and_restored_it_has_that_schedule(schedule: str) -> None:
    for habit in (READ, READ._replace(versions=(Version(FIRST - timedelta(days=9), DAILY), *READ.versions))):
        new = rescheduled(habit, FIRST, schedule, 4.0)
        assert restored(archived(new, FIRST), FIRST) == new
        later = restored(archived(new, FIRST), FIRST + timedelta(days=1))
        assert later.versions[-1] == Version(FIRST + timedelta(days=1), schedule, 4.0)
        assert not is_habit_due(later, FIRST)


@given(st.sets(st.integers(0, 6), min_size=1))
def test_weekdays_as_text_and_back(weekdays: set[int]) -> None:
    assert weekdays_of(on_weekdays(tuple(weekdays))) == frozenset(weekdays)


def test_all_seven_are_daily_and_tracking_is_none() -> None:
    assert on_weekdays(tuple(range(7))) == DAILY
    assert weekdays_of(TRACK) == frozenset()
    assert len(CODES) == 7


@pytest.mark.parametrize("schedule", ["", "FREQ=YEARLY", "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;BYDAY=XX", "daily", "TIMES=3;PER=WEEK"])
def test_what_weekdays_alone_do_not_say(schedule: str) -> None:
    assert weekdays_of(schedule) is None
