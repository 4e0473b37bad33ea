"""`status --short` says again what it said while nothing has changed, and nothing else."""

import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from rebound_tui.storage.signatures import CACHE
from tests.cli.running import Cli
from tests.support.shell import environment

LOADED = """
import sys
from rebound_tui.cli.main import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
raise SystemExit(code)
"""


def line_in(cli: Cli) -> Path:
    return cli.data / CACHE / "line"


@pytest.fixture
def kept(cli: Cli) -> str:
    """A line that is said again: a wrong one in its place would be."""
    cli.habits("Read", "Write")
    cli.ok("status", "--short")
    line = [cli.ok("status", "--short").removesuffix("\n") for _ in range(2)][-1]
    assert line_in(cli).read_text().endswith(f"\n{line}\n")
    line_in(cli).write_text(line_in(cli).read_text().replace(line, "kept"))
    assert cli.ok("status", "--short") == "kept\n"
    return line


def test_a_change_is_seen_at_once(cli: Cli, kept: str) -> None:
    cli.ok("done", "read")
    assert cli.ok("status", "--short") == kept.replace("0 of 2", "1 of 2 · 1 day") + "\n"


def test_a_file_put_there_by_other_means_is_seen(cli: Cli, kept: str) -> None:
    diary = cli.data / "diary.json"
    (cli.data / "other").write_bytes(diary.read_bytes())
    (cli.data / "other").replace(diary)
    assert cli.ok("status", "--short") == f"{kept}\n"


def test_a_file_changed_where_it_is_is_seen(cli: Cli, kept: str) -> None:
    diary = cli.data / "diary.json"
    diary.write_bytes(diary.read_bytes().replace(b"}", b"} ", 1))
    assert cli.ok("status", "--short") == f"{kept}\n"


@pytest.mark.parametrize(
    "change", [lambda text: "", lambda text: text[:-1], lambda text: text[3:], lambda text: text + "x", lambda _: "\0"]
)
def test_what_is_not_whole_is_not_said(cli: Cli, kept: str, change: Callable[[str], str]) -> None:
    line_in(cli).write_text(change(line_in(cli).read_text()))
    assert cli.ok("status", "--short") == f"{kept}\n"


def test_another_hour_and_another_zone_are_another_line(cli: Cli, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        for zone in ("Asia/Kathmandu", "Pacific/Kiritimati"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            assert cli.ok("status", "--short").startswith("0 of 2")
    finally:
        monkeypatch.undo()
        time.tzset()


def test_it_is_for_the_user_alone(cli: Cli, kept: str) -> None:
    assert stat.S_IMODE(line_in(cli).stat().st_mode) == 0o600
    assert stat.S_IMODE(line_in(cli).parent.stat().st_mode) == 0o700


def test_where_it_cannot_be_kept_it_is_made_each_time(cli: Cli) -> None:
    cli.habits("Read")
    (cli.data / CACHE).write_text("mine")
    assert [cli.ok("status", "--short") for _ in range(3)] == ["0 of 2 · Steady\n"] * 3


@pytest.mark.parametrize("env", [{"REBOUND_DATA": "data"}, {"XDG_DATA_HOME": "share"}, {}])
def test_nothing_of_the_diary_is_loaded_to_say_it_again(tmp_path: Path, env: dict[str, str]) -> None:
    env = {**environment(tmp_path), **{name: str(tmp_path / value) for name, value in env.items()}}
    said = [[sys.executable, "-c", LOADED, *words] for words in (["habit", "add", "Read"], *[["status", "--short"]] * 3)]
    done = [subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=True) for command in said][-1]
    ours = {
        name for name in done.stderr.split() if name.startswith(("rebound_tui.domain.", "rebound_tui.services.", "rebound_tui.storage."))
    }
    assert ours == {"rebound_tui.domain.errors", "rebound_tui.storage.signatures"}
    assert "platformdirs" not in done.stderr.split()
