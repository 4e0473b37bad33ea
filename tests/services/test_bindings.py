"""Habits that a job action ticks."""

import ast
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from rebound_tui import services
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Kind
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.found import Found, FoundApplication, Place
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, bulk, events, feedback, importing, silence
from rebound_tui.services.actions import log_action
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.checkins import Tick, done
from rebound_tui.services.debriefs import DebriefForm, debrief
from rebound_tui.services.event_details import Details
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.habits import HabitForm, add_habit, archive_habit
from rebound_tui.services.present import look
from rebound_tui.services.reflections import ReflectionForm, reflect
from tests.services.cases import closed
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


def sent(desk: SetDesk) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Cook"), when=str(MONDAY - timedelta(days=3)))


def saved(desk: SetDesk) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Cook"), saved=True)


def planned(desk: SetDesk) -> None:
    """A meeting that is over by the evening."""
    desk.clock.set(MONDAY, "08:00")
    sent(desk)
    events.note_event(desk, "acme", Kind.INTERVIEW, Details(planned="2026-11-02 10:00"))
    desk.clock.set(MONDAY)


def refused(desk: SetDesk) -> None:
    closed(desk)


def two_saved(desk: SetDesk) -> None:
    saved(desk)
    applications.add_application(desk, ApplicationForm("Globex", "Cook"), saved=True)


def nothing(desk: SetDesk) -> None:
    del desk


def noted(kind: Kind) -> Callable[[SetDesk], object]:
    return lambda desk: events.note_event(desk, "acme", kind, Details())


def all_ids(desk: SetDesk) -> list[str]:
    with desk.store.reading() as reader:
        return [each.id for each in reader.applications()]


Way = tuple[ActionKind, Callable[[SetDesk], None], Callable[[SetDesk], object]]
NO_LEARNT = ReflectionForm(lesson="ask early")
WAYS: dict[str, Way] = {
    "add": (ActionKind.APPLICATION, nothing, lambda desk: applications.add_application(desk, ApplicationForm("Acme", "Cook"))),
    "move": (ActionKind.APPLICATION, saved, lambda desk: applications.move(desk, "acme", Stage.APPLIED)),
    "step": (ActionKind.APPLICATION, saved, lambda desk: applications.step(desk, "acme", 1)),
    "several moved": (ActionKind.APPLICATION, two_saved, lambda desk: bulk.move_all(desk, all_ids(desk), Stage.APPLIED)),
    "several stepped": (ActionKind.APPLICATION, two_saved, lambda desk: bulk.step_all(desk, all_ids(desk), 1)),
    "log": (ActionKind.NETWORKING, nothing, lambda desk: log_action(desk, ActionKind.NETWORKING)),
    "follow-up": (ActionKind.FOLLOW_UP, sent, noted(Kind.FOLLOW_UP)),
    "nudge": (ActionKind.FOLLOW_UP, sent, lambda desk: silence.nudged(desk, "acme")),
    "mail to them": (ActionKind.OUTREACH, sent, noted(Kind.CONTACT_OUT)),
    "CV": (ActionKind.CV, sent, noted(Kind.CV_TAILORED)),
    "screening held": (ActionKind.INTERVIEW, sent, noted(Kind.SCREENING)),
    "interview held": (ActionKind.INTERVIEW, planned, noted(Kind.INTERVIEW)),
    "debrief": (ActionKind.DEBRIEF, planned, lambda desk: debrief(desk, "acme", DebriefForm("joins"))),
    "held by its debrief": (ActionKind.INTERVIEW, planned, lambda desk: debrief(desk, "acme", DebriefForm("joins"))),
    "reflection": (ActionKind.REFLECTION, refused, lambda desk: reflect(desk, "acme", NO_LEARNT)),
    "feedback asked for": (ActionKind.FEEDBACK, refused, lambda desk: feedback.sent(desk, "acme")),
    "feedback noted": (ActionKind.FEEDBACK, refused, noted(Kind.FEEDBACK_ASKED)),
}


@pytest.mark.parametrize(("kind", "before", "way"), WAYS.values(), ids=WAYS)
def test_every_way_to_log_an_action_ticks_and_one_undo_takes_both_back(
    desk: SetDesk, kind: ActionKind, before: Callable[[SetDesk], None], way: Callable[[SetDesk], object]
) -> None:
    before(desk)
    add_habit(desk, HabitForm("Bound", binds=kind))
    add_habit(desk, HabitForm("Other", binds=next(each for each in ActionKind if each is not kind and each is not ActionKind.DEBRIEF)))
    already = units(desk)
    way(desk)
    assert mark(desk, "Bound") is Mark.DONE
    with_it = units(desk)
    assert desk.store.undo(desk.clock.now())
    assert mark(desk, "Bound") in (None, Mark.CLEARED)
    assert units(desk) == already
    archive_habit(desk, "Bound")
    archive_habit(desk, "Other")
    way(desk)
    assert units(desk) == with_it, "the habit adds nothing to what the action is"


def test_what_was_only_planned_or_imported_ticks_nothing(desk: SetDesk) -> None:
    for kind in ActionKind:
        add_habit(desk, HabitForm(kind, binds=kind))
    sent(desk)
    events.note_event(desk, "acme", Kind.INTERVIEW, Details(planned="2026-11-05 10:00"))
    importing.apply(desk, Found("linkedin", (FoundApplication(Place("a.csv", 2), "Globex", "Cook", applied=MONDAY),)), "import")
    assert {mark(desk, kind) for kind in ActionKind} == {None}


def test_an_action_of_an_earlier_day_ticks_that_day(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Send", binds=ActionKind.APPLICATION))
    sent(desk)
    assert mark(desk, "Send", MONDAY - timedelta(days=3)) is Mark.DONE
    assert mark(desk, "Send") is None


def test_several_at_once_are_all_counted(desk: SetDesk) -> None:
    two_saved(desk)
    add_habit(desk, HabitForm("Send", target=3, binds=ActionKind.APPLICATION))
    bulk.step_all(desk, all_ids(desk), 1)
    found = checkin(desk, "Send")
    assert found is not None
    assert (found.mark, found.amount) == (Mark.PARTIAL, 2)


def test_no_service_adds_an_event_past_the_bindings() -> None:
    folder = Path(next(iter(services.__path__)))
    users = {
        path.stem
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and any(name.name == "with_event" for name in node.names)
    }
    assert users == {"bindings"}
