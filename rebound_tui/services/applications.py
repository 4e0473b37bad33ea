"""What can be done with an application: add, move, close, edit, note an event, archive, delete."""

from datetime import datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Event, Kind, NextStep, label
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OPEN, OUTCOMES, THEIR_ENDINGS, Stage, step_from
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.weights import weight_of
from rebound_tui.services import finding, hunts, present
from rebound_tui.services.application_changes import When, changed, happened, put
from rebound_tui.services.application_forms import ApplicationForm, filled
from rebound_tui.services.bindings import logged
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import optional_line, paragraphs
from rebound_tui.wording import applications as wording
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import refusals as say


class Closed(NamedTuple):
    """What closing an application came to."""

    application: Application
    stage: Stage
    weight: Weight


def add_application(desk: Desk, form: ApplicationForm, saved: bool = False, when: When = None) -> Application:
    """Add an application sent now or `when` (a job action), or with `saved` only note it. Raises Refused, also when it is there already."""
    from rebound_tui.services.duplicates import refuse_twice

    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        stamp = present.stamped(today, when)
        event = Event(desk.new_id(), Kind.SAVED if saved else Kind.APPLIED, stamp)
        blank = Application(desk.new_id(), "", "", hunts.joined(desk, change, stamp.day))
        application = filled(logged(change, blank, event), form._replace(company=form.company or "", role=form.role or ""))
        refuse_twice(change, application)
        change.put(application)
        change.label = labels.APPLICATION_ADDED.format(name=label(application))
    return application


def move(desk: Desk, name: str, stage: Stage, when: When = None) -> Application:
    """Put an application on a stage, in either direction. An ending closes it. Raises Refused."""
    if stage in OUTCOMES:
        return close(desk, name, stage, when).application

    text = labels.APPLICATION_MOVED
    return happened(desk, name, when, lambda old, stamp: move_event(desk, old, stage, stamp), text, stage=nouns.STAGES[stage])


def move_event(desk: Desk, application: Application, stage: Stage, stamp: Stamp) -> Event:
    """What puts an application on a stage. Raises Refused when it is there already."""
    if stage in OUTCOMES:
        return close_event(desk, application, stage, stamp)
    now = _left(application, stage)
    kind = Kind.APPLIED if stage is Stage.APPLIED and now is Stage.SAVED else Kind.MOVED
    return Event(desk.new_id(), kind, stamp, {} if kind is Kind.APPLIED else {"to": str(stage)})


def step(desk: Desk, name: str, steps: int) -> Application:
    """Move an application to the next stage (1) or the one before (-1). Raises Refused at either end."""
    with desk.store.reading() as reader:
        application = finding.application(reader, name)
    stage = progress(application.events).stage
    target = step_from(stage, steps)
    if target is None:
        direction = say.AFTER_IT if steps > 0 else say.BEFORE_IT
        raise Refused(say.NOT_A_STEP.format(label=label(application), stage=nouns.STAGES[stage], direction=direction))
    return move(desk, application.id, target)


def close(desk: Desk, name: str, outcome: Stage, when: When = None, words: str = "", weight: Weight | None = None) -> Closed:
    """Close an application; accepting ends the hunt. The weight follows from what happened before (R6) unless given. Raises Refused."""
    if outcome not in OUTCOMES:
        raise Refused(say.NOT_AN_OUTCOME.format(label=name, outcomes=", ".join(OUTCOMES)))
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.application(change, name)
        stamp = present.stamped(present.look(desk, change), when)
        event = close_event(desk, old, outcome, stamp, words, weight)
        application = put(change, logged(change, old, event), labels.APPLICATION_CLOSED, stage=nouns.STAGES[outcome])
        if outcome is Stage.ACCEPTED:
            hunts.ended(change, stamp.day)
    return Closed(application, outcome, Weight(str(application.events[-1].data["weight"])))


