"""The debrief right after an interview: kept beside the answer, a unit, and the interview is held by it."""

from datetime import timedelta

import pytest

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.interviews import interviews
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, history
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.debriefs import DebriefForm, debrief, written
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.present import look
from rebound_tui.services.today import today_view
from tests.services.desks import MONDAY, SetDesk

TUESDAY = MONDAY + timedelta(days=1)
SAID = DebriefForm("joins, and why I left", "the whiteboard", "window functions", "calm")


@pytest.fixture
def planned(desk: SetDesk) -> SetDesk:
    """An interview on Tuesday at 10:00; it is Tuesday, 11:00."""
    applications.add_application(desk, ApplicationForm("Acme", "Cook"))
    note_event(desk, "Acme", Kind.INTERVIEW, Details(planned="2026-11-03 10:00", type="technical"))
    desk.clock.set(TUESDAY, "11:00")
    return desk


def acme(desk: SetDesk) -> Application:
    with desk.store.reading() as reader:
        (found,) = reader.applications()
    return found


def units(desk: SetDesk) -> int:
    return today_view(desk).guard.days[-1].units


def test_it_is_kept_with_the_application_and_the_interview_was_held_at_its_hour(planned: SetDesk) -> None:
    debrief(planned, "Acme", SAID)
    (found,) = interviews(acme(planned).events)
    assert found.debrief is not None
    assert found.debrief.data == {"of": found.noted.id, "asked": SAID.asked, "well": SAID.well, "look_up": SAID.look_up, "felt": SAID.felt}
    assert found.held is not None
    assert found.held.stamp.at == found.at
    assert progress(acme(planned).events).round == 1


def test_it_is_a_unit_and_one_undo(planned: SetDesk) -> None:
    assert units(planned) == 0
    debrief(planned, "Acme", SAID._replace(makes_task=True))
    assert units(planned) == 1
    assert history.undo(planned) == "Acme, Cook: debrief"
    assert units(planned) == 0
    with planned.store.reading() as reader:
        assert reader.tasks() == ()
    assert interviews(acme(planned).events)[0].held is None


def test_what_to_look_up_becomes_a_task_on_request_only(planned: SetDesk) -> None:
    assert debrief(planned, "Acme", SAID).task is None
    task = debrief(planned, "Acme", SAID._replace(makes_task=True)).task
    assert task is not None
    assert (task.text, task.due, task.origin, task.application) == (
        "Look up: window functions",
        TUESDAY + timedelta(days=1),
        "debrief",
        acme(planned).id,
    )


def test_it_stands_beside_the_answer_later(planned: SetDesk) -> None:
    debrief(planned, "Acme", SAID)
    applications.close(planned, "Acme", Stage.REJECTED)
    with planned.store.reading() as reader:
        assert written(acme(planned), look(planned, reader)) == SAID


def test_a_second_time_changes_what_was_kept(planned: SetDesk) -> None:
    debrief(planned, "Acme", SAID)
    debrief(planned, "Acme", SAID._replace(felt="better than I thought"))
    (found,) = interviews(acme(planned).events)
    assert found.debrief is not None
    assert found.debrief.data["felt"] == "better than I thought"
    assert sum(event.kind is Kind.DEBRIEF for event in acme(planned).events) == 1
    assert units(planned) == 1


def test_one_still_to_come_is_not_over(planned: SetDesk) -> None:
    planned.clock.set(TUESDAY, "09:00")
    with pytest.raises(Refused, match="planned for Tue 3 Nov 10:00"):
        debrief(planned, "Acme", SAID)


def test_one_that_nobody_noted_was_held_now(desk: SetDesk) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Cook"))
    debrief(desk, "Acme", SAID)
    (found,) = interviews(acme(desk).events)
    assert found.held is found.noted
    assert progress(acme(desk).events).stage is Stage.INTERVIEW


def test_a_debrief_of_nothing_is_refused_and_nothing_is_kept(planned: SetDesk) -> None:
    with pytest.raises(Refused, match="Write a word"):
        debrief(planned, "Acme", DebriefForm(" ", "", "", ""))
    assert interviews(acme(planned).events)[0].held is None
