"""Which applications are wanted: words that are typed, and facets that combine. Quick enough for every key of a search."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.domain.plain import folded
from rebound_tui.domain.progress import SECOND_THOUGHTS, Progress
from rebound_tui.domain.rebound.feedback import readable
from rebound_tui.domain.rebound.reflection import read_reflection

ALL = "all"
"""The value of the hunt facet that lets every hunt through."""
NUDGING = frozenset((NeedKind.FOLLOW_UP, NeedKind.THANKS, NeedKind.NUDGE, NeedKind.GONE_QUIET))
"""The next steps that are a word to somebody who has not answered."""


WRITTEN = frozenset(
    ("text", "words", "people", "chair", "right", "lesson", "usable", "taste", "trying", "asked", "well", "look_up", "felt")
)
"""The data of events in which the user writes."""
REREAD = frozenset((*SECOND_THOUGHTS, Kind.FEEDBACK_RECEIVED))
"""Events that can hide what another one, or they themselves, say."""


class Facet(StrEnum):
    """What applications can be told apart by."""

    NEEDS = "needs"
    STAGE = "stage"
    SOURCE = "source"
    TAG = "tag"
    CV = "cv"
    HUNT = "hunt"
    SHELF = "shelf"


class Nudge(StrEnum):
    """The value of the needs facet."""

    NUDGE = "nudge"


class Shelf(StrEnum):
    """The values of the shelf facet: out of sight, or not."""

    AT_HAND = "at_hand"
    ARCHIVED = "archived"


Pick = tuple[Facet, str]


class Card(NamedTuple):
    """An application with what can be said of it, and what it is found by."""

    application: Application
    progress: Progress
    need: Need | None
    """Its next step, however far ahead; None when nothing is asked."""
    text: str
    """Everything a search looks at, folded."""
    values: Mapping[Facet, tuple[str, ...]]
    """Its value or values of each facet that it has any of."""


class Sift(NamedTuple):
    """What is wanted: all typed words, and of every facet with picks at least one of them."""

    text: str = ""
    picks: frozenset[Pick] = frozenset()

    @property
    def is_on(self) -> bool:
        """Whether it narrows anything."""
        return bool(self.text.strip() or self.picks)


def scope_of(sift: Sift) -> Sift:
    """Where the sift looks, without what it looks for: which hunts, and whether out of sight."""
    return Sift(picks=frozenset(pick for pick in sift.picks if pick[0] in (Facet.HUNT, Facet.SHELF)))


def toggled(sift: Sift, pick: Pick) -> Sift:
    """The sift with a value picked, or no longer; of the hunts only one is picked at a time."""
    if pick in sift.picks:
        return sift._replace(picks=sift.picks - {pick})
    others = {other for other in sift.picks if pick[0] is not Facet.HUNT or other[0] is not Facet.HUNT}
    return sift._replace(picks=frozenset((*others, pick)))


def sifted(cards: Iterable[Card], sift: Sift, hunt: str) -> list[Card]:
    """The wanted ones, in the order given: of this hunt, and not archived, unless the picks say otherwise."""
    return _picked(_with_words(cards, sift.text), _wanted(sift.picks, hunt))


def counts(cards: Sequence[Card], sift: Sift, hunt: str) -> dict[Facet, Counter[str]]:
    """By facet and value, how many there would be with that value and whatever is picked of the other facets."""
    spoken, wanted = _with_words(cards, sift.text), _wanted(sift.picks, hunt)
    found = {}
    for facet in Facet:
        left = _picked(spoken, {other: values for other, values in wanted.items() if other is not facet})
        found[facet] = Counter(chain.from_iterable([card.values.get(facet, ()) for card in left]))
    return found


def text_of(application: Application, today: date) -> str:
    """What a search looks at: company, role, tags, notes, contacts, and what was written down of what happened, folded."""
    people = [part for contact in application.contacts for part in contact]
    said = _said(application, today)
    return folded(" ".join((application.company, application.role, *application.tags, application.notes, *people, *said)))


def values_of(application: Application, progress: Progress, need: Need | None, today: date) -> dict[Facet, tuple[str, ...]]:
    """Its values of each facet."""
    is_due = need is not None and need.kind in NUDGING and need.due <= today
    found: dict[Facet, tuple[str, ...]] = {
        Facet.NEEDS: (Nudge.NUDGE,) if is_due else (),
        Facet.STAGE: (progress.stage,),
        Facet.SOURCE: (application.source,) if application.source else (),
        Facet.TAG: application.tags,
        Facet.CV: (application.cv,) if application.cv else (),
        Facet.HUNT: (application.hunt, ALL),
        Facet.SHELF: (Shelf.ARCHIVED if application.archived else Shelf.AT_HAND,),
    }
    return {facet: values for facet, values in found.items() if values}


def _said(application: Application, today: date) -> list[str]:
    """Their words, debriefs, reflections, feedback that is not put away."""
    events: Sequence[Event] = application.events
    if not REREAD.isdisjoint([event.kind for event in events]):
        events = readable(application, today)
    data = [event.data for event in events if event.data]
    texts = [value for each in data for name, value in each.items() if name in WRITTEN and isinstance(value, str)]
    return texts + [found.answer for each in data if "causes" in each for found in read_reflection(each).causes]


def _with_words(cards: Iterable[Card], text: str) -> list[Card]:
    found = list(cards)
    for word in folded(text).split():
        found = [card for card in found if word in card.text]
    return found


def _picked(cards: list[Card], wanted: Mapping[Facet, set[str]]) -> list[Card]:
    for facet, values in wanted.items():
        cards = [card for card in cards if not values.isdisjoint(card.values.get(facet, ()))]
    return cards


def _wanted(picks: Collection[Pick], hunt: str) -> dict[Facet, set[str]]:
    """By facet, the values of which one is needed."""
    wanted: dict[Facet, set[str]] = {}
    for facet, value in picks:
        wanted.setdefault(facet, set()).add(value)
    wanted.setdefault(Facet.HUNT, {hunt})
    wanted.setdefault(Facet.SHELF, {Shelf.AT_HAND})
    return wanted
