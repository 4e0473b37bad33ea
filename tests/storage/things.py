"""Anything that can be kept, for property tests: every type, every field, any text."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Contact, Event, Kind, NextStep, Prep, Salary
from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.diary import Answer, Hunt, KitEntry, Pause
from rebound_tui.domain.habits import Habit, Pillar, Version
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.domain.schedules import DAILY, TRACK
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, with_checkin
from rebound_tui.domain.tasks import Task

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.just("x" * 100)
ids = st.sampled_from(["a", "b", "c", "ü"])
days = st.dates(date(1970, 1, 5), date(2199, 12, 20))
this_year = st.dates(date(2026, 1, 1), date(2026, 12, 31))
moments = st.integers(0, 7_258_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
numbers = st.integers(0, 10**6) | st.floats(0, 10**6)
zones = st.sampled_from(["UTC", "Europe/Berlin", "Pacific/Kiritimati"])
values = st.recursive(
    st.none() | st.booleans() | numbers | texts, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2)
)


def stamps(day: st.SearchStrategy[date] = days) -> st.SearchStrategy[Stamp]:
    return st.builds(Stamp, moments, zones, day, moments, st.booleans())


events = st.builds(Event, texts, st.sampled_from(Kind), stamps(), st.dictionaries(texts, values, max_size=2), texts)
applications = st.builds(
    Application,
    ids,
    texts,
    texts,
    texts,
    st.lists(events, min_size=1, max_size=3).map(tuple),
    texts,
    texts,
    texts,
    st.lists(texts, max_size=2).map(tuple),
    texts,
    texts,
    st.builds(Salary, st.none() | numbers, st.none() | numbers, texts, texts, texts),
    st.integers(0, 5),
    st.none() | st.lists(texts, max_size=2).map(tuple),
    texts,
    texts,
    texts,
    st.lists(st.builds(Contact, texts, texts, texts, texts), max_size=2).map(tuple),
    texts,
    st.none() | st.builds(NextStep, texts, st.none() | days),
    st.booleans(),
    st.lists(st.builds(Prep, texts, texts, texts, texts, st.lists(texts, max_size=2).map(tuple)), max_size=2).map(tuple),
)
versions = st.builds(Version, days, st.sampled_from([DAILY, TRACK, "FREQ=WEEKLY;BYDAY=MO,FR"]), st.none() | numbers)
habits = st.builds(
    Habit,
    ids,
    texts,
    st.lists(versions, min_size=1, max_size=3).map(tuple),
    st.sampled_from(Pillar),
    texts,
    texts,
    texts,
    st.integers(0, 99),
    st.booleans(),
)
checkins = st.builds(CheckIn, st.just("a"), stamps(this_year), st.sampled_from(Mark), st.none() | st.floats(0, 10**6), texts, texts)


@st.composite
def strips(draw: st.DrawFn) -> Strip:
    strip = Strip(draw(ids), 2026, "")
    for checkin in draw(st.lists(checkins, min_size=1, max_size=4)):
        strip = with_checkin(strip, checkin)
    return strip


things = st.one_of(
    habits,
    strips(),
    applications,
    st.builds(Task, ids, texts, days, stamps(), st.none() | stamps(), texts, texts),
    st.builds(Action, ids, st.sampled_from(ActionKind), stamps(), texts),
    st.builds(Answer, ids, texts, texts, stamps(), texts),
    st.builds(Hunt, ids, days, st.none() | days, texts),
    st.builds(KitEntry, ids, texts, texts, stamps(), st.lists(st.tuples(texts, texts), max_size=2).map(tuple), st.integers(0, 9)),
    st.builds(Pause, ids, stamps(), st.none() | days, st.none() | stamps()),
    st.builds(RuleRecord, ids, st.sampled_from(["goal", "rest_weekdays"]), st.integers(0, 9) | st.just((5, 6)) | st.just(()), days),
)
