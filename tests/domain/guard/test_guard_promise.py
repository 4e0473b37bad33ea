"""The promise over long random logs, with rest days, pauses, other schedules and other numbers."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.domain.guard.building import Diary
from tests.domain.guard.promise import worse
from tests.domain.guard.random_diaries import diaries

CLOCKS = ("07:00", "12:00", "18:00", "01:00")


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(diaries(), st.integers(0, 7), st.sampled_from(CLOCKS), st.booleans(), st.booleans())
def test_adding_a_unit_or_a_heavy_no_never_makes_anything_worse(
    known: tuple[Diary, date], back: int, clock: str, is_unit: bool, is_next_day: bool
) -> None:
    diary, last = known
    now = last + timedelta(days=is_next_day)
    day = now - timedelta(days=back)
    more = diary.copy()
    if is_unit:
        more.unit(day, clock, logged=now)
    else:
        more.no(day, clock, logged=now)
    assert not worse(diary.judged(now, "03:30"), more.judged(now, "03:30"))
