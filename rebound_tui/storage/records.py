"""Domain values read from the files, decoded once per change of a file; and the same with a change on top."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import Any

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.traces import Trace, merged, trace_of
from rebound_tui.domain.strips import Strip
from rebound_tui.services.ports import Thing
from rebound_tui.storage.datafile import Damaged, Doc, Tables
from rebound_tui.storage.digests import Digest, Digests, digest_of
from rebound_tui.storage.documents import CODECS, LAST_DAY, TABLES
from rebound_tui.storage.reader import ORDER, TableReader
from rebound_tui.storage.schema import APPLICATIONS, file_of, tables_in
from rebound_tui.storage.shelf import Shelf
from rebound_tui.wording import storage as say

DELETED = "deleted"
Address = tuple[str, str, str]
"""File, table and id of a document."""


def strip_key(habit: str, year: int) -> str:
    """The document id of a habit's year of check-ins."""
    return f"{habit}-{year}"


def address_of(thing: Thing) -> Address:
    """Where a thing is kept."""
    key = strip_key(thing.habit, thing.year) if isinstance(thing, Strip) else thing.id
    return file_of(thing), TABLES[type(thing)], key


NO_DOCUMENTS: dict[str, Doc] = {}


class Records(TableReader):
    """What is on the disk. `names`, the list of files, and `changed`, the moment of the last change, are refreshed by the store."""

    def __init__(self, shelf: Shelf) -> None:
        self.names: list[str] = []
        self.changed: datetime | None = None
        self._shelf = shelf
        self._kept = Digests(shelf.folder)
        self._decoded: dict[tuple[str, str], tuple[dict[str, Doc], dict[str, Any]]] = {}
        """By file and table: the documents, and what they say."""
        self._last_days: dict[str, tuple[Tables, str]] = {}
        """By file: its tables, and the latest app day in them."""
        self._sorted: dict[str, tuple[list[dict[str, Any]], tuple[Any, ...]]] = {}

    def all(self, table: str) -> tuple[Any, ...]:
        """Everything in a table; the same tuple again while no file of it has changed."""
        parts = [self._part(name, table) for name in self.names if table in tables_in(name)]
        known = self._sorted.get(table)
        if known and len(known[0]) == len(parts) and all(old is new for old, new in zip(known[0], parts, strict=True)):
            return known[1]
        things = tuple(sorted((thing for part in parts for thing in part.values()), key=ORDER[table]))
        self._sorted[table] = parts, things
        return things

    def strip(self, habit: str, year: int) -> Strip:
        """One habit's year of check-ins, without looking at the other years."""
        blank = Strip(habit, year, "")
        found: Strip = self._part(file_of(blank), TABLES[Strip]).get(strip_key(habit, year), blank)
        return found

    def last_day(self) -> date | None:
        """The latest app day of anything, read off the documents."""
        days = [self._last_day_in(name) for name in self.names if not LAST_DAY.keys().isdisjoint(tables_in(name))]
        days += [digest.last_day for digest in self._digests().values()]
        return date.fromisoformat(found) if (found := max(days, default="")) else None

    def last_change(self) -> datetime | None:
        """When the diary was last changed."""
        return self.changed

    def applications_of(self, hunt: str) -> tuple[Application, ...]:
        """Those of one hunt; files with none of it are not read."""
        parts = [self._part(name, APPLICATIONS) for name, digest in self._digests().items() if hunt in digest.hunts]
        return tuple(sorted((each for part in parts for each in part.values() if each.hunt == hunt), key=ORDER[APPLICATIONS]))

    def trace(self, now: datetime) -> Trace:
        """What all applications say to the guard; files that say the same for ever are not read again."""
        return merged(
            digest.trace if digest.latest <= now else trace_of(self._part(name, APPLICATIONS).values(), now)
            for name, digest in self._digests().items()
        )

    def by_key(self, table: str) -> dict[str, Any]:
        """Everything in a table by document id."""
        return {key: thing for name in self.names if table in tables_in(name) for key, thing in self._part(name, table).items()}

    def _digests(self) -> dict[str, Digest]:
        """Those of all files of applications, made anew where there is none of this state of the file."""
        states = {name: self._shelf.state(name) for name in self.names if APPLICATIONS in tables_in(name)}
        known = {name: self._kept.of(name, state) for name, state in states.items()}
        found = {name: known[name] or digest_of(self._part(name, APPLICATIONS).values(), state) for name, state in states.items()}
        if found != known:
            self._kept.keep(found, states)
        return found

    def _part(self, name: str, table: str) -> dict[str, Any]:
        """One table of one file. A document is never changed in place, so the same one says the same still."""
        documents = self._shelf.tables(name).get(table, NO_DOCUMENTS)
        known_documents, known = self._decoded.get((name, table), (NO_DOCUMENTS, {}))
        if documents is not known_documents:
            unchanged = {key: thing for key, thing in known.items() if documents.get(key) is known_documents[key]}
            known = self._decode(name, table, documents, unchanged)
            self._decoded[name, table] = documents, known
        return known

    def _decode(self, name: str, table: str, documents: dict[str, Doc], unchanged: dict[str, Any]) -> dict[str, Any]:
        decode = CODECS[table][2]
        with self._reading(name, table):
            return {key: unchanged.get(key) or decode(doc) for key, doc in documents.items() if DELETED not in doc}

    def _last_day_in(self, name: str) -> str:
        tables = self._shelf.tables(name)
        known_tables, known = self._last_days.get(name, (None, ""))
        if tables is not known_tables:
            known = max((self._last_day_of(name, table, tables.get(table, NO_DOCUMENTS)) for table in LAST_DAY), default="")
            self._last_days[name] = tables, known
        return known

    def _last_day_of(self, name: str, table: str, documents: dict[str, Doc]) -> str:
        with self._reading(name, table):
            return max((LAST_DAY[table](doc) for doc in documents.values() if DELETED not in doc), default="")

    @contextmanager
    def _reading(self, name: str, table: str) -> Iterator[None]:
        """What goes wrong in the block is a damaged document."""
        try:
            yield
        except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
            why = say.UNREADABLE_ENTRY.format(table=table, why=error)
            with self._shelf.showing_way_out():
                raise Damaged(self._shelf.storage(name).path, why) from error
