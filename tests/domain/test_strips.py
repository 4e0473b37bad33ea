"""A year of check-ins in one value, against a plain dictionary."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.checkins import CheckIn, Mark, amount_mark
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import WIDTH, Strip, checkin_on, checkins, day_at, index_of, moment_at, with_checkin

ZONES = ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Niue"]
leap_days = st.dates(date(2028, 1, 1), date(2028, 12, 31))


@st.composite
def entries(draw: st.DrawFn) -> CheckIn:
    day = draw(leap_days)
    near = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(seconds=draw(st.integers(-86_400, 2 * 86_400)))
    at = draw(st.just(near) | st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))
    logged = draw(st.just(at) | st.just(at + timedelta(days=3)))
    stamp = Stamp(at, draw(st.sampled_from(ZONES)), day, logged, draw(st.booleans()))
    amount = draw(st.none() | st.floats(0, 10**6))
    return CheckIn(
        "h", stamp, draw(st.sampled_from(Mark)), amount, draw(st.sampled_from(["", "a note"])), draw(st.sampled_from(["", "loop"]))
    )


@given(st.lists(entries(), max_size=30))
def test_it_is_a_dictionary_by_day(found: list[CheckIn]) -> None:
    strip, plain = Strip("h", 2028, ""), dict[date, CheckIn]()
    for entry in found:
        before = strip
        strip = with_checkin(strip, entry)
        plain[entry.stamp.day] = entry
        assert before == before._replace(), "the one before is still there"
    assert list(checkins(strip)) == [plain[day] for day in sorted(plain)]
    for n in range(366):
        day = date(2028, 1, 1) + timedelta(days=n)
        assert checkin_on(strip, day) == plain.get(day)
    assert len(strip.moments) == WIDTH * len(strip.marks)


@given(leap_days)
def test_days_and_indexes(day: date) -> None:
    assert day_at(Strip("h", 2028, ""), index_of(day)) == day


@pytest.mark.parametrize(
    ("day", "index"), [(date(2028, 1, 1), 0), (date(2028, 2, 29), 59), (date(2028, 12, 31), 365), (date(2027, 12, 31), 364)]
)
def test_the_ends_of_a_year_and_the_29_february(day: date, index: int) -> None:
    at = datetime(day.year, day.month, day.day, 22, tzinfo=UTC)
    strip = with_checkin(Strip("h", day.year, ""), CheckIn("h", Stamp(at, "UTC", day, at), Mark.DONE))
    assert (index_of(day), len(strip.marks), moment_at(strip, index)) == (index, index + 1, at)


def test_a_plain_tick_takes_seven_characters_and_no_extra() -> None:
    at = datetime(2028, 1, 3, 18, tzinfo=UTC)
    strip = Strip("h", 2028, "")
    for n in range(3):
        when = at + timedelta(days=n)
        strip = with_checkin(strip, CheckIn("h", Stamp(when, "Europe/Berlin", when.date(), when), Mark.DONE))
    assert (strip.zone, strip.marks, strip.extras) == ("Europe/Berlin", "..ddd", {})


@pytest.mark.parametrize(
    ("amount", "target", "mark"),
    [(0, None, Mark.CLEARED), (1, None, Mark.DONE), (9.9, 10, Mark.PARTIAL), (10, 10, Mark.DONE), (0, 10, Mark.CLEARED)],
)
def test_the_mark_of_an_amount(amount: float, target: float | None, mark: Mark) -> None:
    assert amount_mark(amount, target) is mark
