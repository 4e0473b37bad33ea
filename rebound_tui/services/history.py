"""Undo and redo of every change, whoever made it."""

from rebound_tui.domain.errors import Refused
from rebound_tui.services.ports import Desk
from rebound_tui.wording import refusals as say


def undo(desk: Desk) -> str:
    """Take the last change back; what it was. Raises Refused when there is none."""
    label = desk.store.undo(desk.clock.now())
    if label is None:
        raise Refused(say.NOTHING_TO_UNDO)
    return label


def redo(desk: Desk) -> str:
    """Make the last undone change again; what it was. Raises Refused when there is none."""
    label = desk.store.redo(desk.clock.now())
    if label is None:
        raise Refused(say.NOTHING_TO_REDO)
    return label
