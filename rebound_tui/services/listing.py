"""Applications with what can be said of each: where it stands, and its next step."""

from collections.abc import Collection
from typing import NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.needs import Here, Need, NeedKind, need_of
from rebound_tui.domain.progress import Progress, progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import present
from rebound_tui.services.ports import Desk, Reader


class Listed(NamedTuple):
    """An application and what its events say."""

    application: Application
    progress: Progress
    need: Need | None
    """Its next step, however far ahead; None when nothing is asked."""


def listed(desk: Desk, stages: Collection[Stage] = (), with_archived: bool = False) -> list[Listed]:
    """All applications, or those at these stages, oldest first."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        found = [seen(each, today) for each in reader.applications() if with_archived or not each.archived]
    return [each for each in found if not stages or each.progress.stage in stages]


def of_this_hunt(reader: Reader, today: present.Today) -> list[Listed]:
    """Those of the hunt that is on, or was last, oldest first. When it is over nothing is asked of them but to come to what is planned."""
    hunts = reader.hunts()
    if not hunts:
        return []
    found = [seen(each, today) for each in reader.applications_of(hunts[-1].id) if not each.archived]
    return found if hunts[-1].ended is None else [_of_an_ended_hunt(each) for each in found]


def looked_up(desk: Desk, name: str) -> Listed:
    """The application that `name` means. Raises Refused."""
    from rebound_tui.services import finding

    with desk.store.reading() as reader:
        return seen(finding.application(reader, name), present.look(desk, reader))


def seen(application: Application, today: present.Today) -> Listed:
    """An application and what its events say today."""
    now = progress(application.events)
    return Listed(application, now, need_of(application, now, Here(today.day, today.rules, today.zone)))


def _of_an_ended_hunt(listed: Listed) -> Listed:
    return listed if listed.need and listed.need.kind is NeedKind.INTERVIEW else listed._replace(need=None)
