"""What is noted of an application by the keys f, i, n, E, g, y, on the board and on Today."""

import os
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, events, listing
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


def last(desk: Desk, company: str) -> Event:
    return only(desk, company).events[-1]


async def at(pilot: Pilot[None], desk: Desk, company: str) -> None:
    """Open the board, with an application highlighted."""
    screen = await opened_pipeline(pilot)
    screen.highlight(only(desk, company).id)
    await until(pilot, lambda: screen.application is not None and screen.application.company == company)


async def said(pilot: Pilot[None], text: str) -> None:
    await until(pilot, lambda: text in " ".join(screen_text(pilot.app).split()))


async def test_a_note(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "n")
        await pilot.press(*"Ann is [away] until May")
        await closed(pilot, "enter")
        await said(pilot, "Globex, Data Analyst: note.")
    assert (last(lived_in, "Globex").kind, last(lived_in, "Globex").data) == (Kind.NOTE, {"text": "Ann is [away] until May"})


async def test_an_empty_note_is_none(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "n")
        await pilot.press("enter")
        await said(pilot, "Write a word, or leave with escape.")
        await closed(pilot, "escape")
    assert last(lived_in, "Globex").kind is Kind.APPLIED


CASES: list[tuple[str, list[str], Kind, dict[str, object]]] = [
    ("w", [*"Next week", "enter"], Kind.CONTACT_IN, {"text": "Next week"}),
    ("m", ["tab", *"yesterday", "enter"], Kind.CONTACT_OUT, {}),
    ("t", [*"2027-01-12", "tab", *"A model", "enter"], Kind.TASK, {"due": "2027-01-12", "text": "A model"}),
    ("c", [*"~/cv.pdf", "enter"], Kind.CV_TAILORED, {"file": "~/cv.pdf"}),
]


@pytest.mark.parametrize(("letter", "keys", "kind", "data"), CASES, ids=[case[2] for case in CASES])
async def test_events_of_every_kind(
    lived_in: Desk, running: Running, letter: str, keys: list[str], kind: Kind, data: dict[str, object]
) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press(letter)
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-when")))
        await pilot.press(*keys)
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
    assert (last(lived_in, "Globex").kind, last(lived_in, "Globex").data) == (kind, data)


async def test_a_task_is_handed_in_and_an_ended_one_is_open_again(lived_in: Desk, running: Running) -> None:
    events.note_event(lived_in, "Globex", Kind.TASK, Details(due="2027-01-12"))
    applications.close(lived_in, "Initech", Stage.ROLE_CLOSED)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await closed(pilot, "h")
        await until(pilot, lambda: last(lived_in, "Globex").data.get("held") is True)
        await at(pilot, lived_in, "Initech")
        await opened(pilot, "g")
        await pilot.press("r")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-when")))
        await closed(pilot, "enter")
    assert progress(only(lived_in, "Initech").events).stage is Stage.INTERVIEW


async def test_the_next_step_is_set_done_and_asking_stops(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press("s")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-on")))
        await pilot.press(*"ask Ines", "tab", *"fri")
        await closed(pilot, "enter")
        await said(pilot, "next step kept")
        await opened(pilot, "g")
        await closed(pilot, "d")
        await until(pilot, lambda: only(lived_in, "Globex").next_step is None)
        await opened(pilot, "g")
        await closed(pilot, "q")
        await said(pilot, "nothing is asked any more")
    assert listing.looked_up(lived_in, "Globex").need is None


async def test_what_was_noted_is_corrected_or_taken_back(lived_in: Desk, running: Running) -> None:
    events.note_event(lived_in, "Globex", Kind.CONTACT_IN, Details(text="hello"))
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        for letter in ("c", "z"):
            await opened(pilot, "g")
            await pilot.press("z")
            await until(pilot, lambda: "Globex, Data Analyst: which one?" in screen_text(pilot.app))
            await pilot.press("enter")
            await until(pilot, lambda: "Word from them, Thu 7 Jan" in screen_text(pilot.app))
            await pilot.press(letter)
            if letter == "c":
                await until(pilot, lambda: bool(pilot.app.screen.query("#field-text")))
                await pilot.press(*", you", "enter")
                await until(pilot, lambda: standing_events(only(lived_in, "Globex").events)[-1].data["text"] == "hello, you")
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        await said(pilot, "taken back")
    assert [event.kind for event in standing_events(only(lived_in, "Globex").events)] == [Kind.APPLIED]


async def test_g_twice_logs_a_job_action(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press("g")
        await until(pilot, lambda: "What was done?" in screen_text(pilot.app))
        await closed(pilot, "o")
    with lived_in.store.reading() as reader:
        assert len(reader.actions()) == 1


async def test_copying_takes_the_link_or_the_highlighted_line(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Initech")
        await pilot.press("y")
        await until(pilot, lambda: pilot.app.clipboard == "Initech, Engineer\nhttps://example.org/1")
        await pilot.press("enter", "down", "y")
        await until(pilot, lambda: pilot.app.clipboard == "Engineer")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes an editor of a line of shell, run with the file as `$1`."""

    def make(line: str) -> None:
        script = tmp_path / "an editor"
        script.write_text(f"#!/bin/sh\n{line}\n")
        script.chmod(stat.S_IRWXU)
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv("EDITOR", f"'{script}'")

    return make


def suspended() -> AbstractContextManager[None]:
    """There is no terminal to give over in a test."""
    return nullcontext()


@pytest.mark.skipif(os.name == "nt", reason="the editor is a shell script")
async def test_the_notes_in_the_editor(
    lived_in: Desk, running: Running, editor: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    applications.edit_application(lived_in, "Globex", ApplicationForm(notes="first"))
    editor('printf "[b]second\\n" >> "$1"')
    async with running(lived_in) as pilot:
        monkeypatch.setattr(pilot.app, "suspend", suspended)
        await at(pilot, lived_in, "Globex")
        await pilot.press("E")
        await said(pilot, "notes kept")
        assert only(lived_in, "Globex").notes == "first\n[b]second"
        editor("true")
        await pilot.press("E")
        await said(pilot, "The notes are as they were.")
        editor("exit 3")
        await pilot.press("E")
        await said(pilot, "could not be started")
    assert only(lived_in, "Globex").notes == "first\n[b]second"


@pytest.mark.parametrize(("key", "field"), [("i", "#options"), ("f", "#options")])
async def test_the_keys_work_from_today_with_a_picker(lived_in: Desk, running: Running, key: str, field: str) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, key)
        assert "Which application?" in screen_text(pilot.app)
        await pilot.press(*"glob", "enter")
        await until(pilot, lambda: "Globex, Data Analyst:" in screen_text(pilot.app) and bool(pilot.app.screen.query(field)))
        await closed(pilot, "escape")


async def test_the_page_of_an_application_on_today_takes_the_same_keys(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("tab", "end")
        await opened(pilot, "enter")
        await pilot.press("n")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-text")))
        await pilot.press(*"hello")
        await closed(pilot, "enter")
        with lived_in.store.reading() as reader:
            assert [each.events[-1].data for each in reader.applications() if each.events[-1].kind is Kind.NOTE] == [{"text": "hello"}]


def test_every_kind_has_a_way() -> None:
    """What a user can note can be noted on the screen."""
    from rebound_tui.ui.event_log import ASKED
    from rebound_tui.ui.mailing import MAILS

    by_hand = {Kind.NOTE, Kind.INTERVIEW, Kind.SCREENING, Kind.FEEDBACK_RECEIVED}
    assert set(events.NOTABLE) <= {asked.kind for asked in ASKED.values()} | {mail.kind for mail in MAILS.values()} | by_hand
