"""`app prep` and `app debrief`: before an interview, and right after it."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.cli.writing import add_file, write
from rebound_tui.domain.applications import label
from rebound_tui.services.debriefs import DebriefForm, debrief
from rebound_tui.services.ports import Desk
from rebound_tui.services.prep_page import markdown
from rebound_tui.services.preparing import sheet
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import interviews as say
from rebound_tui.wording import labels


def _add_prep(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    add_file(parser)


def _add_debrief(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)
    for name, text in about.DEBRIEF.items():
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, metavar="TEXT", default="", help=text)
    parser.add_argument("--task", action="store_true", help=about.LOOK_UP_TASK)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _prep(args: Namespace, desk: Desk, out: Out) -> None:
    text = markdown(sheet(desk, args.app))
    if args.file is None:
        out(text.rstrip("\n"))
    else:
        out(say.EXPORTED.format(path=write(args.file, text, force=args.force)))


def _debrief(args: Namespace, desk: Desk, out: Out) -> None:
    form = DebriefForm(args.asked, args.well, args.look_up, args.felt, args.task)
    done = debrief(desk, args.app, form, args.at)
    out(did(say.DEBRIEF_LABEL, name=label(done.application)))
    if done.task:
        out(did(labels.TASK_ADDED, name=done.task.text))


VERBS = {"prep": Verb(_add_prep, _prep), "debrief": Verb(_add_debrief, _debrief)}
