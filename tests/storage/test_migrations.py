"""A new schema: every file is read in it at once and rewritten with its next change, after a backup of all."""

import json
from pathlib import Path

import pytest

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage import backups
from rebound_tui.storage.datafile import Tables
from rebound_tui.storage.schema import SCHEMA, Schema
from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW, contents, count, counted_in, counting, task


def shouted(tables: Tables) -> Tables:
    """From 1 to 2: the texts of tasks in capitals, under another table's name in between."""
    tasks = {key: doc | {"text": doc.get("text", "").upper()} for key, doc in tables.get("tasks", {}).items()}
    return tables | {"todo": tasks}


def moved(tables: Tables) -> Tables:
    """From 2 to 3: and back."""
    return {name: table for name, table in tables.items() if name != "todo"} | {"tasks": tables["todo"]}


NEW = Schema(3, {1: shouted, 2: moved})


def schema_of(path: Path) -> object:
    return json.loads(path.read_bytes())["about"]["file"]["schema"]


def test_reading_brings_everything_up_to_date_and_writes_nothing(folder: Path) -> None:
    counting(folder, 2)
    before = contents(folder)
    with open_store(folder, NEW).reading() as reader:
        assert [each.text for each in reader.tasks()] == ["TASK 1", "TASK 2"]
        assert counted_in(reader) == 2
    assert contents(folder) == before


def test_a_change_rewrites_the_files_it_touches_after_a_backup_of_all(folder: Path) -> None:
    counting(folder, 2)
    before = {name: content for name, content in contents(folder).items() if name.endswith(".json")}
    store = open_store(folder, NEW)
    with store.changing(NOW) as change:
        change.put(task("3"))
    assert (schema_of(folder / "log-2026.json"), schema_of(folder / "diary.json")) == (3, 1)
    assert backups.unpacked(folder / "backups" / "before-schema-3.zip") == before
    with open_store(folder, NEW).reading() as reader:
        assert [each.text for each in reader.tasks()] == ["TASK 1", "TASK 2", "Task 3"]
    with store.changing(NOW) as change:
        change.put(change.habits()[0]._replace(name="x"))
    assert schema_of(folder / "diary.json") == 3
    assert backups.unpacked(folder / "backups" / "before-schema-3.zip") == before, "made once"


def test_the_backup_before_a_new_schema_is_never_dropped(folder: Path) -> None:
    from datetime import timedelta

    counting(folder, 1)
    store = open_store(folder, NEW)
    for n in range(80):
        with store.changing(NOW + timedelta(days=n), "before-import") as change:
            change.put(task("1")._replace(text=str(n)))
    assert (folder / "backups" / "before-schema-3.zip").exists()


def test_no_backup_is_no_migration(folder: Path) -> None:
    counting(folder, 1)
    (folder / "backups").write_bytes(b"in the way")
    with pytest.raises(StorageError, match=r"backup .* could not be written"):
        count(open_store(folder, NEW))
    assert schema_of(folder / "diary.json") == 1


def test_an_older_program_is_told_so_by_the_files(folder: Path) -> None:
    counting(folder, 1)
    count(open_store(folder, NEW))
    before = contents(folder)
    with pytest.raises(StorageError, match=r"newer than this one. Update"):
        count(open_store(folder, SCHEMA))
    assert contents(folder) == before


def test_changes_from_before_cannot_be_undone_in_a_shape_they_do_not_have(folder: Path) -> None:
    counting(folder, 2)
    store = open_store(folder, NEW)
    assert store.undo(NOW) is None
    assert count(store) == 3
    assert [store.undo(NOW), store.undo(NOW)] == ["count 3", None]


@pytest.mark.parametrize("behind", [["log-2026.json"], ["diary.json", "log-2026.json"]])
def test_a_change_cut_in_two_by_a_crash_is_finished_in_its_own_schema(folder: Path, behind: list[str]) -> None:
    store = counting(folder, 2)
    before = {name: (folder / name).read_bytes() for name in behind}
    count(store)
    for name, content in before.items():
        (folder / name).write_bytes(content)
    with open_store(folder, NEW).reading() as reader:
        assert counted_in(reader) == 3
        assert [each.text for each in reader.tasks()] == ["TASK 1", "TASK 2", "TASK 3"]
    assert schema_of(folder / "log-2026.json") == 1


def test_a_change_of_a_newer_program_cut_in_two_is_left_to_it(folder: Path) -> None:
    counting(folder, 2)
    before = {name: (folder / name).read_bytes() for name in ("diary.json", "log-2026.json")}
    count(open_store(folder, NEW))
    for name, content in before.items():
        (folder / name).write_bytes(content)
    with pytest.raises(StorageError, match=r"newer than this one. Update"):
        count(open_store(folder, SCHEMA))
    assert {name: (folder / name).read_bytes() for name in before} == before
    with open_store(folder, NEW).reading() as reader:
        assert counted_in(reader) == 3


@pytest.mark.parametrize("steps", [{}, {1: lambda tables: tables["nothing"], 2: moved}])
def test_a_file_that_cannot_be_brought_up_to_date_is_left_alone(folder: Path, steps: dict[int, object]) -> None:
    counting(folder, 1)
    before = contents(folder)
    with pytest.raises(StorageError, match="cannot be brought up from schema 1"):
        count(open_store(folder, Schema(3, steps)))  # type: ignore[arg-type]
    assert contents(folder) == before


def test_this_version_is_written_from_the_first_day(folder: Path) -> None:
    counting(folder, 1)
    for name in ("diary.json", "log-2026.json"):
        assert schema_of(folder / name) == SCHEMA.version
    assert set(SCHEMA.steps) == set(range(1, SCHEMA.version))
