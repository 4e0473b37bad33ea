"""Ten minutes to look back: what is typed is kept at once, the timer is seen and can be stopped, and its end loses no word."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.rebound.reflection import read_reflection, reflected
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.services.cases import cases
from rebound_tui.services.ports import Desk
from rebound_tui.services.reflections import ReflectionForm, reflect
from rebound_tui.services.reflections import opened as opened_reflection
from rebound_tui.ui.dialogs.causes import CauseList
from rebound_tui.ui.dialogs.timer import Timer
from tests.support.screens import SetClock, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_after_no import tasks
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_today_keys import closed, opened


@pytest.fixture
def refused(lived_in: Desk) -> Desk:
    """The diary, with a no from Initech after an interview."""
    applications.add_event(lived_in, "Initech", Kind.INTERVIEW, {"held": True, "type": "panel"}, "2027-01-06")
    applications.close(lived_in, "Initech", Stage.REJECTED)
    return lived_in


async def look_back(pilot: Pilot[None], desk: Desk) -> None:
    """Open the ten minutes."""
    await at(pilot, desk, "Initech")
    await opened(pilot, "x")
    await pilot.press("t")
    await said(pilot, "minute 1 of 10")


async def pick(pilot: Pilot[None], cause: Cause, times: int = 1) -> None:
    pilot.app.screen.query_one(CauseList).highlighted = cause
    await pilot.press(*["space"] * times)


async def test_all_of_it_is_kept_and_what_it_leads_to_is_made(refused: Desk, running: Running) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pick(pilot, Cause.KNOWLEDGE, 3)
        await pick(pilot, Cause.UNKNOWN)
        await pilot.press("enter")
        await said(pilot, "Which one skill, in three words?")
        await pilot.press(*"window functions")
        await pilot.press("enter")
        await said(pilot, "1 of 2 is not yours to change.")
        for name, text in (("change", "read the chapter"), ("lesson", "ask early")):
            pilot.app.screen.query_one(f"#field-{name}", Input).value = text
        await pilot.press("enter")
        await said(pilot, "h a habit of ten minutes")
        await closed(pilot, "h")
        await said(pilot, "is a habit now")
    event = reflected(cases(refused)[0])
    assert event
    kept = read_reflection(event.data)
    assert [(found.cause, found.known) for found in kept.causes if found.cause is Cause.KNOWLEDGE] == [(Cause.KNOWLEDGE, Known.SAID)]
    assert [task.text for task in tasks(refused)] == ["read the chapter"]
    with refused.store.reading() as reader:
        assert {(entry.kind, entry.text) for entry in reader.kit()} >= {
            (KitKind.LESSON, "ask early"),
            (KitKind.SKILL, "window functions"),
        }


async def test_the_skill_becomes_a_task_where_there_is_no_change_yet(refused: Desk, running: Running) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pick(pilot, Cause.KNOWLEDGE)
        await pilot.press("enter")
        await said(pilot, "Which one skill, in three words?")
        await pilot.press(*"SQL", "enter", "enter")
        await said(pilot, "t a task, once")
        await closed(pilot, "t")
        await until(pilot, lambda: [task.text for task in tasks(refused)] == ["10 minutes of SQL"])


async def test_a_second_change_is_refused_kindly(refused: Desk, running: Running) -> None:
    reflect(refused, "Initech", ReflectionForm(causes=(Found(Cause.ATTITUDE),), change="read a page"))
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pilot.press("enter", "enter")
        await said(pilot, "One change")
        pilot.app.screen.query_one("#field-change", Input).value = "write a test"
        await pilot.press("enter")
        await said(pilot, "read a page")
        assert len(pilot.app.screen_stack) > 1
    assert [task.text for task in tasks(refused)] == ["read a page"]


async def test_only_causes_outside_leave_no_place_for_a_change(refused: Desk, running: Running) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pick(pilot, Cause.INTERNAL)
        await pilot.press("enter")
        await said(pilot, "It is not yours to change.")
        assert "under 30 minutes" not in screen_text(pilot.app)
        await closed(pilot, "enter")
    assert not tasks(refused)


async def test_it_ends_by_itself_and_keeps_every_word(refused: Desk, running: Running, clock: SetClock) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pilot.press("enter")
        pilot.app.screen.query_one("#field-chair", Input).value = "one more [example]"
        clock.at += timedelta(minutes=4)
        await said(pilot, "minute 5 of 10")
        clock.at += timedelta(minutes=6)
        await said(pilot, "Ten minutes. What you wrote is kept")
        assert len(pilot.app.screen_stack) == 1
    event = reflected(cases(refused)[0])
    assert event
    assert event.data["chair"] == "one more [example]"


async def test_what_cannot_be_kept_as_a_reflection_is_kept_as_typed_at_the_end(refused: Desk, running: Running, clock: SetClock) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pick(pilot, Cause.EXPERIENCE)
        await pilot.press("enter", "enter")
        pilot.app.screen.query_one("#field-change", Input).value = "rewrite the CV in 90 minutes"
        clock.at += timedelta(minutes=10)
        await said(pilot, "Ten minutes. What you wrote is kept")
    assert opened_reflection(refused, "Initech").form.change == "rewrite the CV in 90 minutes"


async def test_the_timer_is_stopped_and_goes_on(refused: Desk, running: Running, clock: SetClock) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        pilot.app.screen.query_one(Timer).focus()
        await pilot.press("space")
        await said(pilot, "minute 1 of 10, stopped")
        clock.at += timedelta(minutes=30)
        await pilot.press("space")
        await until(pilot, lambda: "stopped" not in screen_text(pilot.app))
        await said(pilot, "minute 1 of 10")


async def test_what_was_left_is_there_again(refused: Desk, running: Running) -> None:
    async with running(refused) as pilot:
        await look_back(pilot, refused)
        await pilot.press("enter")
        await pilot.press(*"a test of my own")
        await closed(pilot, "escape")
        await said(pilot, "What you typed waits for you.")
    assert reflected(cases(refused)[0]) is None
    assert opened_reflection(refused, "Initech").form.chair == "a test of my own"
