"""How a change reaches the disk whole or not at all. Everything here is for the holder of the writing lock, but for `is_behind`.

Collect the change in memory; write every new file beside the old one, durably; add the change to the journal, durably (from
here on it counts); put the new files in place. A file says which change it holds last. One that still holds what the last
change found is brought up to date by the next process that comes; one that was put there by other means is left alone.
"""

import os
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from rebound_tui.domain.days import forward
from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.storage import journal
from rebound_tui.storage.atomic import cannot_read, replaced, sync_folder, why, writing_in
from rebound_tui.storage.datafile import Doc
from rebound_tui.storage.encoding import utc_text
from rebound_tui.storage.journal import Entry, Journal, Op
from rebound_tui.storage.schema import DIARY, META, META_ID, about, described
from rebound_tui.storage.shelf import Shelf
from rebound_tui.wording import storage as say

MACHINE = "machine"


class Intent(NamedTuple):
    """A change to be made."""

    act: str
    now: datetime
    label: str
    ops: tuple[Op, ...]
    of: int = 0


class Commits:
    """The changes of one folder."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._journal = Journal(shelf.folder)
        self._name = ""

    def entries(self) -> list[Entry]:
        """The changes that can be undone or redone, oldest first. Those from before a change of the schema cannot."""
        try:
            return [entry for entry in self._journal.entries() if entry.schema == self._shelf.schema.version]
        except OSError as error:
            raise cannot_read(self._journal.path, error) from error

    def is_damaged(self) -> bool:
        """Whether older changes cannot be undone because the journal was damaged."""
        try:
            return self._journal.is_damaged()
        except OSError as error:
            raise cannot_read(self._journal.path, error) from error

    def last_change(self) -> datetime | None:
        """When something was last changed here, if ever."""
        last = self._last()
        return datetime.fromisoformat(last.at) if last else None

    def commit(self, intent: Intent) -> None:
        """Make a change durable. Raises Refused when a document is not as the change found it, or cannot be written at all."""
        from rebound_tui.storage.operations import require_unchanged

        for op in intent.ops:
            require_unchanged(self._shelf.tables(op.file).get(op.table, {}).get(op.id), op)
        line, entry = self._entry(intent)
        files = self._collected(self._shelf, entry)
        temporary: dict[str, Path] = {}
        with writing_in(self._shelf.folder):
            try:
                for name in files:
                    temporary[name] = self._shelf.storage(name).stage()
                self._journal.append(line)
            except OSError:
                for path in temporary.values():
                    path.unlink(missing_ok=True)
                raise
        self._put_in_place(self._shelf, temporary)

    def is_behind(self) -> bool:
        """Whether a crash came between the journal and the files."""
        entry = self._last()
        return entry is not None and any(self._change_in(file) == number for file, number in entry.found.items())

    def finish(self) -> None:
        """Finish the last change as the program that made it would have done, in its schema."""
        entry = self._last()
        if entry is None:
            return
        if entry.schema > self._shelf.schema.version:
            raise StorageError(say.NEWER.format(path=self._journal.path, version=entry.schema))
        shelf = Shelf(self._shelf.folder, self._shelf.schema._replace(version=entry.schema))
        behind = {file for file, number in entry.found.items() if self._change_in(file) == number}
        rest = entry._replace(ops=tuple(op for op in entry.ops if op.file in behind), found={file: entry.found[file] for file in behind})
        try:
            with writing_in(shelf.folder):
                staged = {name: shelf.storage(name).stage() for name in self._collected(shelf, rest)}
            self._put_in_place(shelf, staged)
        finally:
            shelf.forget()

    def _entry(self, intent: Intent) -> tuple[bytes, Entry]:
        """The change as it is written, and as it will be read: what is laid on the files is what the journal can give back."""
        files = {op.file for op in intent.ops}
        if self._listed(self._shelf, files) != about(self._shelf.tables(DIARY)).get("files"):
            files.add(DIARY)
        found = {file: self._change_in(file) for file in sorted(files)}
        last = self._last()
        number = max(last.number if last else 0, *found.values()) + 1
        at = utc_text(forward(intent.now, self.last_change()))
        entry = Entry(number, intent.act, at, intent.label, intent.ops, intent.of, self._shelf.schema.version, found)
        try:
            line = journal.line_of(entry)
        except ValueError as error:
            raise Refused(say.CANNOT_BE_KEPT.format(why=error)) from error
        return line, journal.entry_in(line) or entry

    def _collected(self, shelf: Shelf, entry: Entry) -> list[str]:
        """Lay a change on the files in memory, with its number; the names of the files that have to be written."""
        from rebound_tui.storage.operations import laid_on

        machine = self._machine()
        documents: dict[tuple[str, str], dict[str, Doc]] = {}
        for op in entry.ops:
            old = shelf.tables(op.file).get(op.table, {}).get(op.id)
            documents.setdefault((op.file, op.table), {})[op.id] = laid_on(old, op, entry.at, machine)
        for (file, table), docs in documents.items():
            shelf.put(file, table, docs)
        for name in entry.found:
            doc = described(entry.number, self._listed(shelf, set(entry.found)) if name == DIARY else None, shelf.schema)
            shelf.put(name, META, {META_ID: doc})
        return list(entry.found)

    def _put_in_place(self, shelf: Shelf, temporary: dict[str, Path]) -> None:
        try:
            for name, path in temporary.items():
                shelf.storage(name).adopt(path)
            sync_folder(shelf.folder)
        except OSError as error:
            raise StorageError(say.HALF_DONE.format(path=shelf.folder, why=why(error))) from error

    def _listed(self, shelf: Shelf, touched: set[str]) -> list[str]:
        """The files that the diary is to name: those that are there and those that come."""
        return sorted({*shelf.names(), *touched} - {DIARY})

    def _last(self) -> Entry | None:
        try:
            return self._journal.last()
        except OSError as error:
            raise cannot_read(self._journal.path, error) from error

    def _change_in(self, file: str) -> int:
        number = about(self._shelf.tables(file)).get("change", 0)
        return number if isinstance(number, int) else 0

    def _machine(self) -> str:
        """The random name of this machine's copy of the diary."""
        path = self._shelf.folder / MACHINE
        with writing_in(path):
            if not self._name and not path.exists():
                replaced(path, os.urandom(5).hex().encode())
            self._name = self._name or path.read_text("utf-8", "replace")
        return self._name
