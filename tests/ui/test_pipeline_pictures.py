from pathlib import Path

import pytest

from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.ports import Desk
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, opened_pipeline, until

PICTURES = Path(__file__).parent / "pictures"
OTHERS = (("日本 [b]", "研究 Engineer", "2026-12-20"), ("Umbrella", "x" * 150, "2026-12-21"), ("Hooli", "Chef", "2027-01-05"))
SIZES = [(80, 24), (120, 40), (40, 12), (60, 20), (160, 50), (20, 6)]


@pytest.fixture
def searching(lived_in: Desk) -> Desk:
    """A few more applications, one of them over, one with a name full of traps."""
    for company, role, day in OTHERS:
        applications.add_application(lived_in, ApplicationForm(company, role, source="job board", tags=("remote",)), when=day)
    applications.add_application(lived_in, ApplicationForm("Soylent", "Taster"), saved=True, when="2027-01-03")
    applications.close(lived_in, "Hooli", Stage.REJECTED, "2027-01-06", words="We went with another person.")
    return lived_in


CASES = [*((keys, size) for keys in ("", "v", "slash", "enter", "end") for size in SIZES[:3]), *(("", size) for size in SIZES[3:])]


@pytest.mark.parametrize(("keys", "size"), CASES, ids=lambda given: given if isinstance(given, str) else f"{given[0]}x{given[1]}")
async def test_the_pipeline_looks_as_kept(searching: Desk, running: Running, size: tuple[int, int], keys: str, is_update: bool) -> None:
    async with running(searching, size) as pilot:
        await opened_pipeline(pilot)
        await pilot.press(*keys.split())
        await pilot.pause()
        await until(pilot, lambda: True)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"pipeline-{keys or 'board'}-{size[0]}x{size[1]}.txt", is_update), text


async def test_an_empty_board_names_the_one_key(desk: Desk, running: Running) -> None:
    async with running(desk) as pilot:
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await pilot.press("escape")
        await opened_pipeline(pilot)
        assert "No applications yet. a adds one." in screen_text(pilot.app)


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (9, 9), (13, 4), (31, 7), (220, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_alive_at_any_size(searching: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(searching, size) as pilot:
        await pilot.press(
            "2", "right", "down", "enter", "escape", "v", "right", "enter", "down", "slash", "a", "tab", "space", "escape", "v", "end"
        )
        assert pilot.app.is_running
