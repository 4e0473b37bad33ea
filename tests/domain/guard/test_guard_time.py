"""Days, clocks and late entries: rollover, time zones, lag, pauses, leap days, long absences, looking back (R1, R13, R15)."""

from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Log, Now
from rebound_tui.domain.guard.pauses import paused_days
from rebound_tui.domain.guard.snapshot import Snapshot, row_on
from rebound_tui.domain.rulebook import rule_book
from tests.domain.guard.building import Diary, marks, moment, row, states
from tests.domain.guard.random_diaries import diaries

MON = date(2027, 1, 4)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=n) for n in range(1, 7))


def kept_weeks() -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2))


# The app day


def test_a_unit_at_0359_belongs_to_the_evening_before_and_one_at_0400_to_the_morning() -> None:
    assert marks(kept_weeks().unit(MON, "03:59").judged(WED), MON) == "kept freeze open"
    assert marks(kept_weeks().unit(TUE, "04:00").judged(WED), MON) == "freeze kept open"


def test_today_is_the_app_day_of_the_last_event_when_that_is_later() -> None:
    """Tuesday in Auckland, then off to Honolulu where it is Monday still."""
    diary = kept_weeks().unit(TUE, "08:00", zone="Pacific/Auckland")
    snapshot = diary.judged(MON, "16:00", zone="Pacific/Honolulu")
    assert snapshot.day == TUE
    assert marks(snapshot, MON) == "open kept"


def test_a_day_before_the_log_or_after_today_has_no_row() -> None:
    snapshot = kept_weeks().judged(TUE)
    assert [row_on(snapshot, day) is None for day in (date(2026, 12, 20), date(2026, 12, 21), TUE, WED)] == [True, False, False, True]
    assert row_on(Diary().judged(TUE), TUE) is None


def test_a_day_lived_twice_is_one_day() -> None:
    diary = kept_weeks().unit(TUE, "08:00", zone="Pacific/Auckland").unit(TUE, "20:00", zone="Pacific/Honolulu")
    assert row(diary.judged(WED), TUE).units == 2


def test_a_day_lost_over_the_date_line_is_covered_by_a_freeze() -> None:
    diary = kept_weeks().unit(MON, "20:00", zone="Pacific/Honolulu").unit(WED, "10:00", zone="Pacific/Auckland")
    assert marks(diary.judged(WED, "20:00", zone="Pacific/Auckland"), MON) == "kept freeze kept"


def test_a_setback_can_make_today_later_too() -> None:
    diary = kept_weeks().no(TUE, "08:00", zone="Pacific/Auckland")
    assert diary.judged(MON, "16:00", zone="Pacific/Honolulu").day == TUE
    diary.setbacks = [diary.setbacks[0]._replace(in_time=False)]
    assert diary.judged(MON, "16:00", zone="Pacific/Honolulu").day == MON


@pytest.mark.parametrize(("day", "at", "unit", "hours"), [
    (date(2027, 3, 27), "01:30", "03:30", 1.0),
    (date(2027, 10, 30), "01:30", "03:30", 3.0),
])  # fmt: skip
def test_hours_are_counted_in_utc_over_both_clock_changes(day: date, at: str, unit: str, hours: float) -> None:
    snapshot = Diary().no(day, at).unit(day, unit).judged(day + timedelta(days=1))
    assert snapshot.setbacks[0].hours_to_first_unit() == hours


def test_a_clock_change_does_not_change_the_days() -> None:
    for spring in (date(2027, 3, 25), date(2027, 10, 28)):
        diary = Diary().kept(spring, spring + timedelta(days=6), rest=())
        assert diary.rule("rest_weekdays", (), date(2000, 1, 1)).judged(spring + timedelta(days=6), "23:00").streak == 7


# Late entries


def test_a_unit_seven_days_late_is_judged_and_one_eight_days_late_is_not() -> None:
    diary = kept_weeks().days(TUE, "uuuu.uu")
    monday = date(2027, 1, 11)
    assert row(diary.copy().unit(MON, logged=monday).judged(monday, "23:00"), MON).mark == "kept"
    assert row(diary.copy().unit(MON, logged=monday + timedelta(days=1)).judged(date(2027, 1, 12), "23:00"), MON).mark == "freeze"


