"""Prompts about what is fixed: an interview today or tomorrow, an offer to be answered by then."""

from collections.abc import Iterator

from rebound_tui.domain.applications import Application
from rebound_tui.domain.asking.scene import Facts, Prompt, Scene
from rebound_tui.domain.needs import Need, NeedKind, is_appointment


def interview(scene: Scene) -> Prompt | None:
    """The next interview, on its day and the day before; not once its hour has passed."""
    for application, need in _near(scene, NeedKind.INTERVIEW):
        if need.at and need.at > scene.now:
            facts: Facts = {"company": application.company, "role": application.role, "at": need.at}
            return Prompt("interview", application.id, facts, ("interview_today", "interview_tomorrow")[_days(scene, need)])
    return None


def offer_date(scene: Scene) -> Prompt | None:
    """An offer to be answered by today or tomorrow, on both days."""
    for application, need in _near(scene, NeedKind.ANSWER_OFFER):
        facts = {"company": application.company, "role": application.role}
        return Prompt("offer_date", application.id, facts, ("offer_today", "offer_tomorrow")[_days(scene, need)])
    return None


def _near(scene: Scene, kind: NeedKind) -> Iterator[tuple[Application, Need]]:
    """Those of today and tomorrow, by date."""
    return ((application, need) for application, need in scene.needs if need.kind is kind and is_appointment(need, scene.day))


def _days(scene: Scene, need: Need) -> int:
    """How many days ahead it is."""
    return (need.due - scene.day).days
