"""Tasks: things to be done once, with a date."""

from datetime import date
from typing import NamedTuple

from rebound_tui.domain.stamps import Stamp


class Task(NamedTuple):
    """Something to do once. Late is not broken: it only says since when."""

    id: str
    text: str
    due: date
    made: Stamp
    done: Stamp | None = None
    origin: str = ""
    """Where it came from: user, reflection, debrief."""
    application: str = ""
    """The application it belongs to, by id, or nothing."""
