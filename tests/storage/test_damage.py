"""Files that are not as we left them: a clear message, the way out, and not one byte overwritten."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW, contents, count, counted, counting

DAMAGE = {
    "empty": (b"", "damaged.*it is empty"),
    "blank": (b" \n", "damaged.*it is empty"),
    "null": (b"null", "damaged.*it holds no diary"),
    "a list": (b"[]", "damaged.*it holds no diary"),
    "no tables": (b"{}", "damaged.*it holds no diary"),
    "tables of numbers": (b'{"habits": {"x": 1}}', "damaged.*it holds no diary"),
    "about is no document": (b'{"about": {"file": 1}}', "damaged.*it holds no diary"),
    "cut off": (b'{"about": {"file": {"app": "rebound-tui", "sch', "damaged.*line 1, column"),
    "zeros": (bytes(500), "damaged.*line 1, column"),
    "not UTF-8": (b'{"about": {"file": "\xff"}}', "damaged.*not UTF-8"),
    "nested without end": (b'{"a":' * 100_000, "damaged"),
    "a number without end": (b'{"a": {"b": {"c": ' + b"9" * 5000 + b"}}}", "damaged"),
    "another program's": (b'{"entries": {"1": {"text": "Dear diary"}}}', "is not a file of rebound-tui.*--data"),
    "newer": (b'{"about": {"file": {"app": "rebound-tui", "schema": 99, "written_by": "9.9"}}}', "by rebound-tui 9.9.*Update"),
}


@pytest.mark.parametrize("file", ["diary.json", "log-2026.json"])
@pytest.mark.parametrize("kind", DAMAGE)
def test_nothing_is_overwritten_and_the_message_says_what_and_which(folder: Path, file: str, kind: str) -> None:
    counting(folder, 2)
    content, message = DAMAGE[kind]
    (folder / file).write_bytes(content)
    before = contents(folder)
    store = open_store(folder)
    with pytest.raises(StorageError, match=message) as found, store.reading() as reader:
        reader.habits(), reader.tasks()
    assert str(folder / file) in str(found.value)
    with pytest.raises(StorageError, match=message):
        count(store)
    with pytest.raises(StorageError):
        store.undo(NOW)
    assert contents(folder) == before


@pytest.mark.parametrize("file", ["diary.json", "log-2026.json"])
def test_the_newest_good_backup_is_offered(folder: Path, file: str) -> None:
    store = counting(folder, 2)
    good = store.back_up("good")
    (folder / "backups" / "torn.zip").write_bytes(good.read_bytes()[:-30])
    (folder / "backups" / "empty.zip").write_bytes(b"")
    (folder / file).write_bytes(b"{")
    with pytest.raises(StorageError, match=f"damaged.*newest good backup.*restore {good}$"):
        count(open_store(folder))


def test_without_a_good_backup_it_says_so(folder: Path) -> None:
    counting(folder, 1)
    (folder / "diary.json").write_bytes(b"{")
    with pytest.raises(StorageError, match=r"damaged .* There is no backup"):
        counted(folder)


@pytest.mark.parametrize("file", ["diary.json", "log-2026.json"])
def test_a_missing_file_is_no_empty_diary(folder: Path, file: str) -> None:
    store = counting(folder, 3)
    (folder / file).unlink()
    before = contents(folder)
    for opened in (store, open_store(folder)):
        with pytest.raises(StorageError, match=f"{folder / file} is missing.*newest good backup"):
            count(opened)
        with pytest.raises(StorageError, match="is missing"), opened.reading():
            raise AssertionError("there is no diary to read")
    assert contents(folder) == before


@pytest.mark.parametrize("left", ["journal.jsonl", "backups"])
def test_all_files_missing_is_no_empty_diary_either(folder: Path, left: str) -> None:
    counting(folder, 3)
    for path in folder.iterdir():
        if path.name != left and path.is_file():
            path.unlink()
    if left != "backups":
        shutil.rmtree(folder / "backups")
    with pytest.raises(StorageError, match=r"diary.json is missing"):
        count(open_store(folder))
    with pytest.raises(StorageError, match=r"diary.json is missing"):
        counted(folder)


@pytest.mark.parametrize("file", ["diary.json", "log-2026.json", "journal.jsonl"])
def test_a_folder_in_the_place_of_a_file(folder: Path, file: str) -> None:
    counting(folder, 2)
    (folder / file).rename(folder / "aside")
    (folder / file).mkdir()
    before = contents(folder)
    for act in (counted, lambda folder: count(open_store(folder)), lambda folder: open_store(folder).undo(NOW)):
        with pytest.raises(StorageError, match=f"Cannot read .*{file}: Is a directory"):
            act(folder)
    assert contents(folder) == before


def test_a_document_that_cannot_be_understood_is_named(folder: Path) -> None:
    counting(folder, 2)
    edit(folder / "log-2026.json", lambda tables: tables["tasks"]["1"].pop("due"))
    before = contents(folder)
    store = open_store(folder)
    with pytest.raises(StorageError, match=r"log-2026.json is damaged.*an entry in tasks.*due"), store.reading() as reader:
        reader.tasks()
    assert contents(folder) == before


@pytest.mark.parametrize("change", [{"marks": "dd"}, {"marks": "?"}, {"moments": "00000a"}, {"moments": ""}])
def test_a_strip_whose_texts_do_not_fit_together_is_damage(folder: Path, change: dict[str, str]) -> None:
    from rebound_tui.domain.strips import Strip

    store = counting(folder, 1)
    with store.changing(NOW) as changing:
        changing.put(Strip("counter", 2026, "UTC", "d", "000000"))
    edit(folder / "log-2026.json", lambda tables: tables["checkins"]["counter-2026"].update(change))
    with pytest.raises(StorageError, match="an entry in checkins"), open_store(folder).reading() as reader:
        reader.strips()


@pytest.mark.parametrize(
    "name", ["diary.txt", "log.json", "applications.json", "notes.tmp", "diary.json.old.tmp", "my.1.tmp", "diary-old.json"]
)
def test_other_files_in_the_folder_are_left_alone(folder: Path, name: str) -> None:
    folder.mkdir()
    (folder / name).write_bytes(b"mine")
    counting(folder, 2)
    assert (folder / name).read_bytes() == b"mine"
    assert counted(folder) == 2


def test_what_a_dead_writer_left_is_swept(folder: Path) -> None:
    store = counting(folder, 1)
    left = [folder / f"{name}.12345.tmp" for name in ("diary.json", "log-2026.json", "journal.jsonl", "machine", "restoring.zip")]
    for path in left:
        path.write_bytes(b"half")
    with store.reading():
        assert all(path.exists() for path in left), "a reader does not know whether the writer is alive"
    count(store)
    assert not any(path.exists() for path in left)


def test_a_folder_that_cannot_be_made_or_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(StorageError, match="is not a folder"):
        open_store(tmp_path / "file")
    with pytest.raises(StorageError, match=f"There is no folder {tmp_path / 'typo'}"):
        open_store(tmp_path / "typo" / "diary")
    with pytest.raises(StorageError, match="Cannot write in"):
        open_store(tmp_path / "file" / "diary")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_a_folder_that_vanishes_while_it_is_open(folder: Path) -> None:
    store = counting(folder, 1)
    shutil.rmtree(folder)
    for act in (lambda: count(store), store.version, lambda: store.undo(NOW)):
        with pytest.raises(StorageError, match=str(folder)):
            act()
    with pytest.raises(StorageError, match=str(folder)), store.reading():
        raise AssertionError("there is nothing to read")


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), "half \ud83d a character", "\udc80", 10**5000], ids=["nan", "inf", "half", "stray", "long"]
)
def test_what_no_file_can_keep_is_refused_and_leaves_all_as_it_was(folder: Path, value: object) -> None:
    from rebound_tui.domain.errors import Refused
    from tests.storage.counting import task

    store = counting(folder, 1)
    before = contents(folder)
    with pytest.raises(Refused, match="Nothing was changed"), store.changing(NOW) as change:
        change.put(task("2")._replace(text=value))  # type: ignore[arg-type]
    after = contents(folder)
    assert {name: content for name, content in after.items() if not name.startswith("backups/")} == {
        name: content for name, content in before.items() if not name.startswith("backups/")
    }
    assert count(store) == 2


def edit(path: Path, change: Any) -> None:
    """Change a file as a person with an editor would."""
    tables = json.loads(path.read_bytes())
    change(tables)
    path.write_text(json.dumps(tables))
