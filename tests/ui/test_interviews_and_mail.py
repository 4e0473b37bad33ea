"""Interviews, mail and silence, by the keys i and f and from the palette."""

from datetime import date

from textual.widgets import Input

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, debriefs, events, listing, silence
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from rebound_tui.ui.panes.detail_lines import planned_text
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_pipeline_events import at, last, said
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


async def test_an_emptied_field_is_empty(lived_in: Desk, running: Running) -> None:
    events.note_event(lived_in, "Globex", Kind.INTERVIEW, Details(planned="2027-01-12 14:00", people="Bo"))
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("c")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-people")))
        await pilot.press("tab", "tab", "tab", "backspace", "backspace")
        await closed(pilot, "enter")
    assert standing_events(only(lived_in, "Globex").events)[-1].data["people"] == ""


async def test_an_interview_elsewhere_is_said_on_both_clocks_and_its_plan_can_change(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("i")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-zone")))
        assert "Europe/Berlin" in screen_text(pilot.app)
        await pilot.press(*"2027-01-12 14:00", "tab", *"America/New_York", "tab", *"technical", "tab", *"Ann Lee")
        await closed(pilot, "enter")
        await said(pilot, "Tue 12 Jan: 14:00 for them, 20:00 for you.")
        await opened(pilot, "i")
        assert "Change what is planned: Tue 12 Jan 20:00" in screen_text(pilot.app)
        await pilot.press("c")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-zone")))
        await pilot.press(*["backspace"] * 5, *"15:30")
        await closed(pilot, "enter")
    need = listing.looked_up(lived_in, "Globex").need
    assert need is not None
    assert need.at is not None
    assert f"{need.at:%d %H:%M}" == "12 21:30"
    assert standing_events(only(lived_in, "Globex").events)[-1].data["people"] == "Ann Lee"


async def test_the_round_of_an_interview_is_typed_and_taken_back(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("i")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-round")))
        await pilot.press(*"2027-01-12 14:00", *["tab"] * 5, *"third", "enter")
        await said(pilot, "A round is a whole number from 1 to 99.")
        await pilot.press(*["backspace"] * 5, "3")
        await closed(pilot, "enter")
        assert progress(only(lived_in, "Globex").events).round == 3
        await opened(pilot, "i")
        await pilot.press("c")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-round")))
        await pilot.press(*["tab"] * 7, "backspace")
        await closed(pilot, "enter")
    assert progress(only(lived_in, "Globex").events).round == 1, "one more than before"


async def test_a_call_without_an_hour_is_asked_for(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("s")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-zone")))
        await pilot.press("enter")
        await said(pilot, "Say when it is: a day and a time, like tue 14:00.")
        await pilot.press(*"tue 9:30")
        await closed(pilot, "enter")
    assert last(lived_in, "Globex").kind is Kind.SCREENING


async def test_a_debrief_right_after_counts_as_held(lived_in: Desk, running: Running, clock: object) -> None:
    events.note_event(lived_in, "Globex", Kind.INTERVIEW, Details(planned="2027-01-07 10:30"))
    clock.at = clock.now().replace(hour=11)  # type: ignore[attr-defined]
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("enter")  # the likeliest first
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-asked")))
        await pilot.press(*"joins", "tab", "tab", *"windows", "tab", "tab", "space")
        await closed(pilot, "enter")
    assert debriefs.as_written(lived_in, "Globex") == debriefs.DebriefForm("joins", look_up="windows")
    with lived_in.store.reading() as reader:
        assert [task.text for task in reader.tasks()] == ["Look up: windows"]
    assert any(event.data.get("held") for event in only(lived_in, "Globex").events)


async def test_held_is_one_key(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await closed(pilot, "h")
        await until(pilot, lambda: last(lived_in, "Globex").data == {"held": True})


async def test_the_prep_sheet_is_ticked_and_written(lived_in: Desk, running: Running) -> None:
    events.note_event(lived_in, "Globex", Kind.INTERVIEW, Details(planned="2027-01-12 14:00"))
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("enter")
        await until(pilot, lambda: "Before you go in" in screen_text(pilot.app))
        await pilot.press("space")
        await until(pilot, lambda: "✓ Read the posting once more" in screen_text(pilot.app))
        await pilot.press("e")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-wanted")))
        await pilot.press(*"sql, dbt", "enter", *"I like [maps]", "escape", "enter")
        await until(pilot, lambda: only(lived_in, "Globex").preps[-1].why == "I like [maps]")
        await until(pilot, lambda: "Before you go in" in screen_text(pilot.app))
        await pilot.press("c")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-text")))
        await pilot.press(*"Water", "enter")
        await until(pilot, lambda: "○ Water" in screen_text(pilot.app))
        await closed(pilot, "escape")
    prep = only(lived_in, "Globex").preps[-1]
    assert (prep.wanted, prep.why, len(prep.done)) == ("sql, dbt", "I like [maps]", 1)


async def test_a_follow_up_is_written_and_noted_once_it_is_sent(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "f")
        await pilot.press("n")
        await until(pilot, lambda: last(lived_in, "Globex").kind is Kind.FOLLOW_UP)
        await opened(pilot, "f")
        await pilot.press("t")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-body")))
        assert "Thank you for the talk about Data Analyst" in screen_text(pilot.app)
        await closed(pilot, "escape", "escape")


async def test_a_silence_is_answered(lived_in: Desk, running: Running) -> None:
    for company in ("Hooli", "Umbrella"):
        applications.add_application(lived_in, ApplicationForm(company, "Chef"), when="2026-12-01")
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Hooli")
        await opened(pilot, "f")
        assert "quiet for 37 days" in screen_text(pilot.app)
        await closed(pilot, "q")
        await until(pilot, lambda: "wait_until" in last(lived_in, "Hooli").data)
        await at(pilot, lived_in, "Umbrella")
        await opened(pilot, "f")
        await closed(pilot, "c")
        await until(pilot, lambda: last(lived_in, "Umbrella").kind is Kind.CLOSED)
        assert last(lived_in, "Umbrella").data["outcome"] == "no_reply"


async def test_a_follow_up_to_somebody_who_has_gone_quiet_puts_the_question_off(lived_in: Desk, running: Running) -> None:
    applications.add_application(lived_in, ApplicationForm("Hooli", "Chef"), when="2026-12-01")
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Hooli")
        await opened(pilot, "f")
        await closed(pilot, "n")
        await until(pilot, lambda: last(lived_in, "Hooli").kind is Kind.FOLLOW_UP)
    assert last(lived_in, "Hooli").data == {"wait_until": "2027-01-14"}


async def test_old_silences_are_filed_at_once_after_they_were_shown(lived_in: Desk, running: Running) -> None:
    for company in ("Hooli [b]", "Umbrella"):
        applications.add_application(lived_in, ApplicationForm(company, "Chef"), when="2026-10-01")
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await screen.run_action("sweep")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-days")))
        pilot.app.screen.query_one("#field-days", Input).value = "9" * 5000
        await pilot.press("enter")
        await said(pilot, "The number of days is a whole number")
        pilot.app.screen.query_one("#field-days", Input).value = "60"
        await pilot.press("end", "0", "enter")
        await said(pilot, "Nobody has been quiet for 600 days.")
        await pilot.press("backspace", "enter")
        await said(pilot, "File 2 as no reply?")
        assert "Hooli [b], Chef: 98 days" in screen_text(pilot.app)
        await closed(pilot, "enter")
        await until(pilot, lambda: not silence.quiet_ones(lived_in, 60))
        await pilot.press("u")
        await until(pilot, lambda: len(silence.quiet_ones(lived_in, 60)) == 2)


async def test_feedback_that_came_is_kept_from_the_board(lived_in: Desk, running: Running) -> None:
    applications.close(lived_in, "Globex", Stage.REJECTED)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "f")
        await pilot.press("v")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-body")))
        await pilot.press(*"more sql", "escape", "t")
        await until(pilot, lambda: last(lived_in, "Globex").kind is Kind.FEEDBACK_RECEIVED)


def test_a_meeting_elsewhere_stands_in_the_timeline_on_both_clocks() -> None:
    today = date(2027, 1, 7)
    assert planned_text("2027-01-08T14:00-05:00", "America/New_York", "Europe/Berlin", today) == "Fri 8 14:00 for them, 20:00 for you"
    assert planned_text("2027-01-08T23:00-05:00", "America/New_York", "Europe/Berlin", today) == "Fri 8 23:00 for them, Sat 9 05:00 for you"
    assert planned_text("2027-01-08T14:00+01:00", "Europe/Paris", "Europe/Berlin", today) == "Fri 8 14:00", "the clocks agree"
