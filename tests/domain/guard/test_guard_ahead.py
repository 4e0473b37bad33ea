"""What may truly be called covered."""

from datetime import date, timedelta

from hypothesis import given, settings

from tests.domain.guard.building import Diary, row
from tests.domain.guard.random_diaries import diaries

MON = date(2027, 1, 4)
TUE, WED, THU, FRI = (MON + timedelta(days=n) for n in range(1, 5))


def ahead(diary: Diary, day: date, clock: str = "20:00") -> tuple[date, ...]:
    return diary.judged(day, clock).covered_ahead


def kept_weeks() -> Diary:
    return Diary().kept(date(2026, 12, 21), date(2027, 1, 2))


def test_after_a_no_today_and_two_more_days_are_covered() -> None:
    assert ahead(kept_weeks().days(MON, "n"), MON) == (MON, TUE, WED)


def test_a_day_with_a_unit_needs_no_cover() -> None:
    assert ahead(kept_weeks().days(MON, "b"), MON) == (TUE, WED, THU)


def test_after_three_covered_days_nothing_is_covered() -> None:
    assert ahead(kept_weeks().days(MON, "n.."), THU) == ()


def test_nothing_is_covered_without_a_log() -> None:
    assert ahead(Diary(), MON) == ()


def test_a_new_week_has_fresh_freezes() -> None:
    sunday = MON + timedelta(days=6)
    monday = MON + timedelta(days=7)
    assert ahead(kept_weeks().days(MON, "..uuuu"), sunday) == (monday, monday + timedelta(days=1))


def test_it_looks_as_far_as_a_week_from_today() -> None:
    diary = kept_weeks().rule("idle_run", 7, date(2026, 1, 1)).rule("freezes", 7, date(2026, 1, 1))
    assert ahead(diary, MON) == (*(MON + timedelta(days=n) for n in range(6)), MON + timedelta(days=7))


def test_the_day_of_the_first_entry_is_covered_though_it_was_for_an_earlier_day() -> None:
    assert ahead(Diary().unit(MON, logged=WED), WED, "21:00") == (WED, THU)


def test_it_ends_at_the_first_day_that_is_not_covered_whatever_comes_after() -> None:
    assert ahead(kept_weeks().days(MON, "..uu"), FRI) == ()


def test_grace_days_lapse_with_the_window_ahead_too() -> None:
    diary = kept_weeks().rule("freezes", 0, date(2026, 1, 1)).days(MON, "bu")
    assert ahead(diary, WED) == (WED,)


@settings(max_examples=100, deadline=None)
@given(diaries())
def test_what_is_called_covered_comes_true(known: tuple[Diary, date]) -> None:
    diary, last = known
    for day in ahead(diary, last, "03:30"):
        assert row(diary.judged(last + timedelta(days=9)), day).mark in ("grace", "freeze")
