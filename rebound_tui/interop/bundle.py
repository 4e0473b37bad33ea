"""Opening what the user gave: a zip, a folder or a single file, as named bytes, within bounds that no file can talk its way past."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from rebound_tui.interop.records import Bundle, ImportRefused, Member
from rebound_tui.services.texts import visible
from rebound_tui.wording import importing as say

MEGABYTE = 1024 * 1024
SIZE_LIMIT = 100 * MEGABYTE
"""Bytes in all, packed and unpacked."""
MEMBER_LIMIT = 10_000
DIRECTORY_ENTRY = b"PK\x01\x02"
"""What every entry of a zip's directory begins with."""
LOCKED_FLAG = 0x1
UNPACKABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def open_bundle(path: Path) -> Bundle:
    """What is at `path`. Raises ImportRefused: missing, not readable, too big, not a zip, or a zip that is not to be trusted."""
    shown = visible(str(path))
    try:
        mode = path.stat().st_mode
        members = _folder(path, shown) if S_ISDIR(mode) else _file(path, shown)
    except FileNotFoundError as error:
        raise ImportRefused(say.MISSING.format(path=shown)) from error
    except (OSError, ValueError) as error:
        if isinstance(error, ImportRefused):
            raise
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ImportRefused(say.UNREADABLE.format(path=shown, why=why)) from error
    if not members:
        raise ImportRefused(say.EMPTY.format(path=shown))
    return Bundle(shown, members)


def _file(path: Path, shown: str) -> tuple[Member, ...]:
    data = _bytes_of(path, SIZE_LIMIT, shown)
    if data.startswith(b"PK") or path.suffix.lower() == ".zip":
        return _zip(data, shown)
    return (Member(visible(path.name), data),) if data else ()


def _folder(path: Path, shown: str) -> tuple[Member, ...]:
    """Its files. They are all counted and measured before the first one is read."""
    files = list(islice(_files_in(path), MEMBER_LIMIT + 1))
    if len(files) > MEMBER_LIMIT:
        raise ImportRefused(say.TOO_MANY_FILES.format(path=shown, limit=MEMBER_LIMIT))
    left = SIZE_LIMIT
    if sum(file.stat().st_size for file in files) > left:
        raise ImportRefused(say.TOO_BIG.format(path=shown, limit=SIZE_LIMIT // MEGABYTE))
    members = []
    for file in files:
        data = _bytes_of(file, left, shown)
        left -= len(data)
        members.append(Member(visible(file.relative_to(path).as_posix()), data))
    return tuple(members)


def _files_in(path: Path) -> Iterator[Path]:
    """Its files and those of its folders in order, without hidden ones and without links, which could lead elsewhere."""
    for folder, folders, names in os.walk(path, onerror=_raise):
        folders[:] = sorted(name for name in folders if not _is_clutter(name))
        files = (Path(folder, name) for name in sorted(names) if not _is_clutter(name))
        yield from (file for file in files if not file.is_symlink() and file.is_file())


def _raise(error: OSError) -> None:
    raise error


def _bytes_of(path: Path, limit: int, shown: str) -> bytes:
    """The bytes of a file; its size is looked at first, and not more than `limit` is read."""
    found = path.stat()
    if not S_ISREG(found.st_mode):
        raise ImportRefused(say.SPECIAL.format(path=shown))
    if found.st_size <= limit:
        with path.open("rb") as file:
            data = file.read(limit + 1)
        if len(data) <= limit:
            return data
    raise ImportRefused(say.TOO_BIG.format(path=shown, limit=SIZE_LIMIT // MEGABYTE))


def _zip(data: bytes, shown: str) -> tuple[Member, ...]:
    # The directory is counted before zipfile reads it, since it makes an object of every entry.
    if data.count(DIRECTORY_ENTRY) > MEMBER_LIMIT:
        raise ImportRefused(say.TOO_MANY_FILES.format(path=shown, limit=MEMBER_LIMIT))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            for info in infos:
                _check(info, shown)
            return tuple(_unpacked(archive, [info for info in infos if not _is_clutter_path(info.filename)], shown))
    except ImportRefused:
        raise
    except BROKEN_ZIP as error:
        raise ImportRefused(say.NOT_A_ZIP.format(path=shown)) from error


def _check(info: zipfile.ZipInfo, shown: str) -> None:
    """Raise ImportRefused for an entry that leads outside, or that cannot be unpacked step by step."""
    parts = info.filename.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or parts[0].endswith(":"):
        raise ImportRefused(say.OUTSIDE.format(path=shown, name=visible(info.filename)))
    if info.flag_bits & LOCKED_FLAG:
        raise ImportRefused(say.LOCKED.format(path=shown))
    if info.compress_type not in UNPACKABLE:
        raise ImportRefused(say.UNKNOWN_PACKING.format(path=shown))


def _unpacked(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo], shown: str) -> Iterator[Member]:
    """The entries. What counts is the bytes that really come out, whatever the headers promise."""
    left = SIZE_LIMIT
    for info in infos:
        with archive.open(info) as file:
            data = file.read(left + 1)
        left -= len(data)
        if left < 0:
            raise ImportRefused(say.TOO_BIG.format(path=shown, limit=SIZE_LIMIT // MEGABYTE))
        yield Member(visible(info.filename), data)


def _is_clutter_path(name: str) -> bool:
    return any(_is_clutter(part) for part in PurePosixPath(name).parts)


def _is_clutter(name: str) -> bool:
    """Whether it is what file managers leave behind."""
    return name.startswith(".") or name == "__MACOSX"
