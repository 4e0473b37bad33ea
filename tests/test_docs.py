"""README, help, key table and code say the same."""

import re
from pathlib import Path

import pytest

from rebound_tui.cli import table
from rebound_tui.cli.parsing import Parser, help_text
from rebound_tui.cli.table import COMMANDS
from rebound_tui.ui.commands import COMMANDS as KEYS
from rebound_tui.ui.commands import commands_of, shown_key
from rebound_tui.ui.screens.table import PLACES
from rebound_tui.ui.settings import ALLOWED
from rebound_tui.wording.commands import GROUPS, SUMMARIES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"^rebound-tui (.+?)(?:\s+#.*)?$", README, re.MULTILINE)


def test_every_command_has_a_summary_and_a_place_in_the_help() -> None:
    assert set(COMMANDS) == set(SUMMARIES) == {name for names in GROUPS.values() for name in names}
    assert all(name in help_text() for name in COMMANDS)


@pytest.mark.parametrize("line", SHELL)
def test_the_readme_shows_commands_that_there_are(line: str) -> None:
    name, _ = table.split(line.split())
    assert name in COMMANDS


def test_the_readme_names_options_that_there_are() -> None:
    from importlib import import_module

    for line in SHELL:
        name, _ = table.split(line.split())
        command = COMMANDS[name]
        module = import_module(f"rebound_tui.cli.{command.module}")
        parser = Parser(name)
        (module.VERBS[command.verb] if command.verb else module).add_arguments(parser)
        assert set(re.findall(r"--[a-z-]+", line)) <= set(re.findall(r"--[a-z-]+", parser.format_help())), line


def test_the_readme_shows_keys_that_there_are() -> None:
    rows = re.findall(r"^\| (`.+?) \|", README, re.MULTILINE)
    shown = {key for row in rows for key in re.findall(r"`([^`]+)`", row)}
    assert shown
    assert shown - {"ctrl+p"} <= {shown_key(command.keys) for command in KEYS}


def test_the_readme_names_settings_that_there_are() -> None:
    assert all(f"`{name}" in README or f"[{name}]" in README for name in ALLOWED)
    assert '"habit.tick"' in README
    assert "habit.tick" in {command.id for command in KEYS}


def test_keys_are_single_and_each_means_one_thing() -> None:
    meanings = {(command.keys, command.action) for command in KEYS if command.keys}
    keys = [key for key, _ in meanings]
    assert len(keys) == len(set(keys))
    for place in PLACES:
        here = [command.keys for command in commands_of(place.id) if command.keys]
        assert len(here) == len(set(here))
    assert all("ctrl" not in key and "alt" not in key for key in keys)


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)]+)\)|(?:src|srcset)=\"([^\"]+)\"", README):
        assert (ROOT / (target[0] or target[1])).exists(), target
