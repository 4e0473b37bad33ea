from pathlib import Path

import pytest

from rebound_tui.services.ports import Desk
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (40, 12), (20, 6)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_today_looks_as_kept(lived_in: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(lived_in, size) as pilot:
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"today-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("keys", ["a", "c", "x", "w", "question_mark", "g"])
async def test_dialogs_look_as_kept(lived_in: Desk, running: Running, keys: str, is_update: bool) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("tab", "end", keys)
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"dialog-{keys}.txt", is_update), text


async def test_the_first_run_asks_three_things(desk: Desk, running: Running, is_update: bool) -> None:
    async with running(desk) as pilot:
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / "first-run.txt", is_update), text


@pytest.mark.parametrize("size", [(1, 1), (2, 3), (5, 2), (9, 9), (13, 4), (31, 7), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_alive_at_any_size(lived_in: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(lived_in, size) as pilot:
        await pilot.press("tab", "tab", "tab", "space", "a", "escape", "question_mark", "escape")
        assert pilot.app.is_running
