"""Answering the question whether somebody has gone quiet (R14), and filing what has been quiet for long, one or many at once.

"Treat as closed" is `applications.close` with no reply: the user's own word, and so a setback. What is filed here weighs nothing.
"""

from collections.abc import Sequence
from datetime import timedelta

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.diary import Answer
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.silence import FILED, GONE_QUIET, is_quiet, unanswered
from rebound_tui.domain.stages import Stage
from rebound_tui.services import finding, present
from rebound_tui.services.application_changes import happened
from rebound_tui.services.bindings import logged
from rebound_tui.services.listing import Listed, of_this_hunt
from rebound_tui.services.ports import Change, Desk, Reader
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import silence as say


def nudged(desk: Desk, name: str) -> Application:
    """They were nudged, a follow-up; the question comes again in a week if they stay silent. Raises Refused."""
    return _waiting(desk, name, Kind.FOLLOW_UP)


def wait(desk: Desk, name: str) -> Application:
    """Wait a week: until then nothing is asked about it. Raises Refused."""
    return _waiting(desk, name, Kind.NOTE)


def file_unanswered(desk: Desk) -> list[Application]:
    """File those whose question was shown a week ago and left unanswered; once, so that an undo stays.

    For the front end that shows the question: nobody else may do this.
    """
    with desk.store.reading() as reader:
        found = _unanswered(reader, present.look(desk, reader))
    if not found:
        return []
    with desk.store.changing(desk.clock.now()) as change:
        stamp = present.stamped(present.look(desk, change), None)
        change.put(*(Answer(desk.new_id(), GONE_QUIET, FILED, stamp, application.id) for application in found))
        change.is_note = True
    return file_all(desk, [application.id for application in found])


def quiet_ones(desk: Desk, days: int = 0) -> list[Listed]:
    """Those of this hunt that have gone quiet, and for at least so many days, the longest first."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        found = of_this_hunt(reader, today)
    quiet = [each for each in found if each.need and is_quiet(each.need, today.day) and each.need.days >= days]
    return sorted(quiet, key=lambda each: -(each.need.days if each.need else 0))


def file_all(desk: Desk, ids: Sequence[str]) -> list[Application]:
    """File these as no reply, as one change; it weighs nothing. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        stamp = present.stamped(present.look(desk, change), None)
        data: dict[str, object] = {"outcome": str(Stage.NO_REPLY), "weight": str(Weight.NONE), "silence": True}
        found = [finding.application(change, id) for id in ids]
        if not found:
            raise Refused(say.NONE_QUIET)
        filed = [logged(change, each, Event(desk.new_id(), Kind.CLOSED, stamp, dict(data))) for each in found]
        change.put(*filed)
        _name(change, filed)
    return filed


def _name(change: Change, filed: Sequence[Application]) -> None:
    first = say.FILED.format(name=label(filed[0]))
    change.label = labels.MANY.format(first=first, more=len(filed) - 1) if filed[1:] else first


def _waiting(desk: Desk, name: str, kind: Kind) -> Application:
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
    until = today.day + timedelta(days=today.rules.silence_wait)
    text = say.WAITING if kind is Kind.NOTE else labels.EVENT_ADDED
    return happened(
        desk,
        name,
        None,
        lambda _, stamp: Event(desk.new_id(), kind, stamp, {"wait_until": until.isoformat()}),
        text,
        kind=nouns.KINDS[kind],
        day=f"{until:%a} {until.day} {until:%b}",
    )


def _unanswered(reader: Reader, today: present.Today) -> list[Application]:
    answers = reader.answers()
    if not any(answer.prompt == GONE_QUIET for answer in answers):
        return []
    waiting = [(each.application, each.need) for each in of_this_hunt(reader, today) if each.need]
    return unanswered(waiting, answers, today.day, today.rules.silence_file)
