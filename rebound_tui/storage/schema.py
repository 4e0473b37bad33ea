"""Which files there are, what version they are written in, and how an older one is brought up to date."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from rebound_tui import __version__
from rebound_tui.domain.actions import Action
from rebound_tui.domain.applications import Application
from rebound_tui.domain.diary import Answer
from rebound_tui.domain.errors import StorageError
from rebound_tui.domain.strips import Strip
from rebound_tui.domain.tasks import Task
from rebound_tui.storage.datafile import Damaged, Doc, Tables
from rebound_tui.storage.signatures import SUFFIX
from rebound_tui.wording import storage as say

APP = "rebound-tui"
PENDING = "restoring.zip"
"""A backup that is still to be unpacked into the folder."""
META = "about"
META_ID = "file"
DIARY = "diary"
LOG = "log"
APPLICATIONS = "applications"
DIARY_TABLES = ("habits", "hunts", "kit", "pauses", "rules", "views")
LOG_TABLES = ("checkins", "tasks", "actions", "answers")
BY_YEAR = (LOG, APPLICATIONS)
DIGITS = 4
"""The most that a year has."""


class Schema(NamedTuple):
    """The version this program writes, and the step from each older version to the next.

    A step gives new tables and leaves what a file says of itself as it is: that is written with the next change of the file.
    """

    version: int
    steps: Mapping[int, Callable[[Tables], Tables]]


SCHEMA = Schema(version=1, steps={})


def file_of(thing: object) -> str:
    """The name of the file, without its ending, that keeps this thing. Files go by year, so that a change rewrites one year."""
    match thing:
        case Strip():
            return f"{LOG}-{thing.year}"
        case Task():
            return f"{LOG}-{thing.made.day.year}"
        case Action() | Answer():
            return f"{LOG}-{thing.stamp.day.year}"
        case Application():
            return f"{APPLICATIONS}-{thing.events[0].stamp.day.year}"
        case _:
            return DIARY


def tables_in(file: str) -> tuple[str, ...]:
    """The tables that a file of this name holds."""
    if file == DIARY:
        return DIARY_TABLES
    return LOG_TABLES if file.startswith(f"{LOG}-") else ("applications",)


@lru_cache
def is_ours(name: str) -> bool:
    """Whether a file of this name is a data file."""
    stem = name.removesuffix(SUFFIX)
    kind, _, year = stem.partition("-")
    is_year = year.isascii() and year.isdigit() and len(year) <= DIGITS
    return stem != name and (stem == DIARY or (kind in BY_YEAR and is_year))


def about(tables: Tables) -> Doc:
    """What a file says of itself: app, schema, written_by, number of the last change in it, and in the diary the other files."""
    return tables.get(META, {}).get(META_ID, {})


def described(number: int, files: list[str] | None, schema: Schema) -> Doc:
    """What a file is to say of itself from now on."""
    doc: Doc = {"app": APP, "schema": schema.version, "written_by": __version__, "change": number}
    return doc if files is None else doc | {"files": files}


def checked(path: Path, tables: Tables, schema: Schema) -> Tables:
    """The tables in today's schema. Raises StorageError for a file that is not ours or newer than this program."""
    meta = about(tables)
    version = meta.get("schema")
    if meta.get("app") != APP or not isinstance(version, int):
        raise Damaged(path, say.NOT_AN_OBJECT) if not tables or META in tables else StorageError(say.FOREIGN.format(path=path))
    if version > schema.version:
        raise StorageError(say.NEWER.format(path=path, version=meta.get("written_by", version)))
    try:
        for step in range(version, schema.version):
            tables = schema.steps[step](tables)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
        raise Damaged(path, say.CANNOT_MIGRATE.format(version=version, why=error)) from error
    return tables
