"""What a prompt is chosen from: the guard's answer, the diary, and what was shown and said before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from rebound_tui.domain.actions import Action
from rebound_tui.domain.applications import Application
from rebound_tui.domain.diary import Answer, KitEntry, Pause
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.habits import Habit, is_habit_due
from rebound_tui.domain.needs import Need
from rebound_tui.domain.rulebook import Rules

SHOWN, NOT_TODAY, NEVER = "shown", "not_today", "never"
"""Answers that every prompt can have: it was shown; not on this day; never again."""


Facts = Mapping[str, int | date | str]


class Prompt(NamedTuple):
    """One line that can be shown, with what it says."""

    kind: str
    """Its name in table.py and wording/prompts.py."""
    about: str = ""
    """The id of what it is about, or nothing: a prompt about something else is another prompt."""
    facts: Facts = MappingProxyType({})
    """What the line names."""
    says: str = ""
    """Which sentence says it; that of its kind if nothing is given."""


class Scene(NamedTuple):
    """The diary as prompts see it. What is seldom looked at is read when it is asked for."""

    now: datetime
    """This moment on the wall clock, aware."""
    day: date
    rules: Rules
    guard: Snapshot
    answers: Sequence[Answer]
    """Everything that was shown and said, oldest first."""
    pause: Pause | None
    """The pause that is on."""
    needs: Sequence[tuple[Application, Need]]
    """What needs the user, by date."""
    sent: int
    """How many applications of this hunt were sent."""
    habits: Callable[[], Sequence[Habit]]
    """All, in the user's order."""
    application: Callable[[str], Application | None]
    """The one with this id, if it is still there."""
    actions: Callable[[], Sequence[Action]]
    """Job actions without an application, oldest first."""
    kit: Callable[[], Sequence[KitEntry]]
    """The kit, in the user's order."""


def said(scene: Scene, kind: str, about: str = "") -> list[Answer]:
    """What was shown and said of a prompt about one thing, oldest first."""
    return [answer for answer in scene.answers if (answer.prompt, answer.about) == (kind, about)]


def shown_within(scene: Scene, kind: str, days: int) -> bool:
    """Whether a prompt of this kind was shown on one of the last `days` app days, not counting today."""
    first = scene.day - timedelta(days=days)
    return any(answer.prompt == kind and answer.answer == SHOWN and first <= answer.stamp.day < scene.day for answer in scene.answers)


def was_shown(scene: Scene, kind: str, about: str = "") -> bool:
    """Whether it was shown on an earlier day: what is asked once is not asked again."""
    return any(answer.answer == SHOWN and answer.stamp.day < scene.day for answer in said(scene, kind, about))


def smallest(scene: Scene) -> str:
    """The smallest thing of the scene's day."""
    return smallest_of(scene.habits(), scene.day)


def smallest_of(habits: Sequence[Habit], day: date) -> str:
    """The tiny version of the first habit that is due and has one, else the name of the first due, else nothing."""
    due = [habit for habit in habits if not habit.archived and is_habit_due(habit, day)]
    return next((habit.tiny for habit in due if habit.tiny), due[0].name if due else "")
