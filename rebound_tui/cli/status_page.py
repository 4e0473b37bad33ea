"""The page that `status` shows."""

from collections.abc import Iterator
from datetime import date

from rebound_tui.cli.layout import Part, joined
from rebound_tui.cli.status import streak_words
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.guard.snapshot import Shield
from rebound_tui.services.today import HabitToday, TodayView, Waiting
from rebound_tui.wording import cli as say
from rebound_tui.wording import nouns, ui
from rebound_tui.wording.guard import STATES, day_name

BOXES = {Mark.DONE: "[x]", Mark.TINY: "[t]", Mark.PARTIAL: "[~]", Mark.SKIPPED: "[-]"}
EMPTY_BOX = "[ ]"


def page(view: TodayView) -> Iterator[Part]:
    """Everything about today."""
    yield Part(joined((day_name(view.day), STATES[view.guard.state])), list(_numbers(view)))
    if view.is_new:
        yield Part(say.NOTHING_YET)
    yield Part(say.TITLE_HABITS * bool(view.habits), [_habit(line) for line in view.habits])
    tasks = [[BOXES[Mark.DONE] if task.done else EMPTY_BOX, task.text, say.DUE.format(day=day_name(task.due))] for task in view.tasks]
    yield Part(say.TITLE_TASKS * bool(tasks), tasks)
    stages = [[nouns.STAGES[stage], str(count)] for stage, count in view.stages.items() if count]
    yield Part(say.TITLE_PIPELINE * bool(stages), stages)
    yield Part(say.TITLE_NEEDS * bool(view.needs), [_need(waiting) for waiting in view.needs])


def need_what(waiting: Waiting) -> str:
    """What is to be done."""
    return ui.NEEDS[waiting.need.kind].format(text=waiting.need.text, at=waiting.need.at)


def need_why(waiting: Waiting) -> str:
    """The reason for it."""
    return ui.REASONS[waiting.need.kind].format(days=waiting.need.days)


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
    grace = say.GRACE_DAY if shield.grace_left == 1 else say.GRACE_DAYS.format(count=shield.grace_left)
    return say.SHIELD.format(until=day_name(shield.until), grace=grace) if shield.until else say.SHIELD_OPEN.format(grace=grace)


def _habit(line: HabitToday) -> list[str]:
    streak = say.DAY if line.streak == 1 else say.DAYS.format(count=line.streak) if line.streak else ""
    return [BOXES.get(line.mark, EMPTY_BOX) if line.mark else EMPTY_BOX, line.habit.name, _amount(line), streak, _remark(line)]


def _amount(line: HabitToday) -> str:
    if line.target is None:
        return "" if line.amount is None else say.AMOUNT.format(amount=line.amount)
    return joined_unit(say.AMOUNT_OF.format(amount=line.amount or 0, target=line.target), line.habit.unit)


def joined_unit(amount: str, unit: str) -> str:
    """`5 of 10 pages`."""
    return f"{amount} {unit}".rstrip()


def _remark(line: HabitToday) -> str:
    if not line.is_due:
        return say.NOT_DUE
    return say.TINY_OF.format(text=line.habit.tiny) if line.habit.tiny and line.mark is None else ""


def due_text(day: date) -> str:
    """A day as the columns show it."""
    return day.isoformat()


def _need(waiting: Waiting) -> list[str]:
    from rebound_tui.domain.applications import label

    return [due_text(waiting.need.due), label(waiting.application), need_what(waiting), need_why(waiting)]
