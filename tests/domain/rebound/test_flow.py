"""Which steps are offered when."""

from datetime import UTC, date, datetime

import pytest

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.flow import Kit, Step, card_due, card_steps, is_offered_flow
from tests.domain.rebound.test_case import APPLIED, MET, NO, case
from tests.domain.test_progress import event, on

ALL = (Step.FEEDBACK, Step.REFLECTION, Step.STRENGTH, Step.REACH_OUT)
HEAVY = case(APPLIED, MET, NO)
NEXT_DAY = on(9)
STEADY, SHIELD, QUIET, LOW_TIDE, BACK = GuardState


def is_due(found: Case = HEAVY, day: date = NEXT_DAY, hour: int = 12, state: GuardState = SHIELD) -> bool:
    return card_due(found, day, datetime(day.year, day.month, day.day, hour, tzinfo=UTC), 4, state)


def closed(day: int, name: str, weight: str = "heavy", **more: object) -> Case:
    return case(APPLIED, MET, event(Kind.CLOSED, day, name, outcome="rejected", weight=weight, **more))


def test_a_light_no_gets_no_steps_nor_does_an_imported_one() -> None:
    assert is_offered_flow(HEAVY)
    assert not is_offered_flow(closed(8, "light", "light"))
    assert not is_offered_flow(HEAVY._replace(closing=HEAVY.closing._replace(origin="linkedin")))


def test_the_card_comes_the_next_day_at_nine() -> None:
    assert [is_due(day=on(day), hour=hour) for day, hour in ((8, 23), (9, 8), (9, 9))] == [False, False, True]


def test_a_light_no_has_no_card() -> None:
    assert not is_due(closed(8, "light", "light"))


def test_a_no_that_was_logged_late_has_its_card_the_day_after_it_was_logged() -> None:
    def logged(day: int, hour: int) -> Case:
        stamp = HEAVY.closing.stamp._replace(logged=datetime(2026, 11, day, hour, tzinfo=UTC))
        return HEAVY._replace(closing=HEAVY.closing._replace(stamp=stamp))

    assert [is_due(logged(12, 18), on(day)) for day in (10, 11)] == [False, True]
    assert is_due(logged(12, 2), on(10)), "at two in the night it is still the day before"


def test_the_card_of_a_no_of_long_ago_is_not_offered_by_itself() -> None:
    assert [is_due(day=on(day)) for day in (22, 23)] == [True, False]


@pytest.mark.parametrize("state", GuardState)
def test_in_a_quiet_spell_and_low_tide_something_smaller_is_offered(state: GuardState) -> None:
    assert is_due(state=state) is (state not in (QUIET, LOW_TIDE))


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
