"""`export`: what other programs can read."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.writing import add_file, write
from rebound_tui.interop.calendar import calendar
from rebound_tui.services.meetings_ahead import meetings_ahead
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about

FORMATS = {"ics": lambda desk: calendar(meetings_ahead(desk))}


def add_arguments(parser: ArgumentParser) -> None:
    """What `export` takes."""
    parser.add_argument("--format", metavar="F", choices=sorted(FORMATS), required=True, help=about.EXPORT_FORMAT)
    add_file(parser)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Write it, or print it."""
    text = FORMATS[args.format](desk)
    if args.file is None:
        out(text.removesuffix("\n"))
    else:
        out(say.EXPORTED.format(path=write(args.file, text, force=args.force)))
