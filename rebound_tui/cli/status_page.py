"""The page that `status` shows."""

from collections.abc import Iterator

from rebound_tui.cli.layout import Part
from rebound_tui.cli.sentences import joined
from rebound_tui.cli.status_line import streak_words
from rebound_tui.domain.applications import label
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.guard.snapshot import Shield
from rebound_tui.services.checklist import checklist, in_order
from rebound_tui.services.glance import Waiting
from rebound_tui.services.today import HabitToday, TodayView
from rebound_tui.wording import cli as say
from rebound_tui.wording import nouns
from rebound_tui.wording.counting import Count
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.needs import need_what, need_why
from rebound_tui.wording.runs import counted, progress_text
from rebound_tui.wording.states import STATES

BOXES = {Mark.DONE: "[x]", Mark.TINY: "[t]", Mark.PARTIAL: "[~]", Mark.SKIPPED: "[-]"}
EMPTY_BOX = "[ ]"


def page(view: TodayView) -> Iterator[Part]:
    """Everything about today."""
    yield Part(joined((day_name(view.day), STATES[view.guard.state])), list(_numbers(view)))
    if view.is_new:
        yield Part(say.NOTHING_YET)
    shown, folded = checklist(in_order(view.habits))
    yield Part(say.TITLE_HABITS * bool(shown), [_habit(line) for line in shown])
    yield Part("", [[say.NOT_DUE_ROW.format(names=", ".join(line.habit.name for line in folded))]] * bool(folded))
    tasks = [[BOXES[Mark.DONE] if task.done else EMPTY_BOX, task.text, say.DUE.format(day=day_name(task.due))] for task in view.tasks]
    yield Part(say.TITLE_TASKS * bool(tasks), tasks)
    stages = [[nouns.STAGES[stage], str(count)] for stage, count in view.stages.items() if count]
    yield Part(say.TITLE_PIPELINE * bool(stages), stages)
    yield Part(say.TITLE_NEEDS * bool(view.needs), [_need(waiting) for waiting in view.needs])


def _numbers(view: TodayView) -> Iterator[list[str]]:
    guard = view.guard
    yield [say.ROW_TODAY, say.GOAL.format(units=guard.goal.units, target=guard.goal.target)]
    if words := streak_words(guard):
        yield [say.ROW_STREAK, ", ".join(words)]
    yield [say.ROW_FREEZES, str(guard.freezes)]
    if guard.shield:
        yield [say.ROW_SHIELD, _shield(guard.shield)]
    if guard.mended_on:
        yield [say.ROW_MENDED, day_name(guard.mended_on)]


def _shield(shield: Shield) -> str:
    grace = say.GRACE.format(grace=Count(shield.grace_left))
    return say.SHIELD.format(until=day_name(shield.until), grace=grace) if shield.until else say.SHIELD_OPEN.format(grace=grace)


def _habit(line: HabitToday) -> list[str]:
    box = BOXES.get(line.mark, EMPTY_BOX) if line.mark else EMPTY_BOX
    return [box, line.habit.name, _amount(line), counted(line.streak, line.span) if line.streak else "", _remark(line)]


def _amount(line: HabitToday) -> str:
    if line.target is None:
        return say.quantity(line.amount, line.habit.unit)
    return f"{say.AMOUNT_OF.format(amount=line.amount or 0, target=line.target)} {line.habit.unit}".rstrip()


def _remark(line: HabitToday) -> str:
    if line.progress:
        return progress_text(line.progress)
    if not line.is_due:
        return say.NOT_DUE
    return say.TINY_OF.format(text=line.habit.tiny) if line.habit.tiny and line.mark is None else ""


def _need(waiting: Waiting) -> list[str]:
    need = waiting.need
    return [need.due.isoformat(), label(waiting.application), need_what(need), need_why(need)]
