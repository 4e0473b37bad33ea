"""Which steps are offered when."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.flow import Kit, Moment, Step, card_due, card_steps, is_offered_flow
from rebound_tui.domain.rulebook import rule_book
from tests.domain.rebound.test_case import APPLIED, MET, NO, case
from tests.domain.test_progress import event, on

ALL = (Step.FEEDBACK, Step.REFLECTION, Step.STRENGTH, Step.REACH_OUT)
HEAVY = case(APPLIED, MET, NO)
NOTHING: frozenset[str] = frozenset()


NEXT_DAY = on(9)
STEADY, SHIELD, QUIET, LOW_TIDE, BACK = GuardState


def now(day: date = NEXT_DAY, hour: int = 12, state: GuardState = SHIELD, paused: bool = False) -> Moment:
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Moment(at, "UTC", day, state, rule_book(()), paused)


def closed(day: int, name: str, weight: str = "heavy", **more: object) -> Case:
    return case(APPLIED, MET, event(Kind.CLOSED, day, name, outcome="rejected", weight=weight, **more))


def test_a_light_no_gets_no_steps_nor_does_an_imported_one() -> None:
    assert is_offered_flow(HEAVY)
    assert not is_offered_flow(closed(8, "light", "light"))
    assert not is_offered_flow(HEAVY._replace(closing=HEAVY.closing._replace(origin="linkedin")))


def test_the_card_comes_the_next_day_at_nine() -> None:
    assert card_due([HEAVY], NOTHING, now(on(8), 23)) is None
    assert card_due([HEAVY], NOTHING, now(on(9), 8)) is None
    assert card_due([HEAVY], NOTHING, now(on(9), 9)) == HEAVY


def test_a_no_that_was_logged_late_has_its_card_the_day_after_it_was_logged() -> None:
    late = HEAVY._replace(closing=HEAVY.closing._replace(stamp=HEAVY.closing.stamp._replace(logged=datetime(2026, 11, 12, 18, tzinfo=UTC))))
    assert card_due([late], NOTHING, now(on(10))) is None
    assert card_due([late], NOTHING, now(on(11))) == late


def test_the_card_is_never_offered_twice() -> None:
    assert card_due([HEAVY], frozenset([HEAVY.closing.id]), now()) is None


def test_the_card_of_a_no_of_long_ago_is_not_offered_by_itself() -> None:
    assert card_due([HEAVY], NOTHING, now(on(22))) == HEAVY
    assert card_due([HEAVY], NOTHING, now(on(23))) is None


@pytest.mark.parametrize(
    ("state", "is_due"),
    [
        (STEADY, True),
        (SHIELD, True),
        (BACK, True),
        (QUIET, False),
        (LOW_TIDE, False),
    ],
)
def test_in_a_quiet_spell_and_low_tide_something_smaller_is_offered(state: GuardState, is_due: bool) -> None:
    assert (card_due([HEAVY], NOTHING, now(state=state)) is not None) is is_due


def test_no_card_on_a_rest_day_nor_in_a_pause() -> None:
    sunday = on(8) + timedelta(days=5)
    assert sunday.weekday() == 6
    assert card_due([HEAVY], NOTHING, now(sunday)) is None
    assert card_due([HEAVY], NOTHING, now(paused=True)) is None


def test_with_several_noes_only_the_latest_has_a_card() -> None:
    second = closed(9, "second")
    assert card_due([second, HEAVY], NOTHING, now(on(10))) == second
    assert card_due([second, HEAVY], frozenset(["second"]), now(on(10))) is None
    assert card_due([closed(9, "light", "light"), HEAVY], NOTHING, now(on(10))) == HEAVY


def test_all_steps_of_the_card_in_their_order() -> None:
    assert card_steps(HEAVY, Kit(True, None)) == ALL


@pytest.mark.parametrize(
    ("more", "kit", "gone"),
    [
        ([event(Kind.FEEDBACK_ASKED, 9)], Kit(True, None), Step.FEEDBACK),
        ([event(Kind.REFLECTED, 9)], Kit(True, None), Step.REFLECTION),
        ([], Kit(False, None), Step.STRENGTH),
        ([], Kit(True, datetime(2026, 11, 11, tzinfo=UTC)), Step.REACH_OUT),
    ],
)
def test_what_is_done_is_not_offered(more: list[Event], kit: Kit, gone: Step) -> None:
    assert card_steps(case(APPLIED, MET, NO, *more), kit) == tuple(step for step in ALL if step is not gone)


def test_what_was_done_before_the_no_is_not_done_after_it() -> None:
    found = case(APPLIED, MET, event(Kind.FEEDBACK_ASKED, 6), NO)
    assert card_steps(found, Kit(True, datetime(2026, 11, 9, tzinfo=UTC))) == ALL


def test_there_is_nobody_to_ask_where_no_word_ever_came() -> None:
    assert Step.FEEDBACK not in card_steps(case(APPLIED, NO), Kit(True, None))
