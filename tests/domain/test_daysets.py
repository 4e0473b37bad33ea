"""Sets of days in one integer, against plain sets."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.daysets import between, days_in, days_set, first_in, holds, index_of, on_weekdays, within

days = st.dates(date(1970, 1, 1), date(2199, 12, 31))
some = st.sets(st.integers(0, 400).map(lambda n: date(2027, 12, 1) + timedelta(days=n)), max_size=30)


@given(some, days)
def test_they_are_sets(found: set[date], other: date) -> None:
    packed = days_set(found)
    assert list(days_in(packed)) == sorted(found)
    assert first_in(packed) == min(found, default=None)
    assert holds(packed, other) == (other in found)
    assert all(holds(packed, day) for day in found)


@given(some, days, days)
def test_how_many_lie_between_two_days(found: set[date], first: date, last: date) -> None:
    assert within(days_set(found), first, last) == sum(first <= day <= last for day in found)
    assert between(first, last).bit_count() == max(0, (last - first).days + 1)


@given(st.sets(st.integers(0, 6)), days)
def test_a_pattern_of_weekdays_reaches_as_far_as_a_diary_can(weekdays: set[int], day: date) -> None:
    assert holds(on_weekdays(frozenset(weekdays)), day) == (day.weekday() in weekdays)


def test_days_before_1970_are_in_no_set() -> None:
    old = date(1969, 12, 31)
    assert index_of(old) == -1
    assert days_set([old]) == 0 == between(date(1960, 1, 1), old)
    assert not holds(between(date.min, date(1980, 1, 1)), old)
