"""What is still being written survives whatever ends the program, and is no part of the diary."""

import subprocess
import sys
from pathlib import Path

import pytest

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.store import open_store

DIE = """
import os, sys
from pathlib import Path
from rebound_tui.storage.store import open_store
open_store(Path(sys.argv[1])).keep_unfinished("acme", "first \\u65e5\\u672c line\\nsecond")
os.kill(os.getpid(), 9)
"""


def test_it_is_there_after_the_program_was_killed(tmp_path: Path) -> None:
    died = subprocess.run([sys.executable, "-c", DIE, str(tmp_path / "diary")], check=False)
    assert died.returncode == -9
    assert open_store(tmp_path / "diary").unfinished("acme") == "first 日本 line\nsecond"


def test_it_is_replaced_and_forgotten(tmp_path: Path) -> None:
    store = open_store(tmp_path / "diary")
    assert store.unfinished("a") == ""
    store.keep_unfinished("a", "one")
    store.keep_unfinished("b", "other")
    store.keep_unfinished("a", "two")
    assert (store.unfinished("a"), store.unfinished("b")) == ("two", "other")
    store.keep_unfinished("a", "")
    store.keep_unfinished("a", "")
    assert (store.unfinished("a"), store.unfinished("b")) == ("", "other")


def test_writing_it_is_no_change_of_the_diary(tmp_path: Path) -> None:
    store = open_store(tmp_path / "diary")
    store.keep_unfinished("a", "one")
    before = store.version()
    store.keep_unfinished("a", "two")
    assert store.version() == before


@pytest.mark.parametrize("key", ["../../outside", "..", "a/b", "Ünïcode", "\x00", "x" * 40])
def test_any_key_stays_in_the_folder(tmp_path: Path, key: str) -> None:
    store = open_store(tmp_path / "diary")
    store.keep_unfinished(key, "text")
    assert store.unfinished(key) == "text"
    assert {path.parent.name for path in tmp_path.rglob("*.txt")} == {"unfinished"}
    assert not list(tmp_path.glob("*.txt"))


def test_a_folder_in_its_place_is_told_with_its_path(tmp_path: Path) -> None:
    store = open_store(tmp_path / "diary")
    (tmp_path / "diary" / "unfinished").write_text("no folder")
    with pytest.raises(StorageError, match="unfinished"):
        store.keep_unfinished("a", "text")


def test_what_a_kill_left_goes_when_it_is_finished(tmp_path: Path) -> None:
    store = open_store(tmp_path / "diary")
    store.keep_unfinished("a", "one")
    left = tmp_path / "diary" / "unfinished" / "a.txt.4711.tmp"
    left.write_text("tw")
    store.keep_unfinished("b", "")
    assert left.exists()
    store.keep_unfinished("a", "")
    assert not list(left.parent.iterdir())
