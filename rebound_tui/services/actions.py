"""Logging a job action that belongs to no application."""

from datetime import date

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.services import present
from rebound_tui.services.bindings import tick_bound
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import optional_line
from rebound_tui.wording import labels, nouns


def log_action(desk: Desk, kind: ActionKind, when: str | date | None = None, note: str = "") -> Action:
    """Log a job action. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        action = Action(desk.new_id(), kind, present.stamped(present.look(desk, change), when), optional_line(note, nouns.NOTE))
        change.put(action)
        tick_bound(change, kind, action.stamp)
        change.label = labels.ACTION_LOGGED.format(kind=nouns.ACTIONS[kind])
    return action
