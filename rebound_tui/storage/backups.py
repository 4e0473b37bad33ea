"""Backups that happen by themselves: one zip of all data files, verified after writing, 7 daily and 4 weekly ones kept."""

import os
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage import schema
from rebound_tui.storage.atomic import FOLDER_MODE, TEMPORARY, replaced, staged, sync_folder
from rebound_tui.storage.tinyfile import Damaged, parsed
from rebound_tui.wording import storage as say

FOLDER = "backups"
DAILY, WEEKLY, OTHERS = 7, 4, 5
MOST = 200_000_000
"""Bytes that a file in a backup may have: more is not one of ours."""


def data_files(folder: Path) -> list[Path]:
    """The data files in `folder`, by name."""
    return sorted(folder / name for name in os.listdir(folder) if schema.is_ours(name))


def exists(folder: Path, name: str) -> bool:
    """Whether there is a backup of this name."""
    return (folder / FOLDER / f"{name}.zip").exists()


def back_up(folder: Path, name: str) -> Path:
    """Back all data files up as `name`.zip, read it again, and drop what is too old.

    A damaged file is found here, once a day, before good backups could be pushed out by bad ones. Raises StorageError.
    """
    contents = {path.name: path.read_bytes() for path in data_files(folder)}
    for file, content in contents.items():
        parsed(folder / file, content)
    target = folder / FOLDER / f"{name}.zip"
    try:
        target.parent.mkdir(mode=FOLDER_MODE, exist_ok=True)
        replaced(target, _packed(contents))
    except OSError as error:
        raise StorageError(say.BACKUP_FAILED.format(path=target, why=error.strerror)) from error
    if unpacked(target) != contents:
        raise StorageError(say.BACKUP_FAILED.format(path=target, why=say.NOT_AN_OBJECT))
    _prune(target.parent)
    return target


def unpacked(backup: Path) -> dict[str, bytes]:
    """The files in a backup. Raises StorageError if it is not a whole backup of ours."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(backup) as archive:
            members = archive.infolist()
            if not all(schema.is_ours(member.filename) and member.file_size < MOST for member in members):
                raise BadZipFile(say.NOT_AN_OBJECT)
            return {member.filename: archive.read(member) for member in members}
    except (BadZipFile, OSError, EOFError) as error:
        raise bad_backup(backup, error) from error


def bad_backup(backup: Path, why: object) -> StorageError:
    """The error to raise when a backup cannot be used."""
    return StorageError(say.BACKUP_BAD.format(path=backup, why=why, folder=backup.parent))


def newest_good(folder: Path, known: schema.Schema) -> Path | None:
    """The newest backup in which every file can be read and the diary is there, or None."""
    home = folder / FOLDER
    if not home.is_dir():
        return None
    for backup in sorted(home.glob("*.zip"), key=lambda path: path.stat().st_mtime, reverse=True):
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
    if schema.DIARY + schema.SUFFIX not in contents:
        raise bad_backup(backup, say.NOT_AN_OBJECT)
    return contents


def restored(folder: Path, backup: Path, aside: str, others: Iterable[str]) -> Path:
    """Move the data files and `others` into `folder`/`aside` and put the backup in their place; the folder `aside`. Raises OSError."""
    temporary = {name: staged(folder / name, content) for name, content in unpacked(backup).items()}
    kept = folder / aside
    kept.mkdir(mode=FOLDER_MODE)
    for path in (*data_files(folder), *(folder / name for name in others)):
        if path.exists():
            path.rename(kept / path.name)
    for name, path in temporary.items():
        path.rename(folder / name)
    sync_folder(folder)
    return kept


def _packed(contents: dict[str, bytes]) -> bytes:
    from io import BytesIO
    from zipfile import ZIP_DEFLATED, ZipFile

    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _prune(home: Path) -> None:
    names = [name for name in os.listdir(home) if not name.endswith(TEMPORARY)]
    days = {name: day for name in names if (day := _day(name))}
    others = sorted((name for name in names if name not in days), reverse=True)
    keep = {*_daily_and_weekly(days.values())}
    for name in [name for name, day in days.items() if day not in keep] + others[OTHERS:]:
        (home / name).unlink(missing_ok=True)


def _daily_and_weekly(days: Iterable[date]) -> set[date]:
    newest = sorted(days, reverse=True)
    weeks: dict[date, date] = {}
    for day in newest:
        weeks[day - timedelta(days=day.weekday())] = day
    return {*newest[:DAILY], *list(weeks.values())[:WEEKLY]}


def _day(name: str) -> date | None:
    try:
        return date.fromisoformat(name.removesuffix(".zip"))
    except ValueError:
        return None
