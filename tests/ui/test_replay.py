"""After an entry of an earlier day the app says what it changed (R13), on whichever screen it was made."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, history
from rebound_tui.services.ports import Desk
from rebound_tui.ui.screens.base import DiaryScreen
from tests.support.screens import SetClock, screen_text
from tests.ui.conftest import Running, opened_pipeline, until


@pytest.fixture
def with_a_gap(lived_in: Desk, clock: SetClock) -> Desk:
    """Fri 8 Jan: all days of the week kept but Thursday."""
    clock.at = datetime(2027, 1, 8, 9, 0, tzinfo=UTC)
    return lived_in


def toasts(pilot: Pilot[None]) -> str:
    return screen_text(pilot.app)


async def do(pilot: Pilot[None], verb: partial[Any]) -> None:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, DiaryScreen)
    await screen.perform(verb)


async def test_a_no_of_yesterday_closed_on_today(with_a_gap: Desk, running: Running) -> None:
    async with running(with_a_gap) as pilot:
        await do(pilot, partial(applications.close, with_a_gap, "Initech", Stage.REJECTED, "yesterday"))
        await until(pilot, lambda: "Thu is a grace day now, a freeze came back." in toasts(pilot))
        assert "Shield up now." in toasts(pilot)


async def test_and_on_the_pipeline_screen(with_a_gap: Desk, running: Running) -> None:
    async with running(with_a_gap) as pilot:
        await opened_pipeline(pilot)
        await do(pilot, partial(applications.close, with_a_gap, "Initech", Stage.REJECTED, "yesterday"))
        await until(pilot, lambda: "Thu is a grace day now, a freeze came back." in toasts(pilot))


async def test_undo_of_an_entry_of_an_earlier_day(with_a_gap: Desk, running: Running) -> None:
    checkins.done(with_a_gap, ["keep"], when="yesterday")
    async with running(with_a_gap) as pilot:
        await do(pilot, partial(history.undo, with_a_gap))
        await until(pilot, lambda: "Thu is covered by a freeze now." in toasts(pilot))


@pytest.mark.parametrize("key", "12345")
async def test_undo_and_redo_say_it_on_every_screen(with_a_gap: Desk, running: Running, key: str) -> None:
    applications.close(with_a_gap, "Initech", Stage.REJECTED, "yesterday")
    async with running(with_a_gap, (120, 40)) as pilot:
        await pilot.press(key)
        await until(pilot, lambda: getattr(pilot.app.screen, "seen", None) is not None)
        await pilot.press("u")
        await until(pilot, lambda: "Thu is covered by a freeze now." in toasts(pilot))
        await pilot.press("U")
        await until(pilot, lambda: "Thu is a grace day now, a freeze came back." in toasts(pilot))


async def test_what_is_of_today_says_nothing(with_a_gap: Desk, running: Running) -> None:
    async with running(with_a_gap) as pilot:
        await do(pilot, partial(applications.close, with_a_gap, "Initech", Stage.REJECTED))
        await opened_pipeline(pilot)
        await do(pilot, partial(applications.close, with_a_gap, "Globex", Stage.REJECTED))
        await pilot.pause()
        assert " now." not in toasts(pilot)


async def test_a_night_that_passed_is_no_replay(with_a_gap: Desk, running: Running, clock: SetClock) -> None:
    async with running(with_a_gap) as pilot:
        clock.at = datetime(2027, 1, 9, 9, 0, tzinfo=UTC)
        await do(pilot, partial(checkins.done, with_a_gap, ["keep"]))
        await pilot.pause()
        assert " now." not in toasts(pilot)
