"""The debrief right after an interview, because memory is gone when the answer comes. It also says that the interview was held."""

from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.interviews import Interview, ahead, interviews, over
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.tasks import Task
from rebound_tui.services import finding, present
from rebound_tui.services.bindings import logged
from rebound_tui.services.ports import Change, Desk
from rebound_tui.services.texts import optional_line, paragraphs
from rebound_tui.wording import interviews as say
from rebound_tui.wording import nouns

ORIGIN = "debrief"
TASK_LIMIT = 200 - len(say.LOOK_UP_TASK)


class DebriefForm(NamedTuple):
    """A debrief as it is typed."""

    asked: str = ""
    well: str = ""
    look_up: str = ""
    felt: str = ""
    makes_task: bool = False
    """Whether what is to be looked up becomes a task for tomorrow."""


class Debriefed(NamedTuple):
    """What a debrief came to."""

    application: Application
    task: Task | None


def debrief(desk: Desk, name: str, form: DebriefForm, when: str | date | None = None) -> Debriefed:
    """Keep the debrief of the last interview that is over; a second time changes it. A job action. Raises Refused.

    The interview counts as held then, at the time for which it was planned. One that nobody noted was held `when`.
    """
    said = _said(form)
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        application = finding.application(change, name)
        stamp = present.stamped(today, when)
        interview = _meant(application, today)
        if (held := _held(desk, interview, today, stamp)) is not None:
            application = logged(change, application, held)
        noted = interview.noted if interview else held
        old = interview.debrief if interview else None
        data: dict[str, object] = {"of": old.id, "set": said} if old else {"of": noted.id if noted else "", **said}
        application = logged(change, application, Event(desk.new_id(), Kind.CORRECTED if old else Kind.DEBRIEF, stamp, data))
        task = _task(desk, change, application, form, today)
        change.put(application)
        change.label = say.DEBRIEF_LABEL.format(name=label(application))
    return Debriefed(application, task)


def written(application: Application, today: present.Today) -> DebriefForm:
    """The debrief of the last interview that is over, as far as it was written."""
    found = over(interviews(application.events), today.at)
    if found is None or found.debrief is None:
        return DebriefForm()
    asked, well, look_up, felt = (str(found.debrief.data.get(name) or "") for name in say.DEBRIEF)
    return DebriefForm(asked, well, look_up, felt)


def as_written(desk: Desk, name: str) -> DebriefForm:
    """The debrief of the application that `name` means, as far as it was written. Raises Refused."""
    with desk.store.reading() as reader:
        return written(finding.application(reader, name), present.look(desk, reader))


def _said(form: DebriefForm) -> dict[str, str]:
    """What was said. Raises Refused when nothing was."""
    found = {name: paragraphs(text, nouns.NOTE, about=name) for name, text in zip(say.DEBRIEF, form, strict=False) if isinstance(text, str)}
    if not any(found.values()):
        raise Refused(say.NOTHING_SAID)
    return found


def _meant(application: Application, today: present.Today) -> Interview | None:
    """The interview that is over; None if none was ever noted. Raises Refused when all of them are still to come."""
    found = interviews(application.events)
    last = over(found, today.at)
    if last is None and (coming := ahead(found, today.at)):
        raise Refused(say.NO_INTERVIEW_OVER.format(label=label(application), at=coming.at))
    return last


def _held(desk: Desk, interview: Interview | None, today: present.Today, stamp: Stamp) -> Event | None:
    """That the interview was held, if that was not noted yet; one that nobody noted at all was held at `stamp`."""
    if interview is None:
        return Event(desk.new_id(), Kind.INTERVIEW, stamp, {"held": True})
    if interview.held:
        return None
    at = present.stamped(today, interview.at.isoformat())
    return Event(desk.new_id(), interview.noted.kind, at, {"held": True, "of": interview.noted.id})


def _task(desk: Desk, change: Change, application: Application, form: DebriefForm, today: present.Today) -> Task | None:
    text = optional_line(form.look_up, nouns.NOTE, TASK_LIMIT) if form.makes_task else ""
    if not text:
        return None
    due = today.day + timedelta(days=1)
    task = Task(
        desk.new_id(), say.LOOK_UP_TASK.format(text=text), due, present.stamped(today, None), origin=ORIGIN, application=application.id
    )
    change.put(task)
    return task
