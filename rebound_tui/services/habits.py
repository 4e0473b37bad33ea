"""Making, changing, archiving and deleting habits and tasks."""

from datetime import date
from typing import NamedTuple

from rebound_tui.domain import schedule_words
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.habits import Habit, Pillar, Version, archived, rescheduled, restored, version_on
from rebound_tui.domain.plain import folded
from rebound_tui.domain.schedules import UnknownSchedule, quota_of
from rebound_tui.domain.tasks import Task
from rebound_tui.services import finding, present
from rebound_tui.services.ports import Change, Desk, Reader
from rebound_tui.services.texts import line, optional_line, quoted
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import refusals as say

HIGHEST = 1_000_000


class HabitForm(NamedTuple):
    """What can be said of a habit; None leaves a field as it is, or plain in a new one."""

    name: str | None = None
    tiny: str | None = None
    schedule: str | None = None
    target: float | None = None
    """0 takes the target away."""
    unit: str | None = None
    pillar: Pillar | None = None
    binds: ActionKind | str | None = None
    """The job action that ticks it; an empty one takes it away."""


def add_habit(desk: Desk, form: HabitForm) -> Habit:
    """Make a habit that begins today. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        habit = new_habit(desk, change, form, today.day)
        change.put(habit)
        change.label = labels.HABIT_ADDED.format(name=habit.name)
    return habit


def new_habit(desk: Desk, change: Change, form: HabitForm, day: date) -> Habit:
    """A habit that begins on `day`, at the end of the list, for a change that does more than this. Raises Refused."""
    position = max((habit.position for habit in change.habits()), default=-1) + 1
    blank = Habit(desk.new_id(), "", (Version(day),), position=position)
    return _filled(change, blank, form._replace(name=form.name or ""), day)


def edit_habit(desk: Desk, name: str, form: HabitForm) -> Habit:
    """Change a habit; a new schedule or target holds from today, earlier days keep theirs. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.habit(change, name)
        habit = _filled(change, old, form, present.look(desk, change).day)
        change.put(habit)
        change.label = labels.HABIT_EDITED.format(name=habit.name)
    return habit


def archive_habit(desk: Desk, name: str, away: bool = True) -> Habit:
    """Put a habit out of sight, with all its history, or bring it back. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.habit(change, name)
        day = present.look(desk, change).day
        habit = old if old.archived is away else archived(old, day) if away else restored(old, day)
        change.put(habit)
        change.label = (labels.HABIT_ARCHIVED if away else labels.HABIT_RESTORED).format(name=habit.name)
    return habit


def move_habit(desk: Desk, name: str, steps: int) -> Habit:
    """Move a habit down the list by so many places (negative: up), past archived ones. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        habit = finding.habit(change, name)
        shown = [each for each in change.habits() if each.archived == habit.archived]
        others = [each for each in change.habits() if each.archived != habit.archived]
        here = shown.index(habit)
        shown.insert(max(0, here + steps), shown.pop(here))
        order = [*others, *shown] if habit.archived else [*shown, *others]
        change.put(*(each._replace(position=at) for at, each in enumerate(order) if each.position != at))
        change.label = labels.HABIT_MOVED.format(name=habit.name)
    return habit


def delete_habit(desk: Desk, name: str) -> Habit:
    """Delete a habit and all its check-ins. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        habit = finding.habit(change, name)
        change.delete(habit, *(strip for strip in change.strips() if strip.habit == habit.id))
        change.label = labels.HABIT_DELETED.format(name=habit.name)
    return habit


def delete_task(desk: Desk, name: str) -> Task:
    """Delete a task. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        task = finding.task(change, name)
        change.delete(task)
        change.label = labels.TASK_DELETED.format(name=task.text)
    return task


def read_form(name: str, tiny: str, schedule: str, amount: str) -> HabitForm:
    """The form that four typed texts fill in; the amount is a number and what it counts, `10 pages`, or empty. Raises Refused."""
    number, _, unit = amount.strip().partition(" ")
    try:
        target = float(number.replace(",", ".")) if number else 0.0
    except ValueError as error:
        raise Refused(say.BAD_TARGET.format(text=quoted(amount)), "target") from error
    return HabitForm(name, tiny, schedule, target, unit.strip())


def add_task(desk: Desk, text: str, due: str | None = None) -> Task:
    """Make a task, due today or as typed. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        task = Task(
            desk.new_id(),
            line(text, nouns.TASK_TEXT, about="text"),
            _due(today, due or "", today.day),
            present.stamped(today, None),
            origin="user",
        )
        change.put(task)
        change.label = labels.TASK_ADDED.format(name=task.text)
    return task


def edit_task(desk: Desk, name: str, text: str, due: str) -> Task:
    """Change the text and the day of a task. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        old = finding.task(change, name)
        task = old._replace(text=line(text, nouns.TASK_TEXT, about="text"), due=_due(present.look(desk, change), due, old.due))
        change.put(task)
        change.label = labels.TASK_EDITED.format(name=task.text)
    return task


def read_schedule(text: str, anchor: date) -> str:
    """The schedule that `daily`, `mon,wed`, `3 a week` or an RFC 5545 rule names, for one that begins on `anchor`. Raises Refused."""
    try:
        return schedule_words.read_schedule(text, anchor)
    except UnknownSchedule as error:
        raise Refused(say.BAD_SCHEDULE.format(text=quoted(text)), "schedule") from error


def _due(today: present.Today, text: str, otherwise: date) -> date:
    with about("due"):
        return present.typed(today, text, ahead=True).day if text.strip() else otherwise


def _filled(reader: Reader, habit: Habit, form: HabitForm, day: date) -> Habit:
    now = version_on(habit, day)
    target = now.target if form.target is None else _target(form.target)
    schedule = _schedule(form.schedule, now.schedule, day)
    quota = quota_of(schedule)
    if quota and quota.times is None and target is None:
        raise Refused(say.TOTAL_OF_NOTHING.format(per=quota.per), "target")
    if (schedule, target) != (now.schedule, now.target):
        habit = rescheduled(habit, day, schedule, target)
    return habit._replace(
        name=habit.name if form.name is None else _name(reader, habit, form.name),
        tiny=habit.tiny if form.tiny is None else optional_line(form.tiny, nouns.TINY, about="tiny"),
        unit=habit.unit if form.unit is None else optional_line(form.unit, nouns.UNIT, 20, "target"),
        pillar=form.pillar or habit.pillar,
        binds=habit.binds if form.binds is None else form.binds,
    )


def _schedule(text: str | None, now: str, day: date) -> str:
    """The schedule that was typed; the same words as before leave it as it is."""
    return now if text is None or text.strip() == schedule_words.described(now) else read_schedule(text, day)


def _name(reader: Reader, habit: Habit, text: str) -> str:
    name = line(text, nouns.HABIT_NAME, about="name")
    if any(folded(other.name) == folded(name) and other.id != habit.id for other in reader.habits()):
        raise Refused(say.SAME_NAME.format(name=name), "name")
    return name


def _target(value: float) -> float | None:
    if not 0 <= value <= HIGHEST:
        raise Refused(say.BAD_AMOUNT.format(most=HIGHEST), "target")
    return value or None
