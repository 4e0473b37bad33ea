"""Runs commands inside the test's own process: fast, and their errors can be followed."""

import json
from pathlib import Path
from typing import Any

import pytest

from rebound_tui.cli.main import main
from tests.support.shell import Result


class Cli:
    """Runs commands on one data folder."""

    def __init__(self, data: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._captured = captured

    def run(self, *words: str) -> Result:
        """A command, whatever becomes of it."""
        return self.run_bare("--data", str(self.data), *words)

    def run_bare(self, *words: str) -> Result:
        """A command that is not told where the data is."""
        self._captured.readouterr()
        code = main(words)
        out, err = self._captured.readouterr()
        return Result(code, out, err)

    def ok(self, *words: str) -> str:
        """What a command prints that has to succeed."""
        result = self.run(*words)
        assert result.code == 0, result
        return result.out

    def refused(self, *words: str, code: int = 1) -> str:
        """The one line that a command says when it does not do what was asked."""
        result = self.run(*words)
        assert result.code == code, result
        assert not result.out
        assert result.err.count("\n") == 1, result.err
        return result.err

    def json(self, *words: str) -> Any:
        """What a command says with --json."""
        return json.loads(self.ok(*words, "--json"))

    def habits(self, *names: str) -> None:
        """Habits of every day."""
        for name in names:
            self.ok("habit", "add", "--", name)
