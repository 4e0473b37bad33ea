"""The files of one folder: which there are, opened once, checked when they change."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.atomic import cannot_read
from rebound_tui.storage.datafile import Damaged, Doc, FileStorage, Tables
from rebound_tui.storage.schema import DIARY, PENDING, Schema, about, checked, is_ours
from rebound_tui.storage.signatures import SUFFIX
from rebound_tui.wording import storage as say

NOTHING: Tables = {}


class Shelf:
    """All data files of a folder, by name without ending."""

    def __init__(self, folder: Path, schema: Schema) -> None:
        self.folder = folder
        self.schema = schema
        self._files: dict[str, FileStorage] = {}

    def names(self) -> list[str]:
        """The files that are there."""
        try:
            return sorted(name.removesuffix(SUFFIX) for name in os.listdir(self.folder) if is_ours(name))
        except OSError as error:
            raise cannot_read(self.folder, error) from error

    def storage(self, name: str) -> FileStorage:
        """The file of this name; it need not be there yet."""
        if name not in self._files:
            self._files[name] = FileStorage(self.folder / f"{name}{SUFFIX}", lambda path, tables: checked(path, tables, self.schema))
        return self._files[name]

    def state(self, name: str) -> os.stat_result:
        """What the system says of a file that is there. Raises StorageError."""
        path = self.storage(name).path
        try:
            return os.stat(path)
        except OSError as error:
            raise cannot_read(path, error) from error

    def put(self, name: str, table: str, documents: dict[str, Doc]) -> None:
        """Collect documents for a table of a file, in the place of those with the same id."""
        from rebound_tui.storage.tinyfile import File

        File(self.storage(name)).put(table, documents)

    def tables(self, name: str) -> Tables:
        """What is in a file, with what was collected for it, to look at; nothing if it is not there. Raises StorageError."""
        try:
            return self.storage(name).tables() or NOTHING
        except Damaged as error:
            raise self._damaged(error) from error

    def is_older(self, name: str) -> bool:
        """Whether a file is still written in an older schema."""
        return bool(about(self.tables(name)).get("schema", self.schema.version) < self.schema.version)

    def whole(self, was_used: bool) -> list[str]:
        """The files that are there: none in a new folder. Raises StorageError when one that has to be there is not."""
        names = self.names()
        if not names and not was_used and not self._newest_backup():
            return names
        listed = about(self.tables(DIARY)).get("files")
        for name in (DIARY, *(listed if isinstance(listed, list) else ())):
            if name not in names:
                raise StorageError(say.MISSING.format(path=self.folder / f"{name}{SUFFIX}", next=self._way_out()))
        return names

    def is_restoring(self) -> bool:
        """Whether a backup is still to be unpacked. Raises OSError."""
        return (self.folder / PENDING).exists()

    @contextmanager
    def showing_way_out(self) -> Iterator[None]:
        """A damaged file found in this block is told together with the newest good backup."""
        try:
            yield
        except Damaged as error:
            raise self._damaged(error) from error

    def look_again(self) -> None:
        """Ask the disk once more whether files have changed: to be called by whoever has just got the lock."""
        for file in self._files.values():
            file.look_again()

    def drop_collected(self) -> None:
        """Forget what was collected and not put in place."""
        for file in self._files.values():
            file.pending = None

    def forget(self) -> None:
        """Drop what was collected and read; the next look reads the files again."""
        for file in self._files.values():
            file.close()
        self._files.clear()

    def _damaged(self, error: Damaged) -> Damaged:
        return Damaged(error.path, error.why, self._way_out())

    def _way_out(self) -> str:
        backup = self._newest_backup()
        return say.RESTORE_FROM.format(backup=backup) if backup else say.NO_BACKUP

    def _newest_backup(self) -> Path | None:
        from rebound_tui.storage import backups

        return backups.newest_good(self.folder, self.schema)
