"""A trace says what the events say, however the applications are put together."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.guard.activity import Unit
from rebound_tui.domain.guard.facts import Closing, closings, job_actions, known_by
from rebound_tui.domain.guard.log import Moment, Weight
from rebound_tui.domain.guard.traces import CHARS, FOREVER, Trace, kinds_in, merged, moments_in, trace_of
from rebound_tui.domain.stamps import Stamp
from tests.domain.job_histories import DAY, NOON, pipelines


def said(trace: Trace) -> tuple[list[tuple[date, datetime, str]], list[Closing]]:
    """Every action with its day, moment and kind, and every closing, in an order of their own."""
    cells = [(day, cells[n : n + 7]) for day, cells in trace.days.items() for n in range(0, len(cells), 7)]
    plain = [(day, moment.at, kind) for day, cell in cells for moment, kind in zip(moments_in(day, cell), kinds_in(cell), strict=True)]
    return sorted([*plain, *((unit.stamp.day, unit.stamp.at, unit.action) for unit in trace.others)]), sorted(trace.closings)


@given(pipelines, st.sampled_from([FOREVER, NOON, NOON + timedelta(days=1), NOON - timedelta(days=1)]))
def test_it_says_what_the_events_known_by_then_say(found: list[Application], now: datetime) -> None:
    known = [(application, known_by(application.events, now)) for application in found]
    units = [unit for _, events in known for unit in job_actions(events)]
    expected = sorted((unit.stamp.day, unit.stamp.at, unit.action) for unit in units)
    trace = trace_of(found, now)
    assert said(trace) == (expected, sorted(closing for application, events in known for closing in closings(application, events)))
    assert sorted(trace.others) == sorted(unit for unit in units if not fits_a_cell(unit))


def fits_a_cell(unit: Unit) -> bool:
    since = unit.stamp.at - datetime(*unit.stamp.day.timetuple()[:3], tzinfo=UTC) + timedelta(days=2)
    return unit.stamp.logged == unit.stamp.at and not unit.stamp.at.microsecond and timedelta() <= since < timedelta(seconds=10**6)


@given(pipelines, st.integers(0, 4))
def test_it_does_not_matter_how_they_are_put_together(found: list[Application], cut: int) -> None:
    assert said(merged([trace_of(found[:cut]), trace_of(found[cut:])])) == said(trace_of(found))


def test_every_kind_of_action_has_a_character_of_its_own() -> None:
    assert set(CHARS) == set(ActionKind)
    assert len(set(CHARS.values())) == len(CHARS)
    assert {len(char) for char in CHARS.values()} == {1}


@pytest.mark.parametrize(("seconds", "is_cell"), [(-1, False), (0, True), (10**6 - 1, True), (10**6, False)])
def test_a_moment_too_far_from_its_day_has_no_cell(seconds: int, is_cell: bool) -> None:
    at = datetime(2027, 1, 2, tzinfo=UTC) + timedelta(seconds=seconds)
    trace = trace_of([Application("x", "Acme", "", events=(Event("e", Kind.APPLIED, Stamp(at, "UTC", DAY, at)),))])
    assert (list(trace.days), len(trace.others)) == (([DAY], 0) if is_cell else ([], 1))
    assert said(trace)[0] == [(DAY, at, ActionKind.APPLICATION)]


def test_actions_of_one_day_are_told_apart() -> None:
    kinds = {Kind.APPLIED: NOON, Kind.CONTACT_OUT: NOON + timedelta(hours=1)}
    events = tuple(Event(kind, kind, Stamp(at, "UTC", DAY, at)) for kind, at in kinds.items())
    cells = trace_of([Application("x", "Acme", "", events=events)]).days[DAY]
    assert kinds_in(cells) == {ActionKind.APPLICATION, ActionKind.OUTREACH}
    assert list(moments_in(DAY, cells)) == [Moment(at, is_action=True) for at in kinds.values()]


def test_a_closing_says_what_a_setback_needs() -> None:
    stamp = Stamp(NOON, "UTC", DAY, NOON)
    event = Event("e", Kind.CLOSED, stamp, {"outcome": "rejected", "weight": "light"}, "linkedin")
    assert trace_of([Application("x", "Acme", "Analyst", events=(event,))]).closings == (
        Closing("x", "Acme, Analyst", stamp, Weight.LIGHT, True),
    )
