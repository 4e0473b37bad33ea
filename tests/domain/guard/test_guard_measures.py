"""Bounce-back and the other measures of one's own past."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from rebound_tui.domain.guard.bounce import Bounce
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.measures import Measures, clock_of, last_median, measures
from rebound_tui.domain.guard.snapshot import Snapshot
from tests.domain.guard.building import Diary
from tests.domain.guard.random_diaries import diaries

MON = date(2027, 1, 4)
TUE, WED, THU, FRI = (MON + timedelta(days=n) for n in range(1, 5))


def first(snapshot: Snapshot) -> Bounce:
    return snapshot.setbacks[0]


def of(diary: Diary, day: date) -> Measures:
    return measures(diary.judged(day))


def test_hours_run_to_the_first_unit_later_than_the_setback() -> None:
    diary = Diary().unit(MON, "10:00").no(MON, "16:00").unit(MON, "16:00").unit(TUE, "10:00", "12:00")
    assert first(diary.judged(WED)).hours_to_first_unit() == 18.0


def test_hours_to_the_first_job_action_run_apart() -> None:
    diary = Diary().no(MON, "16:00").unit(TUE, "10:00").unit(WED, "10:00", action="cv")
    assert first(diary.judged(THU)).hours_to_first_unit() == 18.0
    assert first(diary.judged(THU)).hours_to_first_job_action() == 42.0


def test_of_a_day_with_both_only_the_job_action_is_one() -> None:
    diary = Diary().no(MON, "16:00").unit(TUE, "10:00").unit(TUE, "12:00", action="cv")
    assert first(diary.judged(THU)).hours_to_first_job_action() == 20.0


def test_a_habit_bound_to_a_job_action_is_one() -> None:
    diary = Diary().no(MON, "16:00").unit(TUE, "10:00", binds="cv")
    assert first(diary.judged(THU)).hours_to_first_job_action() == 18.0


def test_an_open_case_has_no_hours() -> None:
    bounce = first(Diary().unit(MON, "10:00", action="cv").no(MON, "16:00").judged(TUE))
    assert (bounce.hours_to_first_unit(), bounce.hours_to_first_job_action()) == (None, None)


def test_a_unit_of_an_earlier_app_day_can_be_later_over_the_date_line() -> None:
    """Tuesday 10:00 in Auckland is Monday 21:00 in UTC; Monday 20:00 in Honolulu is 9 hours later."""
    diary = Diary().no(TUE, "10:00", zone="Pacific/Auckland").unit(MON, "20:00", zone="Pacific/Honolulu").unit(WED, "12:00")
    assert first(diary.judged(THU)).hours_to_first_unit() == 9.0


def test_of_two_days_that_overlap_the_earlier_moment_counts() -> None:
    """Monday 23:00 in Honolulu is Tuesday 09:00 in UTC; Tuesday 08:00 in Auckland is Monday 19:00 in UTC."""
    diary = Diary().no(MON, "12:00").unit(MON, "23:00", zone="Pacific/Honolulu").unit(TUE, "08:00", zone="Pacific/Auckland")
    assert first(diary.judged(THU)).hours_to_first_unit() == 8.0


def test_a_setback_given_as_a_date_is_about() -> None:
    snapshot = Diary().no(MON, "12:00").unit(TUE, "12:00").judged(WED)
    assert not first(snapshot).is_about
    bounce = first(snapshot)._replace(setback=first(snapshot).setback._replace(date_only=True))
    assert bounce.is_about
    assert bounce.hours_to_first_unit() == 24.0


def test_light_ones_are_measured_and_those_of_no_weight_are_not() -> None:
    diary = Diary().unit(MON, "08:00").light(MON).no(MON, weight=Weight.NONE).no(TUE)
    assert [bounce.setback.weight for bounce in diary.judged(WED).setbacks] == ["light", "heavy"]


@pytest.mark.parametrize(
    ("hours", "last", "before", "over_all"),
    [
        ([1.0, 2.0], None, None, None),
        ([1.0, 2.0, None], None, None, None),
        ([3.0, 1.0, 2.0], 2.0, None, 2.0),
        ([4.0, 1.0, 2.0, 3.0], 2.5, None, 2.5),
        ([9.0, 9.0, 1.0, 2.0, 3.0, 4.0, 5.0], 3.0, None, 4.0),
        ([9.0, 9.0, 9.0, 1.0, None, 2.0, 3.0, 4.0, 5.0], 3.0, 9.0, 4.5),
        ([99.0] * 5 + [8.0] * 5 + [1.0, 2.0, 3.0, 4.0, 5.0], 3.0, 8.0, 8.0),
        ([99.0] * 6 + [8.0] * 5 + [1.0, 2.0, 3.0, 4.0, 5.0], 3.0, 8.0, 8.0),
    ],
)
def test_medians_of_the_last_five_closed_cases_and_of_all(
    hours: list[float | None], last: float | None, before: float | None, over_all: float | None
) -> None:
    clock = clock_of(hours)
    assert (clock.last, clock.before, clock.all) == (last, before, over_all)
    assert clock.open == hours.count(None)
    assert clock.closed == len(hours) - hours.count(None)


@given(diaries())
@settings(max_examples=50, deadline=None)
def test_the_median_of_the_last_alone_is_that_of_the_clock(found: tuple[Diary, date]) -> None:
    setbacks = found[0].judged(found[1]).setbacks
    assert last_median(setbacks) == clock_of([bounce.hours_to_first_unit() for bounce in setbacks]).last


def test_the_trend_is_hidden_until_both_medians_are_there() -> None:
    assert clock_of([1.0, 2.0, 3.0]).trend() is None
    assert clock_of([9.0, 9.0, 9.0, 1.0, 2.0, 3.0, 4.0, 5.0]).trend() == -6.0


def test_within_48_hours_of_the_setbacks_older_than_that() -> None:
    diary = Diary().no(MON, "09:00").unit(WED, "09:00").no(WED, "10:00").unit(FRI, "10:01")
    assert of(diary, FRI).within_48 == (1, 1)
    assert of(diary, date(2027, 1, 9)).within_48 == (1, 2)
    assert of(Diary().no(MON, "09:00").unit(TUE), WED).within_48 == (0, 0)


def test_days_covered_of_the_last_ninety_and_ever() -> None:
    diary = Diary().days(MON, "u.n")
    found = of(diary, THU)
    assert [(day.day, day.mark.value) for day in found.covered] == [(TUE, "freeze"), (WED, "grace")]
    assert found.covered_90 == 2
    assert of(diary, TUE + timedelta(days=89)).covered_90 == len(of(diary, TUE + timedelta(days=89)).covered)
    later = of(diary, TUE + timedelta(days=90))
    assert later.covered_90 == len(later.covered) - 1


def test_between_two_days_only_their_noes_and_covered_days_count() -> None:
    diary = Diary().days(MON, "u.n").no(FRI, "10:00").unit(FRI, "11:00")
    found = measures(diary.judged(FRI + timedelta(days=1)), WED, WED)
    assert [day.day for day in found.covered] == [WED]
    assert (found.covered_90, found.returns) == (1, (1, 1))
    assert measures(diary.judged(FRI + timedelta(days=1)), FRI).returns == (1, 1)


def test_returns_of_all_noes() -> None:
    diary = Diary().no(MON).light(MON, "17:00").unit(TUE).light(TUE, "20:00")
    assert of(diary, WED).returns == (2, 3)


def test_longest_streaks_and_the_ratio_are_those_of_the_snapshot() -> None:
    diary = Diary().days(MON, "uu.u")
    snapshot = diary.judged(date(2027, 1, 8))
    found = measures(snapshot)
    assert (found.longest.length, found.longest_clean.length, found.kept_30) == (3, 2, (3, 4))
