"""`import` from the shell: the report, the refusals, and what is not loaded before it is used."""

import subprocess
import sys
from argparse import ArgumentParser
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from rebound_tui.cli import importing
from rebound_tui.domain.errors import Refused
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import open_store
from rebound_tui.wording import importing as say
from tests.interop.linkedin_files import applied, people, saved, zipped

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW

    def zone(self) -> str:
        return "Europe/Berlin"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    ids = map("id{}".format, count())
    return Desk(open_store(tmp_path / "data"), Noon(), lambda: next(ids))


@pytest.fixture
def export(tmp_path: Path) -> str:
    """An export with one of everything."""
    old = {"Application Date": "1/2/26", "Company Name": "Acme [/jobs] 日本 \x1b[31m", "Contact Email": "me@example.com"}
    ahead = {"Application Date": "12/24/26, 4:00 PM", "Company Name": "Later"}
    files = {
        "Basic/Jobs/Job Applications.csv": applied({"Company Name": "Globex"}, old, ahead, {"Job Title": ""}),
        "Basic/Jobs/Saved Jobs.csv": saved({"Job Title": ""}),
        "Basic/Connections.csv": people("Globex Inc.", "Globex"),
        "Basic/Profile.csv": "a,b\n",
    }
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(files))
    return str(path)


def run(desk: Desk, *arguments: str) -> list[str]:
    parser = ArgumentParser()
    importing.add_arguments(parser)
    lines: list[str] = []
    assert importing.run(parser.parse_args(arguments), desk, lines.append) == 0
    return lines


def left_out(number: int, what: str) -> str:
    return f"Left out: {what} ({number})"


def test_the_report(desk: Desk, export: str) -> None:
    assert run(desk, export) == [
        "2 new, 0 updated, 0 the same, 1 skipped",
        "new      Globex, Data Analyst: applied on 2026-09-26; people you know there: 2",
        "new      Acme [/jobs] 日本, Data Analyst: applied on 2026-01-02",
        "skipped  Later, Data Analyst: its date is still to come: 2026-12-24 16:00 (Basic/Jobs/Job Applications.csv, line 4)",
        "Not read: 1",
        "Basic/Jobs/Job Applications.csv, line 5: names no job title",
        left_out(1, say.LINKEDIN_OWN),
        left_out(1, say.LINKEDIN_REMOVED),
        left_out(2, say.LINKEDIN_PEOPLE),
        left_out(1, say.LINKEDIN_OTHER),
        "A hunt begins with them, on 2026-01-02.",
        "Older than 60 days without an answer: 1. With --file-older they are filed as no reply.",
        "Imported from LinkedIn. One undo takes it all back.",
    ]
    assert desk.store.undo(NOW) == "import from LinkedIn"


def test_again_it_is_all_the_same(desk: Desk, export: str) -> None:
    run(desk, export)
    again = run(desk, export, "--format", "linkedin")
    assert again[0] == "0 new, 0 updated, 2 the same, 1 skipped"
    assert again[-1] == "Nothing new in it; nothing was changed."


def test_a_dry_run_says_the_same_and_changes_nothing(desk: Desk, export: str) -> None:
    dry = run(desk, export, "--dry-run")
    assert dry[-1] == "Dry run: nothing was changed."
    assert dry[:-1] == run(desk, export)[:-1]


def test_old_ones_are_filed_on_request(desk: Desk, export: str) -> None:
    lines = run(desk, export, "--file-older")
    assert "Older than 60 days without an answer, filed as no reply: 1" in lines
    assert lines[2].endswith("applied on 2026-01-02; filed as no reply")


@pytest.mark.parametrize("more", [[], ["--from", "linkedin"], ["--from", "nothere"]])
def test_what_cannot_be_imported_is_refused_in_one_line(desk: Desk, tmp_path: Path, more: list[str]) -> None:
    (tmp_path / "a.txt").write_text("nothing\n")
    for name in ("a.txt", "missing.zip"):
        with pytest.raises(Refused, match=r"^[^\n]+\.$"):
            run(desk, str(tmp_path / name), *more)
    assert desk.store.undo(NOW) is None


def test_nothing_of_it_is_loaded_before_it_is_used() -> None:
    code = "import sys; sys.argv=['x']; from rebound_tui.cli import importing; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "rebound_tui.wording.importing" in loaded
    assert not {"csv", "zipfile", "rebound_tui.domain.importing", "rebound_tui.interop"} & set(loaded)


def test_the_words_keep_the_tone() -> None:
    sentences = [value for name, value in vars(say).items() if name.isupper() and isinstance(value, str)]
    sentences += [*say.WHY.values(), *say.FIELDS.values()]
    assert len(sentences) > 40
    for word in ("!", "fail", "error", "invalid", "should", "oops"):
        assert not [sentence for sentence in sentences if word in sentence.lower()]
