"""Applications: a head that can be edited and an append-only list of events. What can be derived is in progress.py."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.stamps import Stamp


class Kind(StrEnum):
    """What can happen to an application."""

    SAVED = "saved"
    APPLIED = "applied"
    CONTACT_IN = "contact_in"
    CONTACT_OUT = "contact_out"
    SCREENING = "screening"
    TASK = "task"
    INTERVIEW = "interview"
    OFFER = "offer"
    MOVED = "moved"
    CLOSED = "closed"
    NOTE = "note"
    FOLLOW_UP = "follow_up"
    FEEDBACK_ASKED = "feedback_asked"
    FEEDBACK_RECEIVED = "feedback_received"
    CV_TAILORED = "cv_tailored"
    REFLECTED = "reflected"
    DEBRIEF = "debrief"
    REOPENED = "reopened"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


class Event(NamedTuple):
    """Something that happened to an application. `data` holds what its kind needs; see EVENT_DATA."""

    id: str
    kind: Kind
    stamp: Stamp
    data: dict[str, object] = {}  # noqa: RUF012 - never changed in place
    origin: str = ""
    """The program it was imported from; imported events are never units."""


EVENT_DATA: dict[Kind, tuple[str, ...]] = {
    Kind.CONTACT_IN: ("text",),
    Kind.CONTACT_OUT: ("text",),
    Kind.SCREENING: ("for", "zone", "type", "people", "place", "outcome", "text", "held", "of"),
    Kind.TASK: ("due", "text", "held", "of"),
    Kind.INTERVIEW: ("for", "zone", "type", "people", "place", "round", "outcome", "text", "held", "of", "fit"),
    Kind.OFFER: ("amount", "answer_by", "text", "agreed", "open", "fit"),
    Kind.MOVED: ("to",),
    Kind.CLOSED: ("outcome", "words", "weight", "silence"),
    Kind.NOTE: ("text", "wait_until"),
    Kind.FOLLOW_UP: ("text", "wait_until"),
    Kind.FEEDBACK_ASKED: ("text",),
    Kind.FEEDBACK_RECEIVED: ("text", "until", "usable", "taste", "trying"),
    Kind.CV_TAILORED: ("file",),
    Kind.REFLECTED: ("where", "causes", "chair", "right", "lesson", "task", "habit"),
    Kind.DEBRIEF: ("of", "asked", "well", "look_up", "felt"),
    Kind.CORRECTED: ("of", "at", "set"),
    Kind.RETRACTED: ("of",),
}
"""What the data of each kind may hold.

A meeting that was planned and then held, or a task that was handed in, is a second event of its kind with `held`: it happened on
another day than it was planned. `of` is the id of the event that it is the holding of, or that is corrected or taken back; of a
debrief, the meeting as it was noted first."""


class Salary(NamedTuple):
    """What is offered or advertised; `text` is what was read, word for word."""

    low: float | None = None
    high: float | None = None
    currency: str = ""
    period: str = ""
    text: str = ""


class Contact(NamedTuple):
    """Somebody at the company."""

    name: str
    email: str = ""
    phone: str = ""
    role: str = ""


class NextStep(NamedTuple):
    """The user's own next step; `due` is a local app day. An empty `what` means: stop asking."""

    what: str
    due: date | None = None


class Prep(NamedTuple):
    """What was written down to prepare for an interview, and which lines of the checklist are done."""

    interview: str = ""
    """The id of the event by which it was planned; nothing while none is."""
    research: str = ""
    wanted: str = ""
    """The skills they ask for, with commas between."""
    why: str = ""
    """Why I fit."""
    done: tuple[str, ...] = ()
    """The ids of the lines of the checklist."""


class Application(NamedTuple):
    """An application: the head, and everything that happened to it, in the order it was logged."""

    id: str
    company: str
    role: str
    hunt: str = ""
    events: tuple[Event, ...] = ()
    url: str = ""
    job_key: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    location: str = ""
    mode: str = ""
    salary: Salary = Salary()
    interest: int = 0
    fit: tuple[str, ...] | None = None
    """The fit ticks that were set; None while the fit check was not answered."""
    cv: str = ""
    cv_file: str = ""
    description: str = ""
    contacts: tuple[Contact, ...] = ()
    notes: str = ""
    next_step: NextStep | None = None
    archived: bool = False
    preps: tuple[Prep, ...] = ()
    """The oldest first."""


def with_event(application: Application, event: Event) -> Application:
    """The application with one more event."""
    return application._replace(events=(*application.events, event))


def label(application: Application) -> str:
    """How it is named in a line: company, role."""
    return f"{application.company}, {application.role}" if application.role else application.company
