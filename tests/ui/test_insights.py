"""The screen of the numbers."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain import numbers
from rebound_tui.domain.numbers import Median, Reached
from rebound_tui.domain.spans import Days
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, hunts, rules
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.numbers import PipelineNumbers
from rebound_tui.services.ports import Desk
from rebound_tui.ui.commands import COMING_BACK, HUNT_NUMBERS
from rebound_tui.ui.panes.insight_lines import hunt_lines
from rebound_tui.ui.pieces import width_of
from rebound_tui.ui.screens.insights import InsightsScreen
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, until

DAY = date(2027, 1, 7)
PICTURES = Path(__file__).parent / "pictures"


@pytest.fixture
def after_a_no(lived_in: Desk, clock: SetClock) -> Desk:
    """A no after an interview, and a return."""
    applications.close(lived_in, "Initech", Stage.REJECTED, when="2027-01-06 16:00")
    checkins.done(lived_in, ["polish"])
    return lived_in


async def opened(pilot: Pilot[None]) -> InsightsScreen:
    await pilot.press("4")
    await until(pilot, lambda: isinstance(pilot.app.screen, InsightsScreen) and pilot.app.screen.view is not None)
    assert isinstance(pilot.app.screen, InsightsScreen)
    return pilot.app.screen


def focused(pilot: Pilot[None]) -> str | None:
    return pilot.app.focused.id if pilot.app.focused else None


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_numbers_look_as_kept(after_a_no: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(after_a_no, size) as pilot:
        await opened(pilot)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"insights-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("size", [(1, 1), (9, 9), (31, 7), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_alive_at_any_size(after_a_no: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(after_a_no, size) as pilot:
        await pilot.press("4", "down", "tab", "end", "slash", "w", "escape")
        assert pilot.app.is_running


async def test_the_ratio_that_cannot_fall_to_zero_comes_first(after_a_no: Desk, running: Running) -> None:
    async with running(after_a_no, (40, 12)) as pilot:
        await opened(pilot)
        assert focused(pilot) == COMING_BACK
        assert "kept of the last 30 days" in screen_text(pilot.app).splitlines()[1]


async def test_where_there_is_room_for_one_tab_brings_the_other(after_a_no: Desk, running: Running) -> None:
    async with running(after_a_no, (40, 12)) as pilot:
        await opened(pilot)
        await pilot.press("tab")
        await until(pilot, lambda: focused(pilot) == HUNT_NUMBERS)
        assert "How far they came" in screen_text(pilot.app)
        assert "kept of the last" not in screen_text(pilot.app)


async def test_measures_that_are_switched_off_are_out_of_sight(after_a_no: Desk, running: Running) -> None:
    rules.set_rule(after_a_no, "show-measures", "no")
    async with running(after_a_no) as pilot:
        screen = await opened(pilot)
        await until(pilot, lambda: focused(pilot) == HUNT_NUMBERS)
        assert not screen.query_one(f"#{COMING_BACK}").display
        assert "How far they came" in screen_text(pilot.app)


async def test_all_hunts_are_one_key_away_and_back(after_a_no: Desk, running: Running) -> None:
    applications.close(after_a_no, "Globex", Stage.ACCEPTED)
    applications.add_application(after_a_no, ApplicationForm("Umbrella", "Cook"))
    async with running(after_a_no, (120, 40)) as pilot:
        screen = await opened(pilot)
        assert screen.query_one(f"#{HUNT_NUMBERS}").border_title == "hunt of Jan 2027"
        assert "Applied    1" in screen_text(pilot.app)
        await pilot.press("slash")
        await until(pilot, lambda: "Applied    4" in screen_text(pilot.app))
        assert screen.query_one(f"#{HUNT_NUMBERS}").border_title == "all hunts"
        await pilot.press("slash")
        await until(pilot, lambda: "Applied    1" in screen_text(pilot.app))


async def test_why_says_how_the_numbers_are_made(after_a_no: Desk, running: Running) -> None:
    async with running(after_a_no) as pilot:
        await opened(pilot)
        await pilot.press("w")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        assert "How these numbers are made" in screen_text(pilot.app)


async def test_what_is_done_elsewhere_is_counted_soon(after_a_no: Desk, running: Running) -> None:
    async with running(after_a_no, (120, 40)) as pilot:
        await opened(pilot)
        applications.add_application(after_a_no, ApplicationForm("Umbrella", "Cook"))
        await until(pilot, lambda: "Applied    4" in screen_text(pilot.app))


async def test_a_hunt_of_any_name_is_shown_as_text(after_a_no: Desk, running: Running) -> None:
    hunts.end_hunt(after_a_no)
    hunts.start_hunt(after_a_no, "Berlin [/b] 日本")
    applications.add_application(after_a_no, ApplicationForm("Umbrella", "Cook"))
    async with running(after_a_no) as pilot:
        await opened(pilot)
        await until(pilot, lambda: "Berlin [/b] 日本" in screen_text(pilot.app))


def test_names_give_way_so_that_no_number_is_cut() -> None:
    names = [f"Firm {number}" for number in range(4)]
    cases = [numbers.Rate(f"a source of a long name {name}", 4, 2, 1, 0) for name in names]
    found = PipelineNumbers(None, Days(DAY, DAY), (Reached(Stage.SAVED, 4),), cases[0], tuple(cases), (), (), (), Median(None, 0, 4), ())
    lines = list(hunt_lines(found, 54))
    assert max(width_of(line) for line in lines) <= 54
    assert sum(bool(line) and line[-1].text.endswith("too few") for line in lines) == 5
