"""`undo` and `redo`."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.verbs import Verb
from rebound_tui.services import history
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say


def _add_nothing(_: ArgumentParser) -> None:
    """Neither takes anything."""


def _undo(_: Namespace, desk: Desk, out: Out) -> None:
    out(say.UNDONE.format(label=history.undo(desk)))


def _redo(_: Namespace, desk: Desk, out: Out) -> None:
    out(say.REDONE.format(label=history.redo(desk)))


VERBS = {"undo": Verb(_add_nothing, _undo), "redo": Verb(_add_nothing, _redo)}
