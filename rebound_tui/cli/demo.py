"""`demo`: the app on sample data that is gone afterwards, or the sample data in a folder of its own."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from rebound_tui.cli.endings import Out, note
from rebound_tui.cli.places import settings_file
from rebound_tui.cli.wiring import SystemClock, new_id
from rebound_tui.domain.errors import Refused
from rebound_tui.services.demo import fill
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import open_store
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about

PREFIX = "rebound-tui-demo-"


def add_arguments(parser: ArgumentParser) -> None:
    """What `demo` takes."""
    parser.add_argument("--folder", metavar="DIR", type=Path, help=about.FOLDER)


def run(args: Namespace, out: Out) -> int | None:
    """Write the sample data, and open the app on it unless a folder was named."""
    if args.folder is None:
        return _shown(args)
    folder: Path = args.folder.absolute()
    if folder.is_dir() and any(folder.iterdir()):
        raise Refused(say.DEMO_NOT_EMPTY.format(path=folder))
    fill(Desk(open_store(folder), SystemClock(), new_id))
    out(say.DEMO_WRITTEN.format(path=folder))
    return None


def _shown(args: Namespace) -> int:
    """Open the app on it, with a copy of the user's settings: what is changed in the demo is gone with it."""
    from shutil import copyfile
    from tempfile import TemporaryDirectory

    from rebound_tui.cli.formats import FileFormats
    from rebound_tui.ui.app import run_app

    with TemporaryDirectory(prefix=PREFIX) as folder:
        data, own, settings = Path(folder) / "data", Path(settings_file(args.config)), Path(folder) / "settings"
        if own.is_file():
            copyfile(own, settings)
        desk = Desk(open_store(data), SystemClock(), new_id)
        fill(desk)
        note(say.DEMO.format(path=data))
        return run_app(desk, settings, FileFormats(desk), sample=True)
