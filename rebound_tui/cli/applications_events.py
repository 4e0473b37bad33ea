"""`app event` and `app next`: what happened to an application, and what comes next."""

from argparse import ArgumentParser, Namespace
from zoneinfo import ZoneInfo

from rebound_tui.cli.endings import Out
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.applications import Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import SECOND_THOUGHTS
from rebound_tui.services.applications import clear_next_step, set_next_step
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import NOTABLE, correct_event, found_event, note_event, retract_event
from rebound_tui.services.listing import looked_up
from rebound_tui.services.ports import Desk
from rebound_tui.wording import applications as wording
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels, nouns
from rebound_tui.wording.needs import need_what, need_why

DONE = "--done"
KINDS = [*map(str, NOTABLE), "corrected", "retracted"]


def _add_event(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("kind", metavar="KIND", type=_kind, choices=KINDS, help=about.KIND.format(kinds=", ".join(KINDS)))
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)
    parser.add_argument("--text", metavar="TEXT", default="", help=about.TEXT)
    parser.add_argument("--words", metavar="TEXT", default="", help=about.WORDS)
    parser.add_argument("--for", dest="planned", metavar="WHEN", help=about.FOR)
    parser.add_argument("--zone", metavar="ZONE", default="", help=about.ZONE)
    parser.add_argument("--type", metavar="TEXT", default="", help=about.TYPE)
    parser.add_argument("--people", metavar="TEXT", default="", help=about.PEOPLE)
    parser.add_argument("--place", metavar="TEXT", default="", help=about.PLACE)
    parser.add_argument("--round", metavar="N", default="", help=about.ROUND)
    parser.add_argument("--outcome", metavar="TEXT", default="", help=about.EVENT_OUTCOME)
    parser.add_argument("--held", action="store_true", help=about.HELD)
    parser.add_argument("--due", metavar="DAY", help=about.DUE)
    parser.add_argument("--amount", metavar="TEXT", default="", help=about.MONEY)
    parser.add_argument("--answer-by", metavar="DAY", help=about.ANSWER_BY)
    parser.add_argument("--agreed", metavar="TEXT", default="", help=about.AGREED)
    parser.add_argument("--open", metavar="TEXT", default="", help=about.STILL_OPEN)
    parser.add_argument("--fit", metavar="LIST", default="", help=about.FIT)
    parser.add_argument("--file", metavar="FILE", default="", help=about.FILE)
    parser.add_argument("--event", metavar="EVENT", default="", help=about.EVENT)


def _add_next(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("what", metavar="WHAT", nargs="?", help=about.WHAT)
    parser.add_argument("--on", metavar="DAY", help=about.ON)
    parser.add_argument(DONE, action="store_true", help=about.STEP_DONE)


def _kind(text: str) -> str:
    return text.lower().replace("-", "_")


_kind.__name__ = "kind"


def _event(args: Namespace, desk: Desk, out: Out) -> None:
    if args.kind in SECOND_THOUGHTS:
        _think_again(args, desk, out)
        return
    if args.event:
        raise Refused(wording.EVENT_FOR)
    kind = Kind(args.kind)
    noted = note_event(desk, args.app, kind, _details(args), args.at)
    if noted.planned:
        here = noted.planned.astimezone(ZoneInfo(desk.clock.zone()))
        text = say.PLANNED if here.utcoffset() == noted.planned.utcoffset() else say.PLANNED_ELSEWHERE
        out(text.format(label=label(noted.application), kind=nouns.KINDS[kind], at=noted.planned, here=here))
    else:
        out(did(labels.EVENT_ADDED, name=label(noted.application), kind=nouns.KINDS[kind]))


def _think_again(args: Namespace, desk: Desk, out: Out) -> None:
    old = found_event(looked_up(desk, args.app).application, args.event)
    details = _details(args)
    if args.kind == Kind.RETRACTED:
        if details != Details() or args.at:
            raise Refused(wording.NOTHING_BESIDE.format(it=Kind.RETRACTED))
        application, text = retract_event(desk, args.app, args.event), wording.RETRACTED
    else:
        if details == Details() and not args.at:
            raise Refused(say.NOTHING_TO_CHANGE)
        application, text = correct_event(desk, args.app, args.event, details, args.at), wording.CORRECTED
    out(did(text, name=label(application), kind=nouns.KINDS[old.kind]))


def _details(args: Namespace) -> Details:
    return Details(**{name: getattr(args, name) for name in Details._fields})


def _next(args: Namespace, desk: Desk, out: Out) -> None:
    if args.done:
        _step_done(args, desk, out)
        return
    if args.what is None and not args.on:
        _show_next(args, desk, out)
        return
    if args.what != "" and not (args.what and args.on):
        raise Refused(say.NEXT_NEEDS_DAY)
    application = set_next_step(desk, args.app, args.what, args.on)
    step = application.next_step
    text = say.NEXT_SET if step and step.due else say.NEXT_STOPPED
    out(text.format(label=label(application), what=step.what if step else "", day=step.due if step else None))


def _step_done(args: Namespace, desk: Desk, out: Out) -> None:
    if args.what is not None or args.on:
        raise Refused(wording.NOTHING_BESIDE.format(it=DONE))
    out(did(wording.STEP_DONE, name=label(clear_next_step(desk, args.app))))


def _show_next(args: Namespace, desk: Desk, out: Out) -> None:
    found = looked_up(desk, args.app)
    name, need = label(found.application), found.need
    if need is None:
        out(say.NO_NEXT.format(label=name))
    else:
        out(say.NEXT_OF.format(label=name, what=need_what(need), day=need.due, why=need_why(need)))


VERBS = {"event": Verb(_add_event, _event), "next": Verb(_add_next, _next)}
