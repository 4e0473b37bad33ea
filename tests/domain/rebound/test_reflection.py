"""Causes, and what is kept of a reflection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.rebound.causes import OWN, Cause, Found, Known, not_yours, offered
from rebound_tui.domain.rebound.reflection import (
    Reflection,
    Where,
    minutes_named,
    read_reflection,
    reflected,
    reflection_data,
    where_ended,
)
from tests.domain.rebound.test_case import APPLIED, CALLED, MET, NO, case
from tests.domain.test_progress import event

OUTSIDE = Found(Cause.FIT)
ids = st.text("0123456789abcdef", min_size=1, max_size=10)


@given(ids)
def test_all_causes_are_offered_mixed_and_always_in_the_same_order(application: str) -> None:
    order = offered(application)
    assert sorted(order) == sorted(Cause)
    assert order == offered(application)
    assert all((order[n] in OWN) is not (order[n + 1] in OWN) for n in range(0, len(order), 2))


def test_the_order_is_shuffled() -> None:
    firsts = {offered(f"{n:x}")[0] for n in range(200)}
    assert firsts == set(Cause)


def test_two_of_three_are_not_yours_to_change() -> None:
    assert not_yours((Found(Cause.FIT), Found(Cause.KNOWLEDGE), Found(Cause.UNKNOWN))) == 2


founds = st.builds(Found, st.sampled_from(Cause), st.sampled_from(Known), st.text(max_size=5))
texts = st.text(max_size=5)
reflections = st.builds(
    Reflection, st.none() | st.sampled_from(Where), st.lists(founds, max_size=8).map(tuple), texts, texts, texts, texts, texts
)


@given(reflections)
def test_a_reflection_comes_back_as_it_was_written(reflection: Reflection) -> None:
    assert read_reflection(reflection_data(reflection)) == reflection


def test_an_unknown_cause_of_a_newer_program_is_left_out() -> None:
    data: dict[str, object] = {"where": "moon", "causes": [["gravity", "said", ""], ["fit", "said", "theirs"]]}
    assert read_reflection(data) == Reflection(causes=(Found(Cause.FIT, Known.SAID, "theirs"),))


@pytest.mark.parametrize(
    ("causes", "is_yours"), [((), False), ((Found(Cause.FIT),), False), ((Found(Cause.FIT), Found(Cause.ATTITUDE)), True)]
)
def test_only_own_causes_are_to_be_changed(causes: tuple[Found, ...], is_yours: bool) -> None:
    assert Reflection(causes=causes).is_yours is is_yours


def test_the_reflection_belongs_to_its_no() -> None:
    old, again = event(Kind.REFLECTED, 9, "old"), event(Kind.REOPENED, 10)
    second = event(Kind.CLOSED, 12, "no2", outcome="rejected", weight="heavy")
    assert reflected(case(APPLIED, NO, old)) == old
    assert reflected(case(APPLIED, NO, old, again, second)) is None
    assert reflected(case(APPLIED, NO, old, event(Kind.RETRACTED, 9, of="old"))) is None


def test_where_it_ended_is_read_off_the_events() -> None:
    so_far = ([APPLIED], [APPLIED, CALLED], [APPLIED, event(Kind.TASK, 4)], [APPLIED, MET])
    assert [where_ended(case(*events, NO)) for events in so_far] == [Where.APPLICATION, Where.SCREEN, Where.TASK, Where.INTERVIEW]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("read the chapter", None),
        ("20 min of SQL", 20),
        ("1 h on joins, then 30 minutes", 90),
        ("2hours", 120),
        ("1,5 h", 90),
        ("10 matches", None),
    ],
)
def test_minutes_are_read_where_they_are_named(text: str, minutes: float | None) -> None:
    assert minutes_named(text) == minutes
