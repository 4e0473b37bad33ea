"""`app list`: the applications that are wanted, in the order that is wanted, as columns, JSON or CSV."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out, as_utf8
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.shapes import listed_shape, print_json
from rebound_tui.domain.plain import folded
from rebound_tui.domain.stages import Stage
from rebound_tui.services.hunts import found_hunt
from rebound_tui.services.pipeline import PipelineView, pipeline_view
from rebound_tui.services.ports import Desk
from rebound_tui.services.sifting import ALL, Card, Facet, Nudge, Pick, Shelf, Sift, sifted
from rebound_tui.services.sorting import Column, in_order
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import nouns
from rebound_tui.wording.needs import need_what


def add_arguments(parser: ArgumentParser) -> None:
    """What `app list` takes."""
    stages, columns = list(map(str, Stage)), list(map(str, Column))
    parser.add_argument("search", metavar="WORD", nargs="*", help=about.SEARCH)
    parser.add_argument("--stage", metavar="STAGE", action="append", default=[], choices=stages, help=about.ONLY_STAGE)
    parser.add_argument("--source", metavar="TEXT", action="append", default=[], help=about.ONLY_SOURCE)
    parser.add_argument("--tag", metavar="TEXT", action="append", default=[], help=about.ONLY_TAG)
    parser.add_argument("--cv", metavar="TEXT", action="append", default=[], help=about.ONLY_CV)
    parser.add_argument("--nudge", action="store_true", help=about.ONLY_NUDGE)
    parser.add_argument("--archived", action="store_true", help=about.ARCHIVED)
    parser.add_argument("--hunt", metavar="HUNT", default="", help=about.ONLY_HUNT)
    parser.add_argument("--sort", metavar="COLUMN", choices=columns, help=about.SORT.format(columns=", ".join(columns)))
    parser.add_argument("--reverse", action="store_true", help=about.REVERSE)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=about.JSON)
    form.add_argument("--csv", action="store_true", help=about.CSV)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """List them."""
    view = pipeline_view(desk)
    cards = sifted(view.cards, Sift(" ".join(args.search), _picks(args, view)), view.hunt)
    if args.sort or args.reverse:
        cards = in_order(cards, Column(args.sort or Column.NEXT), args.reverse)
    if args.json:
        print_json(out, [listed_shape(card) for card in cards])
    elif args.csv:
        from rebound_tui.services.tables import csv_of

        as_utf8()
        if text := csv_of(cards):
            out(text)
    elif cards:
        show(out, [Part("", [_row(card) for card in cards], say.APPLICATION_HEADINGS)])
    else:
        out(say.NO_APPLICATIONS if not view.cards else say.NONE_LIKE_THAT)


def _picks(args: Namespace, view: PipelineView) -> frozenset[Pick]:
    picks = {(Facet.STAGE, stage) for stage in args.stage}
    for facet, names in ((Facet.SOURCE, args.source), (Facet.TAG, args.tag), (Facet.CV, args.cv)):
        picks |= {(facet, value) for name in names for value in _spelled(view, facet, name)}
    if args.nudge:
        picks.add((Facet.NEEDS, Nudge.NUDGE))
    if args.archived:
        picks |= {(Facet.SHELF, Shelf.ARCHIVED), (Facet.SHELF, Shelf.AT_HAND)}
    if args.hunt:
        picks.add((Facet.HUNT, ALL if args.hunt == ALL else found_hunt(view.hunts, args.hunt).id))
    return frozenset(picks)


def _spelled(view: PipelineView, facet: Facet, name: str) -> set[str]:
    """The values of a facet that this name means, however they are spelled."""
    values = {value for card in view.cards for value in card.values.get(facet, ())}
    return {value for value in values if folded(value) == folded(name)} or {name}


def _row(card: Card) -> list[str]:
    application, now, need = card[:3]
    step = [need_what(need), need.due.isoformat()] if need else ["", ""]
    return [application.id, application.company, application.role, nouns.STAGES[now.stage], now.since.isoformat(), *step]
