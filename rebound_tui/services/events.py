"""Noting that something happened to an application, as it is typed: planned or held, with a date to answer by."""

from datetime import datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.errors import Refused
from rebound_tui.services import applications, present
from rebound_tui.services.ports import Desk
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
"""What a user can note; the other kinds come from adding, moving and closing."""
MEETINGS = (Kind.SCREENING, Kind.INTERVIEW)


class Details(NamedTuple):
    """What can be said of an event, as typed."""

    text: str = ""
    planned: str | None = None
    """When a screening or an interview is to be."""
    answer_by: str | None = None
    """The day by which they want an answer to an offer."""


class Noted(NamedTuple):
    """What was noted."""

    application: Application
    planned: datetime | None


def note_event(desk: Desk, name: str, kind: Kind, details: Details, when: str | None = None) -> Noted:
    """Note that something happened, or is planned. A screening or an interview without a plan was held. Raises Refused."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
    data: dict[str, object] = {"text": details.text} if details.text else {}
    planned = _planned(today, kind, details.planned) if details.planned is not None else None
    if planned:
        data |= {"for": planned.isoformat(timespec="minutes"), "zone": today.zone}
    elif kind in MEETINGS:
        data["held"] = True
    if details.answer_by is not None:
        data["answer_by"] = _answer_day(today, kind, details.answer_by)
    return Noted(applications.add_event(desk, name, kind, data, when), planned)


def _planned(today: present.Today, kind: Kind, text: str) -> datetime:
    if kind not in MEETINGS:
        raise Refused(say.NO_MEETING)
    moment = present.typed(today, text, ahead=True).at
    if moment is None:
        raise Refused(say.NO_HOUR.format(text=text))
    if moment < today.at:
        raise Refused(say.PLAN_PAST.format(text=text))
    return moment


def _answer_day(today: present.Today, kind: Kind, text: str) -> str:
    if kind is not Kind.OFFER:
        raise Refused(say.NO_OFFER)
    return present.typed(today, text, ahead=True).day.isoformat()
