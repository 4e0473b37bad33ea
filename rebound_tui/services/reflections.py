"""Reflecting on a no: what is written becomes an event of the application, at most one task, and one line in the kit."""

import json
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain import kit as kit_rules
from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.plain import folded
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.rebound.causes import Cause, Found
from rebound_tui.domain.rebound.reflection import (
    TOO_LONG,
    Reflection,
    Where,
    minutes_named,
    read_reflection,
    reflected,
    reflection_data,
    where_ended,
)
from rebound_tui.domain.tasks import Task
from rebound_tui.services import kit, present
from rebound_tui.services.bindings import logged
from rebound_tui.services.cases import case_named
from rebound_tui.services.ports import Change, Desk, Reader
from rebound_tui.services.present import Today
from rebound_tui.services.texts import optional_line, paragraphs
from rebound_tui.wording import reflection as say
from rebound_tui.wording.guard import day_name

ORIGIN = "reflection"
UNFINISHED = "reflection-{application}"
ONE_DAY = timedelta(days=1)
LONGEST = 500


class ReflectionForm(NamedTuple):
    """A reflection as it is typed."""

    where: Where | None = None
    causes: tuple[Found, ...] = ()
    chair: str = ""
    right: str = ""
    change: str = ""
    on: str = ""
    """The day for the change, as typed; the next day that is no rest day if nothing is."""
    lesson: str = ""


class Opened(NamedTuple):
    """A reflection that is opened to be written."""

    case: Case
    form: ReflectionForm
    """What was typed and left, else what was kept, else what the events say."""
    task: Task | None
    """The one change, if it was made already."""


class Reflected(NamedTuple):
    """What a reflection came to."""

    application: Application
    reflection: Reflection
    task: Task | None
    skill: KitEntry | None
    """The skill that was named, as it stands in the kit now."""


def opened(desk: Desk, name: str) -> Opened:
    """The reflection on a no, to be written or written on. Raises Refused, StorageError."""
    with desk.store.reading() as reader:
        case = case_named(reader, name)
        task = _task_of(reader, _kept(case))
    typed = _read(desk.store.unfinished(_key(case)))
    return Opened(case, typed or _form(case, task), task)


def keep_typed(desk: Desk, case: Case, form: ReflectionForm) -> None:
    """Keep what was typed so far, so that nothing that ends the program loses it. Raises StorageError."""
    data = reflection_data(Reflection(form.where, form.causes, form.chair, form.right, form.lesson))
    desk.store.keep_unfinished(_key(case), json.dumps({"data": data, "change": form.change, "on": form.on}, ensure_ascii=False))


