"""`kit list`, `kit show` and `kit export`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from rebound_tui.cli.endings import Out
from rebound_tui.cli.kit import add_entry_argument, kind_of
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.shapes import Shape, iso, local, print_json
from rebound_tui.cli.verbs import Verb
from rebound_tui.cli.writing import add_file, write
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import BODY, DETAILS, HABIT, KINDS, KitKind, detail, of_kind
from rebound_tui.services import finding, kit
from rebound_tui.services.kit_view import KitView, exported, kit_view
from rebound_tui.services.ports import Desk
from rebound_tui.services.texts import quoted
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import kit as say
from rebound_tui.wording.kit import line_of


def _add_list(parser: ArgumentParser) -> None:
    kinds = about.KIT_KIND.format(kinds=", ".join(KINDS))
    parser.add_argument("kind", metavar="KIND", nargs="?", type=kind_of, choices=KINDS, help=kinds)
    parser.add_argument("--search", metavar="TEXT", default="", help=about.SEARCH)
    parser.add_argument("--json", action="store_true", help=about.JSON)


def _add_show(parser: ArgumentParser) -> None:
    add_entry_argument(parser)
    parser.add_argument("--json", action="store_true", help=about.JSON)


def _add_export(parser: ArgumentParser) -> None:
    add_file(parser)


def _list(args: Namespace, desk: Desk, out: Out) -> None:
    view = kit_view(desk)
    found = [entry for entry in kit.searched(view.entries, args.search) if args.kind in (None, entry.kind)]
    if args.json:
        print_json(out, [_shape(entry, view) for entry in found])
    elif found:
        show(out, _parts(found, view))
    else:
        out(say.NOTHING_FOUND.format(terms=quoted(args.search)) if args.search else say.NOTHING)


def _show(args: Namespace, desk: Desk, out: Out) -> None:
    view = kit_view(desk)
    entry = finding.kit_entry(view.entries, args.entry)
    if args.json:
        print_json(out, _shape(entry, view))
        return
    rows = [[name, view.habits.get(text, text) if name == HABIT else text] for name, text in entry.details if name in _shown(entry)]
    show(out, [Part(entry.text, [[say.KIND, say.NOUNS[KitKind(entry.kind)]], *rows])])
    if body := detail(entry, BODY):
        out(f"\n{body}")


def _export(args: Namespace, desk: Desk, out: Out) -> None:
    text = exported(kit_view(desk))
    if args.file is None:
        out(text.rstrip("\n"))
    else:
        out(say.EXPORTED.format(path=write(args.file, text, force=args.force)))


def _parts(found: Iterable[KitEntry], view: KitView) -> Iterator[Part]:
    found = list(found)
    for kind in KitKind:
        rows = [[entry.id, line_of(entry), view.more_of(entry)] for entry in of_kind(found, kind)]
        if rows:
            yield Part(say.SECTIONS[kind], rows)


def _shown(entry: KitEntry) -> list[str]:
    return [name for name in DETAILS[KitKind(entry.kind)] if name != BODY]


def _shape(entry: KitEntry, view: KitView) -> Shape:
    shape: Shape = {
        "id": entry.id,
        "kind": entry.kind,
        "text": entry.text,
        "details": {name: detail(entry, name) for name in DETAILS[KitKind(entry.kind)]},
        "made": None if kit.is_given(entry) else local(entry.made.at, entry.made.zone),
        "given": kit.is_given(entry),
    }
    if entry.kind == KitKind.SKILL:
        shape["last_practised"] = iso(view.practised.get(entry.id))
    return shape


VERBS = {"list": Verb(_add_list, _list), "show": Verb(_add_show, _show), "export": Verb(_add_export, _export)}
