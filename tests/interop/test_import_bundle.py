"""Opening what the user gave: what can be read, what is refused, and that the bounds hold against files made to break them."""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.interop import bundle as bundles
from rebound_tui.interop.bundle import MEGABYTE, open_bundle
from rebound_tui.interop.records import BAD, ImportRefused, Member
from tests.interop.linkedin_files import zipped

NOBODY = 65534


def names(path: Path) -> list[str]:
    return [member.name for member in open_bundle(path).members]


def refusal(path: Path) -> str:
    with pytest.raises(ImportRefused) as refused:
        open_bundle(path)
    text = str(refused.value)
    assert text.endswith(".")
    assert "\n" not in text
    return text


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_zip_is_opened_by_its_content(tmp_path: Path) -> None:
    path = written(tmp_path / "export.dat", zipped({"Jobs/a.csv": "1", "Jobs/deeper/b.csv": "2"}))
    assert open_bundle(path).members == (Member("Jobs/a.csv", b"1"), Member("Jobs/deeper/b.csv", b"2"))


def test_a_folder_gives_its_files_in_order(tmp_path: Path) -> None:
    (tmp_path / "Jobs").mkdir()
    written(tmp_path / "Jobs" / "a.csv", b"1")
    written(tmp_path / "z.csv", b"2")
    assert [(member.name, member.data) for member in open_bundle(tmp_path).members] == [("z.csv", b"2"), ("Jobs/a.csv", b"1")]


def test_what_file_managers_leave_is_no_member(tmp_path: Path) -> None:
    for clutter in (".git", "__MACOSX"):
        (tmp_path / clutter).mkdir()
        written(tmp_path / clutter / "a.csv", b"x")
    written(tmp_path / ".DS_Store", b"x")
    written(tmp_path / "a.csv", b"1")
    assert names(tmp_path) == ["a.csv"]
    path = written(tmp_path / "a.zip", zipped({"__MACOSX/a.csv": "x", "Jobs/.DS_Store": "x", "Jobs/a.csv": "1"}))
    assert names(path) == ["Jobs/a.csv"]


def test_a_single_file(tmp_path: Path) -> None:
    assert open_bundle(written(tmp_path / "a.csv", b"1")).members == (Member("a.csv", b"1"),)


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = written(tmp_path / "outside.csv", b"secret")
    folder = tmp_path / "folder"
    (folder / "deeper").mkdir(parents=True)
    written(folder / "a.csv", b"1")
    (folder / "b.csv").symlink_to(outside)
    (folder / "deeper" / "up").symlink_to(tmp_path)
    assert names(folder) == ["a.csv"]


def test_missing(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.zip") == f"There is no {tmp_path}/none.zip. Check the path and try again."


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0b").startswith("Cannot read")


def test_the_path_is_shown_without_control_characters(tmp_path: Path) -> None:
    assert "\x1b" not in refusal(tmp_path / "\x1b[31mred.zip")


def test_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "neither a file nor a folder" in refusal(tmp_path / "pipe")


@pytest.mark.parametrize("data", [b"", zipped({})], ids=["file", "zip"])
def test_nothing_in_it(tmp_path: Path, data: bytes) -> None:
    assert refusal(written(tmp_path / "a.csv", data)).startswith("There is nothing in")


def test_an_empty_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path).startswith("There is nothing in")


@contextmanager
def without_rights() -> Iterator[None]:
    """As a user who may not read everything, which root may."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that everybody may look into, without asking those above it."""
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    return Path()


def test_a_file_that_may_not_be_read(open_folder: Path) -> None:
    path = written(open_folder / "a.csv", b"1")
    path.chmod(0)
    with without_rights():
        assert refusal(path) == "Cannot read a.csv: Permission denied. Check that it is yours to read, then try again."


def test_a_folder_that_may_not_be_read(open_folder: Path) -> None:
    path = open_folder / "folder"
    path.mkdir(mode=0)
    with without_rights():
        assert "Permission denied" in refusal(path)


def test_a_folder_with_a_folder_that_may_not_be_read(open_folder: Path) -> None:
    path = open_folder / "folder"
    path.mkdir()
    (path / "closed").mkdir(mode=0)
    written(path / "a.csv", b"1")
    with without_rights():
        assert "Permission denied" in refusal(path)


@pytest.mark.parametrize("name", ["big.csv", "big.zip"])
def test_two_gigabytes_are_refused_by_their_size(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / name, b"PK")
    os.truncate(path, 2 * 1024 * MEGABYTE)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    assert "holds more than 100 MB" in refusal(path)


