from datetime import UTC, date, datetime
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.services.sifting import Card
from rebound_tui.ui.panes.board_cursor import BoardCursor
from rebound_tui.ui.panes.board_layout import ENDED, FOLDED, GAP, LANES, frames, lane_of

DAY = date(2027, 1, 7)
STAMP = stamp_on(DAY, "Europe/Berlin", datetime(2027, 1, 7, 18, tzinfo=UTC))
STAGES = st.sampled_from(Stage)


def card(id: str, stage: Stage) -> Card:
    events = (Event("e", Kind.MOVED, STAMP, {"to": str(stage)}),)
    return Card(Application(id, id, "", "h", events), progress(events), None, id, {})


class Moves(RuleBasedStateMachine):
    """Whatever is pressed and whatever others change, the highlight is on a card that is there and in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.cursor = BoardCursor()
        self.cards: dict[str, Card] = {}

    @rule(id=st.sampled_from("abcdefghijkl"), stage=STAGES)
    def put(self, id: str, stage: Stage) -> None:
        before = self.cursor.id
        self.cards[id] = card(id, stage)
        self.cursor.show(list(self.cards.values()))
        if before:
            assert self.cursor.id == before

    @rule(id=st.sampled_from("abcdefghijkl"))
    def take(self, id: str) -> None:
        lane = self.cursor.lane
        neighbours = [each for each in self.cards.values() if lane_of(each) == lane and each.application.id != id]
        before = self.cursor.id
        self.cards.pop(id, None)
        self.cursor.show(list(self.cards.values()))
        assert before in (self.cursor.id, id)
        assert not neighbours or self.cursor.lane == lane

    @rule(step=st.integers(-20, 20))
    def step(self, step: int) -> None:
        self.cursor.step(step)

    @rule(step=st.integers(-9, 9))
    def beside(self, step: int) -> None:
        self.cursor.beside(step)

    @rule(lane=st.sampled_from(LANES))
    def go(self, lane: str) -> None:
        self.cursor.go(lane)

    @rule(capacity=st.integers(1, 8))
    def resize(self, capacity: int) -> None:
        self.cursor.capacity = capacity
        self.cursor.reveal()
        self.cursor.clamp()

    @invariant()
    def highlights_what_is_there(self) -> None:
        assert (self.cursor.card is None) == (not self.cards)
        if self.cursor.card:
            assert lane_of(self.cursor.card) == self.cursor.lane

    @invariant()
    def no_column_is_scrolled_past_its_end(self) -> None:
        for lane, top in self.cursor.tops.items():
            assert 0 <= top <= max(0, len(self.cursor.lanes[lane]) - 1)


TestMoves = Moves.TestCase


def test_scrolling_leaves_the_highlight_and_stays_where_it_is_through_a_change() -> None:
    cursor = BoardCursor()
    cursor.capacity = 2
    cards = [card(id, Stage.APPLIED) for id in "abcdef"]
    cursor.show(cards)
    cursor.scroll(Stage.APPLIED, 3)
    cursor.show([*cards, card("g", Stage.SAVED)])
    assert cursor.id == "a"
    assert cursor.tops[Stage.APPLIED] == 3


def test_a_highlight_in_sight_stays_so_when_its_card_moves_down_its_column() -> None:
    cursor = BoardCursor()
    cursor.capacity = 2
    cards = [card(id, Stage.APPLIED) for id in "abcdef"]
    cursor.show(cards)
    cursor.show([*cards[1:], cards[0]])
    assert (cursor.id, cursor.tops[Stage.APPLIED]) == ("a", 4)


def test_what_goes_and_comes_above_does_not_move_what_is_in_sight() -> None:
    cursor = BoardCursor()
    cursor.capacity = 3
    cards = [card(id, Stage.APPLIED) for id in "abcdefgh"]
    cursor.show(cards)
    cursor.step(5)
    assert (cursor.id, cursor.tops[Stage.APPLIED]) == ("f", 3)
    cursor.show([card("a", Stage.OFFER), *cards[1:]])
    assert (cursor.id, cursor.tops[Stage.APPLIED]) == ("f", 2), "the same three"
    cursor.show([card("new", Stage.APPLIED), *cards])
    assert (cursor.id, cursor.tops[Stage.APPLIED]) == ("f", 4)


def test_the_highlight_follows_its_application_into_another_column() -> None:
    cursor = BoardCursor()
    cursor.show([card("a", Stage.SAVED), card("b", Stage.APPLIED)])
    cursor.show([card("a", Stage.OFFER), card("b", Stage.APPLIED)])
    assert (cursor.id, cursor.lane) == ("a", Stage.OFFER)


def test_what_took_its_place_is_highlighted_when_it_is_gone() -> None:
    cursor = BoardCursor()
    cursor.show([card(id, Stage.APPLIED) for id in "abc"])
    cursor.step(1)
    cursor.show([card(id, Stage.APPLIED) for id in "ac"])
    assert cursor.id == "c"


@given(st.integers(0, 300), st.sampled_from(LANES), st.integers(0, 5))
def test_columns_never_overlap_nor_leave_the_board(width: int, lane: str, left: int) -> None:
    found = frames(width, lane, left)
    assert any(frame.lane == lane for frame in found)
    for one, other in pairwise(found):
        assert one.x + one.width + GAP == other.x
    assert found[0].x == 0
    assert found[-1].x + found[-1].width <= max(width, 0)


def test_what_has_ended_is_folded_until_it_is_gone_to() -> None:
    assert frames(116, Stage.SAVED, 0)[-1] == (ENDED, 106, FOLDED, True)
    assert not frames(116, ENDED, 0)[-1].is_folded
    assert [frame.lane for frame in frames(76, Stage.SAVED, 0)] == [Stage.SAVED, Stage.APPLIED, Stage.SCREENING]
