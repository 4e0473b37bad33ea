"""Streaks by whole years of bits, against looking at one day after the other."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.checkins import COUNTS, CheckIn, Mark
from rebound_tui.domain.habit_masks import days_set, due, streak
from rebound_tui.domain.habits import Habit, Version, is_habit_due
from rebound_tui.domain.schedules import DAILY, TRACK, on_weekdays
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, index_of, with_checkin

FIRST = date(2027, 12, 20)
DAYS = 40
ONE = timedelta(days=1)
near = st.integers(0, DAYS).map(lambda n: FIRST + timedelta(days=n))
schedules = st.sampled_from([DAILY, DAILY, TRACK, on_weekdays((0, 2, 4)), on_weekdays((6,))])
habits = st.dictionaries(near, schedules, min_size=1, max_size=3).map(
    lambda found: Habit("h", "Read", tuple(Version(start, found[start]) for start in sorted(found)))
)
row = st.lists(st.sampled_from([Mark.DONE] * 9 + [*Mark, None]), min_size=DAYS + 1, max_size=DAYS + 1)
marked = row.map(lambda found: {FIRST + timedelta(days=n): mark for n, mark in enumerate(found) if mark})


def by_years(marks: Mapping[date, Mark]) -> dict[int, Strip]:
    strips: dict[int, Strip] = {}
    for day, mark in marks.items():
        at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
        strip = strips.get(day.year, Strip("h", day.year, ""))
        strips[day.year] = with_checkin(strip, CheckIn("h", Stamp(at, "UTC", day, at), mark))
    return strips


def day_by_day(habit: Habit, marks: Mapping[date, Mark], bridges: set[date], today: date) -> int:
    """Backwards from today: kept due days count; open, skipped, covered and not-due days bridge; any other ends it."""
    total, day = 0, today
    while day >= habit.versions[0].start:
        if is_habit_due(habit, day):
            mark = marks.get(day)
            if mark in COUNTS:
                total += 1
            elif day != today and mark is not Mark.SKIPPED and day not in bridges:
                break
        day -= ONE
    return total


@given(habits, marked, st.sets(near, max_size=8), near)
def test_the_streak_is_what_looking_day_by_day_finds(habit: Habit, marks: dict[date, Mark], bridges: set[date], today: date) -> None:
    assert streak(habit, by_years(marks), days_set(bridges), today) == day_by_day(habit, marks, bridges, today)


@given(habits)
def test_due_days(habit: Habit) -> None:
    for n in range(DAYS + 5):
        day = FIRST + timedelta(days=n)
        assert bool(due(habit, day.year) >> index_of(day) & 1) == is_habit_due(habit, day)
    assert due(habit, 2027) < 1 << 365
    assert due(habit, 2028) < 1 << 366


@given(st.sets(near))
def test_days_as_sets(days: set[date]) -> None:
    found = days_set(days)
    window = [FIRST + timedelta(days=n) for n in range(DAYS + 1)]
    assert {day for day in window if found.get(day.year, 0) >> index_of(day) & 1} == days


def test_a_leap_year_has_a_last_day_too() -> None:
    habit = Habit("h", "Read", (Version(date(2028, 12, 1)),))
    assert due(habit, 2028).bit_length() == 366
    marks = {date(2028, 12, 31): Mark.DONE, date(2029, 1, 1): Mark.DONE}
    assert streak(habit, by_years(marks), {}, date(2029, 1, 1)) == 2
    assert streak(habit, by_years({date(2029, 1, 1): Mark.DONE, date(2028, 12, 30): Mark.DONE}), {}, date(2029, 1, 1)) == 1


def test_a_skipped_day_bridges() -> None:
    habit = Habit("h", "Read", (Version(FIRST),))
    marks = {FIRST: Mark.DONE, FIRST + ONE: Mark.SKIPPED, FIRST + 2 * ONE: Mark.DONE}
    assert streak(habit, by_years(marks), {}, FIRST + 2 * ONE) == 2


def test_open_in_the_morning_kept_in_the_evening() -> None:
    habit = Habit("h", "Read", (Version(FIRST),))
    marks = {FIRST + timedelta(days=n): Mark.DONE for n in range(20)}
    today = FIRST + timedelta(days=20)
    assert streak(habit, by_years(marks), {}, today) == 20
    assert streak(habit, by_years(marks | {today: Mark.TINY}), {}, today) == 21
    assert streak(habit, by_years(marks), {}, today + ONE) == 0


def test_a_skip_cannot_restart_a_broken_streak() -> None:
    habit = Habit("h", "Read", (Version(FIRST),))
    marks = {FIRST: Mark.DONE, FIRST + 2 * ONE: Mark.SKIPPED}
    assert streak(habit, by_years(marks), {}, FIRST + 3 * ONE) == 0
