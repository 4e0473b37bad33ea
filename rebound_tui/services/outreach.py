"""Reaching out to somebody of the kit: who there is, and a short text to begin with."""

from datetime import timedelta

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.progress import standing_events
from rebound_tui.services import kit, present
from rebound_tui.services.drafts import Draft, draft_to
from rebound_tui.services.ports import Desk, Reader

AFTER_NO = timedelta(days=2)
"""So long after a heavy no the text speaks of it."""


def people(desk: Desk) -> list[KitEntry]:
    """The people of the kit."""
    with desk.store.reading() as reader:
        return kit.entries(reader, KitKind.PERSON)


def draft(desk: Desk, person: KitEntry) -> Draft:
    """A short text with a bounded ask. It names no company and no application."""
    with desk.store.reading() as reader:
        return draft_to(reader, "reach_out_no" if _had_a_no(desk, reader) else "reach_out", person)


def _had_a_no(desk: Desk, reader: Reader) -> bool:
    since = present.look(desk, reader).day - AFTER_NO
    return any(
        event.kind is Kind.CLOSED and event.data.get("weight") == Weight.HEAVY and event.stamp.day >= since
        for application in reader.applications()
        if application.events[-1].stamp.day >= since
        for event in standing_events(application.events)
    )
