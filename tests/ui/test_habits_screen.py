"""The screen of the habits: the list, the heat map of each, and filling in a past day."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.habit_days import HabitDay, habit_day
from rebound_tui.services import habits
from rebound_tui.services.checkins import Tick, done, note_on
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.looking import habits_view
from rebound_tui.services.ports import Desk
from rebound_tui.ui.panes.habit_list import HabitList
from rebound_tui.ui.panes.habit_numbers import HabitNumbers
from rebound_tui.ui.panes.heat_map import HeatMap
from rebound_tui.ui.screens.habits import HabitsScreen
from tests.support.screens import matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"
TODAY = date(2027, 1, 7)


async def opened(pilot: Pilot[None]) -> HabitsScreen:
    await pilot.press("3")
    await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is not None)
    screen = pilot.app.screen
    assert isinstance(screen, HabitsScreen)
    await until(pilot, lambda: screen.query_one(HeatMap).found is not None)
    return screen


async def days_opened(pilot: Pilot[None]) -> HabitsScreen:
    screen = await opened(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: screen.query_one(HeatMap).has_focus)
    return screen


def day_of(desk: Desk, name: str, day: date) -> HabitDay:
    view = habits_view(desk)
    return next(habit_day(each.story, view.quiet, day) for each in view.habits if each.habit.name == name)


@pytest.fixture
def busy(lived_in: Desk) -> Desk:
    """A year of one habit, and another one that counts pages."""
    for back in range(1, 400, 3):
        done(lived_in, ["polish"], when=TODAY - timedelta(days=back))
    habits.add_habit(lived_in, HabitForm("Pages [/b] 日本", target=10, unit="pages", schedule="3 a week"))
    done(lived_in, ["pages"], Tick(amount=4, note="slow [/] going"), TODAY)
    return lived_in


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_habits_look_as_kept(busy: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(busy, size) as pilot:
        await opened(pilot)
        await pilot.press("down", "enter", "left")
        await until(pilot, lambda: pilot.app.screen.query_one(HeatMap).has_focus)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"habits-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_numbers_come_forward(busy: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(busy, size) as pilot:
        screen = await opened(pilot)
        await pilot.press("down", "tab")
        await until(pilot, lambda: screen.query_one(HeatMap).has_focus)
        await pilot.press("tab")
        await until(pilot, lambda: screen.query_one(HabitNumbers).has_focus)
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / f"habits-numbers-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("size", [(1, 1), (9, 9), (31, 7), (200, 60)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_alive_at_any_size(busy: Desk, running: Running, size: tuple[int, int]) -> None:
    async with running(busy, size) as pilot:
        await opened(pilot)
        await pilot.press("down", "enter", "home", "left", "up", "tab", "tab", "w", "escape")
        assert pilot.app.is_running


async def test_space_ticks_today_in_the_list(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await opened(pilot)
        await pilot.press("space")
        await until(pilot, lambda: day_of(busy, "Keep learning", TODAY) is HabitDay.DONE)


async def test_the_same_keys_fill_any_past_day_and_the_effect_is_said(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await days_opened(pilot)
        await pilot.press("left", "down", "space")
        filled = TODAY - timedelta(days=6)
        await until(pilot, lambda: day_of(lived_in, "Keep learning", filled) is HabitDay.DONE)
        await until(pilot, lambda: "is kept now." in screen_text(pilot.app))
        await pilot.press("t")
        await until(pilot, lambda: day_of(lived_in, "Keep learning", filled) is HabitDay.TINY)
        await pilot.press("s")
        await until(pilot, lambda: day_of(lived_in, "Keep learning", filled) is HabitDay.SKIPPED)


async def test_a_day_long_past_leaves_the_streak(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await days_opened(pilot)
        await pilot.press("pageup", "pageup", "space")
        await until(pilot, lambda: day_of(lived_in, "Keep learning", TODAY - timedelta(days=56)) is HabitDay.DONE)
        await until(pilot, lambda: "More than 7 days ago" in screen_text(pilot.app))


async def test_the_cursor_stops_at_today_and_goes_to_the_first_check_in(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        screen = await opened(pilot)
        await pilot.press("enter")
        heat = screen.query_one(HeatMap)
        await until(pilot, lambda: heat.has_focus)
        await pilot.press("right", "down")
        assert heat.here == TODAY
        await pilot.press("left", "home")
        assert heat.here == date(2027, 1, 4)
        await pilot.press("end")
        assert heat.here == TODAY


async def test_an_archived_habit_comes_back_with_the_same_key(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        screen = await opened(pilot)
        await pilot.press("full_stop")
        await until(pilot, lambda: [each.habit.archived for each in habits_view(busy).habits] == [False, False, True])
        await until(pilot, lambda: screen.view is not None and screen.view.habits[-1].habit.archived)
        screen.query_one(HabitList).highlighted = habits_view(busy).habits[-1].habit.id
        await pilot.press("full_stop")
        await until(pilot, lambda: not any(each.habit.archived for each in habits_view(busy).habits))


async def test_how_strength_is_computed(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await opened(pilot)
        await pilot.press("tab", "tab", "w")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        assert "0.5 ** (sqrt(f) / 13)" in screen_text(pilot.app)


async def test_no_habits(desk: Desk, running: Running) -> None:
    async with running(desk) as pilot:
        await pilot.press("escape", "3")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is not None)
        await pilot.press("enter", "space", "left", "tab", "tab", "full_stop", "e")
        assert pilot.app.is_running


async def test_the_note_of_the_highlighted_day(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await days_opened(pilot)
        await pilot.press("up", "n")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        await pilot.press(*"hard", "enter")
        await until(pilot, lambda: note_on(busy, "keep", TODAY - timedelta(days=1)) == "hard")
        assert note_on(busy, "keep") == ""
        await until(pilot, lambda: "hard" in screen_text(pilot.app))


async def test_the_list_is_put_in_order(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await opened(pilot)
        await pilot.press("J")
        await until(pilot, lambda: [each.habit.name for each in habits_view(busy).habits][:2] == ["Polish skills", "Keep learning"])
        await pilot.press("K")
        await until(pilot, lambda: habits_view(busy).habits[0].habit.name == "Keep learning")


async def test_a_template_fills_the_form(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await opened(pilot)
        await pilot.press("c")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        await pilot.press("r")
        await until(pilot, lambda: "write two lines" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: len(habits_view(busy).habits) == 4)
    made = habits_view(busy).habits[-1].habit
    assert (made.name, made.binds, made.versions[-1].schedule) == ("Reach out to one person", "outreach", "TIMES=2;PER=WEEK")


async def test_a_note_of_the_highlighted_habit_on_today(busy: Desk, running: Running) -> None:
    async with running(busy) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        await pilot.press(*"fine", "enter")
        await until(pilot, lambda: note_on(busy, "keep") == "fine")
        await pilot.press("J")
        await until(pilot, lambda: habits_view(busy).habits[1].habit.name == "Keep learning")


async def test_the_day_is_highlighted_only_where_keys_go(lived_in: Desk, running: Running) -> None:
    def is_highlighted(screen: HabitsScreen) -> bool:
        return any(piece.tone == "cursor" for row in screen.query_one(HeatMap).rows for piece in row.draw(80))

    async with running(lived_in, (120, 40)) as pilot:
        screen = await opened(pilot)
        assert not is_highlighted(screen)
        await pilot.press("tab")
        await until(pilot, lambda: is_highlighted(screen))
        await pilot.press("tab")
        await until(pilot, lambda: not is_highlighted(screen))


@pytest.mark.parametrize("name", ["Acme [/jobs] 日本 \x1b[31m", "[bold", "[/]", "x" * 200, "قراءة كتاب"])
async def test_any_name_is_shown_as_text(lived_in: Desk, running: Running, name: str) -> None:
    habits.edit_habit(lived_in, "keep", HabitForm(name))
    async with running(lived_in, (80, 24)) as pilot:
        await opened(pilot)
        await until(pilot, lambda: f"History of {name[:12].rstrip()}" in screen_text(pilot.app))


async def test_walking_through_the_days_reads_nothing(busy: Desk, running: Running) -> None:
    async with running(busy, (120, 40)) as pilot:
        screen = await opened(pilot)
        view = screen.view
        await pilot.press("down", "enter", "left", "up", "pageup", "home", "right")
        assert screen.query_one(HeatMap).day is not None
        assert screen.view is view


async def test_the_guard_is_asked_once_for_both_screens(busy: Desk, running: Running) -> None:
    async with running(busy, (120, 40)) as pilot:
        today = pilot.app.screen.view  # type: ignore[attr-defined]
        screen = await opened(pilot)
        assert screen.view is not None
        assert screen.view.guard is today.guard
        done(busy, ["keep"])
        await until(pilot, lambda: screen.view is not None and screen.view.guard is not today.guard)
        assert screen.view.guard.goal.units == today.guard.goal.units + 1


async def test_an_amount_that_is_none_is_said_in_the_form(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("c", "o")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-name")))
        await pilot.press("W", "tab", "tab", "tab", "m", "enter")
        await until(pilot, lambda: pilot.app.screen.query_one(".error").has_class("-shown"))
        assert "m is not an amount." in screen_text(pilot.app)
