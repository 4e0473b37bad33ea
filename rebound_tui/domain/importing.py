"""The plan of an import: what becomes of each thing in a file, and why. A plan of what was applied before changes nothing."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, label, with_event
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.folding import folded_company
from rebound_tui.domain.found import Found, FoundApplication, Place
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.matching import Shelf
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


class Entry(NamedTuple):
    """An application of the file while the plan is made."""

    before: Application | None
    reasons: dict[Reason, None]
    places: tuple[Place, ...]


def plan(applications: Iterable[Application], hunts: Iterable[Hunt], found: Found, terms: Terms) -> Plan:
    """What importing `found` does to a diary that holds these."""
    shelf = Shelf(applications)
    hunt = ([hunt for hunt in hunts if hunt.ended is None] or [None])[-1]
    hunt_id = hunt.id if hunt else terms.new_id()
    entries: dict[str, Entry] = {}
    skipped = []
    for row in found.applications:
        if reasons := tuple(Reason(Why.AHEAD, when) for when in (row.saved, row.applied) if when and terms.is_ahead(when)):
            skipped.append(Item(Outcome.SKIPPED, label(Application("", row.company, row.role)), reasons, (row.place,)))
        else:
            _take(shelf, entries, row, Application("", row.company, row.role, hunt_id), found.origin, terms)
    old = [shelf.by_id[id] for id in entries if is_old(shelf.by_id[id], terms)]
    for application in old if terms.file_older else ():
        shelf.put(_filed(application, found.origin, terms))
        entries[application.id].reasons[Reason(Why.FILED)] = None
    people = _people(found.people)
    items = [_item(shelf.by_id[id], entry, people) for id, entry in entries.items()]
    changed = tuple(shelf.by_id[id] for id, entry in entries.items() if shelf.by_id[id] != entry.before)
    return Plan((*items, *skipped), changed, None if hunt else _hunt(hunt_id, changed), len(old))


def is_old(application: Application, terms: Terms) -> bool:
    """Whether it was applied for more than 60 days ago, without an answer and without anything done about it since."""
    now = progress(application.events)
    if now.stage is not Stage.APPLIED or now.last_word:
        return False
    return max(now.since, now.last_contact or now.since) < terms.today() - OLD


def _take(shelf: Shelf, entries: dict[str, Entry], row: FoundApplication, blank: Application, origin: str, terms: Terms) -> None:
    """Merge a row into the application it is about, of those equally likely the one that has it all, or into a new one."""
    candidates = [(old, *merged(old, row, origin, terms)) for old in shelf.matches(row, terms.zone)]
    if candidates:
        old, changed, reasons = next((each for each in candidates if each[0] == each[1]), candidates[0])
        entry = entries.get(old.id) or Entry(old, {}, ())
    else:
        reasons = [Reason(Why.LIKE)] if shelf.namesakes(row) else []
        changed, more = merged(blank._replace(id=terms.new_id()), row, origin, terms)
        reasons += [reason for reason in more if reason.why is not Why.FILLED]
        entry = Entry(None, {}, ())
    shelf.put(changed)
    entries[changed.id] = entry._replace(reasons=entry.reasons | dict.fromkeys(reasons), places=(*entry.places, row.place))


def _filed(application: Application, origin: str, terms: Terms) -> Application:
    """The application closed now as no reply, which weighs nothing."""
    data: dict[str, object] = {"outcome": Stage.NO_REPLY.value, "weight": Weight.NONE.value, "silence": True}
    return with_event(application, Event(terms.new_id(), Kind.CLOSED, terms.stamp_now(), data, origin))


def _item(application: Application, entry: Entry, people: Mapping[str, int]) -> Item:
    outcome = Outcome.NEW if entry.before is None else Outcome.SAME if entry.before == application else Outcome.UPDATED
    reasons = [Reason(Why.ALREADY)] if outcome is Outcome.SAME else []
    reasons += entry.reasons
    known = people.get(folded_company(application.company), 0)
    if known and progress(application.events).stage not in OUTCOMES:
        reasons.append(Reason(Why.PEOPLE, known))
    return Item(outcome, label(application), tuple(reasons), entry.places)


def _people(named: Mapping[str, int]) -> dict[str, int]:
    """How many people are known, by folded company."""
    known: dict[str, int] = {}
    for company, count in named.items():
        known[folded_company(company)] = known.get(folded_company(company), 0) + count
    return known


def _hunt(id: str, applications: Iterable[Application]) -> Hunt | None:
    """The hunt that these begin: it starts on the first day any of them has."""
    days = [event.stamp.day for application in applications if application.hunt == id for event in application.events]
    return Hunt(id, min(days)) if days else None
