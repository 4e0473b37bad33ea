"""Prompts that follow from how the days went: the guard's own."""

from datetime import date

from rebound_tui.domain.asking.scene import Facts, Prompt, Scene, shown_within, smallest, was_shown
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.outlook import AWAY, days_away
from rebound_tui.domain.guard.snapshot import COUNTED, LOW_TIDE, QUIET, GuardState

HOLD = 7
"""Scheduled days without a job action after which the search is on hold, and days until that is said again (R18)."""
LIGHT_NOES, LIGHT_DAYS = 3, 7
"""So many light noes in so many app days (R7)."""
PAUSE_DAYS = 14
"""Days after which a pause is asked about (R15)."""
PEOPLE_DAYS = (14, 21, 28)
"""The days of Low tide on which the people to talk to are shown (R19)."""


def search_hold(scene: Scene) -> Prompt | None:
    """No job action in 7 scheduled days after a heavy setback; not again for 7 days, and not in Low tide (R18)."""
    heavy = [bounce for bounce in scene.guard.setbacks if bounce.setback.weight is Weight.HEAVY]
    if not heavy or scene.guard.state is LOW_TIDE or shown_within(scene, "search_hold", HOLD - 1):
        return None
    last = heavy[-1]
    days = sum(row.mark in COUNTED for row in scene.guard.days if last.setback.day < row.day < scene.day)
    return Prompt("search_hold", facts={"days": days}) if days >= HOLD and last.first_job_action() is None else None


def three_light(scene: Scene) -> Prompt | None:
    """Three light noes in 7 app days and no shield: whether it is wanted. Once for each third one (R7)."""
    light = [bounce.setback for bounce in scene.guard.setbacks if bounce.setback.weight is Weight.LIGHT and bounce.setback.in_time]
    near = [setback for setback in light if (scene.day - setback.day).days < LIGHT_DAYS]
    if len(near) < LIGHT_NOES or scene.guard.shield or was_shown(scene, "three_light", near[-1].application):
        return None
    return Prompt("three_light", near[-1].application, {"noes": len(near), "label": near[-1].label})


def long_pause(scene: Scene) -> Prompt | None:
    """A pause without a planned end has lasted 14 days. Once (R15)."""
    pause = scene.pause
    if pause is None or pause.until or was_shown(scene, "long_pause", pause.id):
        return None
    days = (scene.day - pause.declared.day).days
    return Prompt("long_pause", pause.id, {"days": days}) if days >= PAUSE_DAYS else None


def people(scene: Scene) -> Prompt | None:
    """The 14th, 21st and 28th day of Low tide (R19)."""
    since = _since(scene, LOW_TIDE)
    return Prompt("people") if since and (scene.day - since).days + 1 in PEOPLE_DAYS else None


def quiet_spell(scene: Scene) -> Prompt | None:
    """One small thing, or a pause, in a Quiet spell: once in each; not once something was done, nor on the way back after days."""
    since = _since(scene, QUIET)
    if since is None or scene.pause or days_away(scene.guard) not in range(1, AWAY) or was_shown(scene, "quiet_spell", since.isoformat()):
        return None
    facts: Facts = {"days": scene.guard.days[-1].idle, "tiny": smallest(scene)}
    return Prompt("quiet_spell", since.isoformat(), facts, "quiet_after_no" if _follows_a_no(scene) else "")


def _since(scene: Scene, state: GuardState) -> date | None:
    """The day after which the present state is so; None if it is another one."""
    since = None
    for row in reversed(scene.guard.days):
        if row.state is not state:
            break
        since = row.day
    return since


def _follows_a_no(scene: Scene) -> bool:
    """Whether the last days without a unit came after a heavy no, with nothing between."""
    heavy = [bounce for bounce in scene.guard.setbacks if bounce.setback.weight is Weight.HEAVY]
    return bool(heavy) and heavy[-1].first_unit() is None
