"""The checklist: its order, what is folded, and the way from it to the history of a habit."""

import pytest
from textual.pilot import Pilot

from rebound_tui.services import checkins, habits
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.ports import Desk
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.ui.panes.heat_map import HeatMap
from rebound_tui.ui.screens.habits import HabitsScreen
from tests.support.screens import screen_text
from tests.ui.conftest import Running, until


@pytest.fixture
def mixed(lived_in: Desk) -> Desk:
    """Thursday: two habits due, one done, a week that asks for more, and two that are not due."""
    for name, schedule in (("Swim", "mon"), ("Walk", "daily"), ("Sing", "tue"), ("Run", "3 a week")):
        habits.add_habit(lived_in, HabitForm(name, schedule=schedule))
    checkins.done(lived_in, ["keep"])
    return lived_in


def shown(pilot: Pilot[None]) -> list[str]:
    rows = pilot.app.screen.query_one(HabitsPane).rows
    return [getattr(row.thing, "name", str(row.key)) for row in rows if row.key is not None]


def names(desk: Desk) -> list[str]:
    with desk.store.reading() as reader:
        return [habit.name for habit in reader.habits()]


async def test_due_first_then_done_then_the_rest_behind_one_line(mixed: Desk, running: Running) -> None:
    async with running(mixed, (100, 30)) as pilot:
        assert shown(pilot) == ["Polish skills", "Walk", "Run", "Keep learning", "folded"]
        assert "0 of 3 this week" in screen_text(pilot.app)
        assert "2 not due today" in screen_text(pilot.app)
        await pilot.press("end", "enter")
        await until(pilot, lambda: shown(pilot) == ["Polish skills", "Walk", "Run", "Keep learning", "Swim", "Sing"])


async def test_a_tick_moves_nothing_under_the_users_hands(mixed: Desk, running: Running) -> None:
    async with running(mixed) as pilot:
        before = shown(pilot)
        await pilot.press("space")
        await until(pilot, lambda: "✓  Polish skills" in screen_text(pilot.app))
        await pilot.press("down", "space")
        await until(pilot, lambda: "✓  Walk" in screen_text(pilot.app))
        assert shown(pilot) == before
        await pilot.press("tab")
        await until(pilot, lambda: shown(pilot) == ["Run", "Keep learning", "Polish skills", "Walk", "folded"])


async def test_one_that_is_not_due_is_not_folded_alone(lived_in: Desk, running: Running) -> None:
    habits.add_habit(lived_in, HabitForm("Swim", schedule="mon"))
    async with running(lived_in) as pilot:
        assert shown(pilot) == ["Keep learning", "Polish skills", "Swim"]


async def test_order_by_keys_passes_what_is_folded(mixed: Desk, running: Running) -> None:
    async with running(mixed) as pilot:
        await pilot.press("J")
        await until(pilot, lambda: shown(pilot)[:3] == ["Walk", "Polish skills", "Run"])
        assert names(mixed) == ["Keep learning", "Swim", "Walk", "Polish skills", "Sing", "Run"]
        await pilot.press("K")
        await until(pilot, lambda: shown(pilot)[:3] == ["Polish skills", "Walk", "Run"])
        before = names(mixed)
        await pilot.press("K")  # nothing above it
        await pilot.press("end", "up", "up", "J")  # Run: what is done comes after it, whatever the order
        await pilot.pause(0.1)
        assert (shown(pilot)[:3], names(mixed)) == (["Polish skills", "Walk", "Run"], before)


async def test_enter_opens_the_history_of_the_habit(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.query_one(HeatMap).has_focus)
        await until(pilot, lambda: "History of Polish skills" in screen_text(pilot.app))
        await pilot.press("1", "up", "enter")
        await until(pilot, lambda: "History of Keep learning" in screen_text(pilot.app))


async def test_what_is_too_late_for_the_streak_says_so(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.query_one(HeatMap).has_focus)
        await pilot.press("left", "up", "space")
        await until(pilot, lambda: "More than 7 days ago" in " ".join(screen_text(pilot.app).split()))


async def test_an_archived_habit_says_how_it_comes_back(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await pilot.press("full_stop")
        await until(pilot, lambda: "Keep learning" not in shown(pilot))
        await pilot.press("3")
        await until(pilot, lambda: isinstance(pilot.app.screen, HabitsScreen) and pilot.app.screen.view is not None)
        await pilot.press("end", "space")
        await until(pilot, lambda: "Keep learning is archived. . brings it back." in screen_text(pilot.app))
