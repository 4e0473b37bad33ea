"""Files for the user alone, and folders that are not the user's."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from rebound_tui.domain.errors import StorageError
from tests.storage.counting import NOW, ROOT, count, counted, counting
from tests.support.tinyfs import tiny_filesystem

TRYING = """
import os, sys, zipfile, zlib
from pathlib import Path
from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.store import open_store
from tests.storage.counting import count, counted
if os.geteuid() == 0:
    os.setgroups([]), os.setegid(65534), os.seteuid(65534)
folder = Path(sys.argv[1])
for act in (counted, lambda folder: count(open_store(folder))):
    try:
        print(act(folder))
    except StorageError as error:
        print(error)
"""


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that other users can come to."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        yield Path(home)


def as_another(folder: Path) -> list[str]:
    """What somebody who may not write there is told when reading and when changing."""
    done = subprocess.run([sys.executable, "-c", TRYING, str(folder)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return list(done.stdout.splitlines())


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_everything_is_for_the_user_alone(folder: Path, umask: int) -> None:
    old = os.umask(umask)
    try:
        store = counting(folder, 2)
        store.restore(store.back_up("kept"), "aside")
        count(store)
    finally:
        os.umask(old)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.rglob("*"))}
    assert len(modes) > 8
    assert {path: mode for path, mode in modes.items() if mode != (0o700 if path.is_dir() else 0o600)} == {}


def test_no_other_place_is_written_to(tmp_path: Path) -> None:
    counting(tmp_path / "diary", 3).back_up("kept")
    assert [path.name for path in tmp_path.iterdir()] == ["diary"]


def test_a_folder_one_may_only_read_can_be_read(home: Path) -> None:
    folder = home / "diary"
    counting(folder, 2)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o444)
    folder.chmod(0o555)
    seen, refused = as_another(folder)
    assert seen == "2"
    assert (
        refused == f"Cannot write in {folder}: Permission denied. Nothing was changed; check the disk and its permissions, then try again."
    )
    folder.chmod(0o755)
    assert counted(folder) == 2


def test_a_folder_one_may_only_read_can_be_read_when_no_lock_was_ever_made(home: Path) -> None:
    folder = home / "diary"
    counting(folder, 2)
    (folder / "lock").unlink()
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o444)
    folder.chmod(0o555)
    seen, refused = as_another(folder)
    assert seen == "2"
    assert refused.startswith(f"Cannot write in {folder}: Permission denied.")
    folder.chmod(0o755)


def test_files_one_may_not_read_are_named(home: Path) -> None:
    folder = home / "diary"
    counting(folder, 2)
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o755 if path.is_dir() else 0o444)
    (folder / "diary.json").chmod(0)
    seen, refused = as_another(folder)
    message = f"Cannot read {folder / 'diary.json'}: Permission denied. Check that it is yours to read; nothing was changed."
    assert (seen, refused) in ((message, message), (message, refused))
    assert "Permission denied" in refused


def test_a_folder_one_may_not_enter_is_named(home: Path) -> None:
    folder = home / "diary"
    counting(folder, 1)
    folder.chmod(0)
    assert [line[: line.index(":")] for line in as_another(folder)] == [f"Cannot read {folder}", f"Cannot write in {folder}"]
    folder.chmod(0o700)


@pytest.mark.full
def test_a_read_only_disk_can_be_read(tmp_path: Path) -> None:
    with tiny_filesystem(tmp_path, kilobytes=512) as disk:
        folder = disk.path / "diary"
        store = counting(folder, 2)
        disk.make_read_only()
        assert counted(folder) == 2
        for act in (lambda: count(store), lambda: store.undo(NOW), lambda: store.back_up("x")):
            with pytest.raises(StorageError, match=f"Cannot write in {folder}: Read-only file system"):
                act()
        disk.make_writable()
        assert count(store) == 3
