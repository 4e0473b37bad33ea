"""python -m tests.storage.crashing FOLDER ACT: does one thing again and again, dying one step later each time.

A step is a call that changes the disk; a write can also be cut in the middle. For each death it says what the next process
finds: the old state or the new one, and which temporary files were left after its first change. (A restore cut short may
leave half a folder of copies aside.)
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from itertools import count as numbers
from pathlib import Path
from typing import Any

from rebound_tui.storage import journal
from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW, count, counted, counting, task

CALLS = ("open", "write", "fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "ftruncate")


def die_at(death: int) -> Callable[[], str]:
    """From now on this process dies at its `death`th step; gives the name of the step it has come to."""
    passed = 0
    at = "end"

    def step(name: str) -> None:
        nonlocal passed, at
        passed += 1
        at = name
        if passed == death:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **more: Any) -> Any:
            step(f"before {name}")
            if name == "write" and passed + 1 == death:
                call(args[0], args[1][: len(args[1]) // 2])
            step(f"in {name}")
            return call(*args, **more)

        return called

    for name in CALLS:
        setattr(os, name, watched(name, getattr(os, name)))
    return lambda: at


def prepared(home: Path, act: str) -> Path:
    """A diary, ready for the act."""
    folder = home / "diary"
    if act == "first":
        folder.mkdir()
        return folder
    store = counting(folder, 3)
    if act == "restore":
        store.back_up("kept")
        count(store)
    if act == "backup":
        shutil.rmtree(folder / "backups")
    return folder


def done(folder: Path, act: str) -> None:
    """The act itself."""
    if act == "rewrite":
        journal.LONGEST, journal.LEAST, journal.KEPT = 10, 1, 10
    store = open_store(folder)
    if act == "undo":
        store.undo(NOW)
    elif act == "restore":
        store.restore(folder / "backups" / "kept.zip", "aside")
    else:
        count(store)


def found(folder: Path, before: int, after: int) -> tuple[str, list[str]]:
    """What the next process finds, and which temporary files are there after its first change."""
    names = {before: "old", after: "new"}
    first = names.get(counted(folder), "lost")
    store = open_store(folder)
    with store.changing(NOW) as change:
        change.put(task("99")._replace(text="to be swept by"))
    store.undo(NOW)
    if names.get(counted(folder)) != first:
        first = "changed"
    here = [*folder.iterdir(), *(folder / "backups").iterdir()]
    return first, sorted(path.name for path in here if path.name.endswith(".tmp") or path.name == "restoring.zip")


def main(home: Path, act: str) -> None:
    origin = prepared(home, act)
    before = counted(origin)
    after = {"undo": before - 1, "restore": before - 1}.get(act, before + 1)
    for death in numbers(1):
        folder = home / f"{death}"
        shutil.copytree(origin, folder)
        process = os.fork()
        if not process:
            die_at(death)
            done(folder, act)
            os._exit(0)
        _, status = os.waitpid(process, 0)
        assert status in (0, signal.SIGKILL), status
        state, left = found(folder, before, after)
        print(json.dumps({"step": death if status else "end", "found": state, "left": left}), flush=True)
        shutil.rmtree(folder)
        if not status:
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
