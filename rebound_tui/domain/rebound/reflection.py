"""The ten-minute reflection: what is written down of it, as a value and as the data of an event. One a setback; it can be reopened."""

import re
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.causes import OWN, Cause, Found, Known
from rebound_tui.domain.stages import Stage

LASTS = timedelta(minutes=10)
TOO_LONG = 30
"""Minutes from which on a change is no small one."""
DURATION = re.compile(r"(\d+(?:[.,]\d+)?)\s*(h|hours?|hrs?|m|mins?|minutes?)\b", re.IGNORECASE)
HOUR = 60


class Where(StrEnum):
    """Where it ended."""

    APPLICATION = "application"
    SCREEN = "screen"
    TASK = "task"
    INTERVIEW = "interview"
    OFFER = "offer"


class Reflection(NamedTuple):
    """What is kept of a reflection; everything may be left out."""

    where: Where | None = None
    causes: tuple[Found, ...] = ()
    chair: str = ""
    """In their chair: the proof they would have wanted."""
    right: str = ""
    """One thing that went right."""
    lesson: str = ""
    """How "Next time I will ..." goes on."""
    task: str = ""
    """The one change, as the id of its task."""
    habit: str = ""
    """The habit that came of it, by id."""

    @property
    def is_yours(self) -> bool:
        """Whether any of it is the user's to change."""
        return any(found.cause in OWN for found in self.causes)


def reflection_data(reflection: Reflection) -> dict[str, object]:
    """The data of its event; what is plain is left out."""
    data: dict[str, object] = {name: str(value) for name, value in reflection._asdict().items() if value and name != "causes"}
    if reflection.causes:
        data["causes"] = [[str(part) for part in found] for found in reflection.causes]
    return data


def read_reflection(data: dict[str, object]) -> Reflection:
    """The reflection that `reflection_data` wrote. A cause that a newer program knows is left out."""
    listed = data.get("causes")
    rows = [row for row in listed if isinstance(row, list)] if isinstance(listed, list) else []
    causes = tuple(Found(Cause(row[0]), Known(row[1]), row[2]) for row in rows if row[0] in set(Cause) and row[1] in set(Known))
    texts = {name: str(data[name]) for name in ("chair", "right", "lesson", "task", "habit") if name in data}
    return Reflection(Where(str(data["where"])) if data.get("where") in set(Where) else None, causes, **texts)


def reflected(case: Case) -> Event | None:
    """The reflection on this no, as the event that holds it, or None."""
    events = [event for event in standing_events(case.application.events) if event.kind is Kind.REFLECTED]
    return next((event for event in reversed(events) if event.stamp.at >= case.closing.stamp.at), None)


def where_ended(case: Case) -> Where:
    """Where it ended as far as the events tell: what is offered first."""
    if case.met is Kind.TASK:
        return Where.TASK
    by_stage = {Stage.SCREENING: Where.SCREEN, Stage.INTERVIEW: Where.INTERVIEW, Stage.OFFER: Where.OFFER}
    return by_stage.get(case.furthest, Where.APPLICATION)


def minutes_named(text: str) -> float | None:
    """The minutes that a text names (`45 min`, `2 hours`), added up, or None when it names none."""
    found = [float(number.replace(",", ".")) * (HOUR if unit[0] in "hH" else 1) for number, unit in DURATION.findall(text)]
    return sum(found) if found else None
