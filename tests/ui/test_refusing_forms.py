"""A form that refuses says what is in the way and goes to the field that it is about; nothing that was typed is lost."""

from collections.abc import Sequence

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import Canvas
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_today_keys import closed


async def form(pilot: Pilot[None], keys: Sequence[str]) -> None:
    """Open a form by these keys, each of a dialog of its own."""
    for key in keys:
        before = pilot.app.screen
        await pilot.press(key)
        await until(pilot, lambda before=before: pilot.app.screen not in (before, pilot.app.screen_stack[0]))  # type: ignore[misc]
    await until(pilot, lambda: isinstance(pilot.app.focused, Canvas | Input))


async def refused(pilot: Pilot[None], text: str, field: str) -> None:
    """Enter is refused with these words, and the keys go to this field, which is in sight."""
    await pilot.press("enter")
    await said(pilot, text)
    await until(pilot, lambda: pilot.app.focused is not None and pilot.app.focused.id == f"field-{field}")
    assert pilot.app.focused is not None
    assert pilot.app.focused.region.overlaps(pilot.app.focused.parent.parent.region)  # type: ignore[union-attr]


HABIT, APPLICATION, PLAN = ["c", "o"], ["a"], ["i", "i"]


@pytest.mark.parametrize(
    ("keys", "typed", "text", "field"),
    [
        (APPLICATION, ["Hooli", ""], "The role cannot be empty", "role"),
        (APPLICATION, ["Hooli", "Chief", "", "hooli.example"], "is not a link", "url"),
        (APPLICATION, ["Hooli", "Chief", "", "https://example.org/1"], "Initech, Engineer", "url"),
        (APPLICATION, ["Hooli /"], "Write company / role", "company"),
        (["e"], ["", "", "", "", "", "", "on the moon"], "The work mode is", "mode"),
        (["e"], ["", "", "", "", "", "", "", "", "", "", "", "", "eleven"], "1 to 5", "interest"),
        (["x"], ["", "never"], "is not a moment", "when"),
        (["x"], ["", "2099-01-01"], "is in the future", "when"),
        (["n"], [" "], "Write a word", "text"),
        (PLAN, [""], "Say when it is", "planned"),
        (PLAN, ["2027-01-12"], "has no hour", "planned"),
        (PLAN, ["2027-01-12 14:00", "Mars/Base"], "Mars/Base", "zone"),
    ],
)
async def test_the_field_is_gone_to(lived_in: Desk, running: Running, keys: list[str], typed: list[str], text: str, field: str) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await form(pilot, keys)
        for word in typed:
            await pilot.press(*word, "tab")
        await refused(pilot, text, field)


@pytest.mark.parametrize(
    ("typed", "text", "field"),
    [
        (["Read", "", "\b" * 5 + "now and then"], "is no schedule", "schedule"),
        (["Read", "", "", "many"], "is not an amount", "target"),
        (["Read", "", "\b" * 5 + "total a week"], "needs an amount", "target"),
        (["Keep learning"], "There is a habit called", "name"),
    ],
)
async def test_so_does_the_form_of_a_habit(lived_in: Desk, running: Running, typed: list[str], text: str, field: str) -> None:
    async with running(lived_in) as pilot:
        await form(pilot, HABIT)
        for word in typed:
            await pilot.press(*("backspace" if char == "\b" else char for char in word), "tab")
        await refused(pilot, text, field)


async def test_a_next_step_says_what_of_it_is_missing_and_keeps_what_is_there(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await form(pilot, ["g", "s"])
        await refused(pilot, "Say what the next step is", "what")
        await pilot.press(*"call Ann")
        await refused(pilot, "Say on which day", "on")
        await pilot.press(*"someday")
        await refused(pilot, "someday is not a moment", "on")
        await pilot.press(*["backspace"] * len("someday"), *"fri")
        await closed(pilot, "enter")
        await said(pilot, "next step kept")
