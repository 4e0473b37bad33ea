"""Feedback on a no: the mail that asks for it, that it was sent, what came back, and what is made of that."""

from datetime import date, timedelta

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rebound.feedback import Received, Sorted, received
from rebound_tui.domain.stages import Stage
from rebound_tui.services import finding, present
from rebound_tui.services.bindings import logged
from rebound_tui.services.drafts import Draft, draft_for
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import line, optional_line, paragraphs
from rebound_tui.wording import feedback as say

FEEDBACK, SILENCE = "feedback", "silence"
ONE_DAY = timedelta(days=1)
LONGEST = 500


def text_for(application: Application) -> str:
    """The text of the kit that asks: about a decision, or where there was silence whether there is one."""
    return SILENCE if progress(application.events).stage is Stage.NO_REPLY else FEEDBACK


def today(desk: Desk) -> date:
    """The app day it is: feedback that was put away waits for its own."""
    with desk.store.reading() as reader:
        return present.look(desk, reader).day


def mail_for(desk: Desk, name: str) -> Draft:
    """The mail that asks for feedback, filled in as far as it is known what belongs there. Raises Refused."""
    with desk.store.reading() as reader:
        application = finding.application(reader, name)
        return draft_for(reader, text_for(application), application)


def sent(desk: Desk, name: str, when: str | None = None) -> Application:
    """Note that feedback was asked for: a job action, and a look whether it came a week later. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.application(change, name)
        stamp = present.stamped(present.look(desk, change), when)
        application = logged(change, old, Event(desk.new_id(), Kind.FEEDBACK_ASKED, stamp))
        change.put(application)
        change.label = say.ASKED.format(name=label(application))
    return application


def receive(desk: Desk, name: str, text: str, is_put_away: bool = False, when: str | None = None) -> Application:
    """Keep the feedback that came, word for word; put away it is not shown before tomorrow. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        now = present.look(desk, change)
        old = finding.application(change, name)
        line(text[:LONGEST], say.FEEDBACK, LONGEST)
        data: dict[str, object] = {"text": paragraphs(text, say.FEEDBACK)}
        if is_put_away:
            data["until"] = (now.day + ONE_DAY).isoformat()
        application = logged(change, old, Event(desk.new_id(), Kind.FEEDBACK_RECEIVED, present.stamped(now, when), data))
        change.put(application)
        change.label = say.RECEIVED.format(name=label(application))
    return application


def sort(desk: Desk, name: str, made: Sorted) -> Application:
    """Keep what the user makes of the feedback that came last: usable, taste, what to try. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.application(change, name)
        found = _received(old)
        fields = {key: optional_line(value, say.A_FIELD, LONGEST, key) for key, value in made._asdict().items()}
        stamp = present.stamped(present.look(desk, change), None)
        application = logged(change, old, Event(desk.new_id(), Kind.CORRECTED, stamp, {"of": found.event.id, "set": fields}))
        change.put(application)
        change.label = say.SORTED.format(name=label(application))
    return application


def _received(application: Application) -> Received:
    found = received(application)
    if found is None:
        raise Refused(say.NO_FEEDBACK.format(label=label(application)))
    return found
