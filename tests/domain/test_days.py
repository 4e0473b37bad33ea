"""App days, stamps, weeks, and moments as people type them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.days import app_day, days_between, week_start
from rebound_tui.domain.stamps import stamp_at, stamp_on
from rebound_tui.domain.when import Present, When, read_when

BERLIN = "Europe/Berlin"
moments = st.integers(0, 7_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
zones = st.sampled_from([BERLIN, "UTC", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "America/Sao_Paulo"])
rollovers = st.integers(0, 8)


def local(*parts: int, zone: str = BERLIN) -> datetime:
    return datetime(*parts, tzinfo=ZoneInfo(zone))  # type: ignore[misc, arg-type]


@pytest.mark.parametrize(
    ("at", "rollover", "day"),
    [
        (local(2026, 11, 3, 3, 59), 4, date(2026, 11, 2)),
        (local(2026, 11, 3, 4, 0), 4, date(2026, 11, 3)),
        (local(2026, 11, 3, 0, 0), 0, date(2026, 11, 3)),
        (local(2027, 1, 1, 0, 30), 4, date(2026, 12, 31)),
        (local(2028, 3, 1, 1, 0), 4, date(2028, 2, 29)),
        (local(2026, 3, 29, 3, 30), 4, date(2026, 3, 28)),
        (local(2026, 10, 25, 2, 30).replace(fold=1), 4, date(2026, 10, 24)),
    ],
)
def test_app_days(at: datetime, rollover: int, day: date) -> None:
    assert app_day(at, BERLIN, rollover) == day


@given(moments, zones, rollovers)
def test_an_app_day_is_today_or_yesterday_on_the_wall(at: datetime, zone: str, rollover: int) -> None:
    wall = at.astimezone(ZoneInfo(zone))
    assert wall.date() - app_day(at, zone, rollover) == timedelta(days=wall.hour < rollover)


@given(moments, zones, rollovers, st.integers(0, 10**6))
def test_a_stamp_keeps_the_moment_and_its_app_day(at: datetime, zone: str, rollover: int, later: int) -> None:
    stamp = stamp_at(at.astimezone(ZoneInfo(zone)), zone, rollover, at + timedelta(seconds=later))
    assert (stamp.at, stamp.day, stamp.date_only) == (at, app_day(at, zone, rollover), False)
    assert stamp.at.tzinfo is stamp.logged.tzinfo is UTC


def test_a_day_alone_is_noon_there_or_now_if_that_is_earlier() -> None:
    logged = local(2026, 11, 3, 9)
    assert stamp_on(date(2026, 11, 2), BERLIN, logged).at == local(2026, 11, 2, 12)
    assert stamp_on(date(2026, 11, 3), BERLIN, logged).at == logged
    assert stamp_on(date(2026, 11, 2), BERLIN, logged).date_only


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 6))
def test_weeks(day: date, first: int) -> None:
    start = week_start(day, first)
    assert start.weekday() == first
    assert start <= day < start + timedelta(days=7)


def test_days_between() -> None:
    assert days_between(date(2028, 2, 28), date(2028, 3, 1)) == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]
    assert days_between(date(2028, 2, 2), date(2028, 2, 1)) == []


NOW = Present(local(2026, 11, 4, 18), BERLIN, date(2026, 11, 4), 4)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "ahead", "expected"),
    [
        ("today", False, When(date(2026, 11, 4))),
        (" Yesterday ", False, When(date(2026, 11, 3))),
        ("tomorrow", True, When(date(2026, 11, 5))),
        ("mon", False, When(date(2026, 11, 2))),
        ("wed", False, When(date(2026, 11, 4))),
        ("Thursday", False, When(date(2026, 10, 29))),
        ("thu", True, When(date(2026, 11, 5))),
        ("2026-11-01", False, When(date(2026, 11, 1))),
        ("2026-11-01 18:30", False, When(date(2026, 11, 1), local(2026, 11, 1, 18, 30))),
        ("2026-11-01T18:30", False, When(date(2026, 11, 1), local(2026, 11, 1, 18, 30))),
        ("2026-11-01T18:30+00:00", False, When(date(2026, 11, 1), datetime(2026, 11, 1, 18, 30, tzinfo=UTC))),
        ("2026-11-01 02:30", False, When(date(2026, 10, 31), local(2026, 11, 1, 2, 30))),
        ("tue 09:15", False, When(date(2026, 11, 3), local(2026, 11, 3, 9, 15))),
        ("17:00", False, When(date(2026, 11, 4), local(2026, 11, 4, 17))),
        ("19:00", False, When(date(2026, 11, 4), local(2026, 11, 4, 19))),
    ],
)
def test_moments_as_people_type_them(text: str, ahead: bool, expected: When) -> None:
    assert read_when(text, NOW, ahead) == expected


@pytest.mark.parametrize("text", ["", "soon", "mo n", "2026-02-29", "25:00", "t", "2026-11-01 xx", "12", "-1"])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises(ValueError):
        read_when(text, NOW)
