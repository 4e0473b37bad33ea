"""What follows `x`: the first steps on the day itself, none of which traps, and every step by itself later."""

from asyncio import create_task, sleep
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import TextArea

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.tasks import Task
from rebound_tui.domain.templates import PLACEHOLDER
from rebound_tui.services import applications, feedback, flow, habits
from rebound_tui.services.cases import cases
from rebound_tui.services.ports import Desk
from rebound_tui.ui.app import ReboundApp
from rebound_tui.ui.dialogs.letter import Deeds
from rebound_tui.ui.dialogs.steps import StepsDialog
from rebound_tui.ui.settings import Settings
from tests.support.screens import SetClock, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_today_keys import closed, opened, stage_of

PLAN = "If the answer is a no, then I make tea."


def tasks(desk: Desk) -> list[Task]:
    with desk.store.reading() as reader:
        return list(reader.tasks())


def text(pilot: Pilot[None]) -> str:
    return " ".join(screen_text(pilot.app).split())


@pytest.fixture
def talked(lived_in: Desk) -> Desk:
    """The diary, with an interview at Initech that was held."""
    applications.add_event(lived_in, "Initech", Kind.INTERVIEW, {"held": True, "type": "panel"}, "2027-01-06")
    return lived_in


async def say_no(pilot: Pilot[None], desk: Desk, company: str) -> None:
    """x, enter: all that a no needs."""
    await at(pilot, desk, company)
    await opened(pilot, "x")
    await pilot.press("enter")
    await until(pilot, lambda: stage_of(desk, company) is Stage.REJECTED)


async def test_a_light_no_is_two_keys_and_one_word(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await say_no(pilot, lived_in, "Globex")
        await said(pilot, "Noted.")
        assert len(pilot.app.screen_stack) == 1


async def test_a_day_that_is_none_is_said_there_and_their_words_stay(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "x")
        await pilot.press("tab", *"soon", "tab", *"Unsure", "enter")
        await until(pilot, lambda: pilot.app.screen.query_one(".error").has_class("-shown"))
        assert "Unsure" in text(pilot)
        assert stage_of(lived_in, "Globex") is Stage.APPLIED
        await pilot.press(*["backspace"] * 4, "enter")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.REJECTED)
    assert [case.words for case in cases(lived_in)] == ["Unsure"]


async def test_their_words_are_not_left_behind_by_one_escape(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "x")
        await pilot.press("tab", "tab", *"Unsure", "escape")
        await said(pilot, "enter leave")
        await pilot.press(*"ly")
        await said(pilot, "enter close")
        await pilot.press("escape")
        await said(pilot, "enter leave")
        await closed(pilot, "enter")
    assert stage_of(lived_in, "Globex") is Stage.APPLIED


async def test_a_heavy_no_shows_what_is_true_and_goes_on_with_enter(talked: Desk, running: Running) -> None:
    async with running(talked) as pilot:
        await say_no(pilot, talked, "Initech")
        await said(pilot, "Noted. Initech decided on Thu 7 Jan after an interview.")
        await said(pilot, "streak of 5 stays as it is.")
        await pilot.press("enter")
        await said(pilot, "You saw one side of the table")
        await said(pilot, "Elsewhere: 27 of 100 people interviewed were hired")
        await pilot.press("enter")
        await said(pilot, PLAN)
        await closed(pilot, "enter")
    assert [(task.text, str(task.due)) for task in tasks(talked)] == [("I make tea", "2027-01-08")]


