"""Putting a backup in the place of the diary, whole or not at all.

What is there is copied aside first. Then the backup is put into the folder as PENDING: from here on it counts. Unpacking it
twice is the same as once, so it does not matter when a crash comes: the next process that writes or reads unpacks it again.
"""

from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage import backups
from rebound_tui.storage.atomic import FOLDER_MODE, replaced, sync_folder, why
from rebound_tui.storage.schema import PENDING, Schema
from rebound_tui.storage.signatures import JOURNAL
from rebound_tui.wording import storage as say


def begun(folder: Path, backup: Path, aside: str, schema: Schema) -> Path:
    """Copy what is there into the folder `aside`, and put the backup in line; the folder `aside`. Raises OSError, StorageError."""
    backups.readable(backup, schema)
    content = backup.read_bytes()
    kept = folder / aside
    kept.mkdir(mode=FOLDER_MODE)
    for path in (*backups.data_files(folder), folder / JOURNAL):
        if path.exists():
            replaced(kept / path.name, path.read_bytes())
    replaced(folder / PENDING, content)
    return kept


def finish(folder: Path) -> None:
    """Unpack the backup in line. Undo starts anew. Raises StorageError."""
    contents = backups.unpacked(folder / PENDING)
    try:
        _unpack(folder, contents)
    except OSError as error:
        raise StorageError(say.HALF_DONE.format(path=folder, why=why(error))) from error


def _unpack(folder: Path, contents: dict[str, bytes]) -> None:
    (folder / JOURNAL).unlink(missing_ok=True)
    for name, content in contents.items():
        replaced(folder / name, content)
    for path in backups.data_files(folder):
        if path.name not in contents:
            path.unlink()
    sync_folder(folder)
    (folder / PENDING).unlink()
    sync_folder(folder)
