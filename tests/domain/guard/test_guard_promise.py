"""The promise over long random logs, with rest days, pauses, other schedules and other numbers."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebound_tui.domain.guard.log import Weight
from tests.domain.guard.building import Diary
from tests.domain.guard.promise import worse

START = date(2026, 11, 2)
CLOCKS = ("07:00", "12:00", "18:00", "01:00")
DAYS = st.sampled_from(("nothing", "nothing", "unit", "unit", "two", "no", "no", "both", "early", "light", "pause", "resume", "two noes"))
SCHEDULES = (frozenset(range(7)), frozenset(range(5)), frozenset((0, 2, 4)))


@st.composite
def diaries(draw: st.DrawFn) -> tuple[Diary, date]:
    """A diary of up to ten weeks that has a unit, and its last day."""
    due = draw(st.sampled_from(SCHEDULES))
    diary = Diary(lambda day: day.weekday() in due)
    if draw(st.booleans()):
        diary.rule("rest_weekdays", draw(st.sampled_from(((), (5, 6), (2,)))), date(2000, 1, 1))
    if draw(st.booleans()):
        diary.rule("first_weekday", draw(st.integers(0, 6)), START + timedelta(days=draw(st.integers(0, 40))))
    days = draw(st.lists(DAYS, min_size=1, max_size=70))
    diary.unit(START)
    for n, what in enumerate(days, 1):
        enter(diary, START + timedelta(days=n), what)
    return diary, START + timedelta(days=len(days))


def enter(diary: Diary, day: date, what: str) -> None:
    match what:
        case "unit":
            diary.unit(day)
        case "two":
            diary.unit(day, "10:00", "18:00")
        case "no":
            diary.no(day, "16:00")
        case "two noes":
            diary.no(day, "09:00").no(day, "20:00")
        case "both":
            diary.no(day, "16:00").unit(day, "18:00")
        case "early":
            diary.unit(day, "10:00").no(day, "16:00")
        case "light":
            diary.light(day)
        case "pause":
            diary.pause(day)
        case "resume":
            diary.resume(day)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
        more.no(day, clock, Weight.HEAVY, logged=now)
    assert not worse(diary.judged(now, "03:30"), more.judged(now, "03:30"))
