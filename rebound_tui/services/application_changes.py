"""One change of one application, and what undo calls it."""

from collections.abc import Callable
from datetime import date

from rebound_tui.domain.applications import Application, Event, label
from rebound_tui.domain.stamps import Stamp
from rebound_tui.services import finding, present
from rebound_tui.services.bindings import logged
from rebound_tui.services.ports import Change, Desk

When = str | date | None


def happened(desk: Desk, name: str, when: When, event: Callable[[Application, Stamp], Event], text: str, **said: str) -> Application:
    """Note what happened; `text` is what undo calls it. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.application(change, name)
        stamp = present.stamped(present.look(desk, change), when)
        return put(change, logged(change, old, event(old, stamp)), text, **said)


def changed(desk: Desk, name: str, changing: Callable[[Application], Application], text: str) -> Application:
    """Change the head; `text` is what undo calls it. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        return put(change, changing(finding.application(change, name)), text)


def put(change: Change, application: Application, text: str, **said: str) -> Application:
    """Put it, and name the change."""
    change.put(application)
    change.label = text.format(name=label(application), **said)
    return application