def test_a_setback_seven_days_late_gives_cover_and_one_eight_days_late_is_in_the_numbers_only() -> None:
    diary = kept_weeks().days(TUE, "uuuu.uu")
    late = diary.copy().no(MON, logged=date(2027, 1, 11)).judged(date(2027, 1, 12))
    too_late = diary.copy().no(MON, logged=date(2027, 1, 12)).judged(date(2027, 1, 13))
    assert row(late, MON).mark == "grace"
    assert row(too_late, MON).mark == "freeze"
    assert len(too_late.setbacks) == 1
    assert too_late.setbacks[0].hours_to_first_unit() == 26.0


def test_the_lag_is_the_one_in_force_when_it_was_logged() -> None:
    diary = kept_weeks().unit(MON, logged=FRI).rule("late", 3, WED)
    assert row(diary.judged(SAT), MON).mark == "freeze"
    assert row(kept_weeks().unit(MON, logged=FRI).rule("late", 3, SAT).judged(SAT), MON).mark == "kept"


def test_what_was_written_down_later_than_now_is_not_part_of_it() -> None:
    diary = kept_weeks().unit(MON, logged=WED).no(MON, logged=WED)
    assert marks(diary.judged(WED, "12:00"), MON) == "freeze freeze open"
    assert marks(diary.judged(WED, "21:00"), MON) == "kept grace open"
    assert diary.judged(WED, "12:00").setbacks == ()


def test_what_happens_at_this_very_moment_is_part_of_it() -> None:
    snapshot = kept_weeks().unit(MON, "12:00").no(MON, "12:00").judged(MON, "12:00")
    assert (snapshot.goal.units, snapshot.state, len(snapshot.setbacks)) == (1, "shield", 1)


def test_what_happens_later_than_now_is_not_part_of_it() -> None:
    diary = kept_weeks().no(WED)
    assert diary.judged(WED, "12:00").setbacks == ()
    diary.setbacks = [diary.setbacks[0]._replace(logged=moment(WED, "11:00"))]
    assert diary.judged(WED, "12:00").setbacks == ()
    assert kept_weeks().unit(WED, "18:00").judged(WED, "12:00").goal.units == 0


@settings(max_examples=150, deadline=None)
@given(diaries(), st.integers(0, 30))
def test_looking_back_shows_what_was_shown_then(known: tuple[Diary, date], back: int) -> None:
    """A diary in which more was logged since, looked at as of then, is the diary as it was then."""
    diary, last = known
    then = max(last - timedelta(days=back), date(2026, 11, 3))
    later = diary.copy().unit(then - timedelta(days=1), logged=then + timedelta(days=1)).no(then, logged=then + timedelta(days=2))
    at = moment(then, "03:30")
    as_it_was = diary.copy()
    as_it_was.units = [unit for unit in diary.units if unit.stamp.logged <= at]
    as_it_was.setbacks = [setback for setback in diary.setbacks if setback.logged <= at]
    assert later.judged(then, "03:30") == as_it_was.judged(then, "03:30")


# The same log gives the same answer


