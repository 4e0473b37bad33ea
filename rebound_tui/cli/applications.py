"""`app add`, `move`, `close`, `edit`, `archive` and `delete`; moving and archiving take several."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.application_fields import add_fields, form_of
from rebound_tui.cli.endings import Out
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.applications import label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.stages import OUTCOMES, Stage
from rebound_tui.services import applications, bulk, finding
from rebound_tui.services.application_forms import ApplicationForm, read_line
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels, nouns


def _add_application(parser: ArgumentParser) -> None:
    parser.add_argument("app", metavar="APP", help=about.APP)


def _add_applications(parser: ArgumentParser) -> None:
    parser.add_argument("apps", metavar="APP", nargs="+", help=about.APPS)


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("company", metavar="COMPANY", help=about.COMPANY)
    parser.add_argument("role", metavar="ROLE", nargs="?", help=about.ROLE)
    parser.add_argument("--saved", action="store_true", help=about.SAVED)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)
    add_fields(parser)


def _add_edit(parser: ArgumentParser) -> None:
    _add_application(parser)
    parser.add_argument("--company", metavar="TEXT", help=about.COMPANY)
    parser.add_argument("--role", metavar="TEXT", help=about.ROLE)
    add_fields(parser)


def _add_move(parser: ArgumentParser) -> None:
    _add_applications(parser)
    parser.add_argument("stage", metavar="STAGE", type=_stage, choices=list(map(str, Stage)), help=about.STAGE)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _add_close(parser: ArgumentParser) -> None:
    _add_application(parser)
    outcomes = list(map(str, OUTCOMES))
    parser.add_argument("--outcome", metavar="OUTCOME", type=_stage, choices=outcomes, required=True, help=about.OUTCOME)
    weight = parser.add_mutually_exclusive_group()
    weight.add_argument("--heavy", dest="weight", action="store_const", const=Weight.HEAVY, help=about.HEAVY)
    weight.add_argument("--light", dest="weight", action="store_const", const=Weight.LIGHT, help=about.LIGHT)
    parser.add_argument("--words", metavar="TEXT", default="", help=about.WORDS)
    parser.add_argument("--at", metavar="WHEN", help=about.WHEN)


def _add_archive(parser: ArgumentParser) -> None:
    _add_applications(parser)
    parser.add_argument("--undo", action="store_true", help=about.BRING_BACK)


def _stage(text: str) -> str:
    return text.lower().replace("-", "_")


_stage.__name__ = "stage"


def _add(args: Namespace, desk: Desk, out: Out) -> None:
    from rebound_tui.services.duplicates import notices, said_of
    from rebound_tui.wording.duplicates import SHOW_IT

    form = form_of(args)
    if args.role is None:  # all of it in one word: Acme / Data Analyst / referral
        read = read_line(args.company)
        form = form._replace(company=read.company, role=read.role, source=args.source or read.source)
    added = applications.add_application(desk, form, args.saved, args.at)
    out(did(labels.APPLICATION_ADDED, name=label(added)))
    for notice in notices(desk, added):
        out(f"{notice.text} {said_of(SHOW_IT, notice.other)}")


def _edit(args: Namespace, desk: Desk, out: Out) -> None:
    form = form_of(args)
    if form == ApplicationForm():
        raise Refused(say.NOTHING_TO_CHANGE)
    out(did(labels.APPLICATION_EDITED, name=label(applications.edit_application(desk, args.app, form))))


def _move(args: Namespace, desk: Desk, out: Out) -> None:
    stage = Stage(args.stage)
    found = finding.applications(desk, args.apps)
    if len(found) == 1:
        moved = applications.move(desk, found[0].id, stage, args.at)
        out(did(labels.APPLICATION_MOVED, name=label(moved), stage=nouns.STAGES[stage]))
    else:
        count = bulk.move_all(desk, [each.id for each in found], stage, args.at)
        out(say.MANY_MOVED.format(count=count, stage=nouns.STAGES[stage]))


def _close(args: Namespace, desk: Desk, out: Out) -> None:
    closed = applications.close(desk, args.app, Stage(args.outcome), args.at, args.words, args.weight)
    text = say.CLOSED if closed.weight is Weight.NONE else say.CLOSED_WEIGHT
    out(text.format(label=label(closed.application), stage=nouns.STAGES[closed.stage], weight=closed.weight))


def _archive(args: Namespace, desk: Desk, out: Out) -> None:
    found = finding.applications(desk, args.apps)
    count = bulk.archive_all(desk, [each.id for each in found], not args.undo)
    if len(found) == 1:
        out(did(labels.APPLICATION_RESTORED if args.undo else labels.APPLICATION_ARCHIVED, name=label(found[0])))
    else:
        out((say.MANY_RESTORED if args.undo else say.MANY_ARCHIVED).format(count=count))


def _delete(args: Namespace, desk: Desk, out: Out) -> None:
    out(did(labels.APPLICATION_DELETED, name=label(applications.delete_application(desk, args.app))))
    out(say.UNDO_BRINGS_BACK)


VERBS = {
    "add": Verb(_add_new, _add),
    "move": Verb(_add_move, _move),
    "close": Verb(_add_close, _close),
    "edit": Verb(_add_edit, _edit),
    "archive": Verb(_add_archive, _archive),
    "delete": Verb(_add_application, _delete),
}
