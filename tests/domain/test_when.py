"""Moments as people type them."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.days import app_day
from rebound_tui.domain.when import YEARS, Present, When, read_when

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = date(2027, 1, 5)


def now(wall: str = "18:00", day: date = TUESDAY) -> Present:
    at = datetime.combine(day, time.fromisoformat(wall), BERLIN).astimezone(UTC)
    return Present(at, "Europe/Berlin", app_day(at, "Europe/Berlin", 4), 4)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TUESDAY),
        ("TODAY", TUESDAY),
        ("yesterday", date(2027, 1, 4)),
        ("tomorrow", date(2027, 1, 6)),
        ("tue", TUESDAY),
        ("mon", date(2027, 1, 4)),
        ("wed", date(2026, 12, 30)),
        ("wednesday", date(2026, 12, 30)),
        ("thurs", date(2026, 12, 31)),
        ("2027-01-04", date(2027, 1, 4)),
        (" 2027-01-04\n", date(2027, 1, 4)),
        ("20270104", date(2027, 1, 4)),
        ("2024-02-29", date(2024, 2, 29)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert read_when(text, now()) == When(day)


@pytest.mark.parametrize(
    ("text", "moment", "day"),
    [
        ("2027-01-05 17:00", "2027-01-05T17:00", TUESDAY),
        ("2027-01-05T17:00", "2027-01-05T17:00", TUESDAY),
        ("2027-01-05t17:00:30", "2027-01-05T17:00:30", TUESDAY),
        ("20270105T1700", "2027-01-05T17:00", TUESDAY),
        ("2027-01-05 03:59", "2027-01-05T03:59", date(2027, 1, 4)),
        ("2027-01-05 04:00", "2027-01-05T04:00", TUESDAY),
        ("mon 9:30", "2027-01-04T09:30", date(2027, 1, 4)),
        ("yesterday 23:50", "2027-01-04T23:50", date(2027, 1, 4)),
        ("17:30", "2027-01-05T17:30", TUESDAY),
        ("9:30", "2027-01-05T09:30", TUESDAY),
    ],
)
def test_a_moment_on_the_wall_clock(text: str, moment: str, day: date) -> None:
    assert read_when(text, now()) == When(day, at(moment))


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2027-01-05 17:00+00:00", "2027-01-05T17:00+00:00"),
        ("2027-01-05T12:00Z", "2027-01-05T12:00+00:00"),
        ("2027-01-05 08:00-05:00", "2027-01-05T13:00+00:00"),
    ],
)
def test_a_moment_with_an_offset(text: str, utc: str) -> None:
    assert read_when(text, now()).at == datetime.fromisoformat(utc)


NO_MOMENTS = (
    "",
    " ",
    "x",
    "18",
    "w",
    "t",
    "now",
    "tues-day",
    "24:00",
    "18:60",
    "mon 25:00",
    "mon mon",
    "2027-01-05 today",
    "1e3",
    "-1",
    "２７",
)
NO_DATES = (
    "2027-02-29",
    "2027-13-01",
    "0001-01-01",
    "1969-12-31",
    "2200-01-01",
    "9999-12-31",
    "0001-01-01 00:00",
    "2027-01-05 17:00+99:00",
)


@pytest.mark.parametrize("text", [*NO_MOMENTS, *NO_DATES])
def test_what_is_no_moment(text: str) -> None:
    with pytest.raises((ValueError, OverflowError)):
        read_when(text, now())


def test_a_bare_time_after_midnight_is_last_nights() -> None:
    night = now("01:00", date(2027, 1, 6))
    assert night.day == TUESDAY
    assert read_when("23:50", night) == When(TUESDAY, at("2027-01-05T23:50"))
    assert read_when("00:30", night) == When(TUESDAY, at("2027-01-06T00:30"))


def test_a_bare_time_that_is_still_to_come_is_not_moved_to_yesterday() -> None:
    assert read_when("23:50", now("18:00")).at == at("2027-01-05T23:50")


def test_looking_ahead_weekdays_and_times_are_the_next_ones() -> None:
    assert read_when("wed", now(), ahead=True) == When(date(2027, 1, 6))
    assert read_when("mon", now(), ahead=True) == When(date(2027, 1, 11))
    assert read_when("tue", now(), ahead=True) == When(TUESDAY)
    assert read_when("thu 10:00", now(), ahead=True).at == at("2027-01-07T10:00")


@pytest.mark.parametrize("wall", ["2027-03-28 02:30", "2027-10-31 02:30"])
def test_both_clock_change_nights_are_read(wall: str) -> None:
    when = read_when(wall, now(day=date(2027, 11, 2)))
    assert when.day == date.fromisoformat(wall[:10]) - timedelta(days=1)
    assert when.at is not None
    assert f"{when.at:%Y-%m-%d %H:%M}" == wall


@given(st.datetimes(datetime(1971, 1, 1), datetime(2198, 12, 31)))  # noqa: DTZ001 - on the wall clock
def test_what_is_written_in_full_is_read_as_it_is(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    for separator in " ", "T":
        when = read_when(moment.isoformat(separator), now())
        assert when.at == moment.replace(tzinfo=BERLIN)
        assert when.day == app_day(moment.replace(tzinfo=BERLIN), "Europe/Berlin", 4)


@given(st.dates(date(1970, 1, 1), date(2199, 12, 31)))
def test_a_date_is_that_day(day: date) -> None:
    assert read_when(day.isoformat(), now()) == When(day)


@given(st.text(max_size=20), st.booleans())
def test_any_text_is_a_moment_or_refused(text: str, ahead: bool) -> None:
    try:
        when = read_when(text, now(), ahead)
    except (ValueError, OverflowError):
        return
    assert when.day.year in YEARS
    assert when.at is None or when.at.tzinfo is not None


@given(st.from_regex(r"[0-9]{1,4}[-:t ][0-9]{1,2}[-: ]?[0-9]{0,2}( [0-9:+-]{0,8})?", fullmatch=True))
def test_digits_and_marks_are_a_moment_or_refused(text: str) -> None:
    try:
        assert read_when(text, now()).day.year in YEARS
    except (ValueError, OverflowError):
        return