@settings(max_examples=150, deadline=None)
@given(diaries(), st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(known: tuple[Diary, date], random: Random) -> None:
    diary, last = known
    shuffled = diary.copy()
    for entries in (shuffled.units, shuffled.setbacks, shuffled.pauses):
        random.shuffle(entries)
    assert shuffled.judged(last) == diary.judged(last)


def test_setbacks_count_in_time_order_however_they_were_entered() -> None:
    diary = kept_weeks().no(TUE, "09:00").no(MON, "20:00").no(MON, "09:00").unit(MON, "12:00").unit(TUE, "08:00")
    snapshot = diary.judged(TUE, "20:00")
    assert [found.setback.label for found in snapshot.setbacks] == ["no 2", "no 1", "no 0"]
    assert states(snapshot, MON) == "shield back"


def test_asking_twice_gives_the_same_answer() -> None:
    diary = kept_weeks().days(MON, "bu.n...u")
    at = moment(date(2027, 1, 12), "09:00")
    log: Log = diary.log(at)
    answers: list[Snapshot] = [evaluate(log, diary.book(), Now(at, date(2027, 1, 12))) for _ in range(2)]
    assert answers[0] == answers[1]


# Pauses


def test_a_pause_lasts_from_the_day_it_is_declared_to_the_day_before_it_is_ended() -> None:
    assert marks(kept_weeks().pause(TUE).resume(THU).judged(SAT), MON) == "freeze pause pause freeze missed open"


def test_a_second_pause_and_a_second_end_do_nothing() -> None:
    once = kept_weeks().pause(TUE).resume(THU).judged(SAT)
    assert kept_weeks().pause(TUE).pause(WED).resume(THU).judged(SAT).days == once.days
    assert kept_weeks().pause(TUE).resume(THU).resume(FRI).judged(SAT).days == once.days
    assert kept_weeks().resume(MON).pause(TUE).resume(THU).judged(SAT).days == once.days


def test_a_pause_ended_on_the_day_it_was_declared_is_none() -> None:
    assert marks(kept_weeks().pause(MON, "09:00").resume(MON, "10:00").judged(TUE), MON) == "freeze open"


def test_a_pause_declared_again_on_the_day_it_was_ended_goes_on() -> None:
    diary = kept_weeks().pause(MON).resume(WED, "09:00").pause(WED, "10:00")
    assert marks(diary.judged(FRI), MON) == "pause pause pause pause pause"


def test_a_pause_left_open_inside_a_window_holds_it_open() -> None:
    snapshot = kept_weeks().days(MON, "np").judged(date(2027, 2, 1))
    assert snapshot.state == "shield"
    assert snapshot.shield == (None, 1)
    assert set(marks(snapshot, TUE).split()) == {"pause"}


def test_an_open_pause_makes_today_a_paused_day() -> None:
    diary = kept_weeks().pause(MON)
    assert marks(diary.judged(TUE), MON) == "pause pause"
    assert paused_days(diary.pauses, TUE) == {MON, TUE}


# Long times


def test_the_29th_of_february_is_a_day_like_any_other() -> None:
    diary = Diary().kept(date(2028, 2, 21), date(2028, 3, 4))
    snapshot = diary.judged(date(2028, 3, 5))
    assert row(snapshot, date(2028, 2, 29)).mark == "kept"
    assert snapshot.streak == 12


def test_a_year_without_opening_the_app() -> None:
    diary = kept_weeks()
    back = date(2028, 1, 3)
    snapshot = diary.judged(back)
    assert (snapshot.state, snapshot.streak, snapshot.waiting, snapshot.freezes) == ("low_tide", 0, 0, 2)
    assert snapshot.longest.length == 12
    assert len(snapshot.days) == 379
    assert [ended.length for ended in snapshot.ended] == [12]
    diary.days(back, "uuu")
    assert states(diary.judged(date(2028, 1, 6)), back) == "low_tide low_tide back back"


def test_a_moment_far_in_the_past_has_an_answer() -> None:
    assert Diary().unit(date(1999, 12, 31)).judged(date(2000, 1, 1)).streak == 1
    assert evaluate(Diary().log(datetime(1, 1, 9, tzinfo=UTC)), rule_book([]), Now(datetime(1, 1, 9, tzinfo=UTC), date(1, 1, 9))).days == ()


# Numbers changed on the way


def test_a_changed_number_does_not_rewrite_earlier_days() -> None:
    before = kept_weeks().days(MON, "u.u")
    after = before.copy().rule("rest_weekdays", (1,), WED).rule("goal", 5, WED)
    assert before.judged(THU).days[:-2] == after.judged(THU).days[:-2]
    assert row(after.judged(THU), WED).goal == 5
    assert row(after.judged(date(2027, 1, 13)), date(2027, 1, 12)).mark == "rest"