def test_a_folder_is_bounded_in_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "SIZE_LIMIT", MEGABYTE)
    written(tmp_path / "a.csv", bytes(MEGABYTE - 1))
    written(tmp_path / "b.csv", b"1")
    assert len(names(tmp_path)) == 2
    written(tmp_path / "c.csv", b"1")
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("one was opened"))
    assert "holds more than 1 MB" in refusal(tmp_path)


def test_a_folder_is_bounded_in_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "MEMBER_LIMIT", 2)
    for name in "ab":
        written(tmp_path / name, b"1")
    assert names(tmp_path) == ["a", "b"]
    written(tmp_path / "c", b"1")
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("one was opened"))
    assert "holds more than 2 files" in refusal(tmp_path)


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "bomb.zip", zipped({"a.csv": bytes(101 * MEGABYTE)}))
    assert path.stat().st_size < MEGABYTE
    assert "holds more than 100 MB" in refusal(path)


def test_a_bomb_in_many_parts_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "SIZE_LIMIT", MEGABYTE)
    path = written(tmp_path / "bomb.zip", zipped({f"{n}.csv": bytes(MEGABYTE // 4) for n in range(5)}))
    assert "holds more than 1 MB" in refusal(path)


def test_a_bomb_that_says_it_is_small_gives_no_more_than_it_says(tmp_path: Path) -> None:
    size = 101 * MEGABYTE
    data = zipped({"a.csv": bytes(size)}).replace(size.to_bytes(4, "little"), (9).to_bytes(4, "little"))
    assert "is not a zip" in refusal(written(tmp_path / "bomb.zip", data))


def test_too_many_members_are_refused_before_they_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path / "many.zip", zipped({f"{n}": b"" for n in range(10_001)}))
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("it was listed"))
    assert "holds more than 10000 files" in refusal(path)


@pytest.mark.parametrize("name", ["../a.csv", "Jobs/../../a.csv", "/etc/a.csv", "..\\a.csv", "C:/a.csv", "C:\\a.csv", "Jobs/.."])
def test_names_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    text = refusal(written(tmp_path / "a.zip", zipped({"Jobs/b.csv": "1", name: "1"})))
    assert name in text
    assert "would land outside of it" in text


def test_names_with_two_dots_in_a_word_are_fine(tmp_path: Path) -> None:
    assert names(written(tmp_path / "a.zip", zipped({"Jobs/a..b.csv": "1"}))) == ["Jobs/a..b.csv"]


def test_member_names_have_no_control_characters(tmp_path: Path) -> None:
    assert names(written(tmp_path / "a.zip", zipped({"a\x1b[31m.csv": "1"}))) == ["a.csv"]


def test_a_zip_with_a_password_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.csv": "1"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "is locked with" in refusal(written(tmp_path / "a.zip", bytes(data)))


def test_packing_that_cannot_be_bounded_is_refused(tmp_path: Path) -> None:
    assert "packed in a way" in refusal(written(tmp_path / "a.zip", zipped({"a.csv": "1"}, zipfile.ZIP_LZMA)))


def test_a_zip_that_is_none(tmp_path: Path) -> None:
    assert "is not a zip" in refusal(written(tmp_path / "a.zip", b"Application Date,Company Name\n"))


@given(st.data())
def test_a_damaged_zip_is_refused_or_read_and_nothing_else(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    whole = bytearray(zipped({"a.csv": "text " * 20, "b.csv": "more"}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = written(tmp_path_factory.getbasetemp() / "damaged.zip", bytes(whole[: data.draw(st.integers(2, len(whole)))]))
    with suppress(ImportRefused):
        open_bundle(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert Member("a", "Ünï 日本\r\nb\rc\n".encode(encoding)).text() == "Ünï 日本\nb\nc\n"


def test_utf16_with_the_other_byte_order() -> None:
    assert Member("a", "\ufeffé".encode("utf-16-be")).text() == "é"


def test_what_is_no_text_is_marked() -> None:
    assert Member("a", b"a\xe9b\n").text() == f"a{BAD}b\n"
    assert Member("a", "\ufeffab".encode("utf-16-le")[:-1]).text() == f"a{BAD}"


def test_the_head_alone_may_end_inside_a_letter() -> None:
    assert Member("a", "aé".encode()).text(2) == f"a{BAD}"
