"""The fit check: optional, in the form and with an interview; it asks only where it was answered, with fewer than two."""

import pytest

from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rebound.fit import latest
from rebound_tui.domain.stages import Stage
from rebound_tui.services.kit import add_entry
from rebound_tui.services.ports import Desk
from rebound_tui.ui.dialogs.ticks import Ticks
from tests.support.screens import screen_text
from tests.ui.conftest import Running
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


async def test_a_quick_add_is_never_interrupted(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli / Cook")
        await closed(pilot, "enter")
    assert only(lived_in, "Hooli").fit is None


@pytest.mark.parametrize(("ticks", "is_asked"), [(1, True), (2, False)])
async def test_with_fewer_than_two_ticks_it_asks_once(lived_in: Desk, running: Running, ticks: int, is_asked: bool) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli / Cook")
        pilot.app.screen.query_one(Ticks).focus()
        for _ in range(ticks):
            await pilot.press("space", "right")
        if is_asked:
            await pilot.press("enter")
            await said(pilot, "Fewer than two fit. Apply anyway?")
        await closed(pilot, "enter")
    assert only(lived_in, "Hooli").fit == ("description", "duties")[:ticks]


async def test_an_answer_of_none_is_an_answer(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli / Cook")
        pilot.app.screen.query_one(Ticks).focus()
        await pilot.press("space", "space", "enter")
        await said(pilot, "Fewer than two fit.")
        await closed(pilot, "enter")
    assert only(lived_in, "Hooli").fit == ()


async def test_it_is_asked_again_with_an_interview(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "i")
        await pilot.press("i")
        await said(pilot, "Their zone")
        await pilot.press(*"2027-01-09 14:00")
        pilot.app.screen.query_one(Ticks).focus()
        await pilot.press("space", "enter")
        await said(pilot, "Go anyway?")
        await closed(pilot, "enter")
    assert latest(only(lived_in, "Globex")) == ("description",)
    assert progress(only(lived_in, "Globex").events).stage is Stage.INTERVIEW


async def test_what_is_looked_for_stands_in_the_form(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        assert "You look for" not in screen_text(pilot.app)
        await closed(pilot, "escape")
        add_entry(lived_in, KitKind.CRITERION, "four [days]")
        await opened(pilot, "a")
        await said(pilot, "You look for: four [days]")
