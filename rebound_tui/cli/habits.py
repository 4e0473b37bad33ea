"""`habit add`, `edit`, `list`, `archive` and `delete`."""

from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.parsing import number
from rebound_tui.cli.sentences import did
from rebound_tui.cli.verbs import Verb
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habits import Habit, Pillar
from rebound_tui.domain.schedule_words import described
from rebound_tui.services import habits
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import labels

NOTHING = "nothing"
"""No job action ticks it."""


def _add_fields(parser: ArgumentParser) -> None:
    parser.add_argument("--tiny", metavar="TEXT", help=about.TINY)
    parser.add_argument("--schedule", metavar="DAYS", help=about.SCHEDULE)
    parser.add_argument("--target", metavar="N", type=number, help=about.TARGET)
    parser.add_argument("--unit", metavar="TEXT", help=about.UNIT)
    parser.add_argument("--pillar", metavar="PILLAR", choices=list(map(str, Pillar)), help=about.PILLAR)
    parser.add_argument("--ticked-by", metavar="ACTION", choices=[*map(str, ActionKind), NOTHING], help=about.TICKED_BY)


def _add_new(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help=about.NAME)
    _add_fields(parser)


def _add_edit(parser: ArgumentParser) -> None:
    _add_habit(parser)
    parser.add_argument("--name", metavar="NAME", help=about.NAME)
    _add_fields(parser)


def _add_habit(parser: ArgumentParser) -> None:
    parser.add_argument("habit", metavar="HABIT", help=about.HABIT)


def _add_archive(parser: ArgumentParser) -> None:
    _add_habit(parser)
    parser.add_argument("--undo", action="store_true", help=about.BRING_BACK)


def _add_list(parser: ArgumentParser) -> None:
    parser.add_argument("--archived", action="store_true", help=about.ARCHIVED)


def _form(args: Namespace) -> habits.HabitForm:
    pillar = Pillar(args.pillar) if args.pillar else None
    binds = None if args.ticked_by is None else "" if args.ticked_by == NOTHING else ActionKind(args.ticked_by)
    return habits.HabitForm(args.name, args.tiny, args.schedule, args.target, args.unit, pillar, binds)


def _add(args: Namespace, desk: Desk, out: Out) -> None:
    out(did(labels.HABIT_ADDED, name=habits.add_habit(desk, _form(args)).name))


def _edit(args: Namespace, desk: Desk, out: Out) -> None:
    form = _form(args)
    if form == habits.HabitForm():
        raise Refused(say.NOTHING_TO_CHANGE)
    out(did(labels.HABIT_EDITED, name=habits.edit_habit(desk, args.habit, form).name))


def _archive(args: Namespace, desk: Desk, out: Out) -> None:
    text = labels.HABIT_RESTORED if args.undo else labels.HABIT_ARCHIVED
    out(did(text, name=habits.archive_habit(desk, args.habit, not args.undo).name))


def _delete(args: Namespace, desk: Desk, out: Out) -> None:
    habit = habits.delete_habit(desk, args.habit)
    out(did(labels.HABIT_DELETED, name=habit.name))
    out(say.UNDO_BRINGS_BACK)


def _list(args: Namespace, desk: Desk, out: Out) -> None:
    with desk.store.reading() as reader:
        found = [habit for habit in reader.habits() if args.archived or not habit.archived]
    if not found:
        out(say.NO_HABITS)
        return
    show(out, [Part("", [_row(habit) for habit in found], say.HABIT_HEADINGS)])


def _row(habit: Habit) -> list[str]:
    now = habit.versions[-1]
    schedule = say.ARCHIVED if habit.archived else described(now.schedule)
    return [habit.id, habit.name, schedule, say.quantity(now.target, habit.unit), habit.pillar, habit.tiny]


VERBS = {
    "add": Verb(_add_new, _add),
    "edit": Verb(_add_edit, _edit),
    "list": Verb(_add_list, _list),
    "archive": Verb(_add_archive, _archive),
    "delete": Verb(_add_habit, _delete),
}
