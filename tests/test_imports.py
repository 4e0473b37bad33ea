"""The commands of a shell prompt load nothing heavy: what a user would wait for at every prompt."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.shell import Shell

HEAVY = {"asyncio", "dateutil", "inspect", "logging", "rich", "textual"}

PROBE = """
import sys
from rebound_tui.cli.main import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
raise SystemExit(code)
"""


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.ok("habit", "add", "Read a page")
    return shell


@pytest.mark.parametrize("command", [["status", "--short"], ["status"], ["status", "--json"], ["done", "Read"]], ids=" ".join)
def test_prompt_commands_load_nothing_heavy(shell: Shell, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, "--data", str(shell.data), *command],
        env=shell.env,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    heavy = HEAVY & set(done.stderr.split())
    assert not heavy
