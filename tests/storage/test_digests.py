"""A start reads the digests of the applications' files: what they say is what the files say, or they are not used."""

import json
import os
import shutil
import signal
import stat
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import count as numbers
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind, with_event
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.stamps import Stamp
from rebound_tui.storage import digests
from rebound_tui.storage.signatures import CACHE
from rebound_tui.storage.store import open_store
from tests.domain.job_histories import NOON, pipelines
from tests.storage.conftest import Child
from tests.storage.crashing import die_at
from tests.storage.digesting import Seen, seen, worn
from tests.support.tinyfs import tiny_filesystem

LATER = NOON + timedelta(days=30)
MOMENTS = st.sampled_from([LATER, NOON, NOON - timedelta(days=2), NOON + timedelta(days=1)])


def stamp(year: int) -> Stamp:
    at = datetime(year, 3, 2, 12, tzinfo=UTC)
    return Stamp(at, "Europe/Berlin", at.date(), at)


def application(name: str, year: int, hunt: str) -> Application:
    kinds = (Kind.APPLIED, Kind.INTERVIEW, Kind.CLOSED)
    data: dict[Kind, dict[str, object]] = {Kind.CLOSED: {"outcome": "rejected", "weight": "heavy"}, Kind.INTERVIEW: {"held": True}}
    events = tuple(Event(f"{name}{kind}", kind, stamp(year), data.get(kind, {})) for kind in kinds)
    return Application(name, "Acme [/jobs] 日本 \x1b[31m", "Analyst", hunt, events)


def put(folder: Path, *things: Application | Hunt) -> None:
    with open_store(folder).changing(LATER) as change:
        change.put(*things)
        change.label = "filled"


def from_files(folder: Path, now: datetime = LATER) -> Seen:
    """What is seen when there is no digest."""
    shutil.rmtree(folder / CACHE, ignore_errors=True)
    return seen(open_store(folder), now)


def digest_in(folder: Path) -> Path:
    return folder / CACHE / digests.NAME


@pytest.fixture
def diary(folder: Path) -> Path:
    """Two years of applications, and their digest."""
    put(folder, application("old", 2020, "h1"), Hunt("h1", date(2020, 1, 1), date(2021, 1, 1), ""))
    put(folder, application("new", 2026, "h2"), Hunt("h2", date(2026, 1, 1), None, ""))
    seen(open_store(worn(folder)), LATER)
    assert digest_in(folder).exists()
    return folder


@pytest.fixture
def expected(diary: Path, tmp_path: Path) -> Seen:
    shutil.copytree(diary, tmp_path / "copy")
    return from_files(tmp_path / "copy")


@given(pipelines, pipelines, MOMENTS)
@settings(max_examples=40, deadline=None)
def test_at_any_moment_it_is_what_the_files_say(first: list[Application], more: list[Application], now: datetime) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "diary"
        put(folder, *first)
        seen(open_store(worn(folder)), now)
        put(folder, *more)
        store = open_store(folder)
        found = seen(store, now), seen(store, now)
        assert found[0] == found[1] == from_files(folder, now)


@pytest.mark.parametrize(("day", "asked"), [("2026-03-03", "card"), ("2026-12-01", "")])
def test_today_opens_no_files_of_other_hunts(diary: Path, child: Callable[..., Child], day: str, asked: str) -> None:
    assert json.loads(child("digesting", diary, day).communicate()[0]) == [asked, "applications-2026.json"]
    shutil.rmtree(diary / CACHE)
    assert json.loads(child("digesting", diary, day).communicate()[0]) == [asked, "applications-2020.json", "applications-2026.json"]


def test_as_of_a_moment_before_the_last_event_the_file_is_asked(diary: Path) -> None:
    now = datetime(2020, 6, 1, tzinfo=UTC)
    assert seen(open_store(diary), now) == from_files(diary, now)
    assert len(from_files(diary, now)[1].closings) == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda content: b"",
        lambda content: content[:-20],
        lambda content: content[9:],
        lambda content: content.replace(b'"h1"', b'"h2"'),
        lambda content: content + b" ",
        lambda content: b"\0" * len(content),
        lambda content: b"[" * 100_000,
    ],
    ids=["empty", "cut", "without its check", "another hunt", "longer", "zeros", "deep"],
)
def test_a_damaged_one_is_made_anew(diary: Path, expected: Seen, change: Callable[[bytes], bytes]) -> None:
    whole = digest_in(diary).read_bytes()
    digest_in(diary).write_bytes(change(whole))
    assert seen(open_store(diary), LATER) == expected
    assert digest_in(diary).read_bytes() == whole


