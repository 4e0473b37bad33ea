"""`done`, `undone` and `skip`: check-ins of habits and tasks."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.parsing import number
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.checkins import Mark
from rebound_tui.services import checkins
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels

DID = {Mark.DONE: labels.TICKED, Mark.TINY: labels.TINY, Mark.SKIPPED: labels.SKIPPED, Mark.CLEARED: labels.UNTICKED}


def _add_names(parser: ArgumentParser) -> None:
    parser.add_argument("habits", metavar="HABIT", nargs="+", help=about.HABITS)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _add_done(parser: ArgumentParser) -> None:
    _add_names(parser)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--amount", metavar="N", type=number, help=about.AMOUNT)
    how.add_argument("--tiny", action="store_true", help=about.TINY_DONE)
    parser.add_argument("--note", metavar="TEXT", help=about.NOTE)


def _done(args: Namespace, desk: Desk, out: Out) -> None:
    tick = checkins.Tick(args.tiny, args.amount, args.note)
    _say(out, args, checkins.done(desk, args.habits, tick, args.at))


def _undone(args: Namespace, desk: Desk, out: Out) -> None:
    _say(out, args, checkins.undone(desk, args.habits, args.at))


def _skipped(args: Namespace, desk: Desk, out: Out) -> None:
    _say(out, args, checkins.skipped(desk, args.habits, args.at))


def _say(out: Out, args: Namespace, outcomes: list[checkins.Outcome]) -> None:
    for outcome in outcomes:
        text = say.ON_DAY if args.at else say.DID
        out(text.format(what=_what(outcome), day=outcome.day))


def _what(outcome: checkins.Outcome) -> str:
    if outcome.mark is Mark.PARTIAL:
        return say.PARTLY.format(name=outcome.name, amount=outcome.amount)
    return DID[outcome.mark].format(name=outcome.name)


VERBS = {"done": Verb(_add_done, _done), "undone": Verb(_add_names, _undone), "skip": Verb(_add_names, _skipped)}
