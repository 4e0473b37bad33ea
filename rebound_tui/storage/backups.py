"""Backups that happen by themselves: one zip of all data files, verified before it counts, 7 daily and 4 weekly ones kept.

Those of the user's own naming stay for ever, and so does the one made before the files were brought to a new schema.
"""

import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage import schema
from rebound_tui.storage.atomic import cannot_read, made, staged, swept, sync_folder, why
from rebound_tui.storage.datafile import Damaged, parsed
from rebound_tui.storage.signatures import SUFFIX
from rebound_tui.wording import storage as say

FOLDER = "backups"
ZIP = ".zip"
DAILY, WEEKLY = 7, 4
BEFORE_IMPORT = "before-import"
IMPORTS = 5
"""Backups kept of those whose names begin with BEFORE_IMPORT."""
MOST = 200_000_000
"""Bytes that a file in a backup may have: more is not one of ours."""


def data_files(folder: Path) -> list[Path]:
    """The data files in `folder`, by name."""
    return sorted(folder / name for name in os.listdir(folder) if schema.is_ours(name))


def exists(folder: Path, name: str) -> bool:
    """Whether there is a backup of this name."""
    return (folder / FOLDER / f"{name}{ZIP}").exists()


def back_up(folder: Path, name: str) -> Path:
    """Back all data files up as `name`.zip, read it again, and drop what is too old.

    A damaged file is found here, once a day, before good backups could be pushed out by bad ones. Raises StorageError.
    """
    contents = {path.name: _content(path) for path in data_files(folder)}
    target = folder / FOLDER / f"{name}{ZIP}"
    try:
        made(target.parent)
        swept(target.parent, lambda name: name.endswith(ZIP))
        temporary = staged(target, _packed(contents))
        if unpacked(temporary) != contents:
            raise StorageError(say.BACKUP_FAILED.format(path=target, why=say.BACKUP_DIFFERS))
        temporary.replace(target)
        sync_folder(target.parent)
        _prune(target.parent)
    except OSError as error:
        raise StorageError(say.BACKUP_FAILED.format(path=target, why=why(error))) from error
    return target


def unpacked(backup: Path) -> dict[str, bytes]:
    """The files in a backup. Raises StorageError if it is not a whole backup of ours."""
    from zipfile import BadZipFile, ZipFile
    from zlib import error as bad_data

    try:
        with ZipFile(backup) as archive:
            members = archive.infolist()
            if not all(schema.is_ours(member.filename) and member.file_size < MOST for member in members):
                raise BadZipFile(say.NOT_AN_OBJECT)
            return {member.filename: archive.read(member) for member in members}
    except OSError as error:
        raise bad_backup(backup, why(error)) from error
    except (BadZipFile, EOFError, RuntimeError, ValueError, bad_data) as error:
        raise bad_backup(backup, error) from error


def bad_backup(backup: Path, reason: object) -> StorageError:
    """The error to raise when a backup cannot be used."""
    return StorageError(say.BACKUP_BAD.format(path=backup, why=reason, folder=backup.absolute().parent))


def newest_good(folder: Path, known: schema.Schema) -> Path | None:
    """The newest backup in which every file can be read and the diary is there, or None."""
    for backup in _newest_first(folder / FOLDER):
        try:
            readable(backup, known)
        except StorageError:
            continue
        return backup
    return None


def readable(backup: Path, known: schema.Schema) -> dict[str, bytes]:
    """The files in a backup, each found whole, ours and not too new. Raises StorageError."""
    contents = unpacked(backup)
    try:
        for content in contents.values():
            schema.checked(backup, parsed(backup, content), known)
    except Damaged as error:
        raise bad_backup(backup, error.why) from error
    if schema.DIARY + SUFFIX not in contents:
        raise bad_backup(backup, say.NOT_AN_OBJECT)
    return contents


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise cannot_read(path, error) from error
    parsed(path, content)
    return content


def _packed(contents: dict[str, bytes]) -> bytes:
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile

    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _newest_first(home: Path) -> list[Path]:
    try:
        return sorted(home.glob(f"*{ZIP}"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
    except OSError:
        return []


def _prune(home: Path) -> None:
    names = [path.name for path in _newest_first(home)]
    days = {name: day for name in names if (day := _day(name))}
    keep = _daily_and_weekly(days.values())
    imports = [name for name in names if name.startswith(BEFORE_IMPORT)]
    for name in [name for name, day in days.items() if day not in keep] + imports[IMPORTS:]:
        (home / name).unlink(missing_ok=True)


def _daily_and_weekly(days: Iterable[date]) -> set[date]:
    newest = sorted(days, reverse=True)
    weeks: dict[date, date] = {}
    for day in newest:
        weeks[day - timedelta(days=day.weekday())] = day
    return {*newest[:DAILY], *list(weeks.values())[:WEEKLY]}


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name.removesuffix(ZIP))
    except ValueError:
        return None
