"""Strength: the number that forgives."""

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.daysets import days_set
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.lived import lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.schedules import DAILY, TRACK, on_weekdays
from rebound_tui.domain.strength import curve, strength
from tests.domain.lives import habit_of, lived_as, on, strips_of

READ = habit_of((0, DAILY))
NONE = Quiet()


def kept(days: Iterable[int], mark: Mark = Mark.DONE, others: dict[date, Mark] | None = None) -> dict[date, Mark]:
    return (others or {}) | {on(n): mark for n in days}


def of(habit: Habit, marks: dict[date, Mark], quiet: Quiet, today: date) -> float:
    return strength(lived(habit, strips_of(marks), today), quiet)


@pytest.mark.parametrize(
    ("perfect", "missed", "percent"), [(30, 0, 79.8), (30, 1, 75.7), (66, 0, 97.0), (66, 1, 92.0), (0, 5, 0.0), (13, 0, 50.0)]
)
def test_known_values(perfect: int, missed: int, percent: float) -> None:
    marks = kept(range(perfect))
    today = on(perfect + missed)  # still open: it counts for nothing yet
    assert round(100 * of(READ, marks, NONE, today), 1) == percent


def test_the_evening_counts_and_tiny_is_done() -> None:
    assert of(READ, kept(range(30)), NONE, on(29)) == of(READ, kept(range(30), Mark.TINY), NONE, on(30))


@pytest.mark.parametrize("gap", [1, 7, 40])
def test_rest_paused_and_skipped_days_leave_it_as_it_is(gap: int) -> None:
    perfect = kept(range(30))
    before = of(READ, perfect, NONE, on(30))
    assert of(READ, perfect, Quiet(paused=days_set(on(30 + n) for n in range(gap))), on(30 + gap)) == before
    assert of(READ, kept(range(30, 30 + gap), Mark.SKIPPED, perfect), NONE, on(30 + gap)) == before
    tracked = habit_of((0, DAILY), (30, TRACK))
    assert of(tracked, perfect, NONE, on(30 + gap)) == before


def test_chosen_weekdays_move_slower_and_only_on_their_days() -> None:
    thrice = habit_of((0, on_weekdays((0, 2, 4))))
    marks = kept([n for n in range(28) if n % 7 in (0, 2, 4)])
    value = of(thrice, marks, NONE, on(28))
    assert 0.2 < value < of(READ, kept(range(28)), NONE, on(28))
    assert of(thrice, marks, NONE, on(27)) == value == of(thrice, marks, NONE, on(26))


@given(st.sets(st.integers(0, 60)), st.integers(0, 60))
def test_it_stays_between_nothing_and_all_and_one_more_day_done_never_lowers_it(days: set[int], more: int) -> None:
    value = of(READ, kept(days | {0}), NONE, on(60))
    assert 0 <= value < 1
    assert of(READ, kept(days | {0, more}), NONE, on(60)) >= value


def test_a_covered_day_counts_as_not_done() -> None:
    perfect = kept(range(30))
    missed = of(READ, perfect, NONE, on(31))
    assert of(READ, perfect, Quiet(covered=days_set([on(30)])), on(31)) == missed < of(READ, perfect, NONE, on(30))


def test_three_a_week_on_any_days_moves_every_day_by_the_last_two_weeks() -> None:
    habit = habit_of((0, "TIMES=3;PER=WEEK"))
    keep = 0.5 ** ((3 / 7) ** 0.5 / 13)
    expected = 0.0
    for done in (1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 6, 6, 6):
        expected = expected * keep + min(1, done / 6) * (1 - keep)
    assert of(habit, kept([0, 2, 4, 7, 9, 11, 14]), NONE, on(16)) == pytest.approx(expected)


def test_a_pause_never_weighs_on_what_comes_after_it() -> None:
    habit = habit_of((0, "TIMES=3;PER=WEEK"))
    weeks = [n for n in range(140) if n % 7 in (0, 2, 4)]
    paused = Quiet(paused=days_set(on(n) for n in range(140, 154)))
    before = of(habit, kept(weeks), NONE, on(139))
    after = of(habit, kept([*weeks, 154, 156, 158]), paused, on(158))
    assert after >= before


def test_an_amount_counts_for_its_part_and_one_of_a_week_by_the_week() -> None:
    daily = lived_as(habit_of((0, DAILY, 10.0)), "pp", on(2), {on(0): 5.0, on(1): 2.5})
    keep = 0.5 ** (1 / 13)
    assert strength(daily, NONE) == pytest.approx((0.5 * (1 - keep)) * keep + 0.25 * (1 - keep))
    total = habit_of((0, "TOTAL;PER=WEEK", 20.0))
    once = lived_as(total, "d......d", on(13), {on(0): 20.0, on(7): 20.0})
    often = lived_as(total, "ddddd..ddddd", on(13), {on(n): 4.0 for n in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)})
    assert curve(once, NONE)[-1] > curve(often, NONE)[-1] > 0
    assert curve(once, NONE)[8] == curve(once, NONE)[7] * (m := 0.5 ** ((1 / 7) ** 0.5 / 13)) + (1 - m)


def test_the_curve_has_a_value_for_each_day_and_ends_with_the_strength() -> None:
    life = lived(READ, strips_of(kept([3, 4, 6])), on(9))
    values = curve(life, NONE)
    assert len(values) == 7
    assert values[-1] == strength(life, NONE) == values[-2], "today is open"
    assert values[0] < values[1] > values[2] < values[3]
    assert curve(lived(READ, {}, on(9)), NONE) == []
    assert strength(lived(READ, {}, on(9)), NONE) == 0


def test_a_change_of_schedule_changes_only_what_comes_after_it() -> None:
    marks = kept(range(20))
    before = curve(lived(READ, strips_of(marks), on(30)), NONE)
    after = curve(lived(habit_of((0, DAILY), (20, on_weekdays((0,)))), strips_of(marks), on(30)), NONE)
    assert after[:20] == before[:20]
    assert after[20] == after[19] > before[20], "day 20 is a Sunday"
