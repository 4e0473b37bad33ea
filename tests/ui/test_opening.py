"""A screen that is opened for the first time is seen whole, and soon: what it needs was made ready while nobody waited."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.services import checkins
from rebound_tui.services.ports import Desk
from rebound_tui.ui import app as app_module
from rebound_tui.ui.app import ReboundApp
from rebound_tui.ui.looking_ahead import look_ahead
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.ui.screens.habits import HabitsScreen
from rebound_tui.ui.screens.pipeline import PipelineScreen
from rebound_tui.ui.screens.table import BOARD, HABITS, PLACES, Place
from tests.support.screens import screen_text
from tests.ui.conftest import Running, until


@pytest.mark.parametrize("place", PLACES[1:], ids=lambda place: place.id)
async def test_it_is_first_seen_filled_and_as_the_size_asks_for(
    lived_in: Desk, running: Running, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, bool, bool]] = []

    class Watched(ReboundApp):
        def reveal(self) -> None:
            if isinstance(self.screen, DiaryScreen):
                seen.append((self.screen.place, self.screen.seen is not None, {"-wide", "-tall"} <= self.screen.classes))
            super().reveal()

    monkeypatch.setattr(app_module, "MASKED", 3600)
    monkeypatch.setattr("tests.ui.conftest.ReboundApp", Watched)
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press(place.key)
        await until(pilot, lambda: any(each[0] == place.id for each in seen))
    assert next(each for each in seen if each[0] == place.id) == (place.id, True, True)


async def test_the_numbers_of_all_habits_are_there_before_they_are_asked_for(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        app = pilot.app
        assert isinstance(app, ReboundApp)
        await until(pilot, lambda: HABITS in app.ahead)
        checkins.done(lived_in, ["Keep learning"])
        await pilot.press("3")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is not None)
        assert isinstance(pilot.app.screen, HabitsScreen)
        assert pilot.app.screen.view
        ticked, other = zip(pilot.app.screen.view.habits, app.ahead[HABITS].view.habits, strict=True)
        assert ticked[0].curve != ticked[1].curve
        assert other[0].curve is other[1].curve


async def test_in_the_same_diary_what_was_made_ready_is_shown_as_it_is(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        assert isinstance(pilot.app, ReboundApp)
        ahead = pilot.app.ahead
        await until(pilot, lambda: {HABITS, BOARD} <= ahead.keys())
        await pilot.press("3")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is ahead[HABITS].view)
        await pilot.press("2")
        await until(pilot, lambda: isinstance(pilot.app.screen, PipelineScreen) and pilot.app.screen.found is ahead[BOARD].view)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
async def test_one_that_was_left_before_the_terminal_changed_looks_like_one_opened_after_it(
    lived_in: Desk, running: Running, place: Place
) -> None:
    async with running(lived_in, (40, 12)) as pilot:
        await pilot.press(place.key)
        await until(pilot, lambda: is_there(pilot, place))
        small = screen_text(pilot.app)
    other = "1" if place.key != "1" else "5"
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press(place.key)
        await until(pilot, lambda: is_there(pilot, place))
        await pilot.press(other)
        await pilot.resize_terminal(40, 12)
        await pilot.press(place.key)
        await until(pilot, lambda: screen_text(pilot.app) == small)


def is_there(pilot: Pilot[None], place: Place) -> bool:
    """Whether the screen of a place is open, filled."""
    screen = pilot.app.screen
    return isinstance(screen, DiaryScreen) and screen.place == place.id and screen.seen is not None


async def test_a_diary_that_cannot_be_read_meanwhile_is_the_screens_business(
    tmp_path: Path, lived_in: Desk, running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app_module, "LOOK_AHEAD", 3600)
    async with running(lived_in) as pilot:
        assert isinstance(pilot.app, ReboundApp)
        for file in (tmp_path / "diary").glob("*.json"):
            file.write_text("{")
        await look_ahead(pilot.app)
        assert HABITS not in pilot.app.ahead
        await pilot.press("3")
        await until(pilot, lambda: "is not a whole" in screen_text(pilot.app) or "damaged" in screen_text(pilot.app))
