"""What became of each day of a habit, and its totals."""

from datetime import UTC, date, datetime, timedelta

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.daysets import days_set
from rebound_tui.domain.habit_days import HabitDay, Story, by_month, by_weekday, habit_day, notes
from rebound_tui.domain.habit_streaks import streak
from rebound_tui.domain.habits import Habit, Version, due_set, rescheduled
from rebound_tui.domain.lived import lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.rulebook import rule_book
from rebound_tui.domain.schedules import DAILY, on_weekdays
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, with_checkin

FIRST = date(2027, 12, 20)
TODAY = date(2028, 3, 2)
"""A Thursday, two days after a 29 February."""
AT = datetime(2028, 3, 2, 9, tzinfo=UTC)


def story(marks: dict[date, Mark], habit: Habit | None = None, amounts: dict[date, float] | None = None) -> Story:
    habit = habit or Habit("h", "Read", (Version(FIRST),))
    strips: dict[int, Strip] = {}
    for day, mark in marks.items():
        entry = CheckIn("h", Stamp(AT, "UTC", day, AT), mark, (amounts or {}).get(day), note=f"on {day}")
        strips[day.year] = with_checkin(strips.get(day.year, Strip("h", day.year, "UTC")), entry)
    life = lived(habit, strips, TODAY)
    return Story(life, strips, due_set(habit, TODAY, life.first))


def test_every_kind_of_day() -> None:
    marks = {
        date(2028, 2, 20): Mark.DONE,
        date(2028, 2, 21): Mark.TINY,
        date(2028, 2, 22): Mark.PARTIAL,
        date(2028, 2, 23): Mark.SKIPPED,
        date(2028, 2, 24): Mark.CLEARED,
    }
    quiet = Quiet(days_set([date(2028, 2, 25)]), days_set([date(2028, 2, 26)]), days_set([date(2028, 2, 27)]))
    found = story(marks)
    assert [habit_day(found, quiet, date(2028, 2, 19) + timedelta(days=n)) for n in range(10)] == [
        HabitDay.BLANK,
        HabitDay.DONE,
        HabitDay.TINY,
        HabitDay.PARTIAL,
        HabitDay.SKIPPED,
        HabitDay.MISSED,
        HabitDay.NOT_DUE,
        HabitDay.PAUSED,
        HabitDay.COVERED,
        HabitDay.MISSED,
    ]
    assert habit_day(found, quiet, date(2028, 2, 29)) is HabitDay.MISSED
    assert habit_day(found, quiet, TODAY) is HabitDay.OPEN
    assert habit_day(found, quiet, TODAY + timedelta(days=1)) is HabitDay.BLANK


def test_a_day_is_judged_by_the_schedule_of_its_time() -> None:
    habit = rescheduled(Habit("h", "Read", (Version(FIRST, on_weekdays((0,))),)), date(2028, 2, 24), DAILY, None)
    found = story({FIRST: Mark.DONE}, habit)
    assert habit_day(found, Quiet(), date(2028, 2, 23)) is HabitDay.NOT_DUE
    assert habit_day(found, Quiet(), date(2028, 2, 24)) is HabitDay.MISSED


def test_a_day_of_ones_own_choice_is_never_missed() -> None:
    found = story({FIRST: Mark.DONE}, Habit("h", "Run", (Version(FIRST, "TIMES=3;PER=WEEK"),)))
    assert habit_day(found, Quiet(), TODAY - timedelta(days=1)) is HabitDay.NOT_DUE
    assert habit_day(found, Quiet(), TODAY) is HabitDay.OPEN


def test_totals_by_weekday_begin_with_the_first_one() -> None:
    found = story(
        {date(2028, 2, 28): Mark.DONE, date(2028, 2, 29): Mark.TINY, date(2028, 2, 22): Mark.DONE, date(2028, 2, 23): Mark.PARTIAL}
    )
    assert [total.days for total in by_weekday(found.lived, 0)] == [1, 2, 0, 0, 0, 0, 0]
    assert [total.days for total in by_weekday(found.lived, 6)] == [0, 1, 2, 0, 0, 0, 0]
    assert f"{by_weekday(found.lived, 6)[0].first:%a}" == "Sun"


def test_totals_by_month_over_the_new_year_with_amounts() -> None:
    habit = Habit("h", "Read", (Version(FIRST, DAILY, 10),), unit="pages")
    days = {date(2027, 12, 31): Mark.DONE, date(2028, 1, 31): Mark.PARTIAL, date(2028, 2, 29): Mark.DONE}
    found = by_month(story(days, habit, {date(2027, 12, 31): 12, date(2028, 1, 31): 4, date(2028, 2, 29): 10}).lived)
    shown = [(f"{total.first:%b}", total.days, total.amount) for total in found]
    assert shown == [
        ("Dec", 1, 12),
        ("Jan", 0, 4),
        ("Feb", 1, 10),
        ("Mar", 0, 0),
    ]


def test_no_totals_before_the_first_check_in() -> None:
    assert by_month(story({}).lived) == []


def test_notes_in_day_order_over_the_new_year() -> None:
    found = story({date(2028, 1, 2): Mark.DONE, date(2027, 12, 31): Mark.DONE, date(2028, 1, 11): Mark.DONE})
    assert [day for day, _ in notes(found, date(2027, 12, 31))] == [date(2027, 12, 31), date(2028, 1, 2), date(2028, 1, 11)]
    assert [day for day, _ in notes(found, date(2028, 1, 3))] == [date(2028, 1, 11)]


def test_days_filled_in_before_the_habit_was_made_are_those_that_its_streak_sees() -> None:
    told = story({TODAY - timedelta(days=3): Mark.DONE}, Habit("h", "Read", (Version(TODAY, DAILY),)))
    assert habit_day(told, Quiet(), TODAY - timedelta(days=2)) is HabitDay.MISSED
    assert streak(told.lived, Quiet(), rule_book([])).length == 0
