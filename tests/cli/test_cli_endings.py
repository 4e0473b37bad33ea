"""How commands end when something goes wrong."""

import stat
import sys
from io import StringIO
from pathlib import Path

import pytest

from rebound_tui.cli import endings
from rebound_tui.cli.endings import Out, ended
from rebound_tui.domain.errors import Refused, StorageError
from tests.cli.running import Cli


def raising(error: BaseException) -> int:
    def run(out: Out) -> None:
        out("half of it")
        raise error

    return ended(run)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (Refused("No such thing."), 1, "No such thing.\n"),
        (StorageError("The disk is full."), 3, "The disk is full.\n"),
        (KeyboardInterrupt(), 130, ""),
        (SystemExit(2), 2, ""),
        (SystemExit(), 0, ""),
    ],
)
def test_exit_codes(capfd: pytest.CaptureFixture[str], error: BaseException, code: int, said: str) -> None:
    assert raising(error) == code
    assert capfd.readouterr() == ("", said)


def test_a_code_of_its_own_and_all_lines(capfd: pytest.CaptureFixture[str]) -> None:
    def run(out: Out) -> int:
        out("one")
        out("two\nthree")
        return 4

    assert ended(run) == 4
    assert capfd.readouterr().out == "one\ntwo\nthree\n"


def test_what_is_said_has_no_control_characters(capfd: pytest.CaptureFixture[str]) -> None:
    assert raising(Refused("a\x1b[31mb\nc\u202ed")) == 1
    assert capfd.readouterr().err == "ab cd\n"


def test_a_bug_is_one_line_and_a_log_without_what_is_in_the_diary(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    cli.habits("Secret name")
    name = "Secret name"

    def broken(*_: object) -> None:
        try:
            raise KeyError(name)
        except KeyError as error:
            raise ValueError(name) from error

    monkeypatch.setattr("rebound_tui.cli.status_line.line_of", broken)
    said = cli.refused("status", "--short", code=70)
    (log,) = (tmp_path / "state" / "rebound-tui").iterdir()
    assert str(log) in said
    text = log.read_text()
    assert "in broken" in text
    assert text.index("KeyError") < text.index("ValueError")
    assert name not in text + said
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_bug_where_no_log_can_be_kept(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("rebound_tui.cli.status_line.line_of", lambda _: 1 / 0)
    assert "no log of it could be written" in cli.refused("status", "--short", code=70)


@pytest.mark.parametrize("missing", ["stdout", "stderr"])
def test_closed_outputs(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], missing: str) -> None:
    monkeypatch.setattr(sys, missing, None)
    assert raising(Refused("said")) == 1
    assert ended(lambda out: out("shown")) == 0
    assert capfd.readouterr() == (("", "said\n") if missing == "stdout" else ("shown\n", ""))


def test_an_output_of_another_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    file = StringIO()
    monkeypatch.setattr(sys, "stdout", file)
    endings.as_utf8()
    assert ended(lambda out: out("日本")) == 0
    assert file.getvalue() == "日本\n"


def test_damaged_data_is_3_with_the_path(cli: Cli) -> None:
    cli.habits("Read")
    (cli.data / "diary.json").write_text("{")
    assert str(cli.data / "diary.json") in cli.refused("status", code=3)
    assert (cli.data / "diary.json").read_text() == "{"
