"""Disks that are full or fail: a clear message, the old state, and no harm to what comes after."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.store import FolderStore, open_store
from tests.storage.counting import NOW, count, counted, counting, task
from tests.support.tinyfs import tiny_filesystem

EIO, FULL = errno.EIO, errno.ENOSPC


def failing(patch: pytest.MonkeyPatch, name: str, nth: int, number: int, partly: bool = False) -> list[int]:
    """Let the nth call of a system call fail; the list counts the calls."""
    call: Callable[..., Any] = getattr(os, name)
    calls: list[int] = []

    def watched(*args: Any, **more: Any) -> Any:
        calls.append(1)
        if len(calls) == nth:
            if partly:
                call(args[0], args[1][:20])
            raise OSError(number, os.strerror(number))
        return call(*args, **more)

    patch.setattr(os, name, watched)
    return calls


@pytest.mark.parametrize(("number", "message"), [(EIO, "Cannot write in"), (FULL, "is full"), (errno.EDQUOT, "is full")])
@pytest.mark.parametrize("call", ["write", "fsync", "replace", "open"])
def test_whichever_call_fails_the_state_is_old_or_new_and_the_message_says_which(
    folder: Path, call: str, number: int, message: str
) -> None:
    store = counting(folder, 2)
    for nth in range(1, 40):
        before = counted(folder)
        with pytest.MonkeyPatch.context() as patch:
            calls = failing(patch, call, nth, number)
            try:
                count(store)
            except StorageError as error:
                told = str(error)
            else:
                told = ""
        if "The change is kept" in told:
            assert counted(folder) == before + 1
        elif told:
            assert message in told or "Cannot read" in told
            assert counted(folder) == before
        assert count(store) == counted(folder)
        assert not list(folder.glob("*.tmp"))
        if len(calls) < nth:
            assert not told
            return
    raise AssertionError("a change needs fewer calls")


def test_a_write_that_fails_half_way_leaves_the_journal_as_it_was(folder: Path) -> None:
    store = counting(folder, 3)
    before = (folder / "journal.jsonl").read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, "write", 3, FULL, partly=True)
        with pytest.raises(StorageError, match=f"disk that holds {folder} is full. Nothing was changed; free some space"):
            count(store)
    assert (folder / "journal.jsonl").read_bytes() == before
    assert store.undo(NOW) == "count 3"


def test_a_kept_change_that_could_not_be_put_in_place_is_finished_by_the_next_process(folder: Path) -> None:
    store = counting(folder, 2)
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, "replace", 2, EIO)
        with pytest.raises(StorageError, match=f"The change is kept, but {folder} could not be brought up to date .Input/output error."):
            count(store)
    for opened in (store, open_store(folder)):
        with opened.reading() as reader:
            assert [habit.position for habit in reader.habits()] == [3]
    assert counted(folder) == 3
    assert store.undo(NOW) == "count 3"


def test_a_backup_that_cannot_be_written_stops_the_first_change_of_the_day(folder: Path) -> None:
    store = counting(folder, 2)
    for path in (folder / "backups").iterdir():
        path.unlink()
    with pytest.MonkeyPatch.context() as patch:
        failing(patch, "fsync", 1, FULL)
        with pytest.raises(StorageError, match=r"The backup .* could not be written .No space left on device.. Nothing was changed"):
            count(store)
    assert counted(folder) == 2
    with store.changing(NOW + timedelta(days=1)) as change:
        change.put(task("1")._replace(text="next day"))
    assert len(list((folder / "backups").iterdir())) == 1


def test_a_new_folder_is_durable_in_its_parent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(Path(f"/proc/self/fd/{descriptor}").readlink()))
    open_store(tmp_path / "diary")
    assert synced == [tmp_path]


def grown(store: FolderStore, upto: int, told: list[int]) -> None:
    """Change again and again, each change bigger than the last; what was acknowledged is told."""
    for number in range(1, upto):
        with store.changing(NOW) as change:
            change.put(task(str(number))._replace(text="x" * 500))
        told.append(number)


@pytest.mark.full
@pytest.mark.parametrize("kind", ["tmpfs", "ext4"])
@pytest.mark.parametrize("leaving", [0, 1, 4, 9, 17, 30, 60])
def test_a_full_disk_loses_nothing_and_goes_on_when_there_is_room(tmp_path: Path, kind: Any, leaving: int) -> None:
    with tiny_filesystem(tmp_path, kilobytes=900, kind=kind) as disk:
        folder = disk.path / "diary"
        store = counting(folder, 3)
        filler = disk.fill(leaving=leaving * 1024)
        told: list[int] = []
        with pytest.raises(StorageError, match=r"is full. Nothing was changed|could not be written .No space left"):
            grown(store, 5000, told)
        with open_store(folder).reading() as reader:
            assert sorted(int(each.id) for each in reader.tasks() if each.text.startswith("x")) == told
        filler.unlink()
        grown(store, 10, told)
        assert store.undo(NOW) is not None
