"""Small file systems of the test's own, to fill up or to make read-only. For root only; otherwise the test is skipped."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest


class TinyFs:
    """A mounted file system."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def free(self) -> int:
        """Bytes that still fit."""
        state = os.statvfs(self.path)
        return state.f_bavail * state.f_frsize

    def fill(self, *, leaving: int = 0) -> Path:
        """Fill it up but for about `leaving` bytes, rounded down to whole blocks; the file that does it, to delete it again."""
        filler = self.path / "filler"
        with filler.open("wb", buffering=0) as file:
            block = os.statvfs(self.path).f_frsize
            while self.free - leaving >= block:
                file.write(bytes(min(65536, (self.free - leaving) // block * block)))
            os.fsync(file.fileno())
        return filler

    def make_read_only(self) -> None:
        """Refuse every further write."""
        _run("mount", "-o", "remount,ro", str(self.path))

    def make_writable(self) -> None:
        """Allow writing again."""
        _run("mount", "-o", "remount,rw", str(self.path))


@contextmanager
def tiny_filesystem(folder: Path, *, kilobytes: int, kind: Literal["tmpfs", "ext4"] = "tmpfs") -> Iterator[TinyFs]:
    """A new file system of that size, mounted below `folder` until the block ends. ext4 needs 256 KB or more."""
    if os.geteuid() != 0:
        pytest.skip("needs root, to mount a small file system of its own and fill it up")
    path = folder / f"tiny-{kind}"
    path.mkdir()
    try:
        if kind == "tmpfs":
            _run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(path))
        else:
            _mount_ext4(folder / "tiny-ext4.img", path, kilobytes)
    except subprocess.CalledProcessError as error:
        pytest.skip(f"this machine lets not even root mount a small {kind} file system: {error.stderr.strip()}")
    try:
        yield TinyFs(path)
    finally:
        _run("umount", "--lazy", str(path))


def _mount_ext4(image: Path, path: Path, kilobytes: int) -> None:
    if shutil.which("mkfs.ext4") is None:
        pytest.skip("needs mkfs.ext4 (on Debian and Ubuntu: apt install e2fsprogs)")
    with image.open("wb") as file:
        file.truncate(kilobytes * 1024)
    _run("mkfs.ext4", "-q", "-O", "^has_journal", "-m", "0", str(image))
    _run("mount", "-o", "loop", str(image), str(path))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
