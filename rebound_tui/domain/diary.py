"""The smaller things a diary holds beside habits and applications."""

from datetime import date
from typing import NamedTuple

from rebound_tui.domain.stamps import Stamp


class Hunt(NamedTuple):
    """One job hunt: a period from its start to its end."""

    id: str
    started: date
    ended: date | None = None
    name: str = ""


class Pause(NamedTuple):
    """A pause of everything (R15): neutral from the day it is declared to the day before it is ended."""

    id: str
    declared: Stamp
    until: date | None = None
    """The last day planned, or open."""
    ended: Stamp | None = None


class Answer(NamedTuple):
    """What was said to a prompt, so that it is never asked twice."""

    id: str
    prompt: str
    answer: str
    stamp: Stamp
    about: str = ""
    """The id of what it was about, or nothing."""


class SavedView(NamedTuple):
    """A view of the pipeline that was kept under a name: what was typed, and what was picked, as facet and value."""

    id: str
    name: str
    text: str = ""
    picks: tuple[tuple[str, str], ...] = ()


class KitEntry(NamedTuple):
    """A strength, lesson, person, plan, skill or text of the kit."""

    id: str
    kind: str
    text: str
    made: Stamp
    details: tuple[tuple[str, str], ...] = ()
    position: int = 0
