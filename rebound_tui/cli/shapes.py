"""The JSON that scripts read: stable keys, ISO 8601, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rebound_tui.cli.endings import Out, as_utf8
from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.needs import Need
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.stages import THEIR_ENDINGS
from rebound_tui.domain.tasks import Task
from rebound_tui.services.glance import Waiting
from rebound_tui.services.listing import Listed
from rebound_tui.services.today import HabitToday, TodayView
from rebound_tui.wording.needs import need_what, need_why

if TYPE_CHECKING:
    from rebound_tui.services.sifting import Card

Shape = dict[str, Any]


def print_json(out: Out, value: object) -> None:
    """Print a value as JSON."""
    as_utf8()
    out(json.dumps(value, ensure_ascii=False, indent=2))


def iso(day: date | None) -> str | None:
    """A day, or nothing."""
    return day.isoformat() if day else None


def local(at: datetime, zone: str) -> str:
    """A moment on the wall clock of `zone`, with its offset."""
    return at.astimezone(ZoneInfo(zone)).isoformat(timespec="seconds")


def status_shape(view: TodayView, strengths: Mapping[str, float]) -> Shape:
    """`status --json`."""
    guard = view.guard
    return {
        "day": iso(view.day),
        "state": str(guard.state),
        "streak": guard.streak,
        "goal": {"units": guard.goal.units, "target": guard.goal.target},
        "freezes": guard.freezes,
        "habits": [_habit(line, strengths[line.habit.id]) for line in view.habits],
        "tasks": [_task(task) for task in view.tasks],
        "pipeline": {str(stage): count for stage, count in view.stages.items()},
        "needs_you": [_waiting(waiting) for waiting in view.needs],
    }


def listed_shape(listed: Listed | Card) -> Shape:
    """One application in `app list --json`."""
    application, now = listed.application, listed.progress
    return {
        "id": application.id,
        "company": application.company,
        "role": application.role,
        "stage": str(now.stage),
        "round": now.round,
        "furthest": str(now.furthest),
        "applied_on": iso(now.applied_on),
        "last_contact": iso(now.last_contact),
        "next": need_shape(listed.need) if listed.need else None,
        "source": application.source,
        "tags": list(application.tags),
        "location": application.location,
        "url": application.url,
        "cv": application.cv,
        "archived": application.archived,
        "hunt": application.hunt,
    }


def shown_shape(listed: Listed) -> Shape:
    """`app show --json`."""
    application = listed.application
    return listed_shape(listed) | {
        "events": [_event(event) for event in application.events],
        "contacts": [contact._asdict() for contact in application.contacts],
        "salary": application.salary._asdict(),
        "notes": application.notes,
        "setback": _closing(application) if listed.progress.stage in THEIR_ENDINGS else None,
    }


def need_shape(need: Need) -> Shape:
    """A next step."""
    return {"what": need_what(need), "due": iso(need.due), "why": need_why(need)}


def _habit(line: HabitToday, strength: float) -> Shape:
    return {
        "id": line.habit.id,
        "name": line.habit.name,
        "due": line.is_due,
        "done": line.is_done,
        "amount": line.amount,
        "target": line.target,
        "tiny": line.mark is Mark.TINY,
        "streak": line.streak,
        "strength": round(strength, 3),
    }


def _task(task: Task) -> Shape:
    return {"id": task.id, "text": task.text, "due": iso(task.due), "done": task.done is not None}


def _waiting(waiting: Waiting) -> Shape:
    return {"application": waiting.application.id, "label": label(waiting.application)} | need_shape(waiting.need)


def _event(event: Event) -> Shape:
    stamp = event.stamp
    return {
        "id": event.id,
        "kind": str(event.kind),
        "at": local(stamp.at, stamp.zone),
        "day": iso(stamp.day),
        "date_only": stamp.date_only,
        "logged": local(stamp.logged, stamp.zone),
        "zone": stamp.zone,
        "origin": event.origin,
        "data": event.data,
    }


def _closing(application: Application) -> Shape | None:
    """How they closed it."""
    closed = [event for event in standing_events(application.events) if event.kind is Kind.CLOSED]
    if not closed:
        return None
    data, stamp = closed[-1].data, closed[-1].stamp
    return {
        "at": local(stamp.at, stamp.zone),
        "outcome": data["outcome"],
        "weight": data.get("weight", "none"),
        "words": data.get("words", ""),
    }


def tenths(hours: float | None) -> float | None:
    """Hours as precise as anybody logs them."""
    return None if hours is None else round(hours, 1)
