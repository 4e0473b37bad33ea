"""`hunt start`, `hunt end` and `hunt list`: the periods of looking for work."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.sentences import did
from rebound_tui.cli.shapes import iso, print_json
from rebound_tui.cli.verbs import Verb
from rebound_tui.services.hunts import HuntLine, end_hunt, hunt_lines, start_hunt, title
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import hunts as say


def _add_start(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", nargs="?", default="", help=about.HUNT_NAME)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _add_end(parser: ArgumentParser) -> None:
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _add_list(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=about.JSON)


def _start(args: Namespace, desk: Desk, out: Out) -> None:
    out(did(say.STARTED, name=title(start_hunt(desk, args.name, args.at))))


def _end(args: Namespace, desk: Desk, out: Out) -> None:
    out(did(say.ENDED, name=title(end_hunt(desk, args.at))))


def _list(args: Namespace, desk: Desk, out: Out) -> None:
    lines = hunt_lines(desk)
    if args.json:
        print_json(out, [_shape(line) for line in lines])
    elif lines:
        show(out, [Part("", [_row(line) for line in lines], say.HEADINGS)])
    else:
        out(say.NO_HUNTS)


def _row(line: HuntLine) -> list[str]:
    hunt = line.hunt
    return [hunt.id, title(hunt), str(hunt.started), str(hunt.ended or say.ON), str(line.applications), str(line.open)]


def _shape(line: HuntLine) -> dict[str, object]:
    hunt = line.hunt
    return {
        "id": hunt.id,
        "name": hunt.name,
        "started": iso(hunt.started),
        "ended": iso(hunt.ended),
        "applications": line.applications,
        "open": line.open,
    }


VERBS = {"start": Verb(_add_start, _start), "end": Verb(_add_end, _end), "list": Verb(_add_list, _list)}
