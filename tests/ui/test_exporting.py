"""Writing files from the app: the interviews for a calendar."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from rebound_tui.domain.applications import Kind
from rebound_tui.services import events
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import said
from tests.ui.test_today_keys import closed, opened


async def export_to(pilot: Pilot[None], file: Path) -> None:
    """Ask for the export in the palette, and name a file."""
    await opened(pilot, "ctrl+p", *"for a calendar")
    found = pilot.app.screen.query_one(OptionList)
    await until(pilot, lambda: bool(found.options) and "interviews ahead" in str(found.options[0].prompt))
    await pilot.press("enter")
    await until(pilot, lambda: bool(pilot.app.screen.query("#field-file")))
    assert pilot.app.screen.query_one(Input).value == "~/interviews.ics"
    pilot.app.screen.query_one(Input).value = str(file)


async def test_interviews_are_written_for_a_calendar_and_not_over_another_file(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    events.note_event(lived_in, "Globex", Kind.INTERVIEW, Details(planned="2027-01-12 14:00"))
    file = tmp_path / "interviews.ics"
    async with running(lived_in) as pilot:
        await export_to(pilot, file)
        await closed(pilot, "enter")
        await said(pilot, "1 interview written to")
        text = file.read_text()
        assert "DTSTART:20270112T130000Z" in text
        assert "BEGIN:VALARM" in text
        file.write_text("mine")
        await export_to(pilot, file)
        await pilot.press("enter")
        problem = pilot.app.screen.query_one(".error", Static)
        await until(pilot, lambda: str(problem.content) == f"{file} is there already. Name another file.")
        pilot.app.screen.query_one(Input).value = str(tmp_path / "other.ics")
        await closed(pilot, "enter")
    assert file.read_text() == "mine"
    assert (tmp_path / "other.ics").read_text() == text


async def test_without_an_interview_ahead_there_is_nothing_to_write(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.app.run_action("screen.export_calendar")
        await said(pilot, "No interview is planned yet.")
        assert len(pilot.app.screen_stack) == 1
