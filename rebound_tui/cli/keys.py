"""`keys`: every key of the app, as the settings have it, with the id by which it can be set."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from rebound_tui.cli.endings import Out, note
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.places import settings_file
from rebound_tui.ui.commands import COMMANDS, GROUPS, Command, shown_key
from rebound_tui.ui.settings import read_settings


def add_arguments(_: ArgumentParser) -> None:
    """`keys` takes nothing."""


def run(args: Namespace, out: Out) -> None:
    """List them by group."""
    settings, problems = read_settings(Path(settings_file(args.config)), frozenset(command.id for command in COMMANDS))
    for problem in problems:
        note(problem)
    keys = {command.id: settings.keys.get(command.id, command.keys) for command in COMMANDS if command.keys}
    show(out, [Part(group, [_row(each, keys) for each in COMMANDS if each.group == group and each.keys]) for group in GROUPS])


def _row(command: Command, keys: dict[str, str]) -> list[str]:
    return [shown_key(keys[command.id]), command.id, command.tooltip]
