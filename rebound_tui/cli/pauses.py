"""`pause` and `resume`."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.verbs import Verb
from rebound_tui.services import pauses
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about


def _add_pause(parser: ArgumentParser) -> None:
    parser.add_argument("--until", metavar="DAY", help=about.UNTIL)


def _add_resume(_: ArgumentParser) -> None:
    """It takes nothing."""


def _pause(args: Namespace, desk: Desk, out: Out) -> None:
    until = pauses.pause(desk, args.until).until
    out(say.PAUSED_UNTIL.format(day=until) if until else say.PAUSED)


def _resume(_: Namespace, desk: Desk, out: Out) -> None:
    pauses.resume(desk)
    out(say.RESUMED)


VERBS = {"pause": Verb(_add_pause, _pause), "resume": Verb(_add_resume, _resume)}
