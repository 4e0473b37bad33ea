"""A folder for the diary, on a disk that is not asked for more than it takes."""

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.storage.counting import ROOT

Child = subprocess.Popen[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def child() -> Iterator[Callable[..., Child]]:
    """Starts Python modules of the tests as processes of their own; those still running at the end are killed."""
    started: list[Child] = []

    def start(module: str, *arguments: object) -> Child:
        command = [sys.executable, "-m", f"tests.storage.{module}", *map(str, arguments)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, encoding="utf-8")
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate()
