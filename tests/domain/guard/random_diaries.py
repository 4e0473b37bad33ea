"""Random diaries: up to ten weeks of days of every kind, with rest days, pauses, changing schedules and first weekdays of every kind."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.schedules import DAILY, on_weekdays
from tests.domain.guard.building import Diary

START = date(2026, 11, 2)
DAYS = st.sampled_from(
    ("nothing", "nothing", "unit", "unit", "action", "two", "no", "no", "both", "early", "light", "pause", "resume", "two noes")
)
SCHEDULES = (
    DAILY,
    on_weekdays((0, 1, 2, 3, 4)),
    on_weekdays((0, 2, 4)),
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=MONTHLY;BYMONTHDAY=1,15,-1",
    "TIMES=1;PER=WEEK",
    "TIMES=3;PER=WEEK",
    "TIMES=5;PER=WEEK",
    "TIMES=7;PER=WEEK",
    "TIMES=10;PER=MONTH",
    "TOTAL;PER=WEEK",
)


@st.composite
def diaries(draw: st.DrawFn) -> tuple[Diary, date]:
    """A diary of up to ten weeks that has a unit, and its last day."""
    first = Version(START - timedelta(days=draw(st.integers(0, 10))), draw(st.sampled_from(SCHEDULES)))
    later = Version(START + timedelta(days=draw(st.integers(0, 60))), draw(st.sampled_from((first.schedule, *SCHEDULES))))
    diary = Diary(habit=Habit("h", "Read", (first, later)))
    if draw(st.booleans()):
        diary.rule("rest_weekdays", draw(st.sampled_from(((), (5, 6), (2,)))), date(2000, 1, 1))
    if draw(st.booleans()):
        diary.rule("first_weekday", draw(st.integers(0, 6)), START + timedelta(days=draw(st.integers(0, 40))))
    days = draw(st.lists(DAYS, min_size=5, max_size=70))
    diary.unit(START)
    for n, what in enumerate(days, 1):
        enter(diary, START + timedelta(days=n), what)
    return diary, START + timedelta(days=len(days))


ENTRIES: dict[str, Callable[[Diary, date], object]] = {
    "nothing": lambda diary, day: None,
    "unit": lambda diary, day: diary.unit(day),
    "action": lambda diary, day: diary.unit(day, action="outreach"),
    "two": lambda diary, day: diary.unit(day, "10:00", "18:00"),
    "no": lambda diary, day: diary.no(day, "16:00"),
    "two noes": lambda diary, day: diary.no(day, "09:00").no(day, "20:00"),
    "both": lambda diary, day: diary.no(day, "16:00").unit(day, "18:00"),
    "early": lambda diary, day: diary.unit(day, "10:00").no(day, "16:00"),
    "light": lambda diary, day: diary.light(day),
    "pause": lambda diary, day: diary.pause(day),
    "resume": lambda diary, day: diary.resume(day),
}


def enter(diary: Diary, day: date, what: str) -> None:
    """Enter what happened on a day."""
    ENTRIES[what](diary, day)
