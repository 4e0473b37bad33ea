"""What the guard never does, as far as it is the judge's to keep. The promise itself has tests of its own."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import COVERED, KEPT
from tests.domain.guard.building import Diary, marks, states
from tests.domain.guard.random_diaries import diaries, enter

MON = date(2027, 1, 4)


@settings(max_examples=200, deadline=None)
@given(diaries())
def test_a_covered_day_never_counts_as_kept(known: tuple[Diary, date]) -> None:
    diary, last = known
    days = diary.judged(last).days
    for before, found in pairwise(days):
        if found.mark in COVERED:
            assert found.streak + found.waiting <= before.streak + before.waiting
    snapshot = diary.judged(last)
    assert snapshot.kept_30.kept == sum(found.mark is KEPT for found in days[-30:])


@settings(max_examples=200, deadline=None)
@given(diaries())
def test_an_ended_streak_is_never_hidden(known: tuple[Diary, date]) -> None:
    """Every kept day is in the present streak or in one that ended and stands in the history."""
    snapshot = known[0].judged(known[1])
    standing = sum(ended.length for ended in snapshot.ended if not ended.mended)
    assert standing + snapshot.streak == sum(found.mark is KEPT for found in snapshot.days)


def test_a_mended_streak_keeps_its_missed_days_and_its_end_in_the_history() -> None:
    snapshot = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).days(MON, "...uuu").judged(date(2027, 1, 10))
    assert marks(snapshot, MON) == "freeze freeze missed kept kept kept rest"
    assert [(ended.day, ended.length, ended.mended) for ended in snapshot.ended] == [(date(2027, 1, 6), 12, True)]


def test_no_window_from_the_apps_own_guess() -> None:
    """Filed as no reply by the app is of no weight: it opens nothing and is no setback."""
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 2)).no(MON, weight=Weight.NONE)
    snapshot = diary.judged(date(2027, 1, 6))
    assert states(snapshot, MON) == "steady quiet quiet"
    assert snapshot.setbacks == ()
    assert snapshot.shield is None


@settings(max_examples=300, deadline=None)
@given(diaries(), st.lists(st.sampled_from(("unit", "no", "light", "two noes", "two", "both", "early")), min_size=1, max_size=3))
def test_the_goal_never_rises_within_a_day_through_anything_that_happens_on_it(known: tuple[Diary, date], more: list[str]) -> None:
    diary, last = known
    today = last + timedelta(days=1)
    goal = diary.judged(today, "03:30").goal.target
    for what in more:
        enter(diary, today, what)
        new = diary.judged(today, "03:30").goal.target
        assert new <= goal
        goal = new


@settings(max_examples=200, deadline=None)
@given(diaries())
def test_freezes_are_never_more_than_a_weeks_worth(known: tuple[Diary, date]) -> None:
    assert all(0 <= found.freezes <= 2 and 0 <= found.grace <= 2 and 0 <= found.window <= 3 for found in known[0].judged(known[1]).days)
