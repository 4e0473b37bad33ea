"""The form of a habit: everything that it is can be said in the app."""

from pathlib import Path

import pytest

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.habits import Habit, Pillar
from rebound_tui.services import habits
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.ports import Desk
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"


def named(desk: Desk, name: str) -> Habit | None:
    with desk.store.reading() as reader:
        return next((habit for habit in reader.habits() if habit.name == name), None)


async def test_a_habit_of_ones_own_with_all_that_it_can_be(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("c", "o")
        await until(pilot, lambda: "Ticked by" in screen_text(pilot.app))
        for text in ("Read", "one page", "3 a week", "5 pages"):
            await pilot.press("ctrl+u", *text, "tab")
        await pilot.press("space", "space", "tab", "space", "enter")
        await until(pilot, lambda: named(lived_in, "Read") is not None)
    made = named(lived_in, "Read")
    assert made is not None
    assert (made.tiny, made.unit, made.binds, made.pillar) == ("one page", "pages", ActionKind.FOLLOW_UP, Pillar.LEARNING)
    assert (made.versions[-1].schedule, made.versions[-1].target) == ("TIMES=3;PER=WEEK", 5)


async def test_the_form_shows_what_the_habit_is_and_saving_it_changes_nothing(lived_in: Desk, running: Running) -> None:
    habits.add_habit(lived_in, HabitForm("Aloud [/b] 日本", "a line", "sat", 2, "texts", Pillar.SKILLS, ActionKind.DEBRIEF))
    habits.move_habit(lived_in, "aloud", -9)
    before = named(lived_in, "Aloud [/b] 日本")
    async with running(lived_in) as pilot:
        await pilot.press("3", "e")
        await until(pilot, lambda: "Edit habit" in screen_text(pilot.app))
        assert "debrief" in screen_text(pilot.app)
        await pilot.press("enter")
        await until(pilot, lambda: "Edit habit" not in screen_text(pilot.app))
    assert before is not None
    assert named(lived_in, "Aloud [/b] 日本") == before


async def test_a_job_action_is_taken_away_again(lived_in: Desk, running: Running) -> None:
    habits.edit_habit(lived_in, "keep", HabitForm(binds=ActionKind.APPLICATION))
    async with running(lived_in) as pilot:
        await pilot.press("e", "tab", "tab", "tab", "tab", "left", "enter")
        await until(pilot, lambda: named(lived_in, "Keep learning").binds == "")  # type: ignore[union-attr]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_form_looks_as_kept(lived_in: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(lived_in, size) as pilot:
        await pilot.press("c", "r")
        await until(pilot, lambda: "Tiny version" in screen_text(pilot.app))
        await pilot.press("tab", "tab", "tab", "tab")
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"habit-form-{size[0]}x{size[1]}.txt", is_update), text
