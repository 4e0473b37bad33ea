"""The diary in its folder: how a change reaches the disk whole or not at all.

A change goes: lock the folder; finish what a crash left; collect the change in memory; write every new file beside the old
one, durably; add the change to the journal, durably (from here on it counts); put the new files in place; unlock. A file
says which change it holds last. One that is behind the journal is brought up to date by the next process that comes.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.services.ports import Change, Reader
from rebound_tui.storage import backups, journal, lock, operations
from rebound_tui.storage.atomic import FOLDER_MODE, cannot_read, cannot_write, replaced, swept, sync_folder
from rebound_tui.storage.documents import utc_text
from rebound_tui.storage.journal import DO, REDO, UNDO, Entry, Journal, Op
from rebound_tui.storage.records import Changing, Records
from rebound_tui.storage.schema import DIARY, META, META_ID, SCHEMA, Schema, about, described
from rebound_tui.storage.shelf import Shelf
from rebound_tui.wording import storage as say

MACHINE = "machine"


def open_store(folder: Path, schema: Schema = SCHEMA) -> "FolderStore":
    """The diary in `folder`, which is made if its parent is there. Raises StorageError."""
    try:
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except FileExistsError as error:
        raise StorageError(say.NOT_A_FOLDER.format(path=folder)) from error
    except FileNotFoundError as error:
        raise StorageError(say.FOLDER_MISSING.format(parent=folder.parent, path=folder)) from error
    except OSError as error:
        raise cannot_write(folder, error) from error
    return FolderStore(folder, schema)


class FolderStore:
    """A Store (services/ports.py) on a folder of TinyDB files. Not for use by two threads at once."""

    def __init__(self, folder: Path, schema: Schema) -> None:
        self.folder = folder
        self._shelf = Shelf(folder, schema)
        self._journal = Journal(folder)
        self._records = Records(self._shelf)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """The state on the disk now."""
        with lock.reading(self.folder):
            behind = self._behind()
            if not behind:
                self._records.names = self._shelf.whole()
                yield self._records
        if behind:
            with self._writing():
                yield self._records

    @contextmanager
    def changing(self, now: datetime) -> Iterator[Change]:
        """A change of one thing or many, all or nothing."""
        with self._writing(now):
            change = Changing(self._records)
            yield change
            ops = operations.operations(self._shelf, change.put_things)
            if ops:
                self._commit(Entry(self._next_number(ops), DO, utc_text(now), change.label, ops))

    def undo(self, now: datetime) -> str | None:
        """Take the last change back."""
        with self._writing(now):
            entry = journal.undoable(self._entries())
            if entry is None:
                return None
            ops = tuple(Op(op.file, op.table, op.id, op.after, op.before) for op in reversed(entry.ops))
            self._commit(Entry(self._next_number(ops), UNDO, utc_text(now), entry.label, ops, entry.number))
            return entry.label

    def redo(self, now: datetime) -> str | None:
        """Make the last undone change again."""
        with self._writing(now):
            entry = journal.redoable(self._entries())
            if entry is None:
                return None
            self._commit(Entry(self._next_number(entry.ops), REDO, utc_text(now), entry.label, entry.ops, entry.number))
            return entry.label

    def version(self) -> object:
        """Every change puts a file into the folder, so the folder's own time tells."""
        try:
            return os.stat(self.folder).st_mtime_ns
        except OSError as error:
            raise cannot_read(self.folder, error) from error

    def back_up(self, name: str) -> Path:
        """Back everything up as `name`.zip. Raises StorageError."""
        with self._writing():
            return backups.back_up(self.folder, name)

    def restore(self, backup: Path, aside: str) -> Path:
        """Put a backup in the place of what is there, which is moved into the folder `aside`. Undo starts anew. Raises StorageError."""
        backups.readable(backup, self._shelf.schema)
        with lock.writing(self.folder):
            try:
                return backups.restored(self.folder, backup, aside, (journal.NAME,))
            except OSError as error:
                raise cannot_write(self.folder, error) from error
            finally:
                self._shelf.forget()

    @contextmanager
    def _writing(self, now: datetime | None = None) -> Iterator[None]:
        """Alone in the folder, everything whole, the day's backup made."""
        with lock.writing(self.folder):
            try:
                swept(self.folder)
                if self._behind():
                    self._recover()
                self._records.names = self._shelf.whole()
                if now is not None and self._records.names:
                    self._back_up_once(now)
                yield
            except OSError as error:
                raise cannot_write(self.folder, error) from error
            finally:
                self._shelf.drop_collected()

    def _back_up_once(self, now: datetime) -> None:
        name = str(now.astimezone().date())
        if not backups.exists(self.folder, name):
            backups.back_up(self.folder, name)

    def _commit(self, entry: Entry) -> None:
        """Make the change of `entry` durable: see the top of this file."""
        for op in entry.ops:
            operations.require_unchanged(self._shelf.tables(op.file).get(op.table, {}).get(op.id), op)
        files = self._collected(entry)
        temporary: dict[str, Path] = {}
        try:
            for name in files:
                temporary[name] = self._shelf.storage(name).stage()
            self._journal.append(entry)
        except OSError as error:
            for path in temporary.values():
                path.unlink(missing_ok=True)
            raise cannot_write(self.folder, error) from error
        self._put_in_place(temporary)

    def _put_in_place(self, temporary: dict[str, Path]) -> None:
        try:
            for name, path in temporary.items():
                self._shelf.storage(name).adopt(path)
            sync_folder(self.folder)
        except OSError as error:
            raise StorageError(say.HALF_DONE.format(path=self.folder, why=os.strerror(error.errno or 0))) from error

    def _collected(self, entry: Entry) -> list[str]:
        """Lay a change on the files in memory, with its number; the names of the files that have to be written."""
        machine = self._machine()
        documents: dict[tuple[str, str], dict[str, operations.Doc]] = {}
        for op in entry.ops:
            old = self._shelf.tables(op.file).get(op.table, {}).get(op.id)
            documents.setdefault((op.file, op.table), {})[op.id] = operations.laid_on(old, op, entry.at, machine)
        for (file, table), docs in documents.items():
            self._shelf.file(file).table(table).put(docs)
        touched = {file for file, _ in documents}
        listed = sorted({*self._shelf.names(), *touched, DIARY} - {DIARY})
        if listed != about(self._shelf.tables(DIARY)).get("files"):
            touched.add(DIARY)
        for name in touched:
            doc = described(entry.number, listed if name == DIARY else None, self._shelf.schema)
            self._shelf.file(name).table(META).put({META_ID: doc})
        return sorted(touched)

    def _behind(self) -> bool:
        """Whether a crash came between the journal and the files."""
        entries = self._entries()
        return bool(entries) and any(self._change_in(op.file) < entries[-1].number for op in entries[-1].ops)

    def _recover(self) -> None:
        """Finish the last change. Laying a document twice is the same as once, so it does not matter how far it got."""
        files = self._collected(self._entries()[-1])
        self._put_in_place({name: self._shelf.storage(name).stage() for name in files})

    def _entries(self) -> list[Entry]:
        try:
            return self._journal.entries()
        except OSError as error:
            raise cannot_read(self._journal.path, error) from error

    def _next_number(self, ops: Iterable[Op]) -> int:
        entries = self._entries()
        return max([entries[-1].number if entries else 0, *(self._change_in(op.file) for op in ops)]) + 1

    def _change_in(self, file: str) -> int:
        number = about(self._shelf.tables(file)).get("change", 0)
        return number if isinstance(number, int) else 0

    def _machine(self) -> str:
        """The random name of this machine's copy of the diary."""
        path = self.folder / MACHINE
        if not path.exists():
            replaced(path, os.urandom(5).hex().encode())
        return path.read_text()
