"""One lock for the whole folder, on a file of its own, since the data files get replaced."""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.atomic import FILE_MODE, cannot_read, cannot_write, why
from rebound_tui.wording import storage as say

NAME = "lock"
PATIENCE = 5.0
"""Seconds to wait for another process."""
PAUSE = 0.005
TAKEN = (errno.EWOULDBLOCK, errno.EACCES)
CANNOT_MAKE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOSPC, errno.EDQUOT, errno.ENOENT)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the folder alone. The kernel frees the lock of a process that died. Raises StorageError after PATIENCE seconds."""
    try:
        descriptor = _acquired(folder, fcntl.LOCK_EX)
    except OSError as error:
        raise cannot_write(folder, error) from error
    try:
        yield
    finally:
        os.close(descriptor)


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Hold the folder together with other readers. Where no lock file can be made nobody can write either: then read without."""
    try:
        descriptor = _acquired(folder, fcntl.LOCK_SH)
    except OSError as error:
        if error.errno not in CANNOT_MAKE:
            raise cannot_read(folder, error) from error
        yield
        return
    try:
        yield
    finally:
        os.close(descriptor)


def _acquired(folder: Path, kind: int) -> int:
    """The descriptor that holds the lock. A lock file that was deleted while we waited locks nobody out: then take the new one."""
    deadline = time.monotonic() + PATIENCE
    while True:
        descriptor = _opened(folder / NAME)
        try:
            _wait(folder, descriptor, kind, deadline)
            if _is_there(folder / NAME, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except FileNotFoundError:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
    except PermissionError:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)


def _wait(folder: Path, descriptor: int, kind: int, deadline: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in TAKEN:
                raise StorageError(say.NO_LOCKS.format(path=folder, why=why(error))) from error
            if time.monotonic() > deadline:
                raise StorageError(say.BUSY.format(path=folder, seconds=round(PATIENCE))) from error
            time.sleep(PAUSE)
        else:
            return


def _is_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.stat(path), os.fstat(descriptor))
    except FileNotFoundError:
        return False
