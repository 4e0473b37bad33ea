"""`kit add`, `edit`, `move` and `delete`."""

import sys
from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.parsing import whole_number
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import DETAILS, KINDS, KitKind
from rebound_tui.services import kit
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as cli_say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import kit as say

NAMES = tuple(dict.fromkeys(name for names in DETAILS.values() for name in names))
STDIN = "-"


def add_entry_argument(parser: ArgumentParser) -> None:
    """The entry that a command is about."""
    parser.add_argument("entry", metavar="ENTRY", help=about.ENTRY)


def kind_of(text: str) -> str:
    """A kind as it may be typed."""
    return text.lower().replace("-", "_")


kind_of.__name__ = "kind"


def _add_details(parser: ArgumentParser) -> None:
    for name in NAMES:
        parser.add_argument(f"--{name}", dest=f"detail_{name}", metavar="TEXT", help=about.KIT_DETAILS[name])


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", type=kind_of, choices=KINDS, help=about.KIT_KIND.format(kinds=", ".join(KINDS)))
    parser.add_argument("text", metavar="TEXT", help=about.KIT_TEXT)
    _add_details(parser)


def _add_edit(parser: ArgumentParser) -> None:
    add_entry_argument(parser)
    parser.add_argument("--text", metavar="TEXT", help=about.KIT_TEXT)
    _add_details(parser)


def _add_move(parser: ArgumentParser) -> None:
    add_entry_argument(parser)
    parser.add_argument("steps", metavar="STEPS", type=whole_number, help=about.STEPS)


def _details(args: Namespace) -> dict[str, str]:
    given = {name: getattr(args, f"detail_{name}") for name in NAMES}
    return {name: sys.stdin.read() if text == STDIN else text for name, text in given.items() if text is not None}


def _add(args: Namespace, desk: Desk, out: Out) -> None:
    kind = KitKind(args.kind)
    out(did(say.ADDED, noun=say.NOUNS[kind], text=kit.add_entry(desk, kind, args.text, _details(args)).text))


def _edit(args: Namespace, desk: Desk, out: Out) -> None:
    form = kit.KitForm(args.text, _details(args))
    if form == kit.KitForm():
        raise Refused(cli_say.NOTHING_TO_CHANGE)
    out(did(say.EDITED, text=kit.edit_entry(desk, args.entry, form).text))


def _move(args: Namespace, desk: Desk, out: Out) -> None:
    out(did(say.MOVED, text=kit.move_entry(desk, args.entry, args.steps).text))


def _delete(args: Namespace, desk: Desk, out: Out) -> None:
    entry = kit.delete_entry(desk, args.entry)
    out(did(say.RESET if kit.is_text_given(entry) else say.DELETED, text=entry.text))
    out(cli_say.UNDO_BRINGS_BACK)


VERBS = {
    "add": Verb(_add_new, _add),
    "edit": Verb(_add_edit, _edit),
    "move": Verb(_add_move, _move),
    "delete": Verb(add_entry_argument, _delete),
}
