"""Killed at any moment: what was said to be done is there, nothing is half done, and everything goes on."""

import json
import random
import signal
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from rebound_tui.storage.store import open_store
from tests.storage.conftest import Child
from tests.storage.counting import NOW, count, counted

ENDLESS = 1_000_000


@pytest.mark.parametrize("seed", range(12))
def test_a_killed_writer_leaves_every_change_it_told_of_and_at_most_one_more(folder: Path, child: Callable[..., Child], seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(2):
        process = child("counting", folder, "a", ENDLESS)
        assert process.stdout is not None
        told = int(list(islice(process.stdout, chance.randint(1, 30)))[-1])
        for _ in range(chance.randint(0, 300_000)):  # some moment of the next changes
            pass
        process.send_signal(signal.SIGKILL)
        rest = [int(line) for line in process.stdout if line.endswith("\n")]
        last = rest[-1] if rest else told
        assert counted(folder) in (last, last + 1)


@pytest.mark.parametrize("seed", range(3))
def test_after_a_kill_undo_and_redo_go_on_where_it_stopped(folder: Path, child: Callable[..., Child], seed: int) -> None:
    process = child("counting", folder, "a", ENDLESS)
    assert process.stdout is not None
    list(islice(process.stdout, 5 + seed))
    process.kill()
    process.wait()
    reached = counted(folder)
    store = open_store(folder)
    assert store.undo(NOW) == f"count {reached}"
    assert counted(folder) == reached - 1
    assert store.redo(NOW) == f"count {reached}"
    assert count(store, "b") == reached + 1
    assert counted(folder) == reached + 1


@pytest.mark.parametrize("act", ["count", "first", "undo", "restore", "backup", "rewrite"])
def test_killed_before_and_after_every_single_step_on_the_disk(tmp_path: Path, child: Callable[..., Child], act: str) -> None:
    process = child("crashing", tmp_path, act)
    output, _ = process.communicate()
    assert process.returncode == 0
    ways = [json.loads(line) for line in output.splitlines()]
    assert len(ways) > 20
    assert ways[-1] == {"step": "end", "found": "new", "left": []}
    assert {way["found"] for way in ways} <= {"old", "new"}
    assert [way["found"] for way in ways] == sorted((way["found"] for way in ways), reverse=True), "once it counts, it counts"
    assert not [way for way in ways if way["left"]]
