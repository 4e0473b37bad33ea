"""Which application a row of a file is about: by its job key or its link, else by company, role and date."""

from collections.abc import Collection, Iterable
from datetime import date

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.folding import folded_company, folded_role
from rebound_tui.domain.found import FoundApplication
from rebound_tui.domain.links import plain_link
from rebound_tui.domain.postings import key_of, signs_of
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.terms import local_date

DATED = (Kind.SAVED, Kind.APPLIED)
SETTLING = (Kind.MOVED, Kind.CLOSED)


class Shelf:
    """Applications, found by what they are; a general link, like that of a company's list of jobs, is no sign of any."""

    def __init__(self, applications: Iterable[Application], general: Collection[str] = ()) -> None:
        self.by_id: dict[str, Application] = {}
        self._general = general
        self._by_sign: dict[str, dict[str, None]] = {}
        self._by_names: dict[tuple[str, str], dict[str, None]] = {}
        for application in applications:
            self.put(application)

    def put(self, application: Application) -> None:
        """Add it, or replace the one with the same id."""
        self.by_id[application.id] = application
        self._by_names.setdefault(_names(application), {})[application.id] = None
        for sign in signs_of(application):
            if sign not in self._general:
                self._by_sign.setdefault(sign, {})[application.id] = None

    def namesakes(self, found: FoundApplication) -> list[Application]:
        """Those with the same company and role, in the order in which they were put here."""
        return [self.by_id[id] for id in self._by_names.get(_names(found), ())]

    def matches(self, found: FoundApplication, zone: str) -> list[Application]:
        """Those that `found` may be about, the likeliest first. A moment of an unknown zone is in `zone`."""
        dates = {local_date(when, zone) for when in (found.saved, found.applied) if when}
        others = [other for other in self.namesakes(found) if not _are_two_postings(key_of(found), key_of(other))]
        same_posting = [self.by_id[id] for sign in signs_of(found) for id in self._by_sign.get(sign, ())]
        same_day = [other for other in others if not dates or dates & dates_of(other)]
        return [*same_posting, *same_day] or [other for other in others if _is_saved_and_then_applied(other, found, zone)]


def general_links(rows: Iterable[FoundApplication]) -> frozenset[str]:
    """The links that rows with different names have: they lead to no one posting."""
    names: dict[str, set[tuple[str, str]]] = {}
    for row in rows:
        names.setdefault(plain_link(row.url), set()).add(_names(row))
    return frozenset(link for link, found in names.items() if len(found) > 1)


def dates_of(application: Application) -> set[date]:
    """The days on which it was saved or applied for, as logged, as corrected, and as its other events imply."""
    events = (*application.events, *standing_events(application.events))
    dates = {local_date(event.stamp.at, event.stamp.zone) for event in events if event.kind in DATED}
    # Without its applied event, so that importing one takes away no day by which it is known.
    implied = progress([event for event in application.events if event.kind is not Kind.APPLIED]).applied_on
    return dates | {implied} if implied else dates


def _names(thing: Application | FoundApplication) -> tuple[str, str]:
    return folded_company(thing.company), folded_role(thing.role)


def _are_two_postings(one: str, other: str) -> bool:
    """Whether these are two numbers of one board."""
    return bool(one and other) and one != other and one.partition(":")[0] == other.partition(":")[0]


def _is_saved_and_then_applied(application: Application, found: FoundApplication, zone: str) -> bool:
    """Whether one of the two is the saved posting, nothing more, and the other the application that came of it."""
    applied_on = progress(application.events).applied_on
    saved = [local_date(event.stamp.at, event.stamp.zone) for event in application.events if event.kind is Kind.SAVED]
    if found.applied:
        is_only_saved = applied_on is None and all(event.kind not in SETTLING for event in standing_events(application.events))
        return is_only_saved and any(day <= local_date(found.applied, zone) for day in saved)
    return not saved and applied_on is not None and found.saved is not None and local_date(found.saved, zone) <= applied_on