def close_event(desk: Desk, application: Application, outcome: Stage, stamp: Stamp, words: str = "", weight: Weight | None = None) -> Event:
    """What closes an application. Raises Refused when it is closed so already."""
    _left(application, outcome)
    own = weight_of(application.events, outcome) if weight is None or outcome not in THEIR_ENDINGS else weight
    data: dict[str, object] = {"outcome": str(outcome), "weight": str(own)}
    if text := paragraphs(words, nouns.WORDS, about="words"):
        data["words"] = text
    return Event(desk.new_id(), Kind.CLOSED, stamp, data)


def add_event(desk: Desk, name: str, kind: Kind, data: dict[str, object], when: When = None) -> Application:
    """Note that something happened; `data` is what EVENT_DATA lists for its kind. Raises Refused."""
    clean = {key: paragraphs(value, nouns.NOTE) if isinstance(value, str) else value for key, value in data.items()}
    return happened(desk, name, when, lambda _, stamp: Event(desk.new_id(), kind, stamp, clean), labels.EVENT_ADDED, kind=nouns.KINDS[kind])


def edit_application(desk: Desk, name: str, form: ApplicationForm) -> Application:
    """Change the head of an application. Raises Refused, also when its new link is that of another one."""
    from rebound_tui.services.duplicates import refuse_twice

    with desk.store.changing(desk.clock.now()) as change:
        application = filled(finding.application(change, name), form)
        if form.url:
            refuse_twice(change, application)
        return put(change, application, labels.APPLICATION_EDITED)


def set_next_step(desk: Desk, name: str, what: str, on: str | None = None) -> Application:
    """Set the user's own next step; an empty one means: stop asking. Raises Refused."""
    with desk.store.reading() as reader, about("on"):
        day = present.typed(present.look(desk, reader), on, ahead=True).day if on else None
    planned = NextStep(optional_line(what, nouns.NOTE, about="what"), day)
    return changed(desk, name, lambda application: application._replace(next_step=planned), labels.APPLICATION_EDITED)


def clear_next_step(desk: Desk, name: str) -> Application:
    """The user's own next step is done, or asking begins again: from now on the cadence says what is next. Raises Refused."""

    def cleared(application: Application) -> Application:
        if application.next_step is None:
            raise Refused(wording.NO_STEP.format(label=label(application)))
        return application._replace(next_step=None)

    return changed(desk, name, cleared, wording.STEP_DONE)


def archive_application(desk: Desk, name: str, archived: bool = True) -> Application:
    """Put an application out of sight, or bring it back. Raises Refused."""
    text = labels.APPLICATION_ARCHIVED if archived else labels.APPLICATION_RESTORED
    return changed(desk, name, lambda application: application._replace(archived=archived), text)


def delete_application(desk: Desk, name: str) -> Application:
    """Delete an application and its events. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        application = finding.application(change, name)
        change.delete(application)
        change.label = labels.APPLICATION_DELETED.format(name=label(application))
    return application


def open_applications(desk: Desk, stage: Stage | None = None) -> list[Application]:
    """The applications that are not archived, of one stage or else of all that are open.

    Newest first: the one that is looked for is most likely one that something happened to lately, an interview just held before all.
    """
    with desk.store.reading() as reader:
        found = [(progress(each.events).stage, each) for each in reader.applications() if not each.archived]
    wanted = [each for now, each in found if (now is stage if stage else now in OPEN)]
    return sorted(wanted, key=lambda each: _touched(each, desk.clock.now()), reverse=True)


def _touched(application: Application, now: datetime) -> datetime:
    """When something happened to it last: noted, or planned and over by now."""
    from rebound_tui.domain.meetings import planned_for

    held = (at for event in application.events if (at := planned_for(event)) and at <= now)
    return max([application.events[-1].stamp.at, *held])


def _left(application: Application, target: Stage) -> Stage:
    """The stage it stands at. Raises Refused when that is the target."""
    now = progress(application.events).stage
    if now is target:
        raise Refused(say.ALREADY_THERE.format(label=label(application), stage=nouns.STAGES[target]))
    return now
