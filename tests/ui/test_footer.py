"""Footer and palette offer what can be done here and now; a key pressed all the same says what is missing."""

from textual.command import CommandPalette
from textual.pilot import Pilot
from textual.widgets import OptionList

from rebound_tui.services import applications, habits, setup
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.ports import Desk
from rebound_tui.ui.screens.kit import KitScreen
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until


async def offered(pilot: Pilot[None]) -> str:
    """What the palette lists before anything is typed."""
    await pilot.press("ctrl+p")
    await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette) and bool(pilot.app.screen.query_one(OptionList).options))
    listed = "\n".join(str(option.prompt) for option in pilot.app.screen.query_one(OptionList).options)
    await pilot.press("escape")
    await until(pilot, lambda: not isinstance(pilot.app.screen, CommandPalette))
    return listed


def footer(pilot: Pilot[None]) -> str:
    return screen_text(pilot.app).splitlines()[-1]


async def test_nothing_is_offered_where_there_is_nothing(desk: Desk, running: Running) -> None:
    setup.set_up(desk, "sun", ("", ""))
    for habit in ("keep", "polish"):
        habits.delete_habit(desk, habit)
    async with running(desk, (120, 40)) as pilot:
        for key in ("1", "2", "3"):
            await pilot.press(key)
            await until(pilot, lambda: "? keys" in footer(pilot) and "w why" in footer(pilot))
            for text in ("tick", "tiny", "stage", "close", "mail", "edit", "interview", "mark", "open", "lower"):
                await until(pilot, lambda text=text: text not in footer(pilot))  # type: ignore[misc]
        await pilot.press("1", "x")
        await until(pilot, lambda: "No applications yet. a adds one." in screen_text(pilot.app))


async def test_the_first_application_brings_its_keys_and_search_that_finds_none_takes_them(desk: Desk, running: Running) -> None:
    setup.set_up(desk, "sun", ("", ""))
    async with running(desk, (120, 40)) as pilot:
        await opened_pipeline(pilot)
        await until(pilot, lambda: "x close" not in footer(pilot))
        applications.add_application(desk, ApplicationForm("Acme", "Cook"))
        await until(pilot, lambda: "x close" in footer(pilot))
        await pilot.press("/", *"nothing like it", "enter")
        await until(pilot, lambda: "enter open" not in footer(pilot) and "/ search" in footer(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "enter open" in footer(pilot))


async def test_from_a_stage_without_applications_there_is_none_to_choose(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await until(pilot, lambda: "x close" in footer(pilot))
        await pilot.press("tab")
        await until(pilot, lambda: "g log" in footer(pilot) and "x close" not in footer(pilot))
        await pilot.press("down")
        await until(pilot, lambda: "x close" in footer(pilot) and "e edit" not in footer(pilot))


async def test_the_row_that_adds_to_the_kit_is_no_entry(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press("5")
        await until(pilot, lambda: isinstance(pilot.app.screen, KitScreen) and pilot.app.screen.pane.kind is not None)
        await until(pilot, lambda: "enter open" in footer(pilot) and "e edit" not in footer(pilot) and "J lower" not in footer(pilot))
        await pilot.press("end", "up", "up")
        await until(pilot, lambda: "e edit" in footer(pilot))


async def test_more_is_offered_of_a_habit_that_counts_something(lived_in: Desk, running: Running) -> None:
    habits.add_habit(lived_in, HabitForm("Read", target=10.0, unit="pages"))
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press("3")
        await until(pilot, lambda: "enter open" in footer(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "s skip" in footer(pilot) and "+ more" not in footer(pilot))
        await pilot.press("escape", "end", "enter")
        await until(pilot, lambda: "+ more" in footer(pilot))


async def test_the_palette_offers_what_can_be_done_to_what_is_highlighted_below_it(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await until(pilot, lambda: "space tick" in footer(pilot))
        listed = await offered(pilot)
        assert "tiny version" in listed
        assert "out of sight" in listed
        assert "Close an application" in listed
        assert "Copy the highlighted" not in listed
        assert "Add one to the amount" not in listed
        await pilot.press("tab", "end")
        listed = await offered(pilot)
        assert "out of sight" in listed
        assert "Copy the highlighted" in listed
        assert "tiny version" not in listed
