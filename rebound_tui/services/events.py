"""Noting what happens to an application: planned, held, said; setting it right, and taking it back."""

from datetime import datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.days import app_day
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.meetings import MEETINGS, planned_for, waiting_for
from rebound_tui.domain.progress import standing_events
from rebound_tui.services import applications, finding, present
from rebound_tui.services.application_changes import put
from rebound_tui.services.bindings import logged
from rebound_tui.services.event_details import Details, data_of
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import quoted
from rebound_tui.wording import applications as wording
from rebound_tui.wording import nouns
from rebound_tui.wording import refusals as say

NOTABLE = (
    Kind.CONTACT_IN,
    Kind.CONTACT_OUT,
    Kind.SCREENING,
    Kind.TASK,
    Kind.INTERVIEW,
    Kind.OFFER,
    Kind.NOTE,
    Kind.FOLLOW_UP,
    Kind.FEEDBACK_ASKED,
    Kind.FEEDBACK_RECEIVED,
    Kind.CV_TAILORED,
    Kind.REOPENED,
)
"""What a user can note; the other kinds come from adding, moving, closing, and from second thoughts."""


class Noted(NamedTuple):
    """What was noted."""

    application: Application
    planned: datetime | None
    """When a meeting is to be, in its own zone."""


def note_event(desk: Desk, name: str, kind: Kind, details: Details, when: str | None = None) -> Noted:
    """Note that something happened, or is planned.

    A meeting without a plan was held, which is a job action on that day: it is the one that was planned until today, if there is
    one, at its own time unless `when` says otherwise; else one of its own. Raises Refused.
    """
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        application = finding.application(reader, name)
    data = data_of(today, kind, details)
    planned = planned_for(Event("", kind, present.stamped(today, None), data))
    if planned and planned < today.at:
        raise Refused(say.PLAN_PAST.format(text=details.planned), "planned")
    if planned is None and (details.held or kind in MEETINGS):
        before = _waiting(today, application, kind, details.held and when is None)
        data |= {"held": True} | ({"of": before.id} if before else {})
        when = when or _held_at(today, before)
    return Noted(applications.add_event(desk, application.id, kind, data, when), planned)


def correct_event(desk: Desk, name: str, which: str, details: Details, when: str | None = None) -> Application:
    """Set right what was said of an event, and with `when` its moment; `which` as in `found_event`. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        application = finding.application(change, name)
        old = found_event(application, which)
        data: dict[str, object] = {"of": old.id, "set": data_of(today, old.kind, details)}
        event = Event(desk.new_id(), Kind.CORRECTED, present.stamped(today, when), data | ({"at": True} if when else {}))
        return put(change, logged(change, application, event), wording.CORRECTED, kind=nouns.KINDS[old.kind])


def retract_event(desk: Desk, name: str, which: str = "") -> Application:
    """Take an event back, and with a planned meeting its having been held; `which` as in `found_event`. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        stamp = present.stamped(present.look(desk, change), None)
        application = finding.application(change, name)
        old = found_event(application, which)
        standing = standing_events(application.events)
        gone = [event for event in standing if old.id in (event.id, event.data.get("of"))]
        if len(gone) == len(standing):
            raise Refused(wording.THE_FIRST.format(label=label(application)))
        for event in gone:
            application = logged(change, application, Event(desk.new_id(), Kind.RETRACTED, stamp, {"of": event.id}))
        return put(change, application, wording.RETRACTED, kind=nouns.KINDS[old.kind])


def found_event(application: Application, which: str) -> Event:
    """The event with this id, else the one of this kind that was noted last, or of all if nothing is named. Raises Refused."""
    standing = {event.id: event for event in standing_events(application.events)}
    fitting = [standing[old.id] for old in application.events if old.id in standing and which in ("", old.id, old.kind)]
    if not fitting:
        raise Refused(wording.NO_EVENT.format(label=label(application), which=quoted(which), id=application.id))
    return fitting[-1]


def _waiting(today: present.Today, application: Application, kind: Kind, is_required: bool) -> Event | None:
    """What was planned until today and waits for having been held or handed in; with `is_required` Refused where there is nothing."""
    waiting = waiting_for(application.events, kind)
    due = [event for event in waiting if not _is_ahead(today, event)]
    if due or not is_required:
        return due[-1] if due else None
    if not waiting:
        raise Refused(wording.NOTHING_PLANNED.format(label=label(application), kind=nouns.KINDS[kind]))
    raise Refused(wording.NOT_YET.format(label=label(application), kind=nouns.KINDS[kind], at=planned_for(waiting[0])))


def _is_ahead(today: present.Today, event: Event) -> bool:
    """Whether it is planned for a later day."""
    at = planned_for(event)
    return at is not None and app_day(at, today.zone, today.rules.rollover) > today.day


def _held_at(today: present.Today, before: Event | None) -> str | None:
    """The time at which it was planned, if that is over; None for now."""
    at = planned_for(before) if before else None
    return at.isoformat() if at and at <= today.at else None
