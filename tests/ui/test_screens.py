import pytest
from textual.pilot import Pilot

from rebound_tui.services import checkins
from rebound_tui.services.pipeline import PipelineView
from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import commands_of
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.ui.screens.pipeline import PipelineScreen
from rebound_tui.ui.screens.table import PLACES, TODAY, Place, load
from rebound_tui.ui.screens.today import TodayScreen
from tests.support.screens import screen_lines, screen_text
from tests.ui.conftest import Running, until


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
async def test_every_screen_is_a_key_and_a_click_away(lived_in: Desk, running: Running, place: tuple[str, ...]) -> None:
    wanted = next(each for each in PLACES if each == place)
    other = PLACES[1] if wanted.id == TODAY else PLACES[0]
    async with running(lived_in, (100, 30)) as pilot:
        for screen in (other, wanted):
            await pilot.press(screen.key)
            await until(pilot, lambda: isinstance(pilot.app.screen, DiaryScreen) and pilot.app.screen.day is not None)
        assert isinstance(pilot.app.screen, DiaryScreen)
        assert pilot.app.screen.place == wanted.id
        await pilot.click(offset=(screen_lines(pilot.app)[0].index(other.title), 0))
        await until(pilot, lambda: isinstance(pilot.app.screen, DiaryScreen) and pilot.app.screen.place == other.id)


class Slow(PipelineScreen):
    """Another look is wanted while the first one is still on, as on a slow machine."""

    def look(self) -> PipelineView:
        self.app.call_from_thread(self.look_again)
        return super().look()


async def test_a_look_that_takes_long_comes_to_its_end(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        pilot.app.add_mode("slow", Slow)
        await pilot.app.switch_mode("slow")
        await until(pilot, lambda: "3 applications" in screen_text(pilot.app))


async def test_a_screen_stays_as_it_was_and_catches_up(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("down", "3", "1")
        today = pilot.app.screen
        assert isinstance(today, TodayScreen)
        await pilot.press("3")
        checkins.done(lived_in, ["polish"])
        await pilot.press("1")
        assert pilot.app.screen is today
        await until(pilot, lambda: "✓  Polish skills" in screen_text(pilot.app))
        assert "▸ ✓  Polish skills" in screen_text(pilot.app)


BARS = {80: " rebound   1 Today   2 Pipeline", 70: " rebound   Today   Pipeline", 60: " Today   Pipeline", 40: " Today  "}


@pytest.mark.parametrize(("width", "tabs"), BARS.items())
async def test_the_bar_says_as_much_as_fits(lived_in: Desk, running: Running, width: int, tabs: str) -> None:
    async with running(lived_in, (width, 24)) as pilot:
        top = screen_lines(pilot.app)[0]
    assert top.startswith(tabs)
    assert top.endswith("Thu 7 Jan")


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.id)
def test_every_command_of_a_screen_can_be_done_there(place: Place) -> None:
    screen = load(place)
    actions = [command.action.partition("(")[0] for command in commands_of(place.id)]
    assert [action for action in actions if not action.startswith("app.") and not hasattr(screen, f"action_{action}")] == []


async def test_other_colours_reach_every_screen_that_was_opened(lived_in: Desk, running: Running) -> None:
    def ground(pilot: Pilot[None]) -> object:
        return pilot.app.screen.query_one(Canvas).background_colors[1]

    async with running(lived_in) as pilot:
        dark = ground(pilot)
        await pilot.press("3", "1")
        await pilot.app.screen.run_action("switch_theme")
        await until(pilot, lambda: ground(pilot) != dark)
        light = ground(pilot)
        for opened_before_and_only_now in "35":
            await pilot.press(opened_before_and_only_now)
            await until(pilot, lambda: pilot.app.screen.query_one(Canvas).is_mounted)
            assert ground(pilot) == light
