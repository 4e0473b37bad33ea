"""Backups that happen by themselves, and putting one back."""

import os
import time
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.storage import backups
from rebound_tui.storage.schema import SCHEMA
from rebound_tui.storage.store import FolderStore, open_store
from tests.storage.counting import NOW, contents, count, counted, counting, task

NOON = NOW.replace(hour=12)
FIRST = date(2026, 11, 4)
"""The day after NOW: the first one before whose changes there is something to back up."""


@pytest.fixture(autouse=True)
def in_utc() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("backups/*"))


def changed(store: FolderStore, days: int, backup: str | None = None, seconds: int = 0) -> None:
    with store.changing(NOON + timedelta(days=days, seconds=seconds), backup) as change:
        change.put(task("1")._replace(text=f"day {days} {seconds}"))


def test_before_the_first_change_of_a_day_and_only_then(folder: Path) -> None:
    store = open_store(folder)
    changed(store, 0)
    assert names(folder) == [], "there was nothing yet"
    changed(store, 1)
    first = (folder / "backups" / "2026-11-04.zip").read_bytes()
    changed(store, 1, seconds=5)
    open_store(folder).undo(NOON + timedelta(days=1))
    assert (folder / "backups" / "2026-11-04.zip").read_bytes() == first
    assert b"day 0 0" in backups.unpacked(folder / "backups" / "2026-11-04.zip")["log-2026.json"]
    store.undo(NOON + timedelta(days=2))
    assert names(folder) == ["2026-11-04.zip", "2026-11-05.zip"]


def test_reading_and_refusals_make_none(folder: Path) -> None:
    store = counting(folder, 1)
    with store.reading():
        pass
    with pytest.raises(Refused), store.changing(NOON + timedelta(days=1)):
        raise Refused("nothing")
    assert names(folder) == []


def test_after_sixty_days_there_are_seven_daily_and_four_weekly_ones(folder: Path) -> None:
    store = open_store(folder)
    changed(store, 0)
    for n in range(1, 60):
        changed(store, n)
        last = date(2026, 11, 3) + timedelta(days=n)
        kept = {date.fromisoformat(name.removesuffix(".zip")) for name in names(folder)}
        assert {last - timedelta(days=back) for back in range(min(7, n))} <= kept
        mondays = {last - timedelta(days=last.weekday(), weeks=back) for back in range(4)}
        assert {max(monday, FIRST) for monday in mondays if monday + timedelta(days=6) >= FIRST} <= kept
        assert len(kept) <= 7 + 4
    assert names(folder) == [f"2026-12-{day:02}.zip" for day in (7, 14, 21, 26, 27, 28, 29, 30, 31)] + ["2027-01-01.zip"]


def test_days_without_the_app_push_nothing_out(folder: Path) -> None:
    store = open_store(folder)
    for n in (0, 1, 2, 300, 301):
        changed(store, n)
    assert len(names(folder)) == 4


def test_one_before_an_import_with_the_state_before_it(folder: Path) -> None:
    store = counting(folder, 1)
    for second in range(8):
        changed(store, 0, "before-import", second)
    assert [name for name in names(folder) if "import" in name] == [f"before-import-2026-11-03-12000{n}.zip" for n in range(3, 8)]
    newest = backups.unpacked(folder / "backups" / "before-import-2026-11-03-120007.zip")
    assert b"day 0 6" in newest["log-2026.json"]
    assert "2026-11-03.zip" in names(folder)


def test_what_else_is_in_the_folder_of_backups_stays(folder: Path) -> None:
    store = counting(folder, 1)
    for n in range(9):
        store.back_up(f"mine {n}")
    (folder / "backups" / "notes.txt").write_text("mine")
    (folder / "backups" / "half.zip.77.tmp").write_text("from a dead process")
    for n in range(20):
        changed(store, n)
    assert {"notes.txt", *(f"mine {n}.zip" for n in range(9))} <= set(names(folder))
    assert "half.zip.77.tmp" not in names(folder)


