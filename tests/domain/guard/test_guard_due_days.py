"""Which days ask for something (R3), by all kinds of schedules."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.daysets import days_set, holds
from rebound_tui.domain.guard.due_days import due_days
from rebound_tui.domain.habits import Habit, Version, due_set
from rebound_tui.domain.schedules import DAILY, TRACK, on_weekdays
from tests.domain.lives import MONDAY, NO_RULES, habit_of, on, rest_days

WEEKLY, MONTHLY = "TIMES=3;PER=WEEK", "TIMES=2;PER=MONTH"
SUNDAY = rest_days(6)
schedules = st.sampled_from([DAILY, TRACK, on_weekdays((0, 3)), "FREQ=DAILY;INTERVAL=5", "FREQ=MONTHLY;BYDAY=1MO"])
versions = st.dictionaries(st.integers(0, 40), schedules, min_size=1, max_size=3)


def due(habit: Habit, done: Iterable[int] = (), days: int = 21, book: object = SUNDAY) -> str:
    """A letter a day: d if it is due."""
    is_due = due_days([habit], lambda _: days_set(map(on, done)), book)  # type: ignore[arg-type]
    return " ".join("".join(".d"[is_due(on(start + n))] for n in range(7)) for start in range(0, days, 7))


@given(st.lists(versions, min_size=1, max_size=3))
def test_a_day_is_due_when_any_schedule_of_its_time_names_it(found: list[dict[int, str]]) -> None:
    habits = [Habit("h", "Read", tuple(Version(on(n), each[n]) for n in sorted(each))) for each in found]
    is_due = due_days(habits, lambda _: 0, NO_RULES)
    last = on(400)
    for n in range(-1, 400):
        assert is_due(on(n)) == any(holds(due_set(habit, last), on(n)) for habit in habits)


@pytest.mark.parametrize(
    ("done", "found"),
    [
        ((), "...ddd. ...ddd."),
        ((0, 1, 2), "....... ...ddd."),
        ((0,), "....dd. ...ddd."),
        ((3,), "...ddd. ...ddd."),
        ((6,), "...ddd. ...ddd."),
        ((0, 1, 5), ".....d. ...ddd."),
        ((0, 1, 4), "....... ...ddd."),
        ((7, 8, 9, 10), "...ddd. ......."),
    ],
)
def test_three_a_week_is_due_only_when_no_other_day_is_left(done: tuple[int, ...], found: str) -> None:
    assert due(habit_of((0, WEEKLY)), done, 14) == found


def test_more_than_a_week_has_days_left_of_rest_is_every_day() -> None:
    assert due(habit_of((0, "TIMES=7;PER=WEEK")), (), 7) == "dddddd."
    assert due(habit_of((0, WEEKLY)), (), 7, rest_days(0, 1, 2, 3, 4, 6)) == ".....d."


def test_a_day_of_rest_that_was_used_is_one_less_to_do() -> None:
    every_day = habit_of((0, "TIMES=7;PER=WEEK"))
    assert due(every_day, (0, 1), 7, rest_days(2)) == "dd.dddd"
    assert due(every_day, (0, 1, 2), 7, rest_days(2)) == "dd..ddd"


def test_no_sunday_is_among_the_days_left_of_a_month() -> None:
    is_due = due_days([habit_of((0, "TIMES=10;PER=MONTH"))], lambda _: 0, SUNDAY)
    assert [day for day in range(1, 32) if is_due(date(2027, 1, day))] == [20, 21, 22, 23, 25, 26, 27, 28, 29, 30]


def test_the_week_in_which_it_begins_asks_for_nothing() -> None:
    assert due(habit_of((2, WEEKLY)), (), 14) == "....... ...ddd."
    assert due(habit_of((0, WEEKLY), (9, "TIMES=5;PER=WEEK")), ()) == "...ddd. ....... .ddddd."


def test_two_a_month_and_a_total_are_due_at_its_end() -> None:
    is_due = due_days([habit_of((-1, MONTHLY))], lambda _: days_set([date(2026, 11, 3)]), SUNDAY)
    november = [n for n in range(28) if is_due(on(n))]
    assert [on(n) for n in november] == [], "it began on the first, a Sunday, and one day is left to do: Monday the 30th"
    assert is_due(date(2026, 11, 30))
    total = due_days([habit_of((0, "TOTAL;PER=WEEK", 20.0))], lambda _: days_set([on(8)]), SUNDAY)
    assert [n for n in range(14) if total(on(n))] == [5]


@given(st.sets(st.integers(0, 27), max_size=12), st.integers(0, 27), st.sampled_from([WEEKLY, MONTHLY, "TIMES=5;PER=WEEK"]))
def test_one_more_day_done_never_makes_a_later_day_due(done: set[int], more: int, schedule: str) -> None:
    before, after = due(habit_of((0, schedule)), done, 28), due(habit_of((0, schedule)), done | {more}, 28)
    assert all(later != "d" or now == "d" for now, later in zip(before, after, strict=True))


def test_the_weeks_of_a_year_end() -> None:
    habit = habit_of((0, WEEKLY), first=date(2026, 12, 28))
    is_due = due_days([habit], lambda _: days_set([date(2026, 12, 31)]), NO_RULES)
    assert [day.day for n in range(7) if is_due(day := date(2026, 12, 28) + timedelta(days=n))] == [31, 1, 2]
    assert MONDAY.weekday() == 0
