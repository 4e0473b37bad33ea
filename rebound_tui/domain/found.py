"""What a file gives: the records that every reader makes, and that the planning of an import takes."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain.applications import Salary
from rebound_tui.domain.stages import Stage

When = date | datetime
"""A day, or a moment: aware, or naive where the file names no zone; a naive one is on this machine's wall clock. 1970 to 2199."""


class Place(NamedTuple):
    """Where something stands in what was given."""

    file: str
    line: int
    """Counted from 1, as an editor shows it."""


class FoundApplication(NamedTuple):
    """One application as one row of a file tells it. Texts are plain: no control characters, single lines but for the notes."""

    place: Place
    company: str
    role: str
    saved: When | None = None
    applied: When | None = None
    stage: Stage | None = None
    """Where the file says it stands, if that is more than the two dates say."""
    url: str = ""
    job_key: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    location: str = ""
    mode: str = ""
    salary: Salary = Salary()
    """Its amounts are finite."""
    cv: str = ""
    notes: str = ""


class Problem(NamedTuple):
    """A row that could not be read, and why, in words."""

    place: Place
    what: str


class LeftOut(NamedTuple):
    """Things that are in the file and are not imported: how many, and what and why, in words."""

    number: int
    what: str


class Found(NamedTuple):
    """Everything that was found in what was given."""

    origin: str
    """The name of the program the file is from, as kept with each imported event."""
    applications: tuple[FoundApplication, ...] = ()
    problems: tuple[Problem, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    people: Mapping[str, int] = {}
    """How many people the user knows, by the name of their company."""
