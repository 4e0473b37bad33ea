"""Any number of processes at once: one after the other, none lost, each sees the others' changes."""

import os
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from rebound_tui.storage.store import open_store
from tests.storage.conftest import Child
from tests.storage.counting import NOW, count, counted, counted_in, counting

TIMES = 25


def test_four_writers_at_once_lose_nothing_and_number_every_change(folder: Path, child: Callable[..., Child]) -> None:
    writers = [child("counting", folder, name, TIMES) for name in "abcd"]
    told = [int(line) for writer in writers for line in writer.communicate()[0].splitlines()]
    assert sorted(told) == list(range(1, 4 * TIMES + 1))
    assert counted(folder) == 4 * TIMES
    with open_store(folder).reading() as reader:
        assert {name: sum(task.id[0] == name for task in reader.tasks()) for name in "abcd"} == dict.fromkeys("abcd", TIMES)


def test_everything_that_several_writers_did_can_be_undone(folder: Path, child: Callable[..., Child]) -> None:
    for writer in [child("counting", folder, name, 5) for name in "ab"]:
        writer.communicate()
    store = open_store(folder)
    assert [store.undo(NOW) for _ in range(11)] == [*(f"count {number}" for number in range(10, 0, -1)), None]
    assert counted(folder) == 0


def test_a_reader_beside_a_writer_never_sees_half_a_change(folder: Path, child: Callable[..., Child]) -> None:
    counting(folder, 1)
    writer = child("counting", folder, "a", 60)
    assert writer.stdout is not None
    store = open_store(folder)
    seen = []
    while writer.poll() is None:
        with store.reading() as reader:
            seen.append(counted_in(reader))
            assert counted_in(reader) == seen[-1], "one reading is one state"
    assert seen == sorted(seen)
    assert counted(folder) == 61


def test_what_was_acknowledged_elsewhere_is_seen_by_an_open_store_at_once(folder: Path, child: Callable[..., Child]) -> None:
    store = counting(folder, 1)
    writer = child("counting", folder, "a", 10)
    assert writer.stdout is not None
    before = store.version()
    for line in islice(writer.stdout, 10):
        with store.reading() as reader:
            assert counted_in(reader) >= int(line)
    assert store.version() != before


def test_two_stores_in_one_process_see_each_other(folder: Path) -> None:
    one, other = counting(folder, 1), open_store(folder)
    assert [count(other), count(one), count(other)] == [2, 3, 4]
    assert one.undo(NOW) == "count 4"
    with other.reading() as reader:
        assert counted_in(reader) == 3


@pytest.mark.parametrize("behind", [1, 2, 5])
def test_an_open_store_that_is_several_changes_behind_catches_up(folder: Path, behind: int) -> None:
    reading, changing, undoing, other = (counting(folder, 0) for _ in range(4))
    for _ in range(behind):
        count(other)
    for store in (reading, changing, undoing):
        with store.reading() as reader:
            assert counted_in(reader) == behind
    for _ in range(behind):
        count(other)
    with reading.reading() as reader:
        assert counted_in(reader) == 2 * behind
    assert count(changing) == 2 * behind + 1
    count(other)
    count(other)
    assert undoing.undo(NOW) == f"count {2 * behind + 3}"
    assert counted(folder) == 2 * behind + 2


def test_the_version_changes_with_every_change_and_only_then(folder: Path) -> None:
    store, other = counting(folder, 1), open_store(folder)
    for act in (lambda: count(other), lambda: count(other), lambda: other.undo(NOW), lambda: other.redo(NOW)):
        before = store.version()
        with store.reading() as reader:
            counted_in(reader)
        assert store.version() == before
        folder_time = folder.stat()
        act()
        os.utime(folder, ns=(folder_time.st_atime_ns, folder_time.st_mtime_ns))  # as on a disk with coarse times
        assert store.version() != before


def test_the_version_changes_when_a_file_is_put_there_by_other_means(folder: Path) -> None:
    store = counting(folder, 1)
    before = store.version()
    os.utime(folder, ns=(0, 0))
    (folder / "diary.json.other").write_bytes((folder / "diary.json").read_bytes())
    (folder / "diary.json.other").replace(folder / "diary.json")
    assert store.version() != before
