"""`0` and `r`: people to talk to, and reaching out to somebody."""

import webbrowser
from pathlib import Path

import pytest
from textual.widgets import TextArea

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, kit
from rebound_tui.services.ports import Desk
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"


def outreach(desk: Desk) -> list[str]:
    with desk.store.reading() as reader:
        return [action.note for action in reader.actions() if action.kind is ActionKind.OUTREACH]


@pytest.mark.parametrize("place", "12345")
async def test_people_to_talk_to_are_one_key_away_everywhere(lived_in: Desk, running: Running, place: str) -> None:
    version = lived_in.store.version()
    async with running(lived_in) as pilot:
        await pilot.press(place, "0")
        await until(pilot, lambda: "TelefonSeelsorge: 0800 111 0 111" in screen_text(pilot.app))
        assert "findahelpline.com" in screen_text(pilot.app)
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
    assert lived_in.store.version() == version


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_page_looks_as_kept(lived_in: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    kit.add_entry(lived_in, KitKind.PERSON, "Noor", {"reach": "noor@home.example"})
    async with running(lived_in, size) as pilot:
        await pilot.press("0")
        await until(pilot, lambda: "danger" in screen_text(pilot.app))
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"people-{size[0]}x{size[1]}.txt", is_update), text


async def test_somebody_is_asked_for_there_once_and_what_was_sent_is_a_unit(
    lived_in: Desk, running: Running, monkeypatch: pytest.MonkeyPatch, is_update: bool
) -> None:
    opened: list[str] = []

    def open_second_time(link: str) -> bool:
        opened.append(link)
        return len(opened) == 2

    monkeypatch.setattr(webbrowser, "open", open_second_time)
    async with running(lived_in) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "Whom could you ask" in screen_text(pilot.app))
        await pilot.press(*"Noor", "tab", *"noor@home.example", "enter")
        await until(pilot, lambda: "To Noor" in screen_text(pilot.app))
        picture = screen_text(pilot.app)
        await pilot.press("y")
        await until(pilot, lambda: "Copied. Nothing was sent." in screen_text(pilot.app))
        assert "ten minutes" in pilot.app.clipboard
        assert not any(name in pilot.app.clipboard for name in ("Acme", "Globex", "Initech"))
        await pilot.press("m")
        await until(pilot, lambda: "No mail program could be opened." in screen_text(pilot.app))
        await pilot.press("m")
        await until(pilot, lambda: "Opened in the mail program." in screen_text(pilot.app))
        assert opened[0].startswith("mailto:noor@home.example?body=Hello%20Noor")
        assert outreach(lived_in) == []
        await pilot.press("s")
        await until(pilot, lambda: outreach(lived_in) == ["Noor"])
        await pilot.press("r")
        await until(pilot, lambda: "Reach out to whom?" in screen_text(pilot.app))
        await pilot.press("escape", "u")
        await until(pilot, lambda: outreach(lived_in) == [])
    assert matches_picture(picture, PICTURES / "reach-out.txt", is_update), picture


async def test_after_a_heavy_no_the_text_speaks_of_it_and_of_no_company(lived_in: Desk, running: Running) -> None:
    kit.add_entry(lived_in, KitKind.PERSON, "Noor")
    applications.close(lived_in, "Initech", Stage.REJECTED)
    async with running(lived_in) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "Reach out to whom?" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "To Noor" in screen_text(pilot.app))
        body = pilot.app.screen.query_one(TextArea).text
    assert "was a no" in body
    assert "Initech" not in body


async def test_a_place_that_is_not_filled_in_blocks_copying(lived_in: Desk, running: Running) -> None:
    kit.add_entry(lived_in, KitKind.PERSON, "Noor")
    kit.edit_entry(lived_in, "reach_out", kit.KitForm(details={"body": "Hello {first name}, about {what I need}: ten minutes?"}))
    async with running(lived_in) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "Reach out to whom?" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "To Noor" in screen_text(pilot.app))
        area = pilot.app.screen.query_one(TextArea)
        assert area.selected_text == "{what I need}"
        await pilot.press("escape", "y")
        await until(pilot, lambda: "Still to fill in, or to take out: what I need." in screen_text(pilot.app))
        assert pilot.app.clipboard == ""
        await pilot.press("tab")
        await pilot.press(*"tea", "escape", "y")
        await until(pilot, lambda: "Copied" in screen_text(pilot.app))
        assert pilot.app.clipboard == "Hello Noor, about tea: ten minutes?"
