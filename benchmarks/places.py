"""Where everything is: the program as it was installed, the diaries, and an environment without anything of the user's."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
PROGRAM = "rebound-tui"
_OWN = ("REBOUND_", "TEXTUAL", "XDG_", "PYTHON", "LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TZ")
"""What the program, Textual or Python read: never taken over from whoever runs this."""


class Places(NamedTuple):
    """What is measured, and on what."""

    python: str
    program: str
    """Installed beside `python`."""
    new: Path
    """A new diary."""
    old: Path
    """A diary of ten years."""
    env: dict[str, str]

    def diaries(self) -> tuple[tuple[str, Path], ...]:
        """Both, by name."""
        return ("new", self.new), ("ten years", self.old)

    def ours(self, folder: Path, *words: str) -> list[str]:
        """The program on a diary."""
        return [self.program, "--data", str(folder), *words]


def prepared(folder: Path) -> Places:
    """Everything made in `folder`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OWN)}
    env = {**kept, "HOME": str(folder), "LANG": "C.UTF-8", "TZ": "UTC"}
    python = _python(folder)
    places = Places(python, str(Path(python).parent / PROGRAM), folder / "new", folder / "old", env)
    for name, path in (("new", places.new), ("old", places.old)):
        subprocess.run([python, "-m", "benchmarks.diaries", name, str(path)], env=env, cwd=HERE.parent, check=True)
    return places


def _python(folder: Path) -> str:
    """The Python that runs this if the program is installed beside it, as `make` does, else one in a new environment with it."""
    if (Path(sys.executable).parent / PROGRAM).exists():
        return sys.executable
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-q", "--editable", str(HERE.parent)], check=True)
    return str(python)
