"""A disk that forgets: what would be there after a power cut, of what was written in one folder.

A file's content is what it was when it was last synced, or now, or anything between; a name is where it was when the folder was
last synced, or any of the changes since has reached the disk and any other has not.
"""

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Name = tuple[str, int | None]
"""A name and the file that it is to mean, None for no file."""


class ForgetfulDisk:
    """Watches the calls that change `folder` and can say at each of them what a power cut would leave."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch, at_each_step: Callable[[], None]) -> None:
        self.folder = folder
        self._files: list[tuple[bytes, bytes]] = []
        """Of each file ever there: the synced content, and the content now."""
        self._now: dict[str, int] = {}
        self._synced: dict[str, int] = {}
        self._since: list[list[Name]] = []
        """What happened to the names since the folder was synced."""
        self._open: dict[int, int] = {}
        self._step = at_each_step
        for path in folder.iterdir():
            if path.is_file():
                self._now[path.name] = self._synced[path.name] = len(self._files)
                self._files.append((path.read_bytes(), path.read_bytes()))
        for name in ("open", "write", "fsync", "replace", "unlink", "ftruncate"):
            patch.setattr(os, name, self._watching(getattr(os, name), getattr(self, f"_{name}d")))

    def after_a_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """What is there, by name."""
        names = dict(self._synced)
        for changes in self._since:
            if chance.random() < 0.5:
                for name, file in changes:
                    if file is None:
                        names.pop(name, None)
                    else:
                        names[name] = file
        return {name: self._content(file, chance) for name, file in names.items()}

    def _content(self, file: int, chance: random.Random) -> bytes:
        synced, now = self._files[file]
        if synced == now:
            return now
        return chance.choice((synced, now, now[: chance.randint(0, len(now))]))

    def _watching(self, call: Callable[..., Any], note: Callable[..., None]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:
            result = call(*args, **more)
            note(result, *args)
            self._step()
            return result

        return watched

    def _opend(self, descriptor: int, path: Any, flags: int, *_: object) -> None:
        name = self._name(path)
        if name is None:
            return
        if name not in self._now and flags & os.O_CREAT:
            self._now[name] = len(self._files)
            self._files.append((b"", b""))
            self._since.append([(name, self._now[name])])
        if name in self._now:
            self._open[descriptor] = self._now[name]
            self._changed(descriptor)

    def _writed(self, _: int, descriptor: int, *__: object) -> None:
        self._changed(descriptor)

    def _ftruncated(self, _: None, descriptor: int, *__: object) -> None:
        self._changed(descriptor)

    def _fsyncd(self, _: None, descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path == self.folder:
            self._synced, self._since = dict(self._now), []
        elif descriptor in self._open:
            file = self._open[descriptor]
            self._files[file] = (self._files[file][1], self._files[file][1])

    def _replaced(self, _: None, source: Any, target: Any) -> None:
        old, new = self._name(source), self._name(target)
        if old and new:
            self._now[new] = self._now.pop(old)
            self._since.append([(old, None), (new, self._now[new])])

    def _unlinkd(self, _: None, path: Any, *__: object) -> None:
        name = self._name(path)
        if name in self._now:
            del self._now[name]
            self._since.append([(name, None)])

    def _changed(self, descriptor: int) -> None:
        if descriptor in self._open:
            file = self._open[descriptor]
            path = f"/proc/self/fd/{descriptor}"
            self._files[file] = (self._files[file][0], Path(path).read_bytes())

    def _name(self, path: Any) -> str | None:
        whole = Path(path) if isinstance(path, str | os.PathLike) else None
        return whole.name if whole and whole.parent == self.folder else None
