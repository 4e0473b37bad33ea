"""The start of other programs for the terminal, each in an environment of its own. One that cannot be had is left out."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.figures import Figure
from benchmarks.measuring import HABITS
from benchmarks.places import Places
from benchmarks.screen import Program


class Peer(NamedTuple):
    """Another program: what pip installs, the command that starts it, and a text on its first screen."""

    packages: tuple[str, ...]
    command: str
    text: str


PEERS = (
    Peer(("kanban-tui",), "ktui", "Your Boards"),
    Peer(("harlequin",), "harlequin", "Query Editor"),
    Peer(("posting", "tree-sitter~=0.25.0"), "posting", "Collection"),  # with 0.26 its Textual crashes the interpreter
    Peer(("bagels",), "bagels", "Accounts"),
)
PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
"""Newest first: some of them do not run on the older ones."""
MOST_RUNS = 7
A_MOMENT = 0.01
"""Seconds of quiet to wait for: one of them moves a picture all the time."""


def started(places: Places, runs: int) -> list[Figure]:
    """Start to the first text, beside ours on a new diary."""
    figures = []
    for peer in PEERS:
        with TemporaryDirectory(prefix="peer-") as folder:
            try:
                _install(folder, peer.packages)
                figures.append(_figure(peer, f"{folder}/bin/{peer.command}", places, min(runs, MOST_RUNS)))
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"left out: {peer.packages[0]}: {_why(error)}", file=sys.stderr)
    return figures


def _install(folder: str, packages: tuple[str, ...]) -> None:
    """Into an environment in the folder. Raises CalledProcessError where pip finds nothing that runs here."""
    subprocess.run([_python(), "-m", "venv", folder], capture_output=True, text=True, check=True)
    subprocess.run([f"{folder}/bin/python", "-m", "pip", "install", "-q", *packages], capture_output=True, text=True, check=True)


def _python() -> str:
    """The newest one here that can make an environment; the one that runs this if there is none."""
    return next((path for name in PYTHONS if (path := shutil.which(name)) and _is_usable(path)), sys.executable)


def _is_usable(python: str) -> bool:
    return not subprocess.run([python, "-c", "import ensurepip"], capture_output=True, check=False).returncode


def _why(error: OSError | subprocess.CalledProcessError) -> str:
    """One line: the last that pip said and with which Python, or what was waited for."""
    if not isinstance(error, subprocess.CalledProcessError):
        return str(error).splitlines()[0]
    return f"{Path(_python()).name}: {(error.stderr.strip().splitlines() or [str(error)])[-1]}"


def _figure(peer: Peer, command: str, places: Places, runs: int) -> Figure:
    """Raises OSError, TimeoutError among them, when it does not show the text."""
    theirs, ours = [], []
    for _ in range(runs + 1):
        theirs.append(_first_text([command], peer.text, places.env))
        ours.append(_first_text(places.ours(places.new), HABITS["new"], places.env))
    return Figure(f"{peer.packages[0]}: start, beside ours", theirs[1:], ours[1:])


def _first_text(command: list[str], text: str, env: dict[str, str]) -> float:
    with Program(command, env) as program:
        program.settle(text, A_MOMENT)
        return program.drawn(lambda rows: any(text in row for row in rows))[0]
