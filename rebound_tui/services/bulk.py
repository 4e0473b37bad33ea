"""What is done to several applications at once: one change, one undo."""

from collections.abc import Callable, Sequence

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage, step_from
from rebound_tui.services import hunts, present
from rebound_tui.services.application_changes import When
from rebound_tui.services.applications import move_event
from rebound_tui.services.bindings import logged
from rebound_tui.services.ports import Change, Desk
from rebound_tui.services.texts import line
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import refusals as say

TAG_LIMIT = 40


def move_all(desk: Desk, ids: Sequence[str], stage: Stage, when: When = None) -> int:
    """Put applications on a stage, by id; how many were moved: those that stand there already are left. Raises Refused for none.

    Accepting ends the hunt.
    """
    return _moved(desk, ids, lambda _: stage, labels.APPLICATION_MOVED.format(name="{name}", stage=nouns.STAGES[stage]), when)


def step_all(desk: Desk, ids: Sequence[str], steps: int) -> int:
    """Move applications along the way, each from where it stands; those at either end stay there. Raises Refused for none."""
    return _moved(desk, ids, lambda stage: step_from(stage, steps), labels.APPLICATIONS_MOVED)


def tag_all(desk: Desk, ids: Sequence[str], tags: Sequence[str]) -> int:
    """Add tags; how many applications did not have them all. Raises Refused."""
    clean = [line(tag, nouns.TAG, TAG_LIMIT) for tag in tags]

    def tagged(application: Application) -> Application:
        return application._replace(tags=tuple(dict.fromkeys((*application.tags, *clean))))

    return _changed(desk, ids, tagged, labels.APPLICATION_TAGGED.format(name="{name}", tags=", ".join(clean)))


def archive_all(desk: Desk, ids: Sequence[str], archived: bool = True) -> int:
    """Put applications out of sight, or bring them back; how many were changed. Raises Refused for none."""
    text = labels.APPLICATION_ARCHIVED if archived else labels.APPLICATION_RESTORED
    return _changed(desk, ids, lambda application: application._replace(archived=archived), text)


def delete_all(desk: Desk, ids: Sequence[str]) -> int:
    """Delete applications and their events; how many. Raises Refused for none."""
    with desk.store.changing(desk.clock.now()) as change:
        found = _found(change, ids)
        change.delete(*found)
        _finish(change, found, labels.APPLICATION_DELETED)
    return len(found)


def _moved(desk: Desk, ids: Sequence[str], target: Callable[[Stage], Stage | None], text: str, when: When = None) -> int:
    with desk.store.changing(desk.clock.now()) as change:
        stamp = present.stamped(present.look(desk, change), when)
        moved = []
        for application in _found(change, ids):
            now = progress(application.events).stage
            stage = target(now)
            if stage not in (None, now):
                moved.append(logged(change, application, move_event(desk, application, stage, stamp)))
        change.put(*moved)
        if any(progress(application.events).stage is Stage.ACCEPTED for application in moved):
            hunts.ended(change, stamp.day)
        _finish(change, moved, text)
    return len(moved)


def _changed(desk: Desk, ids: Sequence[str], changed: Callable[[Application], Application], text: str) -> int:
    with desk.store.changing(desk.clock.now()) as change:
        pairs = [(old, changed(old)) for old in _found(change, ids)]
        new = [new for old, new in pairs if new != old]
        change.put(*new)
        _finish(change, new, text)
    return len(new)


def _found(change: Change, ids: Sequence[str]) -> list[Application]:
    wanted = set(ids)
    return [application for application in change.applications() if application.id in wanted]


def _finish(change: Change, done: Sequence[Application], text: str) -> None:
    if not done:
        raise Refused(say.NONE_TO_CHANGE)
    first = label(done[0])
    change.label = text.format(name=first if len(done) == 1 else labels.MANY.format(first=first, more=len(done) - 1))
