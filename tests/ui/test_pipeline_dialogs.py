"""How the dialogs of the Pipeline screen look."""

from pathlib import Path

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.services import applications, events
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_pipeline_forms import only

PICTURES = Path(__file__).parent / "pictures"
DIALOGS = {
    "mail": ("f",),
    "interview": ("i",),
    "plan": ("i", "i"),
    "prep": ("i", "p"),
    "debrief": ("i", "d"),
    "event": ("g",),
    "offer": ("g", "o"),
    "timeline": ("g", "z"),
    "next": ("g", "s"),
    "edit": ("e",),
    "why": ("w",),
}
CASES = [*((name, (80, 24)) for name in DIALOGS), *((name, (40, 12)) for name in ("mail", "plan", "prep", "edit"))]


@pytest.fixture
def planned(lived_in: Desk) -> Desk:
    """An interview of one application, which has a name full of traps."""
    applications.edit_application(lived_in, "Globex", ApplicationForm("Globex [/b] 日本", contacts=("Ann Lee, ann@globex.example",)))
    events.note_event(lived_in, "Globex", Kind.INTERVIEW, Details(planned="2027-01-12 14:00", zone="America/New_York", type="technical"))
    return lived_in


@pytest.mark.parametrize(("name", "size"), CASES, ids=lambda given: given if isinstance(given, str) else f"{given[0]}x{given[1]}")
async def test_the_dialogs_look_as_kept(planned: Desk, running: Running, name: str, size: tuple[int, int], is_update: bool) -> None:
    async with running(planned, size) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(planned, "Globex [/b] 日本").id)
        for key in DIALOGS[name]:
            before = pilot.app.screen
            await pilot.press(key)
            await until(pilot, lambda before=before: pilot.app.screen not in (before, screen) and bool(screen_text(pilot.app)))  # type: ignore[misc]
        await pilot.pause()
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"pipeline-dialog-{name}-{size[0]}x{size[1]}.txt", is_update), text