@pytest.mark.parametrize("pages", [0, 1, 2])
async def test_escape_leaves_for_good_from_every_page(talked: Desk, running: Running, pages: int) -> None:
    async with running(talked) as pilot:
        await say_no(pilot, talked, "Initech")
        await said(pilot, "Noted. Initech decided")
        before = text(pilot)
        for _ in range(pages):
            await pilot.press("enter")
            await until(pilot, lambda: text(pilot) != before)
        await closed(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
    assert not tasks(talked)


async def test_numbers_from_outside_are_switched_off(talked: Desk, running: Running) -> None:
    async with running(talked, settings=Settings(base_rates=False)) as pilot:
        await say_no(pilot, talked, "Initech")
        await said(pilot, "Noted. Initech decided")
        await pilot.press("enter")
        await said(pilot, "You saw one side of the table")
        assert "Elsewhere" not in text(pilot)


async def test_a_number_from_outside_stands_there_once(talked: Desk, running: Running) -> None:
    async with running(talked) as pilot:
        await say_no(pilot, talked, "Initech")
        await closed(pilot, "escape")
        await opened(pilot, "x")
        await pilot.press("k")
        await said(pilot, "Noted. Initech decided")
        await pilot.press("enter")
        await said(pilot, "You saw one side of the table")
        assert "Elsewhere" not in text(pilot)


async def test_this_one_does_not_sting(talked: Desk, running: Running) -> None:
    async with running(talked) as pilot:
        await say_no(pilot, talked, "Initech")
        await said(pilot, "- this one doesn't")
        await closed(pilot, "-")
    assert cases(talked)[0].weight is Weight.LIGHT


async def test_a_light_one_stings_later(talked: Desk, running: Running) -> None:
    applications.close(talked, "Globex", Stage.REJECTED)
    async with running(talked) as pilot:
        await at(pilot, talked, "Globex")
        await opened(pilot, "x")
        await pilot.press("k")
        await said(pilot, "+ this one stings")
        await pilot.press("+")
        await said(pilot, "- this one doesn't")
        await closed(pilot, "escape")
    assert cases(talked)[0].weight is Weight.HEAVY


async def test_another_next_step(talked: Desk, running: Running) -> None:
    async with running(talked) as pilot:
        await say_no(pilot, talked, "Initech")
        await pilot.press("enter", "enter")
        await said(pilot, "c change")
        await pilot.press("c")
        await said(pilot, "verb first")
        await pilot.press(*"call [Ann]")
        await closed(pilot, "enter")
    assert [task.text for task in tasks(talked)] == ["call [Ann]"]


async def test_feedback_is_asked_for_once_all_is_filled_in_and_saved_as_a_file(
    talked: Desk, running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    applications.close(talked, "Initech", Stage.NO_REPLY)
    async with running(talked) as pilot:
        await at(pilot, talked, "Initech")
        await opened(pilot, "x")
        await pilot.press("f")
        await said(pilot, "Feedback: Initech")
        await pilot.press("escape", "f")
        await said(pilot, "Still to fill in")
        writing = pilot.app.screen.query_one(TextArea)
        writing.text = PLACEHOLDER.sub("Ann", writing.text)
        pilot.app.screen.query_one(Deeds).focus()
        await pilot.press("f")
        await said(pilot, "Nothing was sent.")
        assert not [event for event in cases(talked)[0].application.events if event.kind is Kind.FEEDBACK_ASKED]
        await pilot.press("f")
        await said(pilot, "is there already")
        await closed(pilot, "s")
    assert b"X-Unsent: 1" in (tmp_path / "feedback-initech.eml").read_bytes()
    assert cases(talked)[0].application.events[-1].kind is Kind.FEEDBACK_ASKED


async def test_what_they_wrote_waits_until_tomorrow(talked: Desk, running: Running, clock: SetClock) -> None:
    applications.close(talked, "Initech", Stage.REJECTED)
    async with running(talked) as pilot:
        await at(pilot, talked, "Initech")
        await opened(pilot, "x")
        await pilot.press("v")
        await said(pilot, "They wrote: Initech")
        await pilot.press(*"More SQL.", "escape", "t")
        await said(pilot, "There is feedback from Initech, put away until")
        assert "More SQL." not in text(pilot)
        clock.at += timedelta(days=1)
        await opened(pilot, "x")
        await pilot.press("v")
        await said(pilot, "More SQL.")
        await pilot.press(*"learn joins")
        await closed(pilot, "enter")
    found = [event for event in standing_events(cases(talked)[0].application.events) if event.kind is Kind.FEEDBACK_RECEIVED]
    assert found[0].data["usable"] == "learn joins"


async def test_their_words_are_corrected_and_feedback_that_is_put_away_is_not_shown_there(talked: Desk, running: Running) -> None:
    applications.close(talked, "Initech", Stage.REJECTED, words="close")
    feedback.receive(talked, "Initech", "More SQL.", is_put_away=True)
    async with running(talked) as pilot:
        await at(pilot, talked, "Initech")
        await opened(pilot, "g")
        await pilot.press("z")
        await said(pilot, "which one?")
        assert "More SQL." not in text(pilot)
        await pilot.press("down", "enter")
        await said(pilot, "Take it back")
        await pilot.press("c")
        await said(pilot, "Their words")
        await pilot.press(*" call")
        await closed(pilot, "enter")
    assert cases(talked)[0].words == "close call"


async def test_the_next_step_is_changed_on_today(talked: Desk, running: Running) -> None:
    applications.close(talked, "Initech", Stage.REJECTED)
    flow.keep_step(talked, "Initech", "read one page")
    habits.edit_task(talked, "read one page", "read one page", "2027-01-07")
    async with running(talked) as pilot:
        await said(pilot, "read one page")
        await pilot.press("end")
        await opened(pilot, "e")
        await said(pilot, "Edit task")
        await pilot.press("end", *" aloud")
        await closed(pilot, "enter")
    assert [task.text for task in tasks(talked)] == ["read one page aloud"]


async def test_a_key_too_many_before_the_page_that_follows_does_nothing(talked: Desk, running: Running) -> None:
    async with running(talked) as pilot:
        await at(pilot, talked, "Initech")
        await opened(pilot, "x")
        busy = Event()
        writing = create_task(cast(ReboundApp, pilot.app).in_diary(busy.wait))
        for _ in range(2):
            pilot.app.post_message(Key("enter", None))
            for _ in range(100):
                await sleep(0)  # the first one waits for the disk, and the second behind it
        busy.set()
        await writing
        await until(pilot, lambda: isinstance(pilot.app.screen, StepsDialog))
        await closed(pilot, "escape")
        assert len(pilot.app.screen_stack) == 1
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "board"
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.focused is not None and pilot.app.focused.id == "detail")
