"""The command line as a user's shell runs it: a process, a data folder of its own, and if asked a moment of its own."""

import json
import os
import subprocess
import sysconfig
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

PROGRAM = Path(sysconfig.get_path("scripts")) / "rebound-tui"
"""The installed console script."""

# Read or set by the tests themselves, or by Python, Textual and the app: never taken over from whoever runs the tests.
_OWN = (
    "REBOUND_",
    "TEXTUAL",
    "XDG_",
    "PYTHON",
    "LC_",
    "LANG",
    "FAKETIME",
    "LD_PRELOAD",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "TZ",
)


def environment(home: Path, *, zone: str = "UTC", **more: str) -> dict[str, str]:
    """An environment in which the program finds nothing of the user's: an own home and zone, no animations."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8", "TZ": zone, "TEXTUAL_ANIMATIONS": "none", **more}


def faketime_library() -> Path | None:
    """Where libfaketime is, if it is installed."""
    found = (path for folder in ("/usr/lib", "/usr/local/lib") for path in Path(folder).glob("**/libfaketimeMT.so.1"))
    return next(found, None)


def faketime(moment: datetime) -> dict[str, str]:
    """What to add to an environment so that the program starts at `moment` (aware) and its clock runs on from there.

    Waiting still takes real time. Skips the test where libfaketime is not installed.
    """
    if moment.tzinfo is None:
        raise ValueError("The moment needs a zone.")
    library = faketime_library()
    if library is None:
        pytest.skip("needs libfaketime (on Debian and Ubuntu: apt install libfaketime), to run the program at a given moment")
    return {
        "LD_PRELOAD": str(library),
        "FAKETIME_FMT": "%s",
        "FAKETIME": f"@{int(moment.timestamp())}",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


class Shell:
    """Runs the program again and again on one data folder.

        shell = Shell(tmp_path, zone="Europe/Berlin")
        assert shell.run("done", "learn").code == 0
        assert shell.json("status")["streak"] == 1

    With `moment`, which may be set anew between commands, each command starts at that moment (libfaketime).
    """

    def __init__(self, home: Path, *, data: Path | None = None, zone: str = "UTC", moment: datetime | None = None) -> None:
        self.home = home
        self.data = home / "data" if data is None else data
        self.zone = zone
        self.moment = moment

    @property
    def env(self) -> dict[str, str]:
        """The environment that commands run in."""
        return environment(self.home, zone=self.zone, **(faketime(self.moment) if self.moment else {}))

    def command(self, *arguments: str) -> list[str]:
        """The command with this data folder, to start in another way, a terminal for example."""
        return [str(PROGRAM), "--data", str(self.data), *arguments]

    def run(self, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None, patience: float = 60) -> Result:
        """Run a command to its end, with `env` added to the environment."""
        done = subprocess.run(
            self.command(*arguments),
            input=stdin,
            env={**self.env, **(env or {})},
            cwd=self.home,
            capture_output=True,
            encoding="utf-8",
            timeout=patience,
            check=False,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    def ok(self, *arguments: str, stdin: str = "") -> str:
        """What a command prints that has to succeed."""
        result = self.run(*arguments, stdin=stdin)
        assert result.code == 0, f"{' '.join(arguments)}: exit status {result.code}\n{result.out}{result.err}"
        return result.out

    def json(self, *arguments: str) -> Any:
        """What a command that has to succeed says with --json."""
        return json.loads(self.ok(*arguments, "--json"))