def test_one_of_another_version_is_made_anew(diary: Path, expected: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = digest_in(diary).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(digests, "FORM", ["9.9.9", 1])
        patch.setattr(digests, "trace_of", lambda found: expected[1]._replace(closings=()))
        digest_in(diary).unlink()
        assert seen(open_store(diary), LATER) != expected
    assert digest_in(diary).read_bytes() != whole
    assert seen(open_store(diary), LATER) == expected
    assert digest_in(diary).read_bytes() == whole


def test_a_file_that_was_put_there_by_other_means_is_read(diary: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    put(other, application("old", 2020, "h2"), application("new", 2026, "h2"))
    state = (diary / "applications-2020.json").stat()
    os.utime(other / "applications-2020.json", ns=(state.st_atime_ns, state.st_mtime_ns))
    shutil.copy2(other / "applications-2020.json", diary / "applications-2020.json")
    found = seen(open_store(diary), LATER)
    assert len(found[2]["h2"]) == 2
    assert found == from_files(diary)


def test_a_change_is_seen_by_those_who_have_looked_already(diary: Path) -> None:
    here = open_store(diary)
    before = seen(here, LATER)
    new = application("new", 2026, "h2")
    put(diary, with_event(new, Event("more", Kind.FOLLOW_UP, stamp(2026))))
    assert seen(here, LATER) == from_files(diary) != before


@pytest.mark.parametrize(
    ("changed", "is_kept"),
    [
        (lambda now: now - 200_000_000 | 1, True),
        (lambda now: now + 60_000_000_000 | 1, False),
        (lambda now: now // digests.SECOND * digests.SECOND, False),
        (lambda now: (now // digests.SECOND - 4) * digests.SECOND, True),
    ],
    ids=["long enough ago", "just now", "just now by a disk that counts whole seconds", "long enough ago there"],
)
def test_one_is_kept_when_the_next_change_of_its_file_is_certain_to_show(diary: Path, changed: Callable[[int], int], is_kept: bool) -> None:
    put(diary, application("newer", 2026, "h2"))
    os.utime(diary / "applications-2026.json", ns=(0, changed(time.time_ns())))
    seen(open_store(diary), LATER)
    written = json.loads(digest_in(diary).read_bytes().partition(b"\n")[2])[1]
    assert set(written) == {"applications-2020", *["applications-2026"] * is_kept}


def test_it_is_for_the_user_alone_and_in_no_backup_and_changes_nothing_for_those_who_watch(folder: Path) -> None:
    put(folder, application("old", 2020, "h1"))
    worn(folder)
    store = open_store(folder)
    (folder / CACHE).mkdir(0o700)
    before = store.version()
    seen(store, LATER)
    assert stat.S_IMODE(digest_in(folder).stat().st_mode) == 0o600
    assert store.version() == before
    shutil.rmtree(folder / CACHE)
    old = os.umask(0)
    seen(open_store(folder), LATER)
    os.umask(old)
    assert stat.S_IMODE(digest_in(folder).parent.stat().st_mode) == 0o700
    backup = store.back_up("kept")
    assert not any(CACHE in name for name in ZipFile(backup).namelist())
    store.restore(backup, "aside")
    assert seen(open_store(folder), LATER) == from_files(folder)


@pytest.mark.parametrize("obstacle", ["a file", "a folder in its place"])
def test_where_none_can_be_written_the_files_are_read(diary: Path, expected: Seen, obstacle: str) -> None:
    shutil.rmtree(diary / CACHE)
    if obstacle == "a file":
        (diary / CACHE).write_text("mine")
    else:
        digest_in(diary).mkdir(parents=True)
    for _ in range(2):
        assert seen(open_store(diary), LATER) == expected


@pytest.mark.full
@pytest.mark.parametrize("is_full", [True, False], ids=["full", "read-only"])
def test_a_full_or_read_only_disk_is_in_nobodys_way(tmp_path: Path, is_full: bool) -> None:
    with tiny_filesystem(tmp_path, kilobytes=512) as disk:
        folder = disk.path / "diary"
        put(folder, application("old", 2020, "h1"))
        expected = from_files(worn(folder))
        shutil.rmtree(folder / CACHE)
        if is_full:
            disk.fill()
        else:
            disk.make_read_only()
        assert seen(open_store(folder), LATER) == expected
        assert not digest_in(folder).exists()


def deaths(diary: Path, home: Path) -> Iterator[Path]:
    """The diary after its first look died at each step that changes the disk, one after the other."""
    for death in numbers(1):
        folder = home / f"{death}"
        shutil.copytree(diary, folder)
        worn(folder)
        process = os.fork()
        if not process:
            die_at(death)
            seen(open_store(folder), LATER)
            os._exit(0)
        _, status = os.waitpid(process, 0)
        assert status in (0, signal.SIGKILL)
        yield folder
        if not status:
            return


def test_a_look_that_is_killed_leaves_nothing_wrong_and_nothing_behind(diary: Path, tmp_path: Path, expected: Seen) -> None:
    shutil.rmtree(diary / CACHE)
    tried = 0
    for folder in deaths(diary, tmp_path):
        tried += 1
        assert seen(open_store(folder), LATER) == expected
        digest_in(folder).unlink()
        assert seen(open_store(folder), LATER) == expected
        assert list(digest_in(folder).parent.iterdir()) == [digest_in(folder)]
    assert tried > 5
