"""Replacing a file so that a reader, a crash or a power cut sees the old or the new content, never a mixture."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.wording import storage as say

TEMPORARY = ".tmp"
FILE_MODE = 0o600
FOLDER_MODE = 0o700


def cannot_write(path: Path, error: OSError) -> StorageError:
    """The error to raise when `path` cannot be written."""
    text = say.DISK_FULL if error.errno in (errno.ENOSPC, errno.EDQUOT) else say.CANNOT_WRITE
    return StorageError(text.format(path=path, why=why(error)))


def cannot_read(path: Path, error: OSError) -> StorageError:
    """The error to raise when `path` cannot be read."""
    return StorageError(say.CANNOT_READ.format(path=path, why=why(error)))


def why(error: OSError) -> str:
    """What the system says is the matter, without the path."""
    return os.strerror(error.errno) if error.errno else str(error)


@contextmanager
def writing_in(path: Path) -> Iterator[None]:
    """Whatever the system refuses in this block is told as a StorageError about `path`."""
    try:
        yield
    except OSError as error:
        raise cannot_write(path, error) from error


def staged(path: Path, content: bytes, *, is_durable: bool = True) -> Path:
    """Write `content`, durably, to a temporary file beside `path`; the caller replaces. Raises OSError and leaves nothing behind."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}{TEMPORARY}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, FILE_MODE)
    try:
        try:
            write_all(descriptor, content)
            if is_durable:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte, however many calls it takes."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable: without it a renamed file can be gone after a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replaced(path: Path, content: bytes) -> None:
    """Replace the content of `path` durably. Raises OSError; the old content is then still there."""
    exchanged(path, content, is_durable=True)
    sync_folder(path.parent)


def exchanged(path: Path, content: bytes, *, is_durable: bool = False) -> None:
    """Replace the content of `path` whole, in no hurry to the disk: for what can be made anew. Raises OSError."""
    temporary = staged(path, content, is_durable=is_durable)
    try:
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def made(folder: Path) -> None:
    """Make `folder`, durably, unless it is there. Raises OSError."""
    try:
        folder.mkdir(mode=FOLDER_MODE)
    except FileExistsError:
        if not folder.is_dir():
            raise
    else:
        sync_folder(folder.parent)


def swept(folder: Path, is_ours: Callable[[str], bool]) -> None:
    """Remove what a killed writer of our files left. Only to be called by the one who holds the lock: then no writer is alive."""
    for name in os.listdir(folder):
        target, _, process = name.removesuffix(TEMPORARY).rpartition(".")
        if name.endswith(TEMPORARY) and process.isdigit() and is_ours(target):
            (folder / name).unlink(missing_ok=True)
