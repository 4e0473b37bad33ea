"""What can be done with an application."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rebound_tui.domain.applications import Application, Kind, NextStep
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import ENDINGS, PATH, Stage
from rebound_tui.services import applications as apps
from rebound_tui.services import finding, history
from rebound_tui.services.application_forms import ApplicationForm, read_line
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.hunts import end_hunt
from rebound_tui.services.present import look
from tests.services.desks import MONDAY, SetDesk

DAY = timedelta(days=1)
ACME = ApplicationForm("Acme", "Data Analyst")


def kept(desk: SetDesk) -> tuple[Application, ...]:
    with desk.store.reading() as reader:
        return reader.applications()


def stage(desk: SetDesk) -> Stage:
    return progress(kept(desk)[0].events).stage


def test_adding_means_applied_now_and_begins_the_hunt(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    apps.add_application(desk, ApplicationForm("Beta", "Cook"), saved=True)
    acme, beta = kept(desk)
    assert ([event.kind for event in acme.events], [event.kind for event in beta.events]) == ([Kind.APPLIED], [Kind.SAVED])
    assert acme.events[0].stamp.at == desk.clock.now()
    with desk.store.reading() as reader:
        assert [(hunt.id, hunt.started) for hunt in reader.hunts()] == [(acme.hunt, MONDAY)]
    assert beta.hunt == acme.hunt


def test_adding_the_first_is_one_change_with_one_undo(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    assert history.undo(desk) == "Acme, Data Analyst added"
    with desk.store.reading() as reader:
        assert (reader.applications(), reader.hunts()) == ((), ())


@pytest.mark.parametrize(
    ("form", "message"),
    [
        (ApplicationForm(role="Cook"), "The company cannot be empty"),
        (ApplicationForm("Acme"), "The role cannot be empty"),
        (ApplicationForm("\x1b[31m", "Cook"), "The company cannot be empty"),
        (ApplicationForm("A" * 10_000, "Cook"), "at most 200 characters; this one has 10000"),
        (ApplicationForm("Acme", "Cook", url="javascript:alert(1)"), "is not a link"),
        (ApplicationForm("Acme", "Cook", notes="x" * 30_000), "at most 20000"),
        (ApplicationForm("Acme", "Cook", tags=("",)), "A tag cannot be empty"),
    ],
)
def test_a_form_that_cannot_be_kept_is_refused_and_nothing_is_there(desk: SetDesk, form: ApplicationForm, message: str) -> None:
    with pytest.raises(Refused, match=message):
        apps.add_application(desk, form)
    assert kept(desk) == ()


def test_everything_typed_is_cleaned(desk: SetDesk) -> None:
    form = ApplicationForm(
        "\x1b[31mAcme\x1b[0m", "Data\u202e Analyst", " https://a.example ", "a\tb", "Bonn\n", ("x", "x", " y"), "v 2", "one\r\ntwo\x07"
    )
    made = apps.add_application(desk, form)
    assert made[1:3] == ("Acme", "Data Analyst")
    assert (made.url, made.source, made.location) == ("https://a.example", "a b", "Bonn")
    assert (made.tags, made.cv, made.notes) == (("x", "y"), "v 2", "one\ntwo")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Acme / Cook", ApplicationForm("Acme", "Cook")),
        ("Acme/Cook/referral", ApplicationForm("Acme", "Cook", source="referral")),
        ("A/B Testing Ltd / Cook / fair / Bonn", ApplicationForm("A/B Testing Ltd", "Cook", source="fair / Bonn")),
    ],
)
def test_a_line(text: str, form: ApplicationForm) -> None:
    assert read_line(text) == form


@pytest.mark.parametrize("text", ["", "Acme", "Acme /", "/ Cook", " / "])
def test_half_a_line_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="Write company / role"):
        read_line(text)


def test_moving_in_either_direction_and_stepping(desk: SetDesk) -> None:
    apps.add_application(desk, ACME, saved=True)
    for reached in PATH[1:5]:
        apps.step(desk, "acme", 1)
        assert stage(desk) is reached
    with pytest.raises(Refused, match="there is no stage after it"):
        apps.step(desk, "acme", 1)
    assert [event.kind for event in kept(desk)[0].events] == [Kind.SAVED, Kind.APPLIED, Kind.MOVED, Kind.MOVED, Kind.MOVED]
    for reached in PATH[3::-1]:
        apps.step(desk, "acme", -1)
        assert stage(desk) is reached
    with pytest.raises(Refused, match="there is no stage before it"):
        apps.step(desk, "acme", -1)
    assert progress(kept(desk)[0].events).furthest is Stage.OFFER


def test_moving_to_where_it_is_is_refused(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    with pytest.raises(Refused, match="is Applied already"):
        apps.move(desk, "acme", Stage.APPLIED)
    assert apps.move(desk, "acme", Stage.REJECTED)
    with pytest.raises(Refused, match="is They said no already"):
        apps.close(desk, "acme", Stage.REJECTED)
    with pytest.raises(Refused, match="there is no stage"):
        apps.step(desk, "acme", 1)


@pytest.mark.parametrize("outcome", [*ENDINGS, Stage.ACCEPTED])
@pytest.mark.parametrize("talked", [False, True])
def test_the_weight_follows_from_what_happened_before(desk: SetDesk, outcome: Stage, talked: bool) -> None:
    apps.add_application(desk, ACME)
    if talked:
        apps.add_event(desk, "acme", Kind.SCREENING, {"text": "a call"})
    theirs = outcome in (Stage.REJECTED, Stage.NO_REPLY, Stage.ROLE_CLOSED)
    closed = apps.close(desk, "acme", outcome)
    assert closed.weight is ((Weight.HEAVY if talked else Weight.LIGHT) if theirs else Weight.NONE)
    assert closed.application.events[-1].data == {"outcome": str(outcome), "weight": str(closed.weight)}
    assert stage(desk) is outcome


def test_the_weight_can_be_given_for_their_word_only(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    assert apps.close(desk, "acme", Stage.REJECTED, weight=Weight.HEAVY, words="Sorry\x1b[1m!\n").weight is Weight.HEAVY
    assert kept(desk)[0].events[-1].data["words"] == "Sorry!"
    assert apps.close(desk, "acme", Stage.WITHDRAWN, weight=Weight.HEAVY).weight is Weight.NONE
    with pytest.raises(Refused, match="can be closed with: rejected, no_reply"):
        apps.close(desk, "acme", Stage.OFFER)


def test_a_later_word_reopens(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    apps.move(desk, "acme", Stage.INTERVIEW)
    apps.close(desk, "acme", Stage.NO_REPLY)
    desk.clock.set(MONDAY + DAY)
    apps.add_event(desk, "acme", Kind.CONTACT_IN, {"text": "still there?"})
    assert stage(desk) is Stage.INTERVIEW


def test_names(desk: SetDesk) -> None:
    for form in (ACME, ApplicationForm("Acme", "Cook"), ApplicationForm("Ácme Söhne", "Cook")):
        apps.add_application(desk, form)
    with pytest.raises(Refused, match=r"acme could be Acme, Data Analyst \(id\d\); Acme, Cook \(id\d\)\. Give more"):
        apps.move(desk, "acme", Stage.OFFER)
    assert apps.move(desk, "ACME sohne", Stage.OFFER).company == "Ácme Söhne"
    assert apps.move(desk, "analyst", Stage.OFFER).role == "Data Analyst"
    with pytest.raises(Refused, match="No application matches zeta"):
        apps.move(desk, "zeta", Stage.OFFER)
    with pytest.raises(Refused, match="No application matches"):
        apps.move(desk, "  ", Stage.OFFER)
    with pytest.raises(Refused, match=r"No application matches evil. ") as found:
        apps.move(desk, "\x1b[31mevil\u202e", Stage.OFFER)
    assert "\x1b" not in str(found.value)


def test_many_of_one_name_are_not_all_listed(desk: SetDesk) -> None:
    for number in range(8):
        apps.add_application(desk, ApplicationForm("Acme", f"Role {number}"))
    with pytest.raises(Refused, match=r"(Role \d \(id\d+\); ){1}and others\. Give more"):
        apps.move(desk, "acme", Stage.OFFER)


def test_back_dating_keeps_both_moments_and_the_future_is_refused(desk: SetDesk) -> None:
    made = apps.add_application(desk, ACME, when="2026-10-28 09:30")
    stamp = made.events[0].stamp
    assert (stamp.at, stamp.day, stamp.logged) == (datetime(2026, 10, 28, 8, 30, tzinfo=UTC), date(2026, 10, 28), desk.clock.now())
    with pytest.raises(Refused, match="is in the future"):
        apps.close(desk, "acme", Stage.REJECTED, when="tomorrow")
    apps.move(desk, "acme", Stage.SCREENING, when="2026-10-30")
    assert progress(kept(desk)[0].events).since == date(2026, 10, 30)


def test_the_next_step_of_the_user_and_stop_asking(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    assert apps.set_next_step(desk, "acme", " call\tthem ", "fri").next_step == NextStep("call them", MONDAY + 4 * DAY)
    assert apps.set_next_step(desk, "acme", "").next_step == NextStep("", None)
    with pytest.raises(Refused, match="is not a moment"):
        apps.set_next_step(desk, "acme", "call", "someday")


def test_editing_archiving_deleting_are_one_undo_each(desk: SetDesk) -> None:
    made = apps.add_application(desk, ACME)
    edited = apps.edit_application(desk, "acme", ApplicationForm(role="Cook", tags=("x",)))
    assert edited == made._replace(role="Cook", tags=("x",))
    assert apps.edit_application(desk, "acme", ApplicationForm(tags=())).tags == ()
    assert apps.archive_application(desk, "acme").archived
    apps.delete_application(desk, "acme")
    assert kept(desk) == ()
    labels = [history.undo(desk) for _ in range(4)]
    assert labels == ["Acme, Cook deleted", "Acme, Cook archived", "Acme, Cook changed", "Acme, Cook changed"]
    assert kept(desk) == (made,)


def test_editing_cannot_take_company_or_role_away(desk: SetDesk) -> None:
    made = apps.add_application(desk, ACME)
    with pytest.raises(Refused, match="The company cannot be empty"):
        apps.edit_application(desk, "acme", ApplicationForm(company=""))
    assert kept(desk) == (made,)


def test_an_event_of_a_later_day_moves_the_day_along(desk: SetDesk) -> None:
    apps.add_application(desk, ACME)
    desk.clock.set(MONDAY + DAY, "09:00", "Asia/Tokyo")
    apps.add_event(desk, "acme", Kind.NOTE, {"text": "landed"})
    desk.clock.set(MONDAY, "18:00", "America/Los_Angeles")
    with desk.store.reading() as reader:
        assert look(desk, reader).day == MONDAY + DAY


def test_the_companies_that_a_shell_completes(desk: SetDesk) -> None:
    assert finding.company_names(desk) == []
    added = (("Old", "Cook"), ("Acme", "Cook"), ("日本 [/x]", "Cook"), ("Acme", "Host"), ("Gone", "Cook"))
    for days, (company, role) in enumerate(added):
        desk.clock.set(MONDAY + timedelta(days=days))
        apps.add_application(desk, ApplicationForm(company, role))
        if company == "Old":
            end_hunt(desk)
    apps.archive_application(desk, "gone")
    assert finding.company_names(desk) == ["Acme", "日本 [/x]"]


def test_the_one_whose_interview_is_just_over_is_the_likeliest(desk: SetDesk) -> None:
    for company in ("Acme", "Beta", "Gamma"):
        apps.add_application(desk, ApplicationForm(company, "Cook"))
    note_event(desk, "Acme", Kind.INTERVIEW, Details(planned="2026-11-03 10:00"))
    desk.clock.set(MONDAY, "21:00")
    note_event(desk, "Beta", Kind.INTERVIEW, Details(planned="2026-11-04 10:00"))
    assert [each.company for each in apps.open_applications(desk)] == ["Beta", "Acme", "Gamma"]
    desk.clock.set(MONDAY + DAY, "11:05")
    assert [each.company for each in apps.open_applications(desk)] == ["Acme", "Beta", "Gamma"]


def test_what_is_typed_again_as_it_was_is_found(desk: SetDesk) -> None:
    typed = "Acme  [/jobs]\t日本 \x1b[31m"
    added = apps.add_application(desk, ApplicationForm(typed, "Cook"))
    with desk.store.reading() as reader:
        assert finding.application(reader, typed).id == added.id
