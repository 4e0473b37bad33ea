"""Habits that a job action ticks."""

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Kind
from rebound_tui.domain.checkins import Mark
from rebound_tui.services import applications, events
from rebound_tui.services.actions import log_action
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.checkins import Tick, done
from rebound_tui.services.event_details import Details
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.habits import HabitForm, add_habit, archive_habit
from rebound_tui.services.present import look
from tests.services.desks import MONDAY, SetDesk, checkin, mark


def units(desk: SetDesk) -> int:
    with desk.store.reading() as reader:
        return snapshot_of(reader, look(desk, reader)).goal.units


def test_logging_the_action_ticks_the_habit_and_both_are_one_unit(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Reach out", binds=ActionKind.OUTREACH))
    add_habit(desk, HabitForm("Read"))
    log_action(desk, ActionKind.OUTREACH)
    assert mark(desk, "Reach out") is Mark.DONE
    assert mark(desk, "Read") is None
    assert units(desk) == 1
    assert desk.store.undo(desk.clock.now())
    assert mark(desk, "Reach out") is None


def test_an_application_sent_ticks_it_and_a_saved_one_does_not(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Send one", binds=ActionKind.APPLICATION))
    applications.add_application(desk, ApplicationForm("Acme", "Engineer"), saved=True)
    assert mark(desk, "Send one") is None
    applications.add_application(desk, ApplicationForm("Globex", "Engineer"))
    assert mark(desk, "Send one") is Mark.DONE
    assert units(desk) == 1


def test_a_habit_that_counts_gets_one_more_each_time(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Send", target=2, binds=ActionKind.APPLICATION))
    for company, expected in (("Acme", Mark.PARTIAL), ("Globex", Mark.DONE)):
        applications.add_application(desk, ApplicationForm(company, "Engineer"))
        assert mark(desk, "Send") is expected


def test_what_is_ticked_already_keeps_its_note_and_mark(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Reach out", binds=ActionKind.OUTREACH))
    done(desk, ["reach"], Tick(tiny=True, note="one line"))
    log_action(desk, ActionKind.OUTREACH)
    found = checkin(desk, "Reach out", MONDAY)
    assert found is not None
    assert (found.mark, found.note) == (Mark.TINY, "one line")


def test_an_event_of_an_application_ticks_it_and_an_archived_habit_stays(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Tailor", binds=ActionKind.CV))
    add_habit(desk, HabitForm("Old", binds=ActionKind.CV))
    archive_habit(desk, "Old")
    applications.add_application(desk, ApplicationForm("Acme", "Engineer"))
    events.note_event(desk, "acme", Kind.CV_TAILORED, Details())
    assert mark(desk, "Tailor") is Mark.DONE
    assert mark(desk, "Old") is None
