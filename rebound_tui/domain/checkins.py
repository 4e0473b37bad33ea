"""Check-ins: what was done of one habit on one app day."""

from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.stamps import Stamp


class Mark(StrEnum):
    """What a check-in says about its day."""

    DONE = "done"
    TINY = "tiny"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    CLEARED = "cleared"
    """Unticked: kept so that two machines can agree which came last."""


COUNTS = frozenset((Mark.DONE, Mark.TINY))
"""The marks that are a unit (R2)."""


class CheckIn(NamedTuple):
    """One habit on one app day; keyed by (habit, stamp.day)."""

    habit: str
    stamp: Stamp
    mark: Mark
    amount: float | None = None
    note: str = ""
    origin: str = ""
    """The program it was imported from; such check-ins never reach the guard."""


def amount_mark(amount: float, target: float | None) -> Mark:
    """The mark for an amount: nothing is cleared, below the target is partial."""
    if amount <= 0:
        return Mark.CLEARED
    return Mark.DONE if target is None or amount >= target else Mark.PARTIAL
