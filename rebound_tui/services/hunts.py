"""Job hunts: periods that begin with a first application, or when one says so."""

from datetime import date

from rebound_tui.domain.diary import Hunt
from rebound_tui.services.ports import Change, Desk


def joined(desk: Desk, change: Change, day: date) -> str:
    """The id of the hunt that is on, or of a new one that begins on `day`: a hunt begins with its first application."""
    hunts = change.hunts()
    if hunts and hunts[-1].ended is None:
        return hunts[-1].id
    hunt = Hunt(desk.new_id(), day)
    change.put(hunt)
    return hunt.id
