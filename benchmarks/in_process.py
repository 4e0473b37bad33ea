"""What is measured inside a process, one that does nothing else:

python -m benchmarks.in_process tick FOLDER RUNS      a durable tick, and a bare atomic write of the same bytes
python -m benchmarks.in_process guard FOLDER RUNS     the guard on a whole diary, and a Python that does nothing
"""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rebound_tui.cli.wiring import SystemClock, new_id
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.gathering import gathered
from rebound_tui.domain.guard.log import Now
from rebound_tui.services.checkins import toggled
from rebound_tui.services.glance import diary_of
from rebound_tui.services.ports import Desk
from rebound_tui.services.present import look
from rebound_tui.storage.store import open_store

Pair = tuple[list[float], list[float]]


def in_turn(runs: int, ours: Callable[[], object], base: Callable[[], object]) -> Pair:
    """Milliseconds of each, one after the other, again and again."""
    gc.freeze()  # as the app does with what it has read
    found: Pair = ([], [])
    for run in range(runs + 1):
        for act, times in zip((ours, base), found, strict=True):
            start = time.perf_counter()
            act()
            if run:  # the first one warms up
                times.append((time.perf_counter() - start) * 1000)
    return found


def tick(desk: Desk, folder: Path, runs: int) -> Pair:
    with desk.store.reading() as reader:
        habit = reader.habits()[0].id
    toggled(desk, habit)
    content = max(folder.glob("log-*.json"), key=lambda path: path.stat().st_mtime_ns).read_bytes()
    other = folder.parent / f"bare-{folder.name}"
    other.mkdir(exist_ok=True)
    return in_turn(runs, lambda: toggled(desk, habit), lambda: bare_write(other / "file", content))


def bare_write(path: Path, content: bytes) -> None:
    """The least that a durable, atomic write is."""
    temporary = path.with_suffix(".tmp")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def guard(desk: Desk, _: Path, runs: int) -> Pair:
    with desk.store.reading() as reader:
        today = look(desk, reader)
        diary = diary_of(reader, today.book, today.at)
    nothing = [sys.executable, "-c", "pass"]
    log, now = gathered(diary, today.at), Now(today.at, today.clock_day)
    return in_turn(runs, lambda: evaluate(log, today.book, now), lambda: subprocess.run(nothing, check=True))


if __name__ == "__main__":
    act, place = {"tick": tick, "guard": guard}[sys.argv[1]], Path(sys.argv[2])
    print(json.dumps(act(Desk(open_store(place), SystemClock(), new_id), place, int(sys.argv[3]))))
