"""`app event` and `app next`: what happened to an application, and what comes next."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.needs import need_what, need_why
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.applications import Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.services.applications import set_next_step
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import NOTABLE, note_event
from rebound_tui.services.listing import looked_up
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels, nouns

KINDS = list(map(str, NOTABLE))


def _add_event(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("kind", metavar="KIND", type=_kind, choices=KINDS, help=about.KIND.format(kinds=", ".join(KINDS)))
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)
    parser.add_argument("--text", metavar="TEXT", default="", help=about.TEXT)
    parser.add_argument("--for", dest="planned", metavar="WHEN", help=about.FOR)
    parser.add_argument("--answer-by", metavar="DAY", help=about.ANSWER_BY)


def _add_next(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("what", metavar="WHAT", nargs="?", help=about.WHAT)
    parser.add_argument("--on", metavar="DAY", help=about.ON)


def _kind(text: str) -> str:
    return text.lower().replace("-", "_")


_kind.__name__ = "kind"


def _event(args: Namespace, desk: Desk, out: Out) -> None:
    kind = Kind(args.kind)
    noted = note_event(desk, args.app, kind, Details(args.text, args.planned, args.answer_by), args.at)
    name = label(noted.application)
    if noted.planned:
        out(say.PLANNED.format(label=name, kind=nouns.KINDS[kind], at=noted.planned))
    else:
        out(did(labels.EVENT_ADDED, name=name, kind=nouns.KINDS[kind]))


def _next(args: Namespace, desk: Desk, out: Out) -> None:
    if args.what is None and not args.on:
        _show_next(args, desk, out)
        return
    if args.what != "" and not (args.what and args.on):
        raise Refused(say.NEXT_NEEDS_DAY)
    application = set_next_step(desk, args.app, args.what, args.on)
    step = application.next_step
    text = say.NEXT_SET if step and step.due else say.NEXT_STOPPED
    out(text.format(label=label(application), what=step.what if step else "", day=step.due if step else None))


def _show_next(args: Namespace, desk: Desk, out: Out) -> None:
    found = looked_up(desk, args.app)
    name, need = label(found.application), found.need
    if need is None:
        out(say.NO_NEXT.format(label=name))
    else:
        out(say.NEXT_OF.format(label=name, what=need_what(need), day=need.due, why=need_why(need)))


VERBS = {"event": Verb(_add_event, _event), "next": Verb(_add_next, _next)}
