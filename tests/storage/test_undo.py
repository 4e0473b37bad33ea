"""Undo and redo of every change, across restarts and processes."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_tui.domain.errors import Refused
from rebound_tui.storage import journal
from rebound_tui.storage.reader import ORDER
from rebound_tui.storage.store import FolderStore, open_store
from tests.storage.counting import NOW, count, counted, counting, task
from tests.storage.things import things

State = dict[str, tuple[Any, ...]]


def state(store: FolderStore) -> State:
    with store.reading() as reader:
        return {table: reader.all(table) for table in ORDER}  # type: ignore[attr-defined]


def unlike(thing: Any) -> tuple[Any, ...]:
    """What may not differ between two things of one id: it decides in which file they are kept."""
    made = getattr(thing, "made", None) or getattr(thing, "stamp", None)
    return type(thing), made.day.year if made else None, thing.events[0].stamp.day.year if hasattr(thing, "events") else None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.tuples(things, st.booleans()), min_size=1, max_size=4), min_size=1, max_size=6))
def test_undoing_everything_comes_to_the_start_and_redoing_everything_to_the_end(changes: list[list[tuple[Any, bool]]]) -> None:
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "diary"
        store = open_store(folder)
        places: dict[Any, Any] = {}
        passed = [state(store)]
        for number, change in enumerate(changes):
            with store.changing(NOW) as changing:
                changing.label = str(number)
                for thing, is_gone in change:
                    key = (type(thing), getattr(thing, "id", ""))
                    if places.setdefault(key, unlike(thing)) != unlike(thing):
                        continue
                    if is_gone:
                        changing.delete(thing)
                    else:
                        changing.put(thing)
            if state(store) != passed[-1]:
                passed.append(state(store))
            else:
                assert store.undo(NOW) != str(number), "nothing changed, so there is nothing to undo"
                store.redo(NOW)
        for before in reversed(passed[:-1]):
            assert store.undo(NOW) is not None
            store = open_store(folder)
            assert state(store) == before
        assert store.undo(NOW) is None
        for after in passed[1:]:
            assert store.redo(NOW) is not None
            store = open_store(folder)
            assert state(store) == after
        assert store.redo(NOW) is None


def test_a_new_change_ends_redo(folder: Path) -> None:
    store = counting(folder, 3)
    store.undo(NOW)
    store.undo(NOW)
    assert count(store) == 2
    assert store.redo(NOW) is None
    assert [store.undo(NOW) for _ in range(3)] == ["count 2", "count 1", None]


def test_undo_is_refused_when_a_file_was_changed_by_other_means(folder: Path) -> None:
    store = counting(folder, 2)
    tables = json.loads((folder / "diary.json").read_bytes())
    tables["habits"]["counter"]["position"] = 7
    (folder / "diary.json").write_text(json.dumps(tables))
    before = (folder / "diary.json").read_bytes()
    with pytest.raises(Refused, match="changed again in the meantime"):
        store.undo(NOW)
    assert (folder / "diary.json").read_bytes() == before


def test_redo_of_a_tick_is_refused_when_the_year_was_shortened_by_other_means(folder: Path) -> None:
    """A tick at the end of a long text: laid on a shorter one it would land on another day."""
    store = counting(folder, 1)
    long = "x" * 100
    for text in (long, long + "y"):
        with store.changing(NOW) as change:
            change.put(task("2")._replace(text=text))
    store.undo(NOW)
    tables = json.loads((folder / "log-2026.json").read_bytes())
    tables["tasks"]["2"]["text"] = long[:-7]
    (folder / "log-2026.json").write_text(json.dumps(tables))
    with pytest.raises(Refused, match="changed again in the meantime"):
        store.redo(NOW)


def test_an_older_copy_put_back_by_hand_is_not_taken_for_a_crash(folder: Path) -> None:
    store = counting(folder, 2)
    old = (folder / "diary.json").read_bytes(), (folder / "log-2026.json").read_bytes()
    counting(folder, 3)
    (folder / "diary.json").write_bytes(old[0])
    (folder / "log-2026.json").write_bytes(old[1])
    assert counted(folder) == 2
    with pytest.raises(Refused, match="changed again in the meantime"):
        store.undo(NOW)


def test_a_damaged_line_takes_only_the_undo_of_what_came_before_it(folder: Path) -> None:
    store = counting(folder, 4)
    path = folder / "journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(lines[0] + lines[1][:40] + b"\x00\xff" + lines[1][42:] + lines[2] + lines[3])
    assert counted(folder) == 4
    assert [store.undo(NOW), store.undo(NOW)] == ["count 4", "count 3"]
    with pytest.raises(Refused, match=r"list of changes.*journal.jsonl, is damaged. The diary itself is not"):
        store.undo(NOW)
    assert counted(folder) == 2
    assert count(store) == 3
    assert path.read_bytes().startswith(lines[0] + lines[1][:40] + b"\x00\xff"), "it is kept as it is"


@pytest.mark.parametrize(
    "line", [b"\n", b"5\n", b"null\n", b"[]\n", b'{"a": 1}\n', b'[9,"do","","",[["diary",1]],0,1,{}]\n', b"\xff\n", b"[" * 10**5 + b"\n"]
)
def test_a_damaged_last_line_leaves_the_diary_open(folder: Path, line: bytes) -> None:
    store = counting(folder, 2)
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(line)
    assert counted(folder) == 2
    with pytest.raises(Refused, match="is damaged"):
        store.undo(NOW)
    assert count(store) == 3
    assert store.undo(NOW) == "count 3"


@pytest.mark.parametrize("tail", [b"[7,", b"\x00" * 9000, b"\xff"])
def test_a_last_line_cut_short_never_counted(folder: Path, tail: bytes) -> None:
    store = counting(folder, 2)
    with (folder / "journal.jsonl").open("ab") as file:
        file.write(tail)
    assert store.undo(NOW) == "count 2"
    assert count(store) == 2
    assert (folder / "journal.jsonl").read_bytes().endswith(b"\n")
    assert [store.undo(NOW), store.undo(NOW), store.undo(NOW)] == ["count 2", "count 1", None]


def test_without_its_journal_the_diary_goes_on(folder: Path) -> None:
    store = counting(folder, 3)
    (folder / "journal.jsonl").unlink()
    assert store.undo(NOW) is None
    assert count(store) == 4
    assert [store.undo(NOW), store.undo(NOW)] == ["count 4", None]


def test_the_journal_stays_small_and_keeps_the_last_changes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LONGEST", 6000)
    monkeypatch.setattr(journal, "KEPT", 3000)
    monkeypatch.setattr(journal, "LEAST", 3)
    store = open_store(folder)
    for _ in range(100):
        count(store)
        assert (folder / "journal.jsonl").stat().st_size < 6500
    taken_back = 0
    while store.undo(NOW):
        taken_back += 1
    assert 3 <= taken_back < 40
    assert counted(folder) == 100 - taken_back


def test_a_big_import_can_be_undone_after_a_few_ticks(folder: Path) -> None:
    store = counting(folder, 1)
    with store.changing(NOW) as change:
        change.put(*(task(str(number))._replace(text="x" * 1000) for number in range(2, 1500)))
        change.label = "import"
    assert (folder / "journal.jsonl").stat().st_size > 2 * journal.LONGEST
    for number in range(10):
        with store.changing(NOW) as change:
            change.put(task("1")._replace(text=str(number)))
    for _ in range(10):
        assert store.undo(NOW) == ""
    assert store.undo(NOW) == "import"
    assert counted(folder) == 1


def test_an_undo_whose_change_was_dropped_is_no_longer_followed(folder: Path) -> None:
    store = counting(folder, 3)
    for _ in range(3):
        store.undo(NOW)
    path = folder / "journal.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    assert store.redo(NOW) is None
    assert store.undo(NOW) is None
    assert count(store) == 1


def test_a_change_of_nothing_is_no_change(folder: Path) -> None:
    store = counting(folder, 1)
    before = store.version()
    with store.changing(NOW, backup="before-import") as change:
        change.put(task("1"))
        change.delete(task("9"))
    assert store.version() == before
    assert not list(folder.glob("backups/before-import*"))
    assert store.undo(NOW) == "count 1"


def test_an_error_in_the_block_changes_nothing(folder: Path) -> None:
    store = counting(folder, 1)
    with pytest.raises(ZeroDivisionError), store.changing(NOW) as change:  # noqa: PT012 - the block is what is tried
        change.put(task("2"))
        raise ZeroDivisionError
    assert counted(folder) == 1


def test_a_change_in_the_making_is_seen_by_itself_only(folder: Path) -> None:
    store = counting(folder, 1)
    with store.changing(NOW) as change:
        change.put(task("2"))
        change.delete(task("1"))
        assert [each.id for each in change.tasks()] == ["2"]
    with store.reading() as reader:
        assert [each.id for each in reader.tasks()] == ["2"]
        assert reader.tasks() is reader.tasks(), "nothing is decoded twice"
