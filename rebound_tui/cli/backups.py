"""`backup` and `restore`."""

from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path

from rebound_tui.cli.endings import Out
from rebound_tui.cli.verbs import PlainVerb
from rebound_tui.cli.wiring import open_folder
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about

NAME = "%Y-%m-%d-%H%M%S-%f"
"""Of two within one second neither takes the place of the other."""


def _add_backup(_: ArgumentParser) -> None:
    """It takes nothing."""


def _add_restore(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=about.BACKUP)


def _back_up(args: Namespace, out: Out) -> None:
    out(say.BACKED_UP.format(path=open_folder(args.data).back_up(_now())))


def _restore(args: Namespace, out: Out) -> None:
    aside = open_folder(args.data).restore(args.file, f"before-restore-{_now()}")
    out(say.RESTORED.format(path=args.file, aside=aside))


def _now() -> str:
    return datetime.now().astimezone().strftime(NAME)


VERBS = {"backup": PlainVerb(_add_backup, _back_up), "restore": PlainVerb(_add_restore, _restore)}
