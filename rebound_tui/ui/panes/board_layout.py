"""Where the columns of the board stand, at any width: which of them are in sight, and how much of each."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rebound_tui.domain.stages import OPEN
from rebound_tui.services.sifting import Card

ENDED = "ended"
LANES: tuple[str, ...] = (*OPEN, ENDED)
LEAST, GAP, FOLDED = 18, 2, 10
"""Cells: a column at least, between two of them, and the folded one of what has ended."""


class Frame(NamedTuple):
    """A column that is in sight."""

    lane: str
    x: int
    width: int
    is_folded: bool = False
    """Only its title is shown."""


def lane_of(card: Card) -> str:
    """The column of an application; all that is over stands in one."""
    return card.progress.stage if card.progress.stage in OPEN else ENDED


def in_lanes(cards: Iterable[Card]) -> dict[str, tuple[Card, ...]]:
    """The cards by column, in the order given; what has ended by when it ended, the last one first."""
    lanes: dict[str, list[Card]] = {lane: [] for lane in LANES}
    for card in cards:
        lanes[lane_of(card)].append(card)
    lanes[ENDED].sort(key=lambda card: card.progress.since, reverse=True)
    return {lane: tuple(found) for lane, found in lanes.items()}


def frames(width: int, lane: str, left: int) -> list[Frame]:
    """The columns in sight when `lane` is to be one of them and `left` was the first one last time.

    What has ended stays folded as long as there is room for all others and it is not `lane`.
    """
    opened = width - FOLDED - GAP * len(OPEN)
    if lane != ENDED and opened >= LEAST * len(OPEN):
        found = _side_by_side(OPEN, opened + GAP * (len(OPEN) - 1))
        return [*found, Frame(ENDED, found[-1].x + found[-1].width + GAP, FOLDED, is_folded=True)]
    count = max(1, min(len(LANES), (width + GAP) // (LEAST + GAP)))
    here = LANES.index(lane)
    first = min(max(left, here - count + 1, 0), here, len(LANES) - count)
    return _side_by_side(LANES[first : first + count], width)


def _side_by_side(lanes: Sequence[str], width: int) -> list[Frame]:
    """Columns that share the width; what cannot be shared goes to the first ones."""
    each, rest = divmod(max(0, width - GAP * (len(lanes) - 1)), len(lanes))
    found: list[Frame] = []
    x = 0
    for index, lane in enumerate(lanes):
        own = each + (index < rest)
        found.append(Frame(lane, x, own))
        x += own + GAP
    return found
