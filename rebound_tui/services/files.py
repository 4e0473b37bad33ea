"""Writing a file that the user named: whole or not at all, and over another one only if that is wanted."""

import os
from errno import EEXIST
from pathlib import Path

from rebound_tui.domain.errors import Refused
from rebound_tui.wording import refusals as say

BESIDE = ".rebound-tui.{process}.tmp"


def write_file(path: str, content: str | bytes, *, replaces: bool = False, there: str = say.FILE_THERE) -> Path:
    """Write it, text with its own line ends; where it is now. Raises Refused: with `there`, if it is there and is not to be replaced."""
    try:
        return put(path, content, replaces=replaces)
    except FileExistsError as error:
        raise Refused(there.format(path=path)) from error
    except OSError as error:
        raise Refused(say.CANNOT_WRITE.format(path=path, why=error.strerror)) from error


def put(path: str, content: str | bytes, *, replaces: bool = False) -> Path:
    """Write it beside and give it its name then; where it is now. Raises OSError, FileExistsError where `replaces` is wanted first."""
    file, data = _named(path), content.encode() if isinstance(content, str) else content
    if file.exists() and not file.is_file():
        file.write_bytes(data)  # a pipe or a device has no place to be replaced in; a folder says that it is one
    elif replaces:
        _exchange(file.resolve(), data)  # a link stays one
    elif os.path.lexists(file):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), path)
    else:
        _exchange(file, data)
    return file


def _named(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # the ~ of nobody is a name like any other
        return Path(path)


def _exchange(file: Path, data: bytes) -> None:
    """Put the content in place of what is there, which keeps who may read it."""
    beside = file.with_name(BESIDE.format(process=os.getpid()))
    try:
        with beside.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        if file.exists():
            beside.chmod(file.stat().st_mode)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
