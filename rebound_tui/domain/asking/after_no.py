"""Prompts about noes: the card of the last heavy one, and the pattern of several."""

from datetime import timedelta

from rebound_tui.domain.asking.scene import NOT_TODAY, Prompt, Scene, said
from rebound_tui.domain.guard.log import Setback, Weight
from rebound_tui.domain.rebound.case import case_of
from rebound_tui.domain.rebound.flow import WITHIN, card_due
from rebound_tui.domain.rebound.patterns import MANY, cluster, is_review_due

OPENED = "opened"
"""The answer that a card or a review was opened: it is never offered again."""


def card(scene: Scene) -> Prompt | None:
    """The steps after the last heavy no, once. Only the last: with several a week the cards themselves would become the burden."""
    heavy = [bounce.setback for bounce in scene.guard.setbacks if bounce.setback.weight is Weight.HEAVY and bounce.setback.in_time]
    if not heavy:
        return None
    last = max(heavy, key=lambda setback: setback.at)
    application = scene.application(last.application) if _is_near(scene, last) else None
    case = case_of(application) if application else None
    if case is None or not card_due(case, scene.day, scene.now, scene.rules.rollover, scene.guard.state):
        return None
    about = case.closing.id
    if _is_over(scene, "card", about):
        return None
    return Prompt("card", about, {"company": case.application.company})


def review(scene: Scene) -> Prompt | None:
    """Three heavy noes in two weeks: a look at the whole, once for each such time (R17)."""
    found = cluster([bounce.setback for bounce in scene.guard.setbacks])
    if found is None or not is_review_due(found, scene.guard.state, scene.day) or _is_over(scene, "review", found.last):
        return None
    return Prompt("review", found.last, {"noes": MANY})


def _is_near(scene: Scene, setback: Setback) -> bool:
    """Whether a card of it can still be due, to the day: only then the application is worth reading."""
    return scene.day - max(setback.day, setback.logged.date()) <= WITHIN + timedelta(days=1)


def _is_over(scene: Scene, kind: str, about: str) -> bool:
    """Whether it was opened, or shown on an earlier day and let pass; "not today" means that another day is fine."""
    answers = said(scene, kind, about)
    earlier = [answer.answer for answer in answers if answer.stamp.day < scene.day]
    return any(answer.answer == OPENED for answer in answers) or (bool(earlier) and earlier[-1] != NOT_TODAY)
