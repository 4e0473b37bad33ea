"""A habit's own streak: by sets of days, against looking at one day after the other; and weeks and months, case by case."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.checkins import COUNTS, Mark
from rebound_tui.domain.daysets import days_set
from rebound_tui.domain.habit_streaks import Progress, Streak, progress, streak
from rebound_tui.domain.habits import Habit, Version, is_habit_due
from rebound_tui.domain.lived import lived
from rebound_tui.domain.quiet import Quiet, quiet_days
from rebound_tui.domain.rulebook import RuleRecord, rule_book
from rebound_tui.domain.schedules import DAILY, TRACK, Span, on_weekdays
from tests.domain.lives import NO_RULES, ONE_DAY, habit_of, lived_as, on, rest_days, strips_of

FIRST = date(2027, 12, 20)
DAYS = 40
WEEKLY, MONTHLY = "TIMES=3;PER=WEEK", "TIMES=2;PER=MONTH"
THIRD = "FREQ=DAILY;INTERVAL=3"
near = st.integers(0, DAYS).map(lambda n: FIRST + timedelta(days=n))
schedules = st.sampled_from([DAILY, DAILY, TRACK, on_weekdays((0, 2, 4)), on_weekdays((6,)), THIRD])
habits = st.dictionaries(near, schedules, min_size=1, max_size=3).map(
    lambda found: Habit("h", "Read", tuple(Version(start, found[start]) for start in sorted(found)))
)
row = st.lists(st.sampled_from([Mark.DONE] * 9 + [*Mark, None]), min_size=DAYS + 1, max_size=DAYS + 1)
marked = row.map(lambda found: {FIRST + timedelta(days=n): mark for n, mark in enumerate(found) if mark})


def day_by_day(habit: Habit, marks: Mapping[date, Mark], bridges: set[date], today: date) -> list[int]:
    """All streaks, backwards from today: kept due days count; open, skipped, covered and not-due days bridge; any other ends one."""
    runs, day = [0], today
    while day >= min([*marks, today]):
        due = is_habit_due(habit, day) or (day < habit.versions[0].start and is_habit_due(habit._replace(versions=early(habit)), day))
        if due:
            mark = marks.get(day)
            if mark in COUNTS:
                runs[-1] += 1
            elif day != today and mark is not Mark.SKIPPED and day not in bridges:
                runs.append(0)
        day -= ONE_DAY
    return runs


def early(habit: Habit) -> tuple[Version, ...]:
    """The first version as it would have been from the beginning, where it goes by weekdays."""
    first = habit.versions[0]
    return (first._replace(start=FIRST - timedelta(days=400)),) if first.schedule != THIRD else (first,)


@given(habits, marked, st.sets(near, max_size=8), near)
def test_streaks_of_days_are_what_looking_day_by_day_finds(habit: Habit, marks: dict[date, Mark], bridges: set[date], today: date) -> None:
    known = {day: mark for day, mark in marks.items() if day <= today}
    found = streak(lived(habit, strips_of(marks), today), Quiet(covered=days_set(bridges)), NO_RULES)
    runs = day_by_day(habit, {day: mark for day, mark in known.items() if mark is not Mark.CLEARED}, bridges, today)
    assert found == Streak(runs[0], max(runs), Span.DAY)


@given(habits, marked, near, near)
def test_one_more_day_done_never_makes_a_streak_of_days_shorter(habit: Habit, marks: dict[date, Mark], day: date, today: date) -> None:
    before = streak(lived(habit, strips_of(marks), today), Quiet(), NO_RULES)
    after = streak(lived(habit, strips_of(marks | {day: Mark.DONE}), today), Quiet(), NO_RULES)
    assert (after.length, after.best) >= (before.length, before.best)
    assert after.best >= before.best


quota_row = st.text("d..s", min_size=1, max_size=80)


@given(quota_row, st.sampled_from([WEEKLY, "TIMES=1;PER=WEEK", "TIMES=7;PER=WEEK", MONTHLY]), st.data())
def test_one_more_day_done_never_makes_a_streak_of_weeks_shorter(letters: str, schedule: str, data: st.DataObject) -> None:
    habit, today = habit_of((0, schedule)), on(len(letters))
    more = data.draw(st.integers(0, len(letters) - 1))
    quiet = quiet_days(rest_days(6), (), (), today + timedelta(days=31))
    before = streak(lived_as(habit, letters, today), quiet, NO_RULES)
    after = streak(lived_as(habit, letters[:more] + "d" + letters[more + 1 :], today), quiet, NO_RULES)
    assert after.length >= before.length
    assert after.best >= before.best


def weeks(letters: str, days: int, quiet: Quiet = Quiet(), schedule: str = WEEKLY) -> tuple[int, int]:  # noqa: B008 - a plain value
    """The streak and the best one of a habit, on the day so many days after the first Monday."""
    found = streak(lived_as(habit_of((0, schedule)), letters, on(days)), quiet, NO_RULES)
    return found.length, found.best


@pytest.mark.parametrize(
    ("letters", "days", "found"),
    [
        ("d.d.d.. ddd.... t.t.t..", 20, (3, 3)),
        ("d.d.d.. ddd....", 14, (2, 2)),
        ("d.d.d.. ddd....", 18, (2, 2)),  # Friday with three days left: it can still be kept
        ("d.d.d.. ddd....", 19, (0, 2)),  # Saturday: it cannot
        ("d.d.d.. d.....d ddd", 17, (1, 1)),
        ("d.d.d.. d.....d ddd", 60, (0, 1)),  # 40 days after it ended
        ("d.d.d.. dd..ss. ddd", 17, (1, 1)),  # 5 of 7 days left: 3 * 5 / 7, rounded up, are 3 ...
        ("d.d.d.. dd.ssss ddd", 17, (3, 3)),  # ... and 3 of 7 are 2
        ("d.d.d.. sssssss ddd", 17, (2, 2)),
    ],
)
def test_weeks_of_three(letters: str, days: int, found: tuple[int, int]) -> None:
    assert weeks(letters, days) == found


def test_a_streak_of_weeks_goes_on_over_the_end_of_a_year() -> None:
    first = date(2026, 12, 14)
    row = "ddd....ddd....d.d..d.ddd...."
    habit = habit_of((0, WEEKLY), first=first)
    marks = {first + timedelta(days=n): Mark.DONE for n, letter in enumerate(row) if letter == "d"}
    assert streak(lived(habit, strips_of(marks), date(2027, 1, 10)), Quiet(), NO_RULES).length == 4


def test_weeks_begin_on_the_weekday_that_was_in_force() -> None:
    letters = "....ddd dd.....d"  # Fri to Sun, then Mon, Tue, and the Monday after
    sunday = rule_book([RuleRecord("r", "first_weekday", 6, date(2000, 1, 1))])
    later = rule_book([RuleRecord("r", "first_weekday", 6, on(30))])
    habit = habit_of((0, WEEKLY))
    assert streak(lived_as(habit, letters, on(9)), Quiet(), NO_RULES) == Streak(1, 1, Span.WEEK)
    assert streak(lived_as(habit, letters, on(9)), Quiet(), sunday) == Streak(1, 1, Span.WEEK), "Sun, Mon and Tue are one week"
    assert streak(lived_as(habit, letters, on(13)), Quiet(), later) == streak(lived_as(habit, letters, on(13)), Quiet(), NO_RULES)


def test_paused_rest_and_covered_days_lower_what_a_week_asks_for() -> None:
    letters = "d.d.d.. d...... ddd...."
    assert weeks(letters, 21) == (1, 1)
    for quiet in (Quiet(paused=days_set(on(n) for n in range(8, 13))), Quiet(covered=days_set(on(n) for n in range(8, 13)))):
        assert weeks(letters, 21, quiet) == (3, 3)
    assert weeks("......d " * 3, 21, quiet_days(rest_days(*range(6)), (), (), on(60)), "TIMES=5;PER=WEEK") == (3, 3)


def test_months_and_their_ends() -> None:
    habit = habit_of((0, MONTHLY), first=date(2028, 1, 1))
    marks = dict.fromkeys((date(2028, 1, 1), date(2028, 1, 31), date(2028, 2, 1), date(2028, 2, 29), date(2028, 3, 31)), Mark.DONE)
    assert streak(lived(habit, strips_of(marks), date(2028, 3, 31)), Quiet(), NO_RULES) == Streak(0, 2, Span.MONTH)
    assert streak(lived(habit, strips_of(marks), date(2028, 3, 30)), Quiet(), NO_RULES).length == 2, "two days are left: it is open"


def test_an_amount_of_a_week_is_measured_by_the_week() -> None:
    habit = habit_of((0, "TOTAL;PER=WEEK", 20.0))
    amounts = {on(0): 5.0, on(2): 5.0, on(3): 6.0, on(6): 4.0, on(8): 19.0, on(14): 30.0}
    letters = "d.dd..d .d..... d"
    assert streak(lived_as(habit, letters, on(7), amounts), Quiet(), NO_RULES).length == 1
    assert streak(lived_as(habit, letters, on(13), amounts), Quiet(), NO_RULES).length == 1, "until Sunday it can be made up"
    assert streak(lived_as(habit, letters, on(14), amounts), Quiet(), NO_RULES) == Streak(1, 1, Span.WEEK)
    assert progress(lived_as(habit, letters, on(8), amounts), Quiet(), NO_RULES) == Progress(19, 20, Span.WEEK)


def test_a_schedule_changed_in_mid_week_leaves_earlier_weeks_as_they_were_judged() -> None:
    habit = habit_of((0, WEEKLY), (10, "TIMES=5;PER=WEEK"))
    kept = "d.d.d.. d.d.... ddddd.."
    assert streak(lived_as(habit, kept, on(20)), Quiet(), NO_RULES) == Streak(2, 2, Span.WEEK), "the week cut in two breaks nothing"
    assert streak(lived_as(habit, kept[:16] + "dddd...", on(21)), Quiet(), NO_RULES).length == 0


def test_from_days_to_weeks_and_back_the_streak_goes_on() -> None:
    letters = "ddddddd ddddddd d.d.d.. d.d.d.."
    assert streak(lived_as(habit_of((0, DAILY), (14, WEEKLY)), letters, on(27)), Quiet(), NO_RULES) == Streak(4, 4, Span.WEEK)
    assert streak(lived_as(habit_of((0, WEEKLY), (28, DAILY)), letters + "ddd", on(30)), Quiet(), NO_RULES).length == 14 + 6 + 3
    missed = letters[:8] + "ddd.ddd" + letters[15:]
    assert streak(lived_as(habit_of((0, DAILY), (14, WEEKLY)), missed, on(27)), Quiet(), NO_RULES).length == 2


def test_a_new_target_is_no_new_schedule() -> None:
    habit = habit_of((0, WEEKLY, 10.0), (10, WEEKLY, 20.0))
    assert streak(lived_as(habit, "d.d.d.. d...d.d ddd", on(17)), Quiet(), NO_RULES).length == 3
    third = habit_of((0, THIRD), (4, THIRD, 5.0))
    assert streak(lived_as(third, "d..d..d..d", on(9)), Quiet(), NO_RULES).length == 4, "the third days stay the same ones"


def test_it_never_begins_before_the_first_check_in_and_never_reaches_into_the_future() -> None:
    assert streak(lived_as(habit_of((0, DAILY)), "", on(30)), Quiet(), NO_RULES) == Streak(0, 0, Span.DAY)
    assert streak(lived_as(habit_of((0, DAILY)), "...." + "d" * 10, on(8)), Quiet(), NO_RULES) == Streak(5, 5, Span.DAY)
    assert weeks("....... " * 2 + "ddd", 16) == (1, 1)


def test_days_filled_in_before_the_habit_was_made_count_as_one_would_expect() -> None:
    assert streak(lived_as(habit_of((3, DAILY)), "dddddd", on(5)), Quiet(), NO_RULES).length == 6
    assert streak(lived_as(habit_of((3, DAILY)), "d..ddd", on(5)), Quiet(), NO_RULES) == Streak(3, 3, Span.DAY)


def test_open_in_the_morning_kept_in_the_evening() -> None:
    habit = habit_of((0, DAILY))
    assert streak(lived_as(habit, "d" * 20, on(20)), Quiet(), NO_RULES).length == 20
    assert streak(lived_as(habit, "d" * 20 + "t", on(20)), Quiet(), NO_RULES).length == 21
    assert streak(lived_as(habit, "d" * 20, on(21)), Quiet(), NO_RULES) == Streak(0, 20, Span.DAY)


def test_a_skip_bridges_and_cannot_restart_a_broken_streak() -> None:
    habit = habit_of((0, DAILY))
    assert streak(lived_as(habit, "dsd", on(2)), Quiet(), NO_RULES).length == 2
    assert streak(lived_as(habit, "d.s", on(3)), Quiet(), NO_RULES).length == 0


def test_filling_in_and_unticking_a_day_in_the_middle() -> None:
    habit = habit_of((0, DAILY))
    assert streak(lived_as(habit, "ddd.ddd", on(6)), Quiet(), NO_RULES) == Streak(3, 3, Span.DAY)
    assert streak(lived_as(habit, "ddddddd", on(6)), Quiet(), NO_RULES) == Streak(7, 7, Span.DAY)
    assert streak(lived_as(habit, "dddxddd", on(6)), Quiet(), NO_RULES) == Streak(3, 3, Span.DAY)


def test_a_partial_day_is_not_kept_and_the_29_february_is_a_day() -> None:
    assert streak(lived_as(habit_of((0, DAILY)), "ddp", on(3)), Quiet(), NO_RULES).length == 0
    days = [date(2028, 2, 27) + timedelta(days=n) for n in range(4)]
    habit = habit_of((0, DAILY), first=days[0])
    assert streak(lived(habit, strips_of(dict.fromkeys(days, Mark.DONE)), days[-1]), Quiet(), NO_RULES).length == 4
    assert days[-1] == date(2028, 3, 1)


@pytest.mark.parametrize(("schedule", "found"), [(WEEKLY, (2, 3)), ("TIMES=7;PER=WEEK", (2, 6)), (DAILY, None)])
def test_how_far_the_week_is(schedule: str, found: tuple[int, int] | None) -> None:
    quiet = quiet_days(rest_days(6), (), (), on(40))
    assert progress(lived_as(habit_of((0, schedule)), "d.d", on(4)), quiet, NO_RULES) == (Progress(*found, Span.WEEK) if found else None)
