"""The diary opened, what time it is, and how a new id is made: the outside world, wired to the services."""

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_tui.cli.endings import note
from rebound_tui.cli.places import data_folder
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import FolderStore, open_store
from rebound_tui.wording import cli as say

FOLDER_MODE = 0o700
LOCALTIME = "/etc/localtime"
TIMEZONE = "/etc/timezone"


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    def zone(self) -> str:
        """The zone that TZ names, else this machine's, else UTC."""
        return _zone_in(os.environ.get("TZ", "")) or _zone_in(_link(LOCALTIME)) or _zone_in(_text(TIMEZONE)) or "UTC"


def new_id() -> str:
    """Ten hexadecimal digits nobody has used."""
    return os.urandom(5).hex()


def open_folder(given: str | None) -> FolderStore:
    """The diary, in its folder; a new folder is named on stderr. Raises StorageError."""
    folder = Path(data_folder(given))
    if folder.exists():
        return open_store(folder)
    if not given and not os.environ.get("REBOUND_DATA"):
        made(folder.parent)
    store = open_store(folder)
    note(say.NEW_FOLDER.format(path=folder))
    return store


def open_desk(given: str | None) -> Desk:
    """What the services work with. Raises StorageError."""
    return Desk(open_folder(given), SystemClock(), new_id)


def made(folder: Path) -> None:
    """Make a folder and those above it, for the user alone. Raises OSError."""
    if not folder.is_dir():
        made(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def _zone_in(text: str) -> str:
    """The zone that a name or a path into the zone database means, or nothing."""
    name = text.strip().removeprefix(":").rpartition("zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")
    try:
        return ZoneInfo(name).key if name else ""
    except (ValueError, KeyError, OSError):
        return ""


def _link(path: str) -> str:
    try:
        return os.path.realpath(path) if Path(path).is_symlink() else ""
    except OSError:
        return ""


def _text(path: str) -> str:
    try:
        return Path(path).read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""
