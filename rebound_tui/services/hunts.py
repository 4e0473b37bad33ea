"""Job hunts: periods that begin with a first application, or when one says so, and end with a yes, or when one says so."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.plain import folded
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OPEN
from rebound_tui.services import present
from rebound_tui.services.ports import Change, Desk
from rebound_tui.services.texts import optional_line, quoted
from rebound_tui.wording import hunts as say


class HuntLine(NamedTuple):
    """A hunt, and how many applications it has."""

    hunt: Hunt
    applications: int
    """How many it had, archived ones too."""
    open: int
    """How many of them have not ended."""


def start_hunt(desk: Desk, name: str = "", when: str | None = None) -> Hunt:
    """Begin a hunt, today or earlier. Raises Refused while another is on."""
    with desk.store.changing(desk.clock.now()) as change:
        day = present.stamped(present.look(desk, change), when).day
        last = change.hunts()[-1] if change.hunts() else None
        if last and last.ended is None:
            raise Refused(say.ONE_IS_ON.format(name=title(last)))
        if last and last.ended and day < last.ended:
            raise Refused(say.BEFORE_THE_LAST.format(name=title(last), day=last.ended), "when")
        hunt = Hunt(desk.new_id(), day, name=optional_line(name, say.NAME, about="name"))
        change.put(hunt)
        change.label = say.STARTED.format(name=title(hunt))
    return hunt


def end_hunt(desk: Desk, when: str | None = None) -> Hunt:
    """End the hunt that is on, today or earlier. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        day = present.stamped(present.look(desk, change), when).day
        hunt = ended(change, day)
        if hunt is None:
            raise Refused(say.NONE_IS_ON)
        if day < hunt.started:
            raise Refused(say.BEFORE_ITS_START.format(name=title(hunt), day=hunt.started))
        change.label = say.ENDED.format(name=title(hunt))
    return hunt


def hunt_lines(desk: Desk) -> list[HuntLine]:
    """Every hunt, oldest first."""
    with desk.store.reading() as reader:
        return [_line(hunt, reader.applications_of(hunt.id)) for hunt in reader.hunts()]


def _line(hunt: Hunt, applications: Sequence[Application]) -> HuntLine:
    still = sum(progress(each.events).stage in OPEN for each in applications)
    return HuntLine(hunt, len(applications), still)


def found_hunt(hunts: Sequence[Hunt], which: str) -> Hunt:
    """The hunt that a name, a part of one, or an id means; nothing means the one that is on, or was last. Raises Refused."""
    wanted = folded(which)
    exact = [hunt for hunt in hunts if wanted and (which == hunt.id or wanted == folded(hunt.name))]
    fitting = exact or [hunt for hunt in hunts if wanted in folded(title(hunt))]
    if not fitting:
        raise Refused(say.UNKNOWN.format(name=quoted(which)) if hunts else say.NO_HUNTS)
    return fitting[-1]


def joined(desk: Desk, change: Change, day: date) -> str:
    """The id of the hunt that is on, or of a new one that begins on `day`: a hunt begins with its first application."""
    hunts = change.hunts()
    if hunts and hunts[-1].ended is None:
        if day < hunts[-1].started:
            change.put(hunts[-1]._replace(started=day))
        return hunts[-1].id
    hunt = Hunt(desk.new_id(), day)
    change.put(hunt)
    return hunt.id


def ended(change: Change, day: date) -> Hunt | None:
    """The hunt that was on, ended on `day`, at the earliest on that of its start; None if none was on."""
    hunts = change.hunts()
    if not hunts or hunts[-1].ended is not None:
        return None
    hunt = hunts[-1]._replace(ended=max(day, hunts[-1].started))
    change.put(hunt)
    return hunt


def title(hunt: Hunt) -> str:
    """What it is called: its name, else when it began."""
    return hunt.name or say.UNNAMED.format(day=hunt.started)
