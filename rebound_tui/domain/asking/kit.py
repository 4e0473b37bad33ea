"""Prompts about the kit: what is asked for once, where it will be needed; a strength a week in Steady, a lesson in Back."""

from rebound_tui.domain.asking.scene import Facts, Prompt, Scene, shown_within, was_shown
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.guard.snapshot import BACK, STEADY
from rebound_tui.domain.kit import FIRST_NO, PROOF, KitKind, detail, of_kind, overlaid, plan_for, rotated
from rebound_tui.domain.needs import NeedKind

WEEK = 7
STRENGTH_SHOWN = "strength_shown"
"""The prompt under which it is kept that a strength was shown elsewhere; its answer is the strength's id."""


def first_plan(scene: Scene) -> Prompt | None:
    """After the first application and before the first no, once: an if-then plan for it, unless there is one."""
    if scene.guard.setbacks or was_shown(scene, "first_plan") or plan_for(_entries(scene, KitKind.PLAN), FIRST_NO):
        return None
    return Prompt("first_plan") if scene.sent else None


def first_strengths(scene: Scene) -> Prompt | None:
    """Before the first interview, once: strengths, unless there are some."""
    if was_shown(scene, "first_strengths") or _entries(scene, KitKind.STRENGTH):
        return None
    ahead = [application for application, need in scene.needs if need.kind is NeedKind.INTERVIEW]
    return Prompt("first_strengths", facts={"company": ahead[0].company}) if ahead else None


def strength(scene: Scene) -> Prompt | None:
    """In Steady, once a week: the strength whose turn it is."""
    strengths = _entries(scene, KitKind.STRENGTH)
    if not strengths or scene.guard.state is not STEADY or shown_within(scene, "strength", WEEK - 1):
        return None
    (turn,) = rotated(strengths, _shown_before(scene))
    facts: Facts = {"strength": turn.text, "proof": detail(turn, PROOF)}
    return Prompt("strength", turn.id, facts, "" if facts["proof"] else "strength_alone")


def lesson(scene: Scene) -> Prompt | None:
    """In Back: the newest lesson, once."""
    lessons = _entries(scene, KitKind.LESSON) if scene.guard.state is BACK else []
    newest = max(lessons, key=lambda entry: (entry.made.at, entry.id), default=None)
    if newest is None or was_shown(scene, "lesson", newest.id):
        return None
    return Prompt("lesson", newest.id, {"lesson": newest.text})


def _entries(scene: Scene, kind: KitKind) -> list[KitEntry]:
    return of_kind(overlaid((), scene.kit()), kind)


def _shown_before(scene: Scene) -> list[str]:
    """The strengths that were shown before today, by id, oldest first."""
    ids = {STRENGTH_SHOWN: lambda answer: answer.answer, "strength": lambda answer: answer.about}
    return [ids[answer.prompt](answer) for answer in scene.answers if answer.prompt in ids and answer.stamp.day < scene.day]
