"""Asking for a habit: a new one, its changes, the note of a day."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.domain.habits import Habit, Pillar, version_on
from rebound_tui.domain.schedule_words import described
from rebound_tui.services import checkins, habits
from rebound_tui.services.habits import HabitForm
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.wording import habit_templates as templates
from rebound_tui.wording import ui as say
from rebound_tui.wording.events import EDITOR_KEPT, NOTES_SAME
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.habit_templates import TEMPLATES, Template
from rebound_tui.wording.nouns import ACTIONS

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

BLANK = Template(templates.OWN_LETTER, "", "", "daily", Pillar.SELF)


async def ask_new_habit(screen: DiaryScreen) -> None:
    """Offer the templates, then ask for a new habit."""
    options = [Option(each.letter, each.name, _what(each), each.letter) for each in TEMPLATES]
    own = Option(templates.OWN_LETTER, templates.OWN, letter=templates.OWN_LETTER)
    key = await screen.app.push_screen_wait(ChooseDialog(templates.TITLE, [own, *options], templates.KEYS))
    if not key:
        return
    chosen = next((each for each in TEMPLATES if each.letter == key), BLANK)

    async def save(values: Values) -> None:
        await screen.do(partial(habits.add_habit, screen.desk, _form(values)))

    fields = _fields(chosen)
    await screen.app.push_screen_wait(FormDialog(say.ADD_HABIT, fields, save))


async def ask_changes(screen: DiaryScreen, habit: Habit) -> None:
    """Ask for the new values of a habit."""

    async def save(values: Values) -> None:
        await screen.do(lambda: habits.edit_habit(screen.desk, habit.id, _form(values)))

    version = version_on(habit, screen.day) if screen.day else habit.versions[-1]
    target = f"{version.target:g} {habit.unit}".strip() if version.target else ""
    binds = ActionKind(habit.binds) if habit.binds else None
    fields = _fields(Template("", habit.name, habit.tiny, described(version.schedule), habit.pillar, target, binds))
    await screen.app.push_screen_wait(FormDialog(say.EDIT_HABIT, fields, save))


async def ask_note(screen: DiaryScreen, habit: Habit, day: date | None) -> None:
    """Ask for the note of a habit's day, today if none is given."""
    now = await screen.rebound.in_diary(partial(checkins.note_on, screen.desk, habit.id, day))

    async def save(values: Values) -> None:
        await screen.do(partial(checkins.noted, screen.desk, habit.id, values["note"], day))

    about = day or screen.day
    title = templates.NOTE_TITLE.format(name=habit.name, day=day_name(about) if about else "")
    await screen.app.push_screen_wait(FormDialog(title, (Field("note", templates.NOTE_FIELD, templates.NOTE_HINT, now),), save))


async def edit_note(screen: DiaryScreen, habit: Habit, day: date | None) -> None:
    """The note of a habit's day in the user's editor; what cannot be kept stays in its file, which is named."""
    from rebound_tui.ui.editor import edited

    now = await screen.rebound.in_diary(partial(checkins.note_on, screen.desk, habit.id, day))
    try:
        path = edited(screen.app, now)
    except Refused as refused:
        screen.rebound.say_problem(refused)
        return
    text = " ".join(path.read_text(encoding="utf-8", errors="replace").split())
    try:
        if text != now:
            await screen.do(partial(checkins.noted, screen.desk, habit.id, text, day))
    except (Refused, StorageError) as problem:
        screen.rebound.say_problem(EDITOR_KEPT.format(problem=problem, path=path))
        return
    path.unlink()
    screen.rebound.say(NOTES_SAME if text == now else templates.NOTE_KEPT.format(name=habit.name))


def _what(template: Template) -> str:
    if template.binds is None:
        return template.schedule
    return templates.TICKED_BY.format(action=ACTIONS[template.binds])


def _fields(now: Template) -> tuple[Field, ...]:
    binds = ACTIONS[now.binds] if now.binds else ""
    return (
        Field("name", say.HABIT_NAME, say.HABIT_NAME_HINT, now.name),
        Field("tiny", say.TINY, say.TINY_HINT, now.tiny),
        Field("schedule", say.SCHEDULE, say.SCHEDULE_HINT, now.schedule),
        Field("target", say.TARGET, say.TARGET_HINT, now.amount),
        Field("binds", templates.BINDS, value=binds, choices=(templates.NOTHING, *ACTIONS.values())),
        Field("pillar", templates.PILLAR, value=templates.PILLARS[now.pillar], choices=tuple(templates.PILLARS.values())),
    )


def _form(values: Values) -> HabitForm:
    typed = habits.read_form(values["name"], values["tiny"], values["schedule"], values["target"])
    binds = next((kind for kind, text in ACTIONS.items() if text == values["binds"]), "")
    return typed._replace(binds=binds, pillar=next(pillar for pillar, text in templates.PILLARS.items() if text == values["pillar"]))
