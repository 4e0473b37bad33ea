"""Habits that a job action ticks: what is done once is entered once."""

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application, Event, with_event
from rebound_tui.domain.checkins import COUNTS, CheckIn, amount_mark
from rebound_tui.domain.guard.facts import job_actions
from rebound_tui.domain.habits import version_on
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import checkin_on, with_checkin
from rebound_tui.services.ports import Change


def logged(change: Change, application: Application, event: Event) -> Application:
    """The application with one more event; a job action ticks the habits that are bound to it, in the same change.

    Every service adds events by this one, so that no way of logging an action is forgotten. Taking one back leaves the tick, which
    can have been the user's own.
    """
    for unit in job_actions([event]):
        tick_bound(change, ActionKind(unit.action), event.stamp)
    return with_event(application, event)


def tick_bound(change: Change, kind: ActionKind, stamp: Stamp) -> None:
    """Tick the habits that are bound to this kind, in the same change. One that counts something gets one more."""
    for habit in change.habits():
        if habit.binds != kind or habit.archived:
            continue
        strip = change.strip(habit.id, stamp.day.year)
        old, target = checkin_on(strip, stamp.day), version_on(habit, stamp.day).target
        if target is None and old and old.mark in COUNTS:
            continue
        amount = None if target is None else ((old.amount if old else None) or 0) + 1
        mark = amount_mark(amount or 1, version_on(habit, stamp.day).day_target)
        change.put(with_checkin(strip, CheckIn(habit.id, stamp, mark, amount, old.note if old else "")))
