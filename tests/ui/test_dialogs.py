"""What all dialogs have in common: what enter takes is pointed at, nothing blinks, and only keys that work are named."""

from itertools import pairwise

import pytest
from rich.cells import cell_len
from textual.widgets import Input, OptionList, TextArea

from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import POINTER
from rebound_tui.ui.dialogs.dialog import Dialog
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_today_keys import opened


def in_box(text: str) -> str:
    """The part of the screen that the dialog takes."""
    return "\n".join(row[8:70] for row in text.splitlines()[5:20])


async def test_the_one_that_enter_takes_is_pointed_at_while_one_types(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "x")
        await until(pilot, lambda: isinstance(pilot.app.focused, Input))
        assert f"{POINTER} Initech" in in_box(screen_text(pilot.app))
        await pilot.press("down")
        assert f"{POINTER} Globex" in in_box(screen_text(pilot.app))


async def test_the_outcome_is_pointed_at_while_its_day_is_typed(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened_pipeline(pilot)
        await opened(pilot, "x")
        await pilot.press("s", "tab", *"mon")
        assert f"{POINTER} s  No reply" in screen_text(pilot.app)


@pytest.mark.parametrize(("size", "has_pointer"), [((80, 24), False), ((40, 8), True)])
async def test_only_a_page_that_is_longer_than_its_box_has_a_pointer(
    lived_in: Desk, running: Running, size: tuple[int, int], has_pointer: bool
) -> None:
    async with running(lived_in, size) as pilot:
        await opened(pilot, "0")
        await until(pilot, lambda: "danger" in screen_text(pilot.app))
        await until(pilot, lambda: (f"{POINTER} If you" in screen_text(pilot.app)) is has_pointer)


async def test_a_form_of_one_field_names_no_next_one(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened_pipeline(pilot)
        await opened(pilot, "n")
        assert "enter save   escape leave" in screen_text(pilot.app)


@pytest.mark.parametrize("keys", [("a",), ("x",), ("comma",), ("2", "x"), ("2", "f", "enter"), ("3", "n")])
async def test_nothing_blinks(lived_in: Desk, running: Running, keys: tuple[str, ...]) -> None:
    async with running(lived_in) as pilot:
        for key in keys:
            await pilot.press(key)
            await until(pilot, lambda: not pilot.app.workers or pilot.app.screen.focused is not None)
        await until(pilot, lambda: isinstance(pilot.app.screen, Dialog) and bool(pilot.app.screen.query(Input)))
        assert not any(field.cursor_blink for field in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)))


async def test_the_palette_is_a_list_of_single_lines_with_their_keys(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "ctrl+p")
        await until(pilot, lambda: bool(pilot.app.screen.query_one(OptionList).options))
        await until(pilot, lambda: "Tick the tiny version of the highlighted habit  t" in screen_text(pilot.app))
        assert all(cell_len(char) == 1 for char in screen_text(pilot.app).replace("\n", ""))


async def test_without_colour_the_cursor_shows_and_a_hint_is_no_value(
    lived_in: Desk, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli", "tab")
        company, role = list(pilot.app.screen.query(Input))[:2]
        cursor, hint = next((a, b) for a, b in pairwise(role.render_line(0)) if a.text == "D")
        value = next(segment for segment in company.render_line(0) if "Hooli" in segment.text)
        assert cursor.style is not None
        assert cursor.style.reverse
        assert hint.style is not None
        assert hint.style.italic
        assert value.style is None or not value.style.italic


@pytest.mark.parametrize(
    ("typed", "first"), [("how", "how this works"), ("silence", "file silence"), ("NOTE", "note"), ("sttngs", "settings")]
)
async def test_what_has_the_typed_word_as_its_name_is_found_first(lived_in: Desk, running: Running, typed: str, first: str) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "ctrl+p", *typed)
        found = pilot.app.screen.query_one(OptionList)
        await until(pilot, lambda: bool(found.options) and str(found.options[0].prompt).startswith(first))
