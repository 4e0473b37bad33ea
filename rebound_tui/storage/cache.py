"""What can be made anew at any time, kept beside the diary's files for those who have no time. Where it cannot be written, it is not."""

from contextlib import suppress
from pathlib import Path

from rebound_tui.storage.atomic import FOLDER_MODE, exchanged, swept
from rebound_tui.storage.signatures import CACHE


def keep(folder: Path, name: str, content: bytes) -> None:
    """Put this in the place of what was kept in the data folder under this name, whole or not at all."""
    path = folder / CACHE / name
    with suppress(OSError):
        if not path.parent.is_dir():
            path.parent.mkdir(FOLDER_MODE)
        swept(path.parent, lambda target: target == name)
        exchanged(path, content)
