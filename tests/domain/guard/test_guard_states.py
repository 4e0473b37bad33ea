"""Every sentence of step 8, "State", both ways. Two kept weeks lie before Mon 4 Jan 2027; Sundays are rest days."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.guard.snapshot import Snapshot
from tests.domain.guard.building import Diary, marks, row, states

MON = date(2027, 1, 4)
TUE, WED, THU, FRI, SAT, SUN = (MON + timedelta(days=n) for n in range(1, 7))


def after(pattern: str) -> Snapshot:
    """The answer on the morning after the days of the pattern, which begins on Mon 4 Jan."""
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, pattern)
    return diary.judged(MON + timedelta(days=len(pattern)))


def state_after(pattern: str) -> str:
    """The state at the end of the last day of the pattern."""
    return after(pattern).days[-2].state.value


# A drift begins anew whenever idle is 2 or more (3 or more while the window still has days after today).


def test_one_idle_day_is_no_drift() -> None:
    assert states(after("u.u"), MON) == "steady steady steady steady"


def test_two_idle_days_are_a_drift() -> None:
    assert states(after("u.."), MON) == "steady steady quiet quiet"


def test_two_idle_days_are_no_drift_while_the_window_has_days() -> None:
    snapshot = after("n.")
    assert states(snapshot, MON) == "shield shield shield"
    assert row(snapshot, TUE).window == 1


def test_three_idle_days_are_a_drift_also_while_the_window_has_days() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).rule("window", 5, date(2000, 1, 1)).days(MON, "n..")
    assert states(diary.judged(THU), MON) == "shield shield quiet quiet"


def test_two_idle_days_are_a_drift_on_the_last_day_of_the_window() -> None:
    snapshot = after("b..")
    assert states(snapshot, MON) == "shield shield quiet quiet"
    assert row(snapshot, WED).window == 0


def test_a_setback_sets_idle_to_nothing() -> None:
    assert state_after("u.n") == "shield"
    assert row(after("u.n"), WED).idle == 1


def test_rest_days_and_pauses_are_not_idle() -> None:
    assert states(after("uuuuu..u"), SAT) == "steady steady steady steady"
    assert states(after("u.p...r"), TUE) == "steady steady steady steady steady steady steady"


# It ends when 2 days with a unit have followed it.


def test_one_day_with_a_unit_does_not_end_a_drift() -> None:
    assert state_after("u..u") == "quiet"


def test_two_days_with_a_unit_end_a_drift() -> None:
    assert state_after("u..uu") == "back"


def test_the_two_days_need_not_be_in_a_row() -> None:
    assert state_after("u..u.") == "quiet"
    assert state_after("u..u.u") == "back"


def test_a_drift_that_begins_anew_counts_from_there() -> None:
    assert states(after("u..u..u"), THU) == "quiet quiet quiet quiet quiet"
    assert state_after("u..u..uu") == "back"


def test_a_unit_on_a_rest_day_counts_towards_the_end_of_a_drift() -> None:
    assert states(after("uuuu..uu"), FRI) == "steady quiet quiet back back"
    assert marks(after("uuuu..uu"), SUN) == "rest_active kept open"


# A deep drift begins anew whenever idle is 5 or more.


def test_four_idle_days_are_no_deep_drift() -> None:
    assert state_after("....") == "quiet"


def test_five_idle_days_are_a_deep_drift() -> None:
    assert states(after("....."), MON) == "steady quiet quiet quiet low_tide low_tide"


def test_a_rest_day_does_not_deepen_a_drift() -> None:
    assert state_after(".u....") == "quiet"
    assert state_after(".u.....") == "quiet"
    assert state_after(".u......") == "low_tide"


def test_a_deep_drift_that_begins_anew_counts_from_there() -> None:
    assert state_after(".....u.u......uu") == "low_tide"
    assert state_after(".....u.u......uuu") == "back"


# It ends when 3 of the last 5 days after it had a unit, or 4 in all (counting the days of step 5, and any other day with a unit).


def test_two_days_with_a_unit_do_not_end_a_deep_drift() -> None:
    assert state_after(".....u.u") == "low_tide"


def test_three_of_the_last_five_days_end_it_and_a_rest_day_between_is_not_one_of_them() -> None:
    assert state_after(".....u..u.") == "low_tide"
    assert state_after(".....u..u.u") == "back"


def test_three_of_six_days_do_not_end_it_and_a_fourth_in_all_does() -> None:
    assert state_after(".....u..u..u") == "low_tide"
    assert state_after(".....u..u..u..") == "low_tide"
    assert state_after(".....u..u..u..u") == "back"


def test_a_unit_on_a_rest_day_counts_towards_the_end_of_a_deep_drift() -> None:
    assert state_after(".....uu") == "low_tide"
    assert state_after(".....uuu") == "back"


# Low tide while in a deep drift; else Quiet spell while in a drift; else, coming from either, Back.


def test_low_tide_goes_before_quiet_spell() -> None:
    assert state_after(".....u") == "low_tide"


def test_from_low_tide_to_quiet_spell_while_a_drift_is_left() -> None:
    assert states(after(".....u..u..u...uu"), date(2027, 1, 18)) == "low_tide quiet back back"


def test_from_quiet_spell_and_low_tide_to_back_only() -> None:
    assert state_after("u..uu") == "back"
    assert state_after(".....u.uu") == "back"


# Shield becomes Back with recovery 2 (days with a unit later than the setback) ...


def test_shield_stays_with_recovery_one() -> None:
    assert state_after("nu") == "shield"


def test_shield_becomes_back_with_recovery_two() -> None:
    assert states(after("nuu"), MON) == "shield shield back back"
    assert states(after("bu"), MON) == "shield back back"
    assert [found.recovery for found in after("buu").days[-4:]] == [1, 2, 2, 2]


def test_a_unit_on_either_side_of_the_setback_is_recovery() -> None:
    diary = Diary().unit(MON, "10:00", "18:00").no(MON, "16:00")
    assert diary.judged(TUE).days[0].recovery == 1


def test_a_unit_before_the_setback_is_no_recovery() -> None:
    assert states(after("eu"), MON) == "shield shield shield"


def test_a_later_setback_does_not_move_the_moment_that_recovery_counts_from() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).no(MON, "09:00").unit(MON, "12:00").no(MON, "20:00").unit(TUE)
    assert states(diary.judged(WED), MON) == "shield back back"


def test_two_units_on_one_day_are_one_day_of_recovery() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).no(MON, "09:00").unit(MON, "12:00", "13:00")
    assert states(diary.judged(TUE), MON) == "shield shield"


def test_a_setback_after_back_raises_the_shield_anew_with_recovery_none() -> None:
    assert states(after("bubu"), MON) == "shield back shield back back"
    assert states(after("bunu"), MON) == "shield back shield shield shield"


# ... or when its window is over with recovery 1; Steady when it is over with none.


def test_shield_becomes_back_at_the_end_of_the_window_with_recovery_one() -> None:
    assert states(after("n.u"), MON) == "shield shield back back"


def test_shield_stays_before_the_end_of_the_window_with_recovery_one() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).rule("window", 4, date(2000, 1, 1)).days(MON, "n.u")
    assert states(diary.judged(THU), MON) == "shield shield shield shield"


def test_shield_becomes_steady_at_the_end_of_the_window_with_recovery_none() -> None:
    diary = Diary().no(MON, "09:00")
    assert states(diary.judged(date(2027, 1, 8)), MON) == "shield shield steady steady steady"


# Back becomes Steady after 3 scheduled days (the day it was entered is not one of them).


def test_back_lasts_for_three_scheduled_days_after_the_one_it_was_entered() -> None:
    assert states(after("buuuu"), MON) == "shield back back back steady steady"


def test_on_each_day_in_back_the_first_steady_one_is_the_same() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, "buuuu")
    steady_from = [diary.judged(day).steady_from for day in (WED, THU, FRI, SAT)]
    assert steady_from == [SAT, SAT, SAT, None]


def test_a_second_time_in_back_is_as_long_as_the_first() -> None:
    assert states(after("buubuu.uu"), TUE) == "back back shield back back back back steady steady"


def test_a_rest_day_is_not_one_of_the_three() -> None:
    assert states(after("uubuuu.u"), WED) == "shield back back back back steady steady"


def test_a_paused_day_is_not_one_of_the_three() -> None:
    assert states(after("bup..ru"), TUE) == "back back back back back back back"
    assert states(after("bup..ruuuuu"), SAT) == "back back back steady steady steady steady"


# A setback in Quiet spell or Low tide opens the window; the state stays what it is.


@pytest.mark.parametrize(("pattern", "state"), [("u..n", "quiet"), (".....n", "low_tide")])
def test_a_setback_in_a_drift_opens_the_window_and_leaves_the_state(pattern: str, state: str) -> None:
    snapshot = after(pattern)
    assert snapshot.days[-2].state == state
    assert snapshot.days[-2].window == 2


def test_a_setback_outside_a_drift_raises_the_shield() -> None:
    assert state_after("n") == "shield"
    assert state_after("bub") == "shield"


# Not while the day is open.


def test_an_open_day_changes_no_state_and_a_closed_one_does() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, "u..")
    assert diary.judged(WED, "23:00").state == "steady"
    assert diary.judged(THU).state == "quiet"


def test_a_unit_settles_the_state_at_once() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, "u..uu")
    assert diary.judged(FRI, "17:00").state == "quiet"
    assert diary.judged(FRI, "18:30").state == "back"


# The goal is that of the state in which the day begins, lowered at once by a setback (R5).


def test_the_goal_of_each_state() -> None:
    assert [found.goal for found in after("u").days[-2:]] == [2, 2]
    assert [found.goal for found in after("nuu").days[-4:]] == [1, 1, 1, 1]
    assert [found.goal for found in after(".....u").days[-7:]] == [2, 2, 1, 1, 1, 1, 1]


def test_the_goal_in_back_is_one_below_the_steady_one() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).rule("goal", 4, date(2000, 1, 1)).days(MON, "buuuuu")
    assert [found.goal for found in diary.judged(date(2027, 1, 10)).days[-7:]] == [1, 1, 3, 3, 3, 4, 4]


def test_the_goal_in_back_is_at_least_one() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).rule("goal", 1, date(2000, 1, 1)).days(MON, "bu")
    assert diary.judged(WED).goal == (0, 1)
