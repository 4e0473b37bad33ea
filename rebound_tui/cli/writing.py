"""The file that a command writes: its options, and how it is said when it cannot be written."""

from argparse import ArgumentParser

from rebound_tui.domain.errors import Refused
from rebound_tui.services.files import put
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
    try:
        return visible(str(put(path, content, replaces=force)))
    except FileExistsError as error:
        raise Refused(say.FILE_THERE_SHELL.format(path=path)) from error
    except OSError as error:
        raise Refused(say.CANNOT_WRITE.format(path=path, why=error.strerror)) from error
