"""Domain values read from the files, decoded once per change of a file; and the same with a change on top."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from rebound_tui.domain.strips import Strip
from rebound_tui.services.ports import Thing
from rebound_tui.storage.datafile import Damaged, Doc
from rebound_tui.storage.documents import CODECS, LAST_DAY, TABLES
from rebound_tui.storage.reader import ORDER, TableReader
from rebound_tui.storage.schema import file_of, tables_in
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
    """What is on the disk. `names` is the list of files, refreshed by the store under its lock."""

    def __init__(self, shelf: Shelf) -> None:
        self.names: list[str] = []
        self._shelf = shelf
        self._decoded: dict[tuple[str, str], tuple[dict[str, Doc], dict[str, Any]]] = {}
        """By file and table: the documents, and what they say."""
        self._last_days: dict[tuple[str, str], tuple[dict[str, Doc], str]] = {}
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
        days = [self._last_day(name, table) for name in self.names for table in tables_in(name) if table in LAST_DAY]
        return date.fromisoformat(found) if (found := max(days, default="")) else None

    def by_key(self, table: str) -> dict[str, Any]:
        """Everything in a table by document id."""
        return {key: thing for name in self.names if table in tables_in(name) for key, thing in self._part(name, table).items()}

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

    def _last_day(self, name: str, table: str) -> str:
        documents = self._shelf.tables(name).get(table, NO_DOCUMENTS)
        known_documents, known = self._last_days.get((name, table), (NO_DOCUMENTS, ""))
        if documents is not known_documents:
            with self._reading(name, table):
                known = max((LAST_DAY[table](doc) for doc in documents.values() if DELETED not in doc), default="")
            self._last_days[name, table] = documents, known
        return known

    @contextmanager
    def _reading(self, name: str, table: str) -> Iterator[None]:
        """What goes wrong in the block is a damaged document."""
        try:
            yield
        except (KeyError, ValueError, TypeError, AttributeError, IndexError) as error:
            why = say.UNREADABLE_ENTRY.format(table=table, why=error)
            with self._shelf.showing_way_out():
                raise Damaged(self._shelf.storage(name).path, why) from error


class Changing(TableReader):
    """A Change (services/ports.py): what was put or deleted lies on top of what is on the disk."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.label = ""
        self.is_note = False
        self.put_things: dict[Address, Thing | None] = {}
        """By address, what is to be there; None for deleted."""

    def put(self, *things: Thing) -> None:
        """Add these, or replace those with the same id."""
        self.put_things |= {address_of(thing): thing for thing in things}

    def delete(self, *things: Thing) -> None:
        """Delete these; only a tombstone stays."""
        self.put_things |= {address_of(thing): None for thing in things}

    def strip(self, habit: str, year: int) -> Strip:
        """One habit's year of check-ins as it would be after the change."""
        address = address_of(Strip(habit, year, ""))
        if address not in self.put_things:
            return self._records.strip(habit, year)
        put = self.put_things[address]
        return put if isinstance(put, Strip) else Strip(habit, year, "")

    def last_day(self) -> date | None:
        """The latest app day of anything, before the change."""
        return self._records.last_day()

    def all(self, table: str) -> tuple[Any, ...]:
        """Everything in a table as it would be after the change."""
        changed = {key: thing for (_, of, key), thing in self.put_things.items() if of == table}
        if not changed:
            return self._records.all(table)
        things = self._records.by_key(table) | changed
        return tuple(sorted((thing for thing in things.values() if thing is not None), key=ORDER[table]))
