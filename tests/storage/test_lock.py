"""The lock: waited for, never for ever, and never held by the dead."""

import errno
import fcntl
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage import lock
from rebound_tui.storage.store import open_store
from tests.storage.conftest import Child
from tests.storage.counting import NOW, count, counted, counting


@pytest.fixture
def holder(folder: Path, child: Callable[..., Child]) -> Child:
    """Another process in the middle of a change."""
    counting(folder, 1)
    process = child("holding", folder)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)


@pytest.mark.usefixtures("impatient")
def test_waiting_ends_with_a_clear_message(folder: Path, holder: Child) -> None:
    store = open_store(folder)
    with pytest.raises(StorageError, match=f"Another rebound-tui has been writing in {folder}.*try again"):
        count(store)
    with pytest.raises(StorageError, match="Another rebound-tui"), store.reading():
        raise AssertionError("there is nothing to read yet")
    holder.communicate("go on\n")
    assert counted(folder) == 2


def test_the_wait_is_five_seconds() -> None:
    assert lock.PATIENCE == 5


def test_the_lock_of_a_killed_process_blocks_nobody(folder: Path, holder: Child) -> None:
    holder.kill()
    holder.wait()
    assert count(open_store(folder)) == 2


def test_whoever_waits_gets_the_lock_when_it_is_free(folder: Path, holder: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    waits = []

    def let_go(_: float) -> None:
        waits.append(1)
        if len(waits) == 3:
            holder.communicate("go on\n")

    monkeypatch.setattr(time, "sleep", let_go)
    assert count(open_store(folder)) == 3
    assert len(waits) >= 3


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("way", ["reading", "changing"])
def test_an_error_in_the_block_lets_go_of_the_lock(folder: Path, way: str) -> None:
    store = counting(folder, 1)
    with pytest.raises(ZeroDivisionError), store.reading() if way == "reading" else store.changing(NOW):
        raise ZeroDivisionError
    assert count(open_store(folder)) == 2
    assert count(store) == 3


@pytest.mark.usefixtures("impatient")
def test_a_refusal_lets_go_of_the_lock(folder: Path) -> None:
    store = counting(folder, 1)
    (folder / "diary.json").write_bytes(b"")
    for _ in range(2):
        with pytest.raises(StorageError, match="it is empty"):
            count(store)


@pytest.mark.usefixtures("impatient")
def test_a_lock_file_that_was_deleted_while_we_waited_lets_no_second_writer_in(
    folder: Path, holder: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The waiter gets the lock of a file that is no longer there; a third process would make a new file and lock that."""
    deleted: list[bool] = []
    flock = fcntl.flock

    def deleted_first(descriptor: int, kind: int) -> None:
        flock(descriptor, kind)
        if not deleted:
            (folder / "lock").unlink()
            deleted.append(True)

    holder.communicate("go on\n")
    monkeypatch.setattr(fcntl, "flock", deleted_first)
    with lock.writing(folder):
        monkeypatch.setattr(fcntl, "flock", flock)
        with pytest.raises(StorageError, match="Another rebound-tui"), lock.writing(folder):
            raise AssertionError("a second writer came in")


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_where_locks_do_not_work_it_says_so_and_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    store = counting(folder, 1)
    before = (folder / "diary.json").read_bytes()

    def refused(*_: object) -> None:
        raise OSError(number, "no locks")

    monkeypatch.setattr(fcntl, "flock", refused)
    with pytest.raises(StorageError, match=f"Locks do not work in {folder}.*local disk"):
        count(store)
    assert (folder / "diary.json").read_bytes() == before
