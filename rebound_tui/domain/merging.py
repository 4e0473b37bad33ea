"""What one row of a file adds to an application: blanks are filled in, nothing is overwritten, nothing moves backwards."""

from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, with_event
from rebound_tui.domain.found import FoundApplication
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import RANK, progress, standing_events
from rebound_tui.domain.stages import OUTCOMES, Stage
from rebound_tui.domain.terms import Terms

HEAD = ("company", "role", "url", "job_key", "source", "tags", "location", "mode", "salary", "cv")
"""The fields of the head that a row can fill in."""


class Why(StrEnum):
    """Why an import does with an application what it does; beside it, what a Reason is about."""

    SAVED = "saved"  # the day
    APPLIED = "applied"  # the day
    STAGE = "stage"  # the stage it comes to
    FILLED = "filled"  # the names of the fields
    NOTED = "noted"
    LIKE = "like"
    ALREADY = "already"
    KEPT = "kept"  # the names of the fields
    STAYS = "stays"  # the stage it stays at
    AHEAD = "ahead"  # the date
    FILED = "filed"
    PEOPLE = "people"  # how many


class Reason(NamedTuple):
    """A reason, and what it is about."""

    why: Why
    about: object = None


def merged(application: Application, found: FoundApplication, origin: str, terms: Terms) -> tuple[Application, list[Reason]]:
    """The application with what `found` adds, and why; the same application if it adds nothing."""
    result, reasons = _filled(application, found)
    for event in _dated_events(result, found, origin, terms):
        if _is_reopening(result, event):
            reasons.append(Reason(Why.STAYS, progress(result.events).stage))
        else:
            result = with_event(result, event)
            reasons.append(Reason(Why(event.kind.value), event.stamp.day))
    if found.stage:
        result, more = _brought_to(result, found.stage, origin, terms)
        reasons += more
    return result, reasons


def _filled(application: Application, found: FoundApplication) -> tuple[Application, list[Reason]]:
    """The head with its blanks filled in; where both say something else, the application's stays."""
    theirs = {name: getattr(found, name) for name in HEAD if getattr(found, name) != Application._field_defaults.get(name)}
    blank = {name: value for name, value in theirs.items() if getattr(application, name) == Application._field_defaults.get(name)}
    filled = application._replace(**blank)
    kept = [name for name, value in theirs.items() if getattr(filled, name) != value and name != "job_key"]
    reasons = [Reason(why, tuple(names)) for why, names in ((Why.FILLED, blank), (Why.KEPT, kept)) if names]
    if found.notes in filled.notes:
        return filled, reasons
    notes = f"{filled.notes}\n\n{found.notes}" if filled.notes else found.notes
    return filled._replace(notes=notes), [*reasons, Reason(Why.NOTED)]


def _dated_events(application: Application, found: FoundApplication, origin: str, terms: Terms) -> list[Event]:
    """Saved and applied, where the application never had such an event, not even one that was taken back since."""
    has = {event.kind for event in application.events}
    dated = ((Kind.SAVED, found.saved), (Kind.APPLIED, found.applied))
    events = [Event(terms.new_id(), kind, terms.stamp(when), {}, origin) for kind, when in dated if when and kind not in has]
    if not events and not has:
        return [Event(terms.new_id(), Kind.SAVED, terms.stamp_now(), {}, origin)]
    return events


def _brought_to(application: Application, stage: Stage, origin: str, terms: Terms) -> tuple[Application, list[Reason]]:
    """The application at the stage that the file names, if that is forward; it came there after all that is known of it."""
    now = progress(application.events).stage
    data: dict[str, object] = {"to": stage.value}
    kind = Kind.MOVED
    if stage in OUTCOMES:
        kind, data = Kind.CLOSED, {"outcome": stage.value, "weight": Weight.NONE.value}
    if stage is now or any(old.kind is kind and old.data == data and old.origin == origin for old in application.events):
        return application, []
    if now in OUTCOMES or (kind is Kind.MOVED and RANK[stage] < RANK[now]):
        return application, [Reason(Why.STAYS, now)]
    latest = max(event.stamp for event in application.events)
    event = Event(terms.new_id(), kind, latest._replace(logged=terms.now), data, origin)
    return with_event(application, event), [Reason(Why.STAGE, stage)]


def _is_reopening(application: Application, event: Event) -> bool:
    """Whether it was closed at the time of `event`, so that having applied then would take it out of its ending."""
    earlier = [old for old in standing_events(application.events) if old.stamp.at <= event.stamp.at]
    return event.kind is Kind.APPLIED and progress(earlier).stage in OUTCOMES
