"""Random diaries: up to ten weeks of days of every kind, with rest days, pauses, schedules and first weekdays of every kind."""

from datetime import date, timedelta

from hypothesis import strategies as st

from tests.domain.guard.building import Diary

START = date(2026, 11, 2)
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
    days = draw(st.lists(DAYS, min_size=5, max_size=70))
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