def test_a_backup_is_verified_before_it_takes_the_place_of_another(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = counting(folder, 2)
    good = store.back_up("kept").read_bytes()
    count(store)
    packed = backups._packed
    monkeypatch.setattr(backups, "_packed", lambda files: packed(files)[:-40])
    with pytest.raises(StorageError, match="cannot be used"):
        store.back_up("kept")
    monkeypatch.setattr(backups, "_packed", lambda files: packed(dict(list(files.items())[:1])))
    with pytest.raises(StorageError, match="reads back differently"):
        store.back_up("kept")
    assert (folder / "backups" / "kept.zip").read_bytes() == good


def test_a_damaged_file_is_never_backed_up_over_good_backups(folder: Path) -> None:
    store = counting(folder, 2)
    with store.changing(NOON + timedelta(days=1)) as change:  # the next one need not look into the file that is damaged then
        change.put(next(iter(change.habits()))._replace(position=8))
    (folder / "log-2026.json").write_bytes(b"{")
    message = r"log-2026.json is damaged .* restore .*2026-11-04.zip"
    with pytest.raises(StorageError, match=message), store.changing(NOON + timedelta(days=2)) as change:
        change.put(next(iter(change.habits()))._replace(position=9))
    assert names(folder) == ["2026-11-03.zip", "2026-11-04.zip"]


def test_there_is_nothing_to_back_up_in_a_new_folder(folder: Path) -> None:
    with pytest.raises(Refused, match="nothing"):
        open_store(folder).back_up("mine")


def test_the_newest_good_one_is_found_among_bad_ones(folder: Path) -> None:
    store = counting(folder, 1)
    assert backups.newest_good(folder, SCHEMA) is None
    old = store.back_up("old")
    count(store)
    good = store.back_up("good")
    os.utime(old, ns=(1, 1))
    for name, content in {"torn": good.read_bytes()[:100], "empty": b"", "text": b"hello"}.items():
        (folder / "backups" / f"{name}.zip").write_bytes(content)
    zipped(folder / "backups" / "strange.zip", {"../diary.json": b"{}"})
    zipped(folder / "backups" / "newer.zip", {"diary.json": b'{"about": {"file": {"app": "rebound-tui", "schema": 99}}}'})
    zipped(folder / "backups" / "without.zip", {"log-2026.json": (folder / "log-2026.json").read_bytes()})
    flipped = bytearray(good.read_bytes())
    flipped[60] ^= 255
    (folder / "backups" / "flipped.zip").write_bytes(flipped)
    assert backups.newest_good(folder, SCHEMA) == good


@pytest.mark.parametrize("broken", [None, "diary.json", "log-2026.json"])
def test_restoring_brings_back_what_was_and_keeps_what_is_aside(folder: Path, broken: str | None) -> None:
    store = counting(folder, 2)
    backup = store.back_up("good")
    count(store)
    with store.changing(NOW) as change:
        change.put(task("4")._replace(made=task("4").made._replace(day=date(2027, 1, 1))))
    if broken:
        (folder / broken).write_bytes(b"{")
    before = {name: content for name, content in contents(folder).items() if "/" not in name and name not in ("lock", "machine")}
    aside = store.restore(backup, "aside-1")
    assert contents(aside) == before
    assert counted(folder) == 2
    assert not (folder / "log-2027.json").exists()
    assert store.undo(NOW) is None
    assert count(store) == 3
    assert store.undo(NOW) == "count 3"


def test_another_open_store_sees_that_something_was_restored(folder: Path) -> None:
    store, other = counting(folder, 2), open_store(folder)
    backup = store.back_up("good")
    count(other)
    before = other.version()
    store.restore(backup, "aside")
    assert other.version() != before
    assert count(other) == 3


@pytest.mark.parametrize("kind", ["torn", "text", "missing", "newer", "foreign"])
def test_a_bad_backup_changes_nothing(folder: Path, kind: str) -> None:
    store = counting(folder, 2)
    bad = folder / "backups" / "bad.zip"
    good = store.back_up("good").read_bytes()
    if kind == "newer":
        zipped(bad, {"diary.json": b'{"about": {"file": {"app": "rebound-tui", "schema": 99}}}'})
    elif kind == "foreign":
        zipped(bad, {"readme.txt": b"hello"})
    elif kind != "missing":
        bad.write_bytes({"torn": good[:-9], "text": b"hello"}[kind])
    before = contents(folder)
    with pytest.raises(StorageError, match=r"bad.zip"):
        store.restore(bad, "aside")
    assert contents(folder) == before


def test_restoring_into_a_folder_that_is_there_changes_nothing(folder: Path) -> None:
    store = counting(folder, 2)
    backup = store.back_up("good")
    count(store)
    (folder / "aside").mkdir()
    with pytest.raises(StorageError, match="File exists"):
        store.restore(backup, "aside")
    assert counted(folder) == 3


def zipped(path: Path, files: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
