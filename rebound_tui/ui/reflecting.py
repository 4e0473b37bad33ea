"""Opening the ten minutes after a no, and what is said once they are over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain import kit as kit_rules
from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.tasks import Task
from rebound_tui.services import reflections, skills
from rebound_tui.services.reflections import Reflected, ReflectionForm
from rebound_tui.ui.dialogs.reflection import DONE, ReflectionDialog
from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
from rebound_tui.wording import reflection as say
from rebound_tui.wording.guard import day_name

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

AS_HABIT, AS_TASK = "h", "t"


async def look_back(screen: DiaryScreen, application: Application) -> None:
    """Ten minutes on a no; what was typed and left is there again."""
    opened = await screen.rebound.in_diary(partial(reflections.opened, screen.desk, application.id))
    outcome: list[Reflected] = []

    async def keep_typed(form: ReflectionForm) -> None:
        await screen.rebound.in_diary(partial(reflections.keep_typed, screen.desk, opened.case, form))

    async def save(form: ReflectionForm) -> None:
        outcome.append(await screen.do(partial(reflections.reflect, screen.desk, application.id, form)))

    title = say.TITLE.format(label=label(application))
    dialog = ReflectionDialog(title, opened, screen.desk.clock.now, keep_typed, save)
    ended: str | None = await screen.app.push_screen_wait(dialog)
    if ended is None:
        screen.rebound.say(say.LEFT if dialog.is_touched else say.NOTHING_TYPED)
    else:
        screen.rebound.say(say.KEPT if ended == DONE else say.TIME_IS_UP)
    if outcome:
        await _say_outcome(screen, outcome[0])


async def _say_outcome(screen: DiaryScreen, done: Reflected) -> None:
    """The task that came of it, and the skill that can become a habit."""
    if done.skill is None or detail_of(done):
        return
    lines = [Paragraph(say.SKILL_IN_KIT.format(skill=done.skill.text))]
    if done.task:
        lines.append(Paragraph(_task_made(done.task)))
    hint, keys = (say.SKILL_KEYS, (AS_HABIT,)) if done.task else (say.SKILL_KEYS_TASK, (AS_HABIT, AS_TASK))
    key = await screen.app.push_screen_wait(TextDialog(done.skill.text, lines, hint, (*keys, "enter"), is_tall=False))
    about = (screen.desk, done.skill.id, done.application.id)
    if key == AS_HABIT:
        await screen.perform(partial(skills.skill_to_habit, *about), lambda habit: say.HABIT_MADE.format(habit=habit.name))
    elif key == AS_TASK:
        await screen.perform(partial(skills.skill_to_task, *about), _task_made)


def _task_made(task: Task) -> str:
    return say.TASK_MADE.format(text=task.text, day=day_name(task.due))


def detail_of(done: Reflected) -> str:
    """The habit that the skill has already, by id, or nothing."""
    return kit_rules.detail(done.skill, kit_rules.HABIT) if done.skill else ""
