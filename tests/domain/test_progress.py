"""Where an application stands, derived from its events."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.stages import ENDINGS, OUTCOMES, PATH, Stage, step_from
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.weights import weight_of

FIRST = date(2026, 11, 2)


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def event(kind: Kind, day: int, name: str = "", **data: object) -> Event:
    at = datetime(2026, 11, 2, 12, tzinfo=UTC) + timedelta(days=day)
    return Event(name or f"{kind}{day}", kind, Stamp(at, "UTC", on(day), at), data)


APPLIED, CALLED, MET = event(Kind.APPLIED, 0), event(Kind.SCREENING, 3), event(Kind.INTERVIEW, 5)
NO = event(Kind.CLOSED, 8, "no", outcome="rejected")


@pytest.mark.parametrize(
    ("events", "stage", "furthest", "since"),
    [
        ([event(Kind.SAVED, 0)], Stage.SAVED, Stage.SAVED, 0),
        ([event(Kind.SAVED, 0), event(Kind.APPLIED, 2)], Stage.APPLIED, Stage.APPLIED, 2),
        ([APPLIED, event(Kind.FOLLOW_UP, 7), event(Kind.NOTE, 8)], Stage.APPLIED, Stage.APPLIED, 0),
        ([APPLIED, event(Kind.TASK, 2)], Stage.SCREENING, Stage.SCREENING, 2),
        ([APPLIED, MET, event(Kind.SCREENING, 6)], Stage.INTERVIEW, Stage.INTERVIEW, 5),
        ([APPLIED, MET, event(Kind.MOVED, 6, to="applied")], Stage.APPLIED, Stage.INTERVIEW, 6),
        ([APPLIED, event(Kind.MOVED, 2, to="offer"), NO], Stage.REJECTED, Stage.OFFER, 8),
        ([APPLIED, NO, event(Kind.CONTACT_IN, 9)], Stage.APPLIED, Stage.APPLIED, 9),
        ([APPLIED, MET, NO, event(Kind.CONTACT_IN, 9)], Stage.INTERVIEW, Stage.INTERVIEW, 9),
        ([APPLIED, CALLED, NO, event(Kind.REOPENED, 9)], Stage.SCREENING, Stage.SCREENING, 9),
        ([APPLIED, NO, event(Kind.INTERVIEW, 9)], Stage.INTERVIEW, Stage.INTERVIEW, 9),
        ([APPLIED, NO, event(Kind.NOTE, 9), event(Kind.FEEDBACK_ASKED, 9)], Stage.REJECTED, Stage.APPLIED, 8),
        ([APPLIED, event(Kind.CLOSED, 8, outcome="accepted")], Stage.ACCEPTED, Stage.ACCEPTED, 8),
        ([APPLIED, event(Kind.CLOSED, 8, outcome="accepted"), event(Kind.REOPENED, 9)], Stage.OFFER, Stage.ACCEPTED, 9),
    ],
)
def test_stages(events: list[Event], stage: Stage, furthest: Stage, since: int) -> None:
    now = progress(events)
    assert (now.stage, now.furthest, now.since) == (stage, furthest, on(since))


def test_dates_and_rounds() -> None:
    now = progress([APPLIED, CALLED, MET, event(Kind.FOLLOW_UP, 6), event(Kind.INTERVIEW, 7), NO, event(Kind.NOTE, 9)])
    assert (now.applied_on, now.last_contact, now.last_word, now.round) == (on(0), on(7), on(7), 2)
    assert progress([event(Kind.SAVED, 0)]).applied_on is None
    assert progress([event(Kind.SAVED, 0), event(Kind.MOVED, 4, to="screening")]).applied_on == on(4)


def test_without_events_it_is_saved() -> None:
    assert progress([])[:2] == (Stage.SAVED, Stage.SAVED)


@given(st.permutations([APPLIED, CALLED, MET, event(Kind.FOLLOW_UP, 6), NO, event(Kind.CONTACT_IN, 10), event(Kind.MOVED, 11, to="offer")]))
def test_the_order_in_which_it_was_logged_does_not_matter(events: list[Event]) -> None:
    now = progress(events)
    assert (now.stage, now.furthest, now.since, now.last_word) == (Stage.OFFER, Stage.OFFER, on(11), on(10))


def test_of_one_moment_the_one_logged_last_stands() -> None:
    same = [event(Kind.MOVED, 1, "a", to="interview"), event(Kind.MOVED, 1, "b", to="applied")]
    assert progress([APPLIED, *same]).stage is Stage.APPLIED
    assert progress([APPLIED, *reversed(same)]).stage is Stage.INTERVIEW


def test_what_was_taken_back_never_happened() -> None:
    retracted = event(Kind.RETRACTED, 9, of="no")
    assert standing_events([APPLIED, NO, retracted]) == [APPLIED]
    assert progress([APPLIED, NO, retracted]) == progress([APPLIED])
    assert progress([retracted, NO, APPLIED]) == progress([APPLIED])


def test_a_correction_changes_what_was_said_and_if_asked_when_it_was() -> None:
    milder = event(Kind.CORRECTED, 9, "fix", of="no", set={"outcome": "no_reply"})
    (_, corrected) = standing_events([APPLIED, NO, milder])
    assert (corrected.data["outcome"], corrected.stamp) == ("no_reply", NO.stamp)
    earlier = event(Kind.CORRECTED, 1, "fix", of="no", at=True)
    now = progress([APPLIED, CALLED, NO, earlier])
    assert (now.stage, now.since) == (Stage.SCREENING, on(3)), "a no before the call"
    assert standing_events([APPLIED, NO, earlier])[1].stamp.logged == NO.stamp.logged


def test_of_two_corrections_the_later_one_stands_unless_it_was_taken_back() -> None:
    first = event(Kind.CORRECTED, 9, "first", of="no", set={"outcome": "no_reply"})
    second = event(Kind.CORRECTED, 9, "second", of="no", set={"outcome": "withdrawn"})
    assert progress([APPLIED, NO, first, second]).stage is Stage.WITHDRAWN
    assert progress([APPLIED, NO, first, second, event(Kind.RETRACTED, 9, of="second")]).stage is Stage.NO_REPLY


@given(
    st.lists(
        st.tuples(st.sampled_from([kind for kind in Kind if kind not in (Kind.CORRECTED, Kind.RETRACTED)]), st.integers(0, 30)), max_size=8
    ),
    st.randoms(),
)
def test_whatever_happens_it_stands_somewhere_and_never_further_than_it_came(found: list[tuple[Kind, int]], chance: random.Random) -> None:
    data = {Kind.MOVED: {"to": str(chance.choice(PATH))}, Kind.CLOSED: {"outcome": str(chance.choice(OUTCOMES))}}
    events = [event(kind, day, str(n), **data.get(kind, {})) for n, (kind, day) in enumerate(found)]
    now = progress(events)
    assert now.furthest in PATH
    assert now.stage in ENDINGS or PATH.index(now.stage) <= PATH.index(now.furthest)


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize(
    ("before", "heavy"),
    [
        ([APPLIED], False),
        ([APPLIED, event(Kind.FOLLOW_UP, 3), event(Kind.CONTACT_OUT, 3)], False),
        ([APPLIED, CALLED], True),
        ([APPLIED, event(Kind.CONTACT_IN, 3)], True),
        ([APPLIED, event(Kind.MOVED, 3, to="interview")], True),
        ([APPLIED, event(Kind.CONTACT_IN, 3, "hi"), event(Kind.RETRACTED, 4, of="hi")], False),
    ],
)
def test_the_weight_of_an_ending(outcome: Stage, before: list[Event], heavy: bool) -> None:
    theirs = outcome in (Stage.REJECTED, Stage.NO_REPLY, Stage.ROLE_CLOSED)
    assert weight_of(before, outcome) is ((Weight.HEAVY if heavy else Weight.LIGHT) if theirs else Weight.NONE)


def test_steps() -> None:
    assert step_from(Stage.SAVED, 1) is Stage.APPLIED
    assert step_from(Stage.OFFER, -2) is Stage.SCREENING
    assert step_from(Stage.OFFER, 1) is step_from(Stage.SAVED, -1) is step_from(Stage.REJECTED, 1) is None


HAPPENINGS = st.lists(
    st.one_of(
        st.sampled_from([(kind, "") for kind in Kind if kind not in (Kind.MOVED, Kind.CLOSED, Kind.CORRECTED, Kind.RETRACTED)]),
        st.tuples(st.just(Kind.MOVED), st.sampled_from(PATH[:-1])),
        st.tuples(st.just(Kind.CLOSED), st.sampled_from(OUTCOMES)),
    ),
    max_size=8,
)


def history(found: list[tuple[Kind, str]]) -> list[Event]:
    data = {Kind.MOVED: "to", Kind.CLOSED: "outcome"}
    return [event(kind, n, str(n), **({data[kind]: str(where)} if kind in data else {})) for n, (kind, where) in enumerate(found)]


@given(HAPPENINGS)
def test_what_was_reached_stays_reached_whatever_comes_after(found: list[tuple[Kind, str]]) -> None:
    events = history(found)
    reached = [PATH.index(progress(events[:n]).furthest) for n in range(len(events) + 1)]
    assert reached == sorted(reached)


@given(HAPPENINGS, st.data())
def test_taking_one_back_is_as_if_it_had_never_been(found: list[tuple[Kind, str]], data: st.DataObject) -> None:
    events = history([(Kind.APPLIED, ""), *found])
    gone = data.draw(st.sampled_from(events))
    assert progress([*events, event(Kind.RETRACTED, 20, of=gone.id)]) == progress([each for each in events if each is not gone])


@given(HAPPENINGS, st.sampled_from(PATH[:-1]))
def test_from_anywhere_it_can_be_moved_anywhere(found: list[tuple[Kind, str]], stage: Stage) -> None:
    now = progress([*history(found), event(Kind.MOVED, 20, to=str(stage))])
    assert now.stage is stage
    assert PATH.index(now.furthest) >= PATH.index(stage)


@given(HAPPENINGS)
def test_a_later_word_from_them_leaves_nothing_ended(found: list[tuple[Kind, str]]) -> None:
    assert progress([*history(found), event(Kind.CONTACT_IN, 20)]).stage not in ENDINGS
