"""The diary in its folder, for any number of processes at once: one lock, one journal, files that are only ever replaced.

Whoever comes finishes first what a crash left: a change (commits.py) or a backup being restored (restoring.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.services.ports import Change, Reader
from rebound_tui.storage import commits, journal, lock
from rebound_tui.storage.atomic import cannot_read, cannot_write, made, swept, writing_in
from rebound_tui.storage.commits import Commits, Intent
from rebound_tui.storage.journal import DO, NOTE, REDO, UNDO, Op
from rebound_tui.storage.records import Records
from rebound_tui.storage.schema import PENDING, SCHEMA, Schema, is_ours
from rebound_tui.storage.shelf import Shelf
from rebound_tui.storage.signatures import JOURNAL, state_of
from rebound_tui.wording import storage as say

BEFORE_SCHEMA = "before-schema-{version}"


def open_store(folder: Path, schema: Schema = SCHEMA) -> "FolderStore":
    """The diary in `folder`, which is made if its parent is there. Raises StorageError."""
    try:
        made(folder)
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
        self._commits = Commits(self._shelf)
        self._records = Records(self._shelf)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """The state on the disk now."""
        with lock.reading(self.folder):
            self._shelf.look_again()
            is_whole = not self._is_cut_short()
            if is_whole:
                self._know_what_is_there()
                yield self._records
        if not is_whole:
            with self._writing():
                yield self._records

    @contextmanager
    def changing(self, now: datetime, backup: str | None = None) -> Iterator[Change]:
        """A change of one thing or many, all or nothing; with a backup made first whose name begins with `backup`."""
        from rebound_tui.storage.changing import Changing
        from rebound_tui.storage.operations import operations

        with self._writing():
            change = Changing(self._records)
            yield change
            ops = operations(self._shelf, change.put_things)
            if ops:
                self._commit(Intent(NOTE if change.is_note else DO, now, change.label, ops), backup)

    def undo(self, now: datetime) -> str | None:
        """Take the last change back."""
        with self._writing():
            entry = journal.undoable(self._commits.entries())
            if entry is None:
                self._require_whole_journal()
                return None
            ops = tuple(Op(op.file, op.table, op.id, op.after, op.before) for op in reversed(entry.ops))
            self._commit(Intent(UNDO, now, entry.label, ops, entry.number))
            return entry.label

    def redo(self, now: datetime) -> str | None:
        """Make the last undone change again."""
        with self._writing():
            entry = journal.redoable(self._commits.entries())
            if entry is None:
                self._require_whole_journal()
                return None
            self._commit(Intent(REDO, now, entry.label, entry.ops, entry.number))
            return entry.label

    def unfinished(self, key: str) -> str:
        """What was written under this key and is not finished yet, or nothing. Raises StorageError."""
        from rebound_tui.storage import unfinished

        return unfinished.read(self.folder, key)

    def keep_unfinished(self, key: str, text: str) -> None:
        """Keep something that is still being written; no text forgets it. Raises StorageError."""
        from rebound_tui.storage import unfinished

        unfinished.keep(self.folder, key, text)

    def version(self) -> object:
        """See `state_of`."""
        try:
            return state_of(str(self.folder))
        except OSError as error:
            raise cannot_read(self.folder, error) from error

    def back_up(self, name: str) -> Path:
        """Back everything up as `name`.zip. Raises StorageError, and Refused when there is nothing yet."""
        with self._writing():
            if not self._records.names:
                raise Refused(say.NOTHING_TO_BACK_UP.format(path=self.folder))
            return self._back_up(name)

    def restore(self, backup: Path, aside: str) -> Path:
        """Put a backup in the place of what is there, which is copied into the folder `aside`. Undo starts anew. Raises StorageError."""
        from rebound_tui.storage import restoring

        with lock.writing(self.folder), writing_in(self.folder):
            try:
                kept = restoring.begun(self.folder, backup, aside, self._shelf.schema)
                restoring.finish(self.folder)
            finally:
                self._shelf.forget()
        return kept

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Alone in the folder, with everything whole."""
        with lock.writing(self.folder):
            try:
                with writing_in(self.folder):
                    self._finish_what_was_cut_short()
                    self._know_what_is_there()
                yield
            finally:
                self._shelf.drop_collected()

    def _know_what_is_there(self) -> None:
        self._records.changed = self._commits.last_change()
        self._records.names = self._shelf.whole(self._records.changed is not None)

    def _finish_what_was_cut_short(self) -> None:
        swept(self.folder, _is_kept_here)
        if self._shelf.is_restoring():
            from rebound_tui.storage import restoring

            restoring.finish(self.folder)
        self._shelf.look_again()
        if self._commits.is_behind():
            self._commits.finish()
            self._shelf.look_again()

    def _is_cut_short(self) -> bool:
        """Whether a crash left something to be finished."""
        try:
            return self._shelf.is_restoring() or self._commits.is_behind()
        except OSError as error:
            raise cannot_read(self.folder, error) from error

    def _commit(self, intent: Intent, backup: str | None = None) -> None:
        """Make a change durable, after the backups that have to come before it."""
        with writing_in(self.folder):
            if self._records.names:
                self._back_up_before(intent, backup)
            self._commits.commit(intent)

    def _back_up_before(self, intent: Intent, backup: str | None) -> None:
        here = intent.now.astimezone()
        self._back_up_once(str(here.date()))
        if any(self._shelf.is_older(op.file) for op in intent.ops):
            self._back_up_once(BEFORE_SCHEMA.format(version=self._shelf.schema.version))
        if backup:
            self._back_up(f"{backup}-{here:%Y-%m-%d-%H%M%S}")

    def _back_up_once(self, name: str) -> None:
        from rebound_tui.storage import backups

        if not backups.exists(self.folder, name):
            self._back_up(name)

    def _back_up(self, name: str) -> Path:
        from rebound_tui.storage import backups

        with self._shelf.showing_way_out():
            return backups.back_up(self.folder, name)

    def _require_whole_journal(self) -> None:
        """Raise Refused if there may have been something to undo or redo once."""
        if self._commits.is_damaged():
            raise Refused(say.JOURNAL_DAMAGED.format(path=self.folder / JOURNAL))


def _is_kept_here(name: str) -> bool:
    return is_ours(name) or name in (JOURNAL, commits.MACHINE, PENDING)
