"""The screen of the kit: seen, searched, changed, put in order."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services import kit
from rebound_tui.services.kit_view import kit_view
from rebound_tui.services.ports import Desk
from rebound_tui.ui.panes.kit import KitPane
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"


@pytest.fixture
def packed(lived_in: Desk) -> Desk:
    """A kit with a little of everything."""
    kit.add_entry(lived_in, KitKind.STRENGTH, "Calm when customers are angry", {"proof": "the March outage"})
    kit.add_entry(lived_in, KitKind.STRENGTH, "Explains numbers", {"proof": "the weekly page"})
    kit.add_entry(lived_in, KitKind.LESSON, "Next time I will ask for the range first.", {"for": "phone"})
    kit.add_entry(lived_in, KitKind.PERSON, "Noor [/b] 日本", {"reach": "noor@home.example"})
    kit.add_entry(lived_in, KitKind.PLAN, "I call Noor.", {"if": "the answer is a no", "for": "no"})
    kit.add_entry(lived_in, KitKind.SKILL, "SQL", {"habit": "polish"})
    return lived_in


async def opened(pilot: Pilot[None]) -> KitPane:
    await pilot.press("5")
    await until(pilot, lambda: bool(pilot.app.screen.query(KitPane)) and pilot.app.screen.query_one(KitPane).view is not None)
    return pilot.app.screen.query_one(KitPane)


def texts(desk: Desk, kind: KitKind) -> list[str]:
    return [entry.text for entry in kit_view(desk).entries if entry.kind == kind]


async def dialog(pilot: Pilot[None], count: int = 2) -> None:
    await until(pilot, lambda: len(pilot.app.screen_stack) == count)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_kit_looks_as_kept(packed: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(packed, size) as pilot:
        await opened(pilot)
        await pilot.press("down")
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"kit-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("size", [(1, 1), (9, 9), (31, 7), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_alive_at_any_size(packed: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(packed, size) as pilot:
        await pilot.press("5", "down", "slash", "x", "escape", "e", "escape", "enter", "escape")
        assert pilot.app.is_running


async def test_an_empty_kit_says_what_each_part_is_for(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot)
        assert "+ strength: something you are good at, and when it showed" in screen_text(pilot.app)


async def test_a_strength_is_added_from_its_part(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await dialog(pilot)
        await pilot.press(*"Calm", "tab", *"March", "enter")
        await until(pilot, lambda: texts(lived_in, KitKind.STRENGTH) == ["Calm"])
        await pilot.press("u")
        await until(pilot, lambda: texts(lived_in, KitKind.STRENGTH) == [])


async def test_edit_reorder_delete_undo(packed: Desk, running: Running) -> None:
    async with running(packed) as pilot:
        pane = await opened(pilot)
        await pilot.press("J")
        await until(pilot, lambda: texts(packed, KitKind.STRENGTH) == ["Explains numbers", "Calm when customers are angry"])
        assert pane.entry is not None
        assert pane.entry.text == "Calm when customers are angry"
        await pilot.press("K")
        await until(pilot, lambda: texts(packed, KitKind.STRENGTH)[0] == "Calm when customers are angry")
        await pilot.press("e")
        await dialog(pilot)
        pilot.app.screen.query_one("#field-text", Input).value = "Calm"
        await pilot.press("enter")
        await until(pilot, lambda: texts(packed, KitKind.STRENGTH)[0] == "Calm")
        await pilot.press("delete")
        await until(pilot, lambda: texts(packed, KitKind.STRENGTH) == ["Explains numbers"])
        await pilot.press("u")
        await until(pilot, lambda: len(texts(packed, KitKind.STRENGTH)) == 2)


async def test_search_shows_what_matches_and_escape_everything(packed: Desk, running: Running) -> None:
    async with running(packed) as pilot:
        pane = await opened(pilot)
        await pilot.press("slash", *"noor", "enter")
        await until(pilot, lambda: "Strengths" not in screen_text(pilot.app))
        assert pane.has_focus
        assert "Noor [/b] 日本" in screen_text(pilot.app)
        await pilot.press("slash", *" zebra")
        await until(pilot, lambda: "Nothing in the kit matches noor zebra." in screen_text(pilot.app))
        await pilot.press("escape")
        await until(pilot, lambda: "Strengths" in screen_text(pilot.app))


async def test_a_text_is_edited_in_a_real_text_area(packed: Desk, running: Running, is_update: bool) -> None:
    async with running(packed) as pilot:
        pane = await opened(pilot)
        pane.highlighted = "silence"
        await pilot.press("e")
        await dialog(pilot)
        picture = screen_text(pilot.app)
        area = pilot.app.screen.query_one(TextArea)
        assert area.has_focus
        area.text = "Hello {firstname}"
        await pilot.press("escape", "enter")
        await until(pilot, lambda: "Did you mean {first name}?" in screen_text(pilot.app))
        await until(pilot, lambda: area.has_focus)
        await pilot.press("escape", "escape")
        await until(pilot, lambda: "Leave without saving?" in screen_text(pilot.app))
        await pilot.press("escape")
        area.text = "Hello {first name},\n\nstill open?"
        await pilot.press("enter")
        await dialog(pilot, 1)
        entry = next(each for each in kit_view(packed).entries if each.id == "silence")
        assert detail(entry, "body") == "Hello {first name},\n\nstill open?"
    assert matches_picture(picture, PICTURES / "kit-text.txt", is_update), picture


async def test_export_writes_a_file(packed: Desk, running: Running, tmp_path: Path) -> None:
    async with running(packed) as pilot:
        await opened(pilot)
        await pilot.app.screen.run_action("export_kit")
        await dialog(pilot)
        pilot.app.screen.query_one(Input).value = str(tmp_path / "kit.md")
        await pilot.press("enter")
        await until(pilot, (tmp_path / "kit.md").exists)
        assert "- Calm when customers are angry (the March outage)" in (tmp_path / "kit.md").read_text(encoding="utf-8")
