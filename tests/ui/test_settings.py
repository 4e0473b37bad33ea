"""The settings: everything that `config set` can change, with the keyboard, in the app."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.rulebook import Rules
from rebound_tui.services import history, prompts, rules
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import today_view
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.dialogs.settings import SettingsDialog
from rebound_tui.ui.settings import TYPED, Settings, read_settings
from rebound_tui.wording.rules import TASTES
from rebound_tui.wording.settings import PROMPTS, SECTIONS
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_states import lose, shown

PICTURES = Path(__file__).parent / "pictures"


def in_force(desk: Desk) -> Rules:
    return today_view(desk).rules


def is_set(desk: Desk, key: str, value: int) -> bool:
    return bool(getattr(in_force(desk), key.replace("-", "_")) == value)


def dialog(pilot: Pilot[None]) -> SettingsDialog:
    assert isinstance(pilot.app.screen, SettingsDialog)
    return pilot.app.screen


async def open_at(pilot: Pilot[None], key: str) -> None:
    """Open the settings, and go to one of them with the arrows."""
    await pilot.press("comma")
    await until(pilot, lambda: isinstance(pilot.app.screen, SettingsDialog) and dialog(pilot).entry is not None)
    canvas = dialog(pilot).query_one(Canvas)
    keys = [row.key for row in canvas.rows if row.key is not None]
    await pilot.press(*["down"] * keys.index(key))
    assert canvas.highlighted == key


async def typed(pilot: Pilot[None], text: str) -> None:
    """Open the highlighted one, type another value, save."""
    await pilot.press("enter")
    field = dialog(pilot).query_one(Input)
    await until(pilot, lambda: field.has_focus)
    await pilot.press("end", *["backspace"] * len(field.value), *["comma" if letter == "," else letter for letter in text], "enter")


def test_everything_that_can_be_set_stands_in_it_once() -> None:
    listed = [key for keys in SECTIONS.values() for key in keys]
    assert sorted(listed) == sorted([*(name.replace("_", "-") for name in (*Rules._fields, *TYPED))])
    assert set(TASTES) == {name.replace("_", "-") for name in TYPED} == {name.replace("_", "-") for name in Settings._fields} - {"keys"}
    assert set(PROMPTS) == {kind.name for kind in KINDS}


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)])
async def test_how_it_looks(lived_in: Desk, running: Running, is_update: bool, size: tuple[int, int]) -> None:
    async with running(lived_in, size) as pilot:
        await open_at(pilot, "goal")
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"settings-{size[0]}x{size[1]}.txt", is_update), text


async def test_a_number_is_typed_and_each_change_is_one_undo(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await open_at(pilot, "goal")
        await typed(pilot, "3")
        await until(pilot, lambda: in_force(lived_in).goal == 3)
        await until(pilot, lambda: dialog(pilot).query_one(Canvas).has_focus)
        assert "since Thu 7 Jan" in screen_text(pilot.app)
        await pilot.press("escape")
        await until(pilot, lambda: shown(pilot).guard.goal.target == 3)
        await pilot.press("u")
        await until(pilot, lambda: in_force(lived_in).goal == 2)


async def test_what_cannot_be_is_one_line_in_its_place(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await open_at(pilot, "goal")
        await typed(pilot, "99")
        await until(pilot, lambda: "goal cannot be 99. It is a whole number from 1 to 10." in screen_text(pilot.app))
        assert dialog(pilot).query_one(Input).has_focus
        await pilot.press("escape")
        assert "cannot be" not in screen_text(pilot.app)
        assert dialog(pilot).query_one(Canvas).has_focus
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
    assert in_force(lived_in).goal == 2


async def test_rest_days_are_typed_as_in_the_shell(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await open_at(pilot, "rest-weekdays")
        await typed(pilot, "sat,sun")
        await until(pilot, lambda: in_force(lived_in).rest_weekdays == (5, 6))
        assert "sat,sun" in screen_text(pilot.app)


@pytest.mark.parametrize("key", ["show-streak", "show-guard", "show-measures", "prompts"])
async def test_a_switch_is_turned_with_one_key(lived_in: Desk, running: Running, key: str) -> None:
    async with running(lived_in) as pilot:
        await open_at(pilot, key)
        for expected in (0, 1, 0):
            await pilot.press("space")
            await until(pilot, partial(is_set, lived_in, key, expected))
    history.undo(lived_in)
    assert is_set(lived_in, key, 1)


async def test_the_looks_change_at_once_and_are_kept_in_the_file(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    async with running(lived_in) as pilot:
        await open_at(pilot, "theme")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.theme == "rebound-light")
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: "base rates              off" in screen_text(pilot.app))
    assert read_settings(tmp_path / "settings.toml", frozenset())[0] == Settings(theme="light", base_rates=False)


async def test_a_file_that_cannot_be_written_is_said_and_the_look_holds(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    async with running(lived_in) as pilot:
        await open_at(pilot, "theme")
        await pilot.press("enter")
        await until(pilot, lambda: "cannot be written" in screen_text(pilot.app))
        assert pilot.app.theme == "rebound-light"


async def test_a_prompt_that_was_told_never_is_brought_back(lived_in: Desk, running: Running) -> None:
    for company in ("Hooli", "Stark", "Wayne"):
        lose(lived_in, company, "2027-01-06", talked=False)
    asked = today_view(lived_in).asked
    assert asked is not None
    prompts.never_again(lived_in, asked.prompt)
    async with running(lived_in) as pilot:
        await open_at(pilot, "three_light")
        assert "a shield after light noes  ask again" in screen_text(pilot.app)
        await pilot.press("enter")
        await until(pilot, lambda: prompts.silenced(lived_in) == [])
        await until(pilot, lambda: "Never asked" not in screen_text(pilot.app))
    assert history.undo(lived_in) == "asked again"
    assert prompts.silenced(lived_in) == ["three_light"]


async def test_without_colours_the_theme_is_only_kept(
    lived_in: Desk, running: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(lived_in) as pilot:
        plain = pilot.app.theme
        await open_at(pilot, "theme")
        await pilot.press("enter")
        await until(pilot, (tmp_path / "settings.toml").exists)
        assert pilot.app.theme == plain


@pytest.mark.parametrize(("key", "value"), [("rest-weekdays", "mon,tue,sun"), ("rollover", "0"), ("goal", "5"), ("first-weekday", "wed")])
def test_a_change_never_rewrites_an_earlier_day(lived_in: Desk, clock: SetClock, key: str, value: str) -> None:
    before = today_view(lived_in).guard
    rules.set_rule(lived_in, key, value)
    after = today_view(lived_in).guard
    assert [row for row in after.days if row.day < after.day] == [row for row in before.days if row.day < before.day]
    assert after.days[-1].goal == (5 if key == "goal" else 2)
    clock.at = datetime(2027, 2, 7, 9, 0, tzinfo=UTC)
    later = today_view(lived_in).guard
    assert [row for row in later.days if row.day < date(2027, 1, 7)] == [row for row in before.days if row.day < date(2027, 1, 7)]


@pytest.mark.parametrize("size", [(1, 1), (9, 9), (20, 6), (31, 7), (200, 60)])
async def test_alive_at_any_size(lived_in: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(lived_in, size) as pilot:
        await open_at(pilot, "goal")
        await typed(pilot, "99")
        await typed(pilot, "4")
        await until(pilot, lambda: in_force(lived_in).goal == 4)
        await pilot.press("escape", "escape")
        assert pilot.app.is_running


async def test_the_mouse_highlights_and_a_second_click_changes(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await open_at(pilot, "rest-weekdays")
        canvas = dialog(pilot).query_one(Canvas)
        row = [each.key for each in canvas.rows].index("show-streak")
        await pilot.click(canvas, offset=(4, row))
        assert canvas.highlighted == "show-streak"
        assert is_set(lived_in, "show-streak", 1)
        await pilot.click(canvas, offset=(4, row))
        await until(pilot, partial(is_set, lived_in, "show-streak", 0))


async def test_what_another_process_set_is_shown_when_it_is_opened(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        rules.set_rule(lived_in, "goal", "5")
        await open_at(pilot, "goal")
        entry = dialog(pilot).entry
        assert entry is not None
        assert entry.value == "5"


async def test_every_screen_opens_it(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        for key in "12345":
            await pilot.press(key)
            await pilot.pause()
            await open_at(pilot, "goal")
            await pilot.press("escape")
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
