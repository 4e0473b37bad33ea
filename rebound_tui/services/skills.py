"""A skill as a habit or as a task: offered once when it was not used for a while, and where a no asks for it."""

from rebound_tui.domain import kit as rules
from rebound_tui.domain.diary import Answer
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habits import Habit, Pillar
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.domain.tasks import Task
from rebound_tui.services import finding, kit, present, reflections
from rebound_tui.services.cases import case_named
from rebound_tui.services.habits import HabitForm, new_habit
from rebound_tui.services.kit_view import SKILL_AS_HABIT
from rebound_tui.services.ports import Desk
from rebound_tui.wording import kit as say

YES, NO = "yes", "no"


def skill_to_habit(desk: Desk, name: str, after: str = "") -> Habit:
    """Make a habit that practises a skill, and bind the skill to it. Raises Refused.

    With `after`, the application whose reflection named it, that reflection keeps which habit came of it.
    """
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        skill = finding.kit_entry(kit.entries(change, KitKind.SKILL), name)
        for habit in change.habits():
            if habit.id == detail(skill, rules.HABIT):
                raise Refused(say.ALREADY_A_HABIT.format(skill=skill.text, habit=habit.name))
        form = HabitForm(say.SKILL_HABIT_NAME.format(skill=skill.text), say.SKILL_HABIT_TINY, pillar=Pillar.SKILLS)
        habit = new_habit(desk, change, form, today.day)
        answer = Answer(desk.new_id(), SKILL_AS_HABIT, YES, present.stamped(today, None), skill.id)
        change.put(habit, rules.with_details(skill, {rules.HABIT: habit.id}), answer)
        if after:
            reflections.keep_outcome(desk, change, today, after, habit=habit.id)
        change.label = say.SKILL_HABIT.format(skill=skill.text)
    return habit


def skill_to_task(desk: Desk, name: str, after: str) -> Task:
    """Make ten minutes of a skill the one change after a no, on the next day that is no rest day. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        skill = finding.kit_entry(kit.entries(change, KitKind.SKILL), name)
        text = say.SKILL_TASK_TEXT.format(skill=skill.text)
        case = case_named(change, after)
        task = reflections.as_task(desk, change, today, case, text, reflections.next_working_day(today))
        reflections.keep_outcome(desk, change, today, after, task=task.id)
        change.label = say.SKILL_TASK.format(skill=skill.text)
    return task


def leave_skill(desk: Desk, name: str) -> None:
    """Do not offer this skill as a habit again. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        skill = finding.kit_entry(kit.entries(change, KitKind.SKILL), name)
        change.put(Answer(desk.new_id(), SKILL_AS_HABIT, NO, present.stamped(today, None), skill.id))
        change.label = say.SKILL_LEFT.format(skill=skill.text)
