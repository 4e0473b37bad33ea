"""A file that the user named is written whole, and over another one only if that is wanted."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.services.files import put, write_file


def test_what_is_there_stays_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    file = tmp_path / "kit.md"
    assert put(str(file), "one\r\n") == file
    assert file.read_bytes() == b"one\r\n"
    with pytest.raises(FileExistsError):
        put(str(file), "two")
    with pytest.raises(Refused, match=r"kit\.md is there already\. Name another file\."):
        write_file(str(file), "two")
    assert file.read_bytes() == b"one\r\n"
    put(str(file), b"three", replaces=True)
    assert file.read_bytes() == b"three"
    assert [each.name for each in tmp_path.iterdir()] == ["kit.md"]


def test_a_new_file_is_readable_as_any_other_and_a_replaced_one_as_it_was(tmp_path: Path) -> None:
    plain, file = tmp_path / "plain", tmp_path / "a.ics"
    plain.touch()
    put(str(file), "")
    assert file.stat().st_mode == plain.stat().st_mode
    file.chmod(0o604)
    put(str(file), "new", replaces=True)
    assert file.stat().st_mode & 0o777 == 0o604


def test_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "there" / "a.ics", tmp_path / "a.ics"
    file.parent.mkdir()
    link.symlink_to(file)
    with pytest.raises(FileExistsError):
        put(str(link), "over nothing yet")
    put(str(link), "new", replaces=True)
    assert link.is_symlink()
    assert file.read_text() == "new"


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """The system refuses to let a file of this process grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_where_there_is_no_room_the_old_file_stays_and_no_other(tmp_path: Path) -> None:
    file = tmp_path / "a.ics"
    put(str(file), "old")
    with no_file_above(1000):
        with pytest.raises(OSError, match="too large"):
            put(str(file), "n" * 1001, replaces=True)
        with pytest.raises(Refused, match=r"b\.ics cannot be written: File too large\."):
            write_file(str(tmp_path / "b.ics"), "n" * 1001)
    assert [each.name for each in tmp_path.iterdir()] == ["a.ics"]
    assert file.read_text() == "old"


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    put(str(pipe), "through it")
    assert os.read(end, 100) == b"through it"
    os.close(end)
    assert pipe.is_fifo()


@pytest.mark.parametrize("name", ["", "no/where.md", "~nobody-of-this-name/kit.md", "x" * 300])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused, match=r"cannot be written: .+ Name another file"):
        write_file(name, "text")
    assert not list(tmp_path.iterdir())
