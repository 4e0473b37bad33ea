"""A change that shows whether it is whole: a counter in the diary file, and for each count a task in the file of the year."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.tasks import Task
from rebound_tui.services.ports import Reader, Store
from rebound_tui.storage.store import FolderStore, open_store

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 3, 18, 0, tzinfo=UTC)
DAY = date(2026, 11, 3)
COUNTER = Habit("counter", "Counter", (Version(DAY),))


def task(name: str) -> Task:
    return Task(name, f"Task {name}", DAY, Stamp(NOW, "Europe/Berlin", DAY, NOW))


def count(store: Store, name: str = "") -> int:
    """One more, as a change of two files; the number it has come to."""
    with store.changing(NOW) as change:
        counter = next(iter(change.habits()), COUNTER)
        number = counter.position + 1
        change.put(counter._replace(position=number), task(f"{name}{number}"))
        change.label = f"count {number}"
    return number


def counted_in(reader: Reader) -> int:
    """How far it has come. Fails for half a change."""
    number = sum(habit.position for habit in reader.habits())
    assert sorted(int(task.id.strip("abcdefgh")) for task in reader.tasks()) == list(range(1, number + 1))
    return number


def counted(folder: Path) -> int:
    """How far the diary in `folder` has come, as a process that has just started sees it."""
    with open_store(folder).reading() as reader:
        return counted_in(reader)


def counting(folder: Path, upto: int) -> FolderStore:
    """A diary that has come to `upto`."""
    store = open_store(folder)
    for _ in range(upto):
        count(store)
    return store


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


if __name__ == "__main__":  # python -m tests.storage.counting FOLDER NAME TIMES: says each number when it is on the disk
    diary = open_store(Path(sys.argv[1]))
    for _ in range(int(sys.argv[3])):
        print(count(diary, sys.argv[2]), flush=True)
