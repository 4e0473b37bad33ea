"""The start of other programs for the terminal, each in an environment of its own. One that cannot be had is left out."""

import subprocess
import sys
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.figures import Figure
from benchmarks.measuring import HABITS
from benchmarks.places import Places
from benchmarks.screen import Program

PEERS = {
    "kanban-tui": ("kanban-tui", "ktui", "Your Boards"),
    "harlequin": ("harlequin", "harlequin", "Query Editor"),
    "posting": ("posting", "posting", "Collection"),
    "bagels": ("bagels", "bagels", "Records"),
}
"""By name: what pip installs, the command, and a text on its first screen."""
MOST_RUNS = 7


def started(places: Places, runs: int) -> list[Figure]:
    """Start to the first text, beside ours on a new diary."""
    figures = []
    for name, (package, command, text) in PEERS.items():
        with TemporaryDirectory(prefix="peer-") as folder:
            try:
                figures.append(_figure(name, _installed(Path(folder), package, command), text, places, min(runs, MOST_RUNS)))
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"left out: {name}: {str(error).splitlines()[0]}", file=sys.stderr)
    return figures


def _installed(folder: Path, package: str, command: str) -> str:
    """The command, in an environment of its own. Raises CalledProcessError where pip finds nothing that runs here."""
    venv.create(folder, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "-q", package], capture_output=True, check=True)
    return str(folder / "bin" / command)


def _figure(name: str, command: str, text: str, places: Places, runs: int) -> Figure:
    """Raises OSError, TimeoutError among them, when it does not show the text."""
    theirs, ours = [], []
    for _ in range(runs + 1):
        theirs.append(_first_text([command], text, places.env))
        ours.append(_first_text(places.ours(places.new), HABITS["new"], places.env))
    return Figure(f"{name}: start, beside ours", theirs[1:], ours[1:])


def _first_text(command: list[str], text: str, env: dict[str, str]) -> float:
    with Program(command, env) as program:
        program.settle(text)
        return program.drawn(lambda rows: any(text in row for row in rows))[0]
