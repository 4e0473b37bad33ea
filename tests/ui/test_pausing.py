"""Pausing everything and resuming with one key, on Today and on the Habits screen; and what an open pause shows."""

from datetime import UTC, datetime

from rebound_tui.domain.guard.snapshot import OPEN, PAUSE
from rebound_tui.services import pauses
from rebound_tui.services.ports import Desk
from rebound_tui.services.rules import set_rule
from rebound_tui.services.today import today_view
from rebound_tui.ui.screens.habits import HabitsScreen
from tests.support.screens import SetClock, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_states import shown


async def test_p_pauses_and_resumes_and_each_is_one_undo(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("p")
        await until(pilot, lambda: shown(pilot).guard.days[-1].mark is PAUSE)
        assert "Steady  paused" in screen_text(pilot.app)
        await pilot.press("p")
        await until(pilot, lambda: shown(pilot).guard.days[-1].mark is OPEN)
        assert "Steady  paused" not in screen_text(pilot.app)
        await pilot.press("u")
        await until(pilot, lambda: shown(pilot).guard.days[-1].mark is PAUSE)
        await pilot.press("u")
        await until(pilot, lambda: shown(pilot).guard.days[-1].mark is OPEN)


async def test_p_works_on_the_habits_screen(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("3")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is not None)
        await pilot.press("p")
        await until(pilot, lambda: today_view(lived_in).pause is not None)


async def test_a_pause_with_an_end_says_its_last_day_and_is_over_after_it(lived_in: Desk, running: Running, clock: SetClock) -> None:
    pauses.pause(lived_in, "2027-01-08")
    async with running(lived_in) as pilot:
        assert "paused until Fri 8 Jan" in screen_text(pilot.app)
    clock.at = datetime(2027, 1, 9, 9, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        assert "paused" not in screen_text(pilot.app)
        assert shown(pilot).guard.streak == 5


async def test_under_a_pause_the_state_may_be_hidden_and_the_pause_is_not(lived_in: Desk, running: Running) -> None:
    pauses.pause(lived_in)
    set_rule(lived_in, "show-guard", "off")
    async with running(lived_in) as pilot:
        assert "5 days  paused" in screen_text(pilot.app)
