"""The file that a command writes, and its options."""

from argparse import ArgumentParser

from rebound_tui.services.files import write_file
from rebound_tui.services.texts import visible
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import refusals as say


def add_file(parser: ArgumentParser) -> None:
    """`-o`, for what is printed else."""
    parser.add_argument("-o", dest="file", metavar="FILE", help=about.OUTPUT)
    add_force(parser)


def add_force(parser: ArgumentParser) -> None:
    """What writes over a file that is there."""
    parser.add_argument("--force", action="store_true", help=about.FORCE)


def write(path: str, content: str | bytes, *, force: bool) -> str:
    """Write it; where it is now, as it can be shown. Raises Refused."""
    return visible(str(write_file(path, content, replaces=force, there=say.FILE_THERE_SHELL)))
