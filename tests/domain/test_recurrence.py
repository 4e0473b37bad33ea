"""RFC 5545 rules: what they name, which are taken, and that the quick way says the same as dateutil."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.daysets import between, days_in
from rebound_tui.domain.recurrence import checked, expanded
from rebound_tui.domain.schedule_words import described, read_schedule
from rebound_tui.domain.schedules import (
    CODES,
    DAILY,
    TRACK,
    Span,
    UnknownSchedule,
    asked,
    days_of_span,
    on_weekdays,
    times_a_day,
    times_per,
)

START = date(2027, 1, 31)


def days(rule: str, first: date, last: date) -> list[str]:
    return [str(day) for day in days_in(expanded(checked(rule, START), START, last.year) & between(first, last))]


def midnight(day: date) -> datetime:
    return datetime.combine(day, time())


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["2027-01-31", "2027-03-31", "2027-05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        ("FREQ=MONTHLY;BYDAY=1MO", ["2027-02-01", "2027-03-01", "2027-04-05", "2027-05-03"]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["2027-02-26", "2027-03-31"]),
        ("FREQ=WEEKLY;INTERVAL=2;UNTIL=20270301T000000Z", ["2027-01-31", "2027-02-14", "2027-02-28"]),
    ],
)
def test_the_days_that_a_rule_names(rule: str, found: list[str]) -> None:
    assert days(rule, START, date(2027, 5, 31)) == found


def test_the_29_february_comes_in_leap_years_only() -> None:
    assert days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", START, date(2036, 12, 31)) == ["2028-02-29", "2032-02-29", "2036-02-29"]
    assert days("FREQ=YEARLY;BYYEARDAY=366", START, date(2033, 1, 1)) == ["2028-12-31", "2032-12-31"]


def test_every_third_day_goes_on_over_the_end_of_a_year() -> None:
    assert days("FREQ=DAILY;INTERVAL=3", date(2027, 12, 28), date(2028, 1, 6)) == ["2027-12-30", "2028-01-02", "2028-01-05"]


@given(st.sets(st.integers(0, 6), min_size=1), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_weekdays_without_dateutil_are_what_dateutil_finds(weekdays: set[int], start: date) -> None:
    rule = on_weekdays(tuple(weekdays))
    last = start + timedelta(days=800)
    theirs = rrulestr(rule, dtstart=midnight(start)).between(midnight(start), midnight(last), inc=True)
    assert [at.date() for at in theirs] == list(days_in(asked(rule, start, last) & between(start, last)))


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=9",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=²",
        f"FREQ=DAILY;INTERVAL={'9' * 5000}",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;FREQ=WEEKLY",
        "INTERVAL=2",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=20200101",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=MONTHLY;BYMONTHDAY=40",
        "FREQ=DAILY\nDTSTART:20270101",
        "TIMES=3;PER=WEEK",
    ],
)
def test_what_names_no_day_is_not_taken(rule: str) -> None:
    with pytest.raises(UnknownSchedule):
        checked(rule, START)
    assert asked(rule, START, date(2030, 1, 1)) == 0, "and one that is in the data all the same asks for nothing"


@pytest.mark.parametrize("rule", ["FREQ=DAILY;INTERVAL=1", "freq=daily", "RRULE:FREQ=WEEKLY;BYDAY=SU,MO,TU,WE,TH,FR,SA"])
def test_a_rule_that_has_a_plain_form_gets_it(rule: str) -> None:
    assert checked(rule, START) == DAILY


every = st.one_of(
    st.sampled_from([DAILY, TRACK, "FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + CODES[2]]),
    st.sets(st.integers(0, 6), min_size=1).map(lambda found: on_weekdays(tuple(found))),
    st.integers(1, 7).map(lambda times: times_per(times, Span.WEEK)),
    st.integers(1, 31).map(lambda times: times_per(times, Span.MONTH)),
    st.sampled_from(list(Span)[1:]).map(lambda per: times_per(None, per)),
    st.integers(2, 400).map(lambda count: f"FREQ=DAILY;INTERVAL={count}"),
)


@given(every)
def test_every_schedule_is_typed_as_it_is_shown(schedule: str) -> None:
    assert read_schedule(described(schedule), START) == schedule


@pytest.mark.parametrize(
    ("schedule", "times", "days"),
    [
        (DAILY, 1, 1),
        (TRACK, 0, 7),
        (on_weekdays((0, 2, 4)), 3 / 7, 7),
        (times_per(3, Span.WEEK), 3 / 7, 7),
        (times_per(2, Span.MONTH), 2 / 30, 30),
        (times_per(None, Span.WEEK), 1 / 7, 7),
        ("FREQ=DAILY;INTERVAL=3", 1 / 3, 3),
        ("FREQ=MONTHLY;BYDAY=1MO", 12 / 366, 30),
        ("FREQ=NEVER", 0, 1),
    ],
)
def test_how_often_and_how_long(schedule: str, times: float, days: int) -> None:
    assert times_a_day(schedule, START) == pytest.approx(times)
    assert days_of_span(schedule) == days


@pytest.mark.parametrize("times", [0, 8, 100])
def test_more_days_than_a_week_has_cannot_be_asked_for(times: int) -> None:
    with pytest.raises(UnknownSchedule):
        times_per(times, Span.WEEK)
