"""What the panes of the Pipeline screen show: the view of the diary, and what of it is wanted now. A plain value."""

from collections.abc import Sequence
from typing import NamedTuple

from rebound_tui.services.pipeline import PipelineView
from rebound_tui.services.sifting import Card, Sift
from rebound_tui.services.sorting import Column


class Order(NamedTuple):
    """The order of the table."""

    column: Column = Column.NEXT
    is_turned: bool = False
    """Whether it is the other way round."""


class Shown(NamedTuple):
    """The state of the screen."""

    view: PipelineView
    sift: Sift
    cards: Sequence[Card]
    """The wanted ones, in the order of the table if that is shown, else of the board."""
    order: Order
    marked: frozenset[str]
    """The ids of the marked applications."""
    is_table: bool
    """Whether the table is shown, or else the board."""
    is_sifting: bool
    """Whether the filters are shown."""
