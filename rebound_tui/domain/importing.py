"""The plan of an import: what becomes of each thing in a file, and why. A plan of what was applied before changes nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, label, with_event
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.folding import folded_company
from rebound_tui.domain.found import Found, FoundApplication, Place
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.matching import Shelf, general_links
from rebound_tui.domain.merging import Reason, Why, merged
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OUTCOMES, Stage
from rebound_tui.domain.terms import Terms

OLD = timedelta(days=60)
"""Applications without an answer that are older than this can be filed as no reply."""


class Outcome(StrEnum):
    """What an import does with an application."""

    NEW = "new"
    UPDATED = "updated"
    SAME = "same"
    SKIPPED = "skipped"


class Item(NamedTuple):
    """What becomes of one application of the file, and why."""

    outcome: Outcome
    label: str
    reasons: tuple[Reason, ...]
    places: tuple[Place, ...]
    """The rows it was in."""


class Plan(NamedTuple):
    """What an import does."""

    items: tuple[Item, ...] = ()
    applications: tuple[Application, ...] = ()
    """Those to be put, as they are after it."""
    hunt: Hunt | None = None
    """The hunt that starts with it, if none is open."""
    older: int = 0
    """How many are older than 60 days without an answer: filed as no reply if the terms say so, else only offered."""


class _Entry(NamedTuple):
    """An application of the file while the plan is made."""

    before: Application | None
    reasons: dict[Reason, None]
    places: tuple[Place, ...]


def plan(applications: Iterable[Application], hunts: Iterable[Hunt], found: Found, terms: Terms) -> Plan:
    """What importing `found` does to a diary that holds these."""
    hunt = next((hunt for hunt in reversed(tuple(hunts)) if hunt.ended is None), None)
    shelf = Shelf(applications, general_links(found.applications))
    planning = _Planning(shelf, hunt.id if hunt else terms.new_id(), found.origin, terms)
    for row in found.applications:
        planning.take(row)
    older = planning.older()
    changed = planning.changed()
    return Plan(planning.items(found.people), changed, None if hunt else _new_hunt(planning.hunt, changed), older)


def is_old(application: Application, terms: Terms) -> bool:
    """Whether it was applied for more than 60 days ago, without an answer and without anything done about it since."""
    now = progress(application.events)
    if now.stage is not Stage.APPLIED or now.last_word:
        return False
    return max(now.since, now.last_contact or now.since) < terms.today() - OLD


class _Planning:
    """A plan in the making."""

    def __init__(self, shelf: Shelf, hunt: str, origin: str, terms: Terms) -> None:
        self.hunt, self.origin, self.terms = hunt, origin, terms
        self._shelf = shelf
        self._entries: dict[str, _Entry] = {}
        self._skipped: list[Item] = []

    def take(self, row: FoundApplication) -> None:
        """Merge a row into the application it is about, or a new one; skip one that has not happened yet."""
        ahead = tuple(Reason(Why.AHEAD, when) for when in (row.saved, row.applied) if when and self.terms.is_ahead(when))
        if ahead:
            self._skipped.append(Item(Outcome.SKIPPED, label(Application("", row.company, row.role)), ahead, (row.place,)))
            return
        before, after, reasons = self._merged(row) or self._new(row)
        entry = self._entries.get(after.id) or _Entry(before, {}, ())
        self._entries[after.id] = entry._replace(reasons=entry.reasons | dict.fromkeys(reasons), places=(*entry.places, row.place))
        self._shelf.put(after)

    def older(self) -> int:
        """How many of them are old; if the terms say so, they are filed as no reply, which weighs nothing."""
        old = [self._shelf.by_id[id] for id in self._entries if is_old(self._shelf.by_id[id], self.terms)]
        if self.terms.file_older:
            for application in old:
                data: dict[str, object] = {"outcome": Stage.NO_REPLY.value, "weight": Weight.NONE.value, "silence": True}
                event = Event(self.terms.new_id(), Kind.CLOSED, self.terms.stamp_now(), data, self.origin)
                self._shelf.put(with_event(application, event))
                self._entries[application.id].reasons[Reason(Why.FILED)] = None
        return len(old)

    def changed(self) -> tuple[Application, ...]:
        """Those that are not as they were."""
        return tuple(self._shelf.by_id[id] for id, entry in self._entries.items() if self._shelf.by_id[id] != entry.before)

    def items(self, people: Mapping[str, int]) -> tuple[Item, ...]:
        """What becomes of each, those that are skipped last."""
        known: Counter[str] = Counter()
        for company, number in people.items():
            known[folded_company(company)] += number
        return (*(_item(self._shelf.by_id[id], entry, known) for id, entry in self._entries.items()), *self._skipped)

    def _merged(self, row: FoundApplication) -> tuple[Application, Application, list[Reason]] | None:
        """The application it is about before and after: the likeliest that has everything already, else the likeliest."""
        likely = [(old, *merged(old, row, self.origin, self.terms)) for old in self._shelf.matches(row, self.terms.zone)]
        return next((each for each in likely if each[0] == each[1]), likely[0] if likely else None)

    def _new(self, row: FoundApplication) -> tuple[None, Application, list[Reason]]:
        blank = Application(self.terms.new_id(), row.company, row.role, self.hunt)
        application, reasons = merged(blank, row, self.origin, self.terms)
        like = [Reason(Why.LIKE)] if self._shelf.namesakes(row) else []
        return None, application, [reason for reason in reasons if reason.why not in (Why.FILLED, Why.NOTED)] + like


def _item(application: Application, entry: _Entry, known: Mapping[str, int]) -> Item:
    outcome, reasons = Outcome.UPDATED, tuple(entry.reasons)
    if entry.before is None:
        outcome = Outcome.NEW
    elif entry.before == application:
        outcome, reasons = Outcome.SAME, (Reason(Why.ALREADY), *reasons)
    number = known.get(folded_company(application.company), 0)
    if number and progress(application.events).stage not in OUTCOMES:
        reasons = (*reasons, Reason(Why.PEOPLE, number))
    return Item(outcome, label(application), reasons, entry.places)


def _new_hunt(id: str, applications: Iterable[Application]) -> Hunt | None:
    """The hunt that these begin: it starts on the first day any of them has."""
    days = [event.stamp.day for application in applications if application.hunt == id for event in application.events]
    return Hunt(id, min(days)) if days else None
