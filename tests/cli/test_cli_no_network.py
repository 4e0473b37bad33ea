"""Nothing leaves the machine: no command opens a socket."""

from pathlib import Path

import pytest

from tests.support.shell import Shell

GUARD = """
import os, sys
def watch(event, args):
    if event.startswith("socket."):
        os.write(2, f"opened a socket: {event}".encode())
        os._exit(99)
sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path: Path) -> Shell:
    """A shell in which opening a socket ends the program."""
    folder = tmp_path / "watched"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(GUARD, encoding="utf-8")

    class Watched(Shell):
        @property
        def env(self) -> dict[str, str]:
            return {**super().env, "PYTHONPATH": str(folder)}

    return Watched(tmp_path)


def test_nothing_leaves_the_machine(watched: Shell) -> None:
    watched.ok("app", "add", "Acme", "Data Analyst", "--url", "https://acme.example/jobs/1", "--at", "yesterday")
    watched.ok("app", "close", "acme", "--outcome", "rejected", "--heavy")
    watched.ok("app", "feedback", "acme")
    for words in (
        ("insights",),
        ("streak",),
        ("kit", "list"),
        ("app", "prep", "acme"),
        ("reflect", "acme", "--lesson", "ask early"),
        ("status",),
    ):
        watched.ok(*words)


def test_the_watch_would_see_it(watched: Shell) -> None:
    watched.home.joinpath("watched", "sitecustomize.py").write_text(GUARD + "import socket; socket.socket()\n", encoding="utf-8")
    assert watched.run("status").code == 99
