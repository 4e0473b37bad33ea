"""Everything the Pipeline screen shows, as one immutable value."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event
from rebound_tui.domain.diary import Hunt, SavedView
from rebound_tui.domain.progress import SECOND_THOUGHTS
from rebound_tui.domain.rulebook import Rules
from rebound_tui.services import listing, present
from rebound_tui.services.ports import Desk
from rebound_tui.services.sifting import Card, text_of, values_of
from rebound_tui.services.sorting import as_on_the_board


class PipelineView(NamedTuple):
    """The pipeline: every application of every hunt, and the views that were kept."""

    day: date
    zone: str
    """The IANA zone of this machine."""
    rules: Rules
    """The rules in force."""
    cards: tuple[Card, ...]
    """In the order of the board."""
    hunts: tuple[Hunt, ...]
    """Oldest first."""
    kept: tuple[SavedView, ...]

    @property
    def hunt(self) -> str:
        """The id of the hunt that is on, or was last."""
        return self.hunts[-1].id if self.hunts else ""


def pipeline_view(desk: Desk, known: PipelineView | None = None) -> PipelineView:
    """The pipeline, from the disk. What has not changed since `known` is taken from there."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        applications, hunts, kept = reader.applications(), reader.hunts(), reader.views()
    is_same_day = known is not None and (known.day, known.rules, known.zone) == (today.day, today.rules, today.zone)
    cards = {card.application.id: card for card in known.cards} if known and is_same_day else {}
    found = [_known(cards, each) or _card(each, today) for each in applications]
    return PipelineView(today.day, today.zone, today.rules, tuple(as_on_the_board(found)), hunts, kept)


def pipeline_ahead(desk: Desk) -> PipelineView | None:
    """The pipeline, if Today has read all of it already; None where older hunts would have to be read for it."""
    with desk.store.reading() as reader:
        has_older = len(reader.hunts()) > 1
    return None if has_older else pipeline_view(desk)


def is_backdated(before: PipelineView, after: PipelineView) -> bool:
    """Whether `after` has an event that was noted of an earlier day, or corrects one, and that `before` has not."""
    old = {card.application.id: card.application for card in before.cards}
    new = [each for card in after.cards if old.get(card.application.id) is not card.application for each in _new_events(card, old)]
    return any(event.stamp.day < after.day or event.kind in SECOND_THOUGHTS for event in new)


def _new_events(card: Card, old: Mapping[str, Application]) -> list[Event]:
    """The events of a card that its application did not have."""
    known = {event.id for event in old[card.application.id].events} if card.application.id in old else set()
    return [event for event in card.application.events if event.id not in known]


def _known(cards: dict[str, Card], application: Application) -> Card | None:
    """Its card as it was, if it is still the same."""
    card = cards.get(application.id)
    return card if card and card.application is application else None


def _card(application: Application, today: present.Today) -> Card:
    seen = listing.seen(application, today)
    return Card(*seen, text_of(application, today.day), values_of(application, seen.progress, seen.need, today.day))
