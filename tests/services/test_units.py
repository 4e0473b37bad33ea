"""What is a unit and what is none (R2), through the same calls that the app and the shell make."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import actions, applications, checkins, debriefs, feedback, habits, kit, pauses, reflections, rules
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.streak import judged
from rebound_tui.services.today import today_view
from tests.services.desks import SetDesk, with_habits

MON = date(2027, 1, 4)
DAY = timedelta(days=1)


def units(desk: SetDesk) -> int:
    return judged(desk).snapshot.goal.units


@pytest.fixture
def desk(desk: SetDesk) -> SetDesk:
    """Mon 4 Jan, with two habits, an application under way and one that was lost; nothing was done today."""
    desk.clock.set(MON - 7 * DAY)
    with_habits(desk, "Read")
    habits.add_habit(desk, HabitForm(name="Run", target=5, unit="km", tiny="once around"))
    for name in ("Acme", "Lost"):
        applications.add_application(desk, ApplicationForm(name, "Cook"))
        note_event(desk, name, Kind.INTERVIEW, Details())
    applications.close(desk, "Lost", Stage.REJECTED, weight=Weight.HEAVY)
    desk.clock.set(MON)
    assert units(desk) == 0
    return desk


DOING: dict[str, Callable[[SetDesk], object]] = {
    "a habit": lambda desk: checkins.done(desk, ["Read"]),
    "its tiny version": lambda desk: checkins.done(desk, ["Run"], checkins.Tick(tiny=True)),
    "its full amount": lambda desk: checkins.done(desk, ["Run"], checkins.Tick(amount=5)),
    "a task": lambda desk: checkins.done(desk, [habits.add_task(desk, "Call").id]),
    "an application sent": lambda desk: applications.add_application(desk, ApplicationForm("New", "Cook")),
    "a follow-up": lambda desk: note_event(desk, "acme", Kind.FOLLOW_UP, Details()),
    "outreach": lambda desk: actions.log_action(desk, ActionKind.OUTREACH),
    "a word to them": lambda desk: note_event(desk, "acme", Kind.CONTACT_OUT, Details()),
    "an interview held": lambda desk: note_event(desk, "acme", Kind.INTERVIEW, Details()),
    "a CV tailored": lambda desk: note_event(desk, "acme", Kind.CV_TAILORED, Details(file="cv.pdf")),
    "a reflection": lambda desk: reflections.reflect(desk, "lost", reflections.ReflectionForm(lesson="Next time I will ask.")),
    "a debrief": lambda desk: debriefs.debrief(desk, "acme", debriefs.DebriefForm(asked="SQL")),
    "feedback asked": lambda desk: feedback.sent(desk, "lost"),
}
NOT_DOING: dict[str, Callable[[SetDesk], object]] = {
    "part of an amount": lambda desk: checkins.done(desk, ["Run"], checkins.Tick(amount=2)),
    "a skip": lambda desk: checkins.skipped(desk, ["Read"]),
    "looking": today_view,
    "moving": lambda desk: applications.move(desk, "acme", Stage.OFFER),
    "editing": lambda desk: applications.edit_application(desk, "acme", ApplicationForm(location="Graz")),
    "a new habit": lambda desk: habits.add_habit(desk, HabitForm(name="Swim")),
    "a note": lambda desk: note_event(desk, "acme", Kind.NOTE, Details(text="x")),
    "a word from them": lambda desk: note_event(desk, "acme", Kind.CONTACT_IN, Details()),
    "an interview planned": lambda desk: note_event(desk, "acme", Kind.INTERVIEW, Details(planned="2027-01-08 10:00")),
    "saving a posting": lambda desk: applications.add_application(desk, ApplicationForm("Saved", "Cook"), saved=True),
    "a no": lambda desk: applications.close(desk, "acme", Stage.REJECTED),
    "the kit": lambda desk: kit.add_entry(desk, KitKind.STRENGTH, "Calm"),
    "a setting": lambda desk: rules.set_rule(desk, "goal", "3"),
    "a pause": pauses.pause,
}


@pytest.mark.parametrize("what", DOING)
def test_it_is_one_unit(desk: SetDesk, what: str) -> None:
    DOING[what](desk)
    assert units(desk) == 1


@pytest.mark.parametrize("what", NOT_DOING)
def test_it_is_none(desk: SetDesk, what: str) -> None:
    NOT_DOING[what](desk)
    assert units(desk) == 0


def test_job_actions_together_add_one_and_habits_and_tasks_one_each(desk: SetDesk) -> None:
    for do in DOING.values():
        do(desk)
    assert units(desk) == 4, "Read, Run, the task, and all job actions"
