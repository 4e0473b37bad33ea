"""`log`: a job action that belongs to no application."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.sentences import did
from rebound_tui.domain.actions import ActionKind
from rebound_tui.services.actions import log_action
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels, nouns

KINDS = list(map(str, ActionKind))


def add_arguments(parser: ArgumentParser) -> None:
    """What `log` takes."""
    parser.add_argument("kind", metavar="KIND", type=_kind, choices=KINDS, help=about.ACTION.format(kinds=", ".join(KINDS)))
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)
    parser.add_argument("--note", metavar="TEXT", default="", help=about.NOTE)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Log it."""
    action = log_action(desk, ActionKind(args.kind), args.at, args.note)
    out(did(labels.ACTION_LOGGED, kind=nouns.ACTIONS[action.kind]))


def _kind(text: str) -> str:
    return text.lower().replace("-", "_")


_kind.__name__ = "kind"