def reflect(desk: Desk, name: str, form: ReflectionForm) -> Reflected:
    """Keep a reflection: once a setback; a second time changes what was kept. Raises Refused, and nothing was changed."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        case = case_named(change, name)
        before = _kept(case)
        written = Reflection(
            form.where,
            tuple(found._replace(answer=optional_line(found.answer, say.A_TEXT, LONGEST)) for found in form.causes),
            paragraphs(form.chair, say.A_TEXT, about="chair"),
            optional_line(form.right, say.A_TEXT, LONGEST, "right"),
            optional_line(form.lesson, say.A_TEXT, LONGEST, "lesson"),
        )
        if written == Reflection(form.where) and not form.change.strip():
            raise Refused(say.NOTHING_WRITTEN)
        task = _changed(desk, change, today, case, form, _task_of(change, before))
        _learn(desk, change, case, before, written)
        skill = _skill(desk, change, case, written)
        kept = written._replace(task=task.id if task else before.task, habit=before.habit)
        application = logged(change, case.application, _event(desk, today, case, kept))
        change.put(application)
        change.label = say.REFLECTED.format(name=label(application))
    desk.store.keep_unfinished(_key(case), "")
    return Reflected(application, kept, task, skill)


def keep_outcome(desk: Desk, change: Change, today: Today, name: str, *, task: str = "", habit: str = "") -> None:
    """Keep, in a change that does more than this, what came of the reflection on a no: a task or a habit, by id. Raises Refused."""
    case = case_named(change, name)
    before = _kept(case)
    there = _task_of(change, before) if task else None
    if there:
        raise _second_change(there)
    kept = before._replace(task=task or before.task, habit=habit or before.habit)
    change.put(logged(change, case.application, _event(desk, today, case, kept)))


def as_task(desk: Desk, change: Change, today: Today, case: Case, text: str, due: date) -> Task:
    """Put the one change after a no down as a task with a date."""
    task = Task(desk.new_id(), text, due, present.stamped(today, None), origin=ORIGIN, application=case.application.id)
    change.put(task)
    return task


def _event(desk: Desk, today: Today, case: Case, kept: Reflection) -> Event:
    """A reflection of its own, or the correction of the one that there is: a reflection is one unit, however often it is opened."""
    stamp, before = present.stamped(today, None), reflected(case)
    data = reflection_data(kept)
    if before is None:
        return Event(desk.new_id(), Kind.REFLECTED, stamp, data)
    blank = dict.fromkeys(before.data.keys() - data.keys(), "")
    return Event(desk.new_id(), Kind.CORRECTED, stamp, {"of": before.id, "set": blank | data})


def _changed(desk: Desk, change: Change, today: Today, case: Case, form: ReflectionForm, there: Task | None) -> Task | None:
    """The one change as a task with a date: the one that is there already, a new one, or none."""
    text = optional_line(form.change, say.A_CHANGE, about="change")
    if not text or (there and text == there.text):
        return there
    if there:
        raise _second_change(there)
    if not Reflection(causes=form.causes).is_yours:
        raise Refused(say.NOT_YOURS_TO_CHANGE if form.causes else say.NO_CAUSE, "change")
    if (minutes_named(text) or 0) >= TOO_LONG:
        raise Refused(say.TOO_LONG, "change")
    with about("on"):
        due = present.typed(today, form.on, ahead=True).day if form.on.strip() else next_working_day(today)
    if due < today.day:
        raise Refused(say.CHANGE_PAST.format(day=due), "on")
    return as_task(desk, change, today, case, text, due)


def _second_change(there: Task) -> Refused:
    return Refused(say.SECOND_CHANGE.format(text=there.text, day=day_name(there.due)), "change")


def next_working_day(today: Today) -> date:
    """The next day that is no rest weekday; tomorrow if all are."""
    coming = [today.day + n * ONE_DAY for n in range(1, 8)]
    return next((day for day in coming if day.weekday() not in today.rules.rest_weekdays), coming[0])


def _learn(desk: Desk, change: Change, case: Case, before: Reflection, written: Reflection) -> None:
    """The line for next time goes to the kit, for interviews of the kind that the last one was; a changed line changes there, too."""
    if not written.lesson or written.lesson == before.lesson:
        return
    lessons = kit.entries(change, KitKind.LESSON)
    mine = [each for each in lessons if before.lesson and each.text == before.lesson]
    if mine and not _same(lessons, written.lesson):
        change.put(mine[0]._replace(text=written.lesson))
    elif not _same(lessons, written.lesson):
        types = [str(event.data.get("type", "")) for event in standing_events(case.application.events) if event.kind is Kind.INTERVIEW]
        details = {kit_rules.FOR: types[-1] if types else "", kit_rules.FROM: case.application.id}
        kit.added(desk, change, KitKind.LESSON, written.lesson, details)


def _skill(desk: Desk, change: Change, case: Case, written: Reflection) -> KitEntry | None:
    """The skill that was named goes to the kit, where it can become a habit."""
    named = next((found.answer for found in written.causes if found.cause is Cause.KNOWLEDGE), "")
    if not named:
        return None
    there = _same(kit.entries(change, KitKind.SKILL), named)
    return there or kit.added(desk, change, KitKind.SKILL, named, {kit_rules.FROM: case.application.id})


def _same(entries: list[KitEntry], text: str) -> KitEntry | None:
    return next((entry for entry in entries if folded(entry.text) == folded(text)), None)


def _kept(case: Case) -> Reflection:
    event = reflected(case)
    return read_reflection(event.data) if event else Reflection()


def _task_of(reader: Reader, kept: Reflection) -> Task | None:
    return next((task for task in reader.tasks() if kept.task and task.id == kept.task), None)


def _form(case: Case, task: Task | None) -> ReflectionForm:
    kept = _kept(case)
    change = task.text if task else ""
    return ReflectionForm(kept.where or where_ended(case), kept.causes, kept.chair, kept.right, change, "", kept.lesson)


def _read(text: str) -> ReflectionForm | None:
    """What `keep_typed` wrote; what cannot be read is nothing."""
    try:
        found = json.loads(text)
        kept = read_reflection(found["data"])
        return ReflectionForm(kept.where, kept.causes, kept.chair, kept.right, str(found["change"]), str(found["on"]), kept.lesson)
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _key(case: Case) -> str:
    return UNFINISHED.format(application=case.closing.id)
