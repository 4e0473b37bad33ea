"""Which card of the board is highlighted and what is scrolled where: plain state that survives every change of the cards."""

from collections.abc import Sequence

from rebound_tui.services.sifting import Card
from rebound_tui.ui.panes.board_layout import LANES, Frame, frames, in_lanes, lane_of


class BoardCursor:
    """The highlight, and the first card in sight of every column."""

    def __init__(self) -> None:
        self.lanes: dict[str, tuple[Card, ...]] = in_lanes(())
        self.lane: str = LANES[0]
        """The column of the highlight."""
        self.id: str | None = None
        """The highlighted application, by id."""
        self.tops: dict[str, int] = dict.fromkeys(LANES, 0)
        self.capacity = 1
        """Cards that are in sight of a full column."""
        self._left = 0

    @property
    def index(self) -> int | None:
        """Where the highlighted card is in its column."""
        return next((index for index, card in enumerate(self.lanes[self.lane]) if card.application.id == self.id), None)

    @property
    def card(self) -> Card | None:
        """The highlighted card."""
        index = self.index
        return None if index is None else self.lanes[self.lane][index]

    def show(self, cards: Sequence[Card]) -> None:
        """Other cards: the highlight follows its application into another column, or goes to the card that took its place.

        A highlight in sight stays so, and in a column that is scrolled where it is, whatever comes and goes above it.
        """
        index = self.index or 0
        was_in_sight = self.tops[self.lane] <= index < self.tops[self.lane] + self.capacity
        self.lanes = in_lanes(cards)
        lane = next((lane_of(card) for card in cards if card.application.id == self.id), None)
        if lane is None:
            self._take(self.lane if self.lanes[self.lane] else self._nearest_filled(), index)
        elif lane != self.lane or was_in_sight:
            if lane == self.lane and self.tops[lane]:
                self.tops[lane] += (self.index or 0) - index
            self.lane = lane
            self.reveal()
        self.clamp()

    def step(self, count: int) -> None:
        """So many cards further down, or up."""
        if self.index is not None:
            self._take(self.lane, self.index + count)

    def beside(self, count: int) -> None:
        """So many columns that have cards to the right, or left: to the card at the same height."""
        filled = [lane for lane in LANES if self.lanes[lane]]
        if filled:
            here = filled.index(self.lane) if self.lane in filled else 0
            self.go(filled[max(0, min(len(filled) - 1, here + count))])

    def go(self, lane: str) -> None:
        """Into a column, to the card at the same height."""
        if lane != self.lane and self.lanes[lane]:
            height = (self.index or 0) - self.tops[self.lane]
            self._take(lane, self.tops[lane] + max(0, min(self.capacity - 1, height)))

    def scroll(self, lane: str, count: int) -> None:
        """Scroll a column and leave the highlight where it is."""
        self.tops[lane] += count
        self.clamp()

    def reveal(self) -> None:
        """Bring the highlighted card into sight."""
        if self.index is not None:
            top = self.tops[self.lane]
            self.tops[self.lane] = max(self.index - self.capacity + 1, min(top, self.index))

    def clamp(self) -> None:
        """No column is scrolled past its end."""
        self.tops = {lane: max(0, min(top, len(self.lanes[lane]) - self.capacity)) for lane, top in self.tops.items()}

    def frames(self, width: int) -> list[Frame]:
        """The columns in sight; the one of the highlight always is."""
        found = frames(width, self.lane, self._left)
        self._left = LANES.index(found[0].lane)
        return found

    def _take(self, lane: str, index: int) -> None:
        cards = self.lanes[lane]
        self.lane = lane
        self.id = cards[max(0, min(len(cards) - 1, index))].application.id if cards else None
        self.reveal()

    def _nearest_filled(self) -> str:
        here = LANES.index(self.lane)
        filled = [lane for lane in LANES if self.lanes[lane]]
        return min(filled, key=lambda lane: abs(LANES.index(lane) - here), default=self.lane)
