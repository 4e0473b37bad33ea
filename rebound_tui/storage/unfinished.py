"""What is still being written: one small file each, in a folder beside the diary's files, replaced at every pause in the typing.

It is no part of the diary: no journal, no undo, no lock, and writing it does not make anybody look at the diary again.
"""

from pathlib import Path
from urllib.parse import quote

from rebound_tui.storage.atomic import cannot_read, made, replaced, swept, writing_in

FOLDER = "unfinished"
SUFFIX = ".txt"


def read(folder: Path, key: str) -> str:
    """What is kept in the data folder under this key, or nothing. Raises StorageError."""
    path = _path(folder, key)
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise cannot_read(path, error) from error


def keep(folder: Path, key: str, text: str) -> None:
    """Keep this text durably; no text removes it and what a kill left of it. Raises StorageError, and what was kept is then still there."""
    path = _path(folder, key)
    with writing_in(path):
        if text:
            made(path.parent)
            replaced(path, text.encode(errors="replace"))
        elif path.parent.exists():
            path.unlink(missing_ok=True)
            swept(path.parent, lambda name: name == path.name)


def _path(folder: Path, key: str) -> Path:
    return folder / FOLDER / f"{quote(key, safe='')}{SUFFIX}"
