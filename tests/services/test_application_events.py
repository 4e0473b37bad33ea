"""What happens to an application: planned, held, said; set right, and taken back."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.facts import job_actions
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications as apps
from rebound_tui.services import history
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import correct_event, note_event, retract_event
from rebound_tui.services.listing import looked_up
from tests.services.desks import MONDAY, SetDesk

DAY = timedelta(days=1)


@pytest.fixture
def desk(desk: SetDesk) -> SetDesk:
    apps.add_application(desk, ApplicationForm("Acme", "Cook"), when=MONDAY - 7 * DAY)
    return desk


def acme(desk: SetDesk) -> Application:
    return looked_up(desk, "acme").application


def last_data(desk: SetDesk) -> dict[str, Any]:
    return standing_events(acme(desk).events)[-1].data


def actions(desk: SetDesk) -> list[tuple[str, str]]:
    """The job actions, with the wall clock of Berlin at which they count."""
    units = job_actions(standing_events(acme(desk).events))
    return [(unit.action, f"{unit.stamp.at:%a %H:%M}") for unit in units][1:]


@pytest.mark.parametrize(
    ("kind", "details", "data"),
    [
        (
            Kind.INTERVIEW,
            Details("bring\x07 the CV", "wed 14:00", type="technical", people="Ann, Bo", place="https://meet.example/1", round="2"),
            {
                "text": "bring the CV", "for": "2026-11-04T14:00+01:00", "type": "technical", "people": "Ann, Bo",
                "place": "https://meet.example/1", "round": 2, "zone": "Europe/Berlin",
            },
        ),
        (
            Kind.SCREENING,
            Details(planned="fri 9:30", zone="America/New_York"),
            {"for": "2026-11-06T09:30-05:00", "zone": "America/New_York"},
        ),
        (Kind.TASK, Details("a small app", due="fri"), {"text": "a small app", "due": "2026-11-06"}),
        (Kind.OFFER, Details(amount="54,000 a year", answer_by="2026-11-09"), {"amount": "54,000 a year", "answer_by": "2026-11-09"}),
        (Kind.CV_TAILORED, Details(file="~/cv/acme.pdf"), {"file": "~/cv/acme.pdf"}),
        (Kind.INTERVIEW, Details(outcome="they liked it"), {"outcome": "they liked it", "held": True}),
        (Kind.FOLLOW_UP, Details(), {}),
    ],
)  # fmt: skip
def test_each_kind_with_what_it_needs(desk: SetDesk, kind: Kind, details: Details, data: dict[str, object]) -> None:
    note_event(desk, "acme", kind, details)
    assert last_data(desk) == data


@pytest.mark.parametrize(
    ("kind", "details", "said"),
    [
        (Kind.NOTE, Details(place="here"), "Only screening or interview can have a place"),
        (Kind.OFFER, Details(planned="wed 10:00"), "can have a time it is planned for"),
        (Kind.FOLLOW_UP, Details(amount="1"), "Only offer can have an amount"),
        (Kind.INTERVIEW, Details(planned="wed 10:00", zone="Mars/Olympus"), "Mars/Olympus is no time zone"),
        (Kind.INTERVIEW, Details(planned="wed 10:00", zone="../etc"), "is no time zone"),
        *((Kind.INTERVIEW, Details(round=text), "A round is a whole number") for text in ("0", "00", "100", "-1", "1.5", "two", "²")),
        (Kind.SCREENING, Details(round="2"), "Only interview can have a round"),
        (Kind.INTERVIEW, Details(type="x" * 300), "at most 200 characters"),
        (Kind.NOTE, Details(held=True), "can have a mark that it was held"),
        (Kind.TASK, Details(held=True), "has no task from them that is waiting"),
        (Kind.TASK, Details(due="someday"), "is not a moment"),
    ],
)
def test_what_does_not_go_together_is_refused_and_nothing_is_noted(desk: SetDesk, kind: Kind, details: Details, said: str) -> None:
    with pytest.raises(Refused, match=said):
        note_event(desk, "acme", kind, details)
    assert len(acme(desk).events) == 1


def test_an_interview_is_a_job_action_on_the_day_it_was_held_not_when_it_was_booked(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.INTERVIEW, Details(planned="thu 14:00"))
    assert actions(desk) == []
    desk.clock.set(MONDAY + 4 * DAY, "09:00")
    note_event(desk, "acme", Kind.INTERVIEW, Details("went well"))
    assert actions(desk) == [("interview", "Thu 13:00")]
    now = progress(acme(desk).events)
    assert (now.round, now.stage, now.last_word) == (1, Stage.INTERVIEW, MONDAY + 3 * DAY)
    note_event(desk, "acme", Kind.INTERVIEW, Details(), when="08:30")
    assert progress(acme(desk).events).round == 2, "the one that was planned is held already: this was another"


def test_one_held_earlier_on_its_day_counts_from_now(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.SCREENING, Details(planned="23:00"))
    note_event(desk, "acme", Kind.SCREENING, Details(held=True))
    assert actions(desk) == [("interview", "Mon 17:00")]


def test_one_that_is_still_ahead_is_held_only_if_one_says_when(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.INTERVIEW, Details(planned="thu 14:00"))
    with pytest.raises(Refused, match=r"is planned for Thu 5 Nov 14:00\. Say when"):
        note_event(desk, "acme", Kind.INTERVIEW, Details(held=True))


def test_a_task_handed_in_is_no_second_task(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.TASK, Details("a small app", due="thu"))
    need = looked_up(desk, "acme").need
    assert need
    assert (need.kind, need.due) == ("task", MONDAY + 3 * DAY)
    note_event(desk, "acme", Kind.TASK, Details(held=True))
    need = looked_up(desk, "acme").need
    assert need
    assert need.kind == "nudge"


def test_what_was_said_can_be_set_right_and_what_was_set_right_before_stays(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.INTERVIEW, Details(planned="thu 14:00", people="Ann"))
    correct_event(desk, "acme", "interview", Details(planned="fri 10:00"))
    correct_event(desk, "acme", "interview", Details(people="Bo"))
    assert last_data(desk) == {"for": "2026-11-06T10:00+01:00", "zone": "Europe/Berlin", "people": "Bo"}
    assert history.undo(desk) == "Acme, Cook: interview corrected"
    assert last_data(desk)["people"] == "Ann"


def test_the_moment_can_be_set_right(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.FOLLOW_UP, Details())
    correct_event(desk, "acme", "follow_up", Details(), when="2026-10-30 10:00")
    (_, event) = standing_events(acme(desk).events)
    assert (event.stamp.at, event.stamp.logged) == (datetime(2026, 10, 30, 9, tzinfo=UTC), desk.clock.now())


def test_taking_back_the_last_and_with_a_plan_its_having_been_held(desk: SetDesk) -> None:
    note_event(desk, "acme", Kind.NOTE, Details("a"))
    note_event(desk, "acme", Kind.INTERVIEW, Details(planned="20:00"))
    note_event(desk, "acme", Kind.INTERVIEW, Details(held=True))
    retract_event(desk, "acme", next(event.id for event in acme(desk).events if "for" in event.data))
    assert [event.kind for event in standing_events(acme(desk).events)] == [Kind.APPLIED, Kind.NOTE]
    assert history.undo(desk) == "Acme, Cook: interview taken back"
    retract_event(desk, "acme", "note")
    retract_event(desk, "acme")
    retract_event(desk, "acme")
    with pytest.raises(Refused, match="It is all that Acme, Cook has"):
        retract_event(desk, "acme")
    with pytest.raises(Refused, match="has nothing called offer"):
        retract_event(desk, "acme", "offer")


def test_a_retracted_no_and_a_later_reply_open_it_again(desk: SetDesk) -> None:
    apps.close(desk, "acme", Stage.REJECTED)
    retract_event(desk, "acme", "closed")
    assert looked_up(desk, "acme").progress.stage is Stage.APPLIED
    apps.close(desk, "acme", Stage.NO_REPLY)
    note_event(desk, "acme", Kind.CONTACT_IN, Details("sorry for the wait"))
    assert looked_up(desk, "acme").progress.stage is Stage.APPLIED
