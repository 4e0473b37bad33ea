"""Today in each state, as pictures: what it shows, folds and says at three sizes, with colours and without."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.outlook import AWAY, days_away
from rebound_tui.domain.guard.snapshot import BACK, FREEZE, LOW_TIDE, QUIET, SHIELD, STEADY, GuardState, Snapshot
from rebound_tui.domain.kit import FIRST_NO, FOR, IF, KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, habits, kit, pauses, setup
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import today_view
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures" / "states"
MON = date(2027, 1, 4)
DAY = timedelta(days=1)
LIVES: dict[str, tuple[str, GuardState]] = {
    "steady": ("u", STEADY),
    "shield": ("n", SHIELD),
    "quiet": ("u..", QUIET),
    "low-tide": ("u......", LOW_TIDE),
    "low-tide-active": ("u.......uu", LOW_TIDE),
    "back": ("nuu", BACK),
    "freeze": ("u.", STEADY),
    "away": ("uu....", QUIET),
    "waiting": ("nn..uu", BACK),
    "mended": ("n....u.uu", BACK),
    "paused": ("u", STEADY),
}
"""What the days from Monday on were: u a unit, n a heavy no; and the state of the morning after."""
SIZES = [(80, 24), (120, 40), (60, 20)]


def put(clock: SetClock, day: date, hour: int) -> None:
    clock.at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def lived(desk: Desk, clock: SetClock, pattern: str) -> None:
    put(clock, MON - 15 * DAY, 9)
    setup.set_up(desk, "sun", ("read one page", "ten minutes of one exercise"))
    habits.add_habit(desk, HabitForm(name="Walk", schedule="mon,wed,fri", tiny="around the block"))
    kit.add_entry(desk, KitKind.PLAN, "I make tea", {IF: "the answer is a no", FOR: FIRST_NO})
    for n in range(-14, 0):
        put(clock, MON + n * DAY, 17)
        if n in (-4, -3):
            applications.add_application(desk, ApplicationForm(("Acme", "Globex")[n + 4], "Analyst"))
        if (MON + n * DAY).weekday() != 6:
            checkins.done(desk, ["learn", "polish"])
    for n, symbol in enumerate(pattern):
        put(clock, MON + n * DAY, 15)
        if symbol == "n":
            made = applications.add_application(desk, ApplicationForm(f"Hooli {n}", "Dev"), saved=True, when=str(MON - 10 * DAY))
            applications.close(desk, made.id, Stage.REJECTED, weight=Weight.HEAVY)
        if symbol == "u":
            checkins.done(desk, ["learn"])
    put(clock, MON + len(pattern) * DAY, 7)


def guard(desk: Desk) -> Snapshot:
    return today_view(desk).guard


TRUE_OF: dict[str, Callable[[Snapshot], bool]] = {
    "freeze": lambda found: found.days[-2].mark is FREEZE,
    "away": lambda found: days_away(found) >= AWAY,
    "waiting": lambda found: found.waiting > 0,
    "mended": lambda found: found.mended_on is not None,
}


@pytest.mark.parametrize("name", LIVES)
async def test_today_in_each_state(desk: Desk, clock: SetClock, running: Running, name: str, is_update: bool) -> None:
    pattern, state = LIVES[name]
    lived(desk, clock, pattern)
    if name == "paused":
        pauses.pause(desk, "2027-01-08")
    found = guard(desk)
    assert found.state is state
    assert TRUE_OF.get(name, bool)(found)
    for size in SIZES:
        async with running(desk, size) as pilot:
            await pilot.pause()
            text = screen_text(pilot.app)
        assert matches_picture(text, PICTURES / f"{name}-{size[0]}x{size[1]}.txt", is_update), text


@pytest.mark.parametrize("name", LIVES)
async def test_without_colours_it_says_the_same(
    desk: Desk, clock: SetClock, running: Running, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lived(desk, clock, LIVES[name][0])
    if name == "paused":
        pauses.pause(desk, "2027-01-08")
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(desk) as pilot:
        await pilot.pause()
        text = screen_text(pilot.app)
    inner = [line.strip("│╭╮╰╯┃┏┓┗┛━─ ") for line in text.splitlines()]
    kept = [line.strip("│╭╮╰╯─ ") for line in (PICTURES / f"{name}-80x24.txt").read_text(encoding="utf-8").splitlines()]
    assert inner[1:5] == kept[1:5]


@pytest.mark.parametrize("size", [*SIZES, (40, 12)])
async def test_in_low_tide_the_way_to_people_is_in_sight_at_every_size(
    desk: Desk, clock: SetClock, running: Running, size: tuple[int, int]
) -> None:
    lived(desk, clock, LIVES["low-tide"][0])
    async with running(desk, size) as pilot:
        await pilot.pause()
        text = screen_text(pilot.app)
    assert "people to talk to" in text, text
    assert "a pause" in text
    assert "read one page" in text


async def test_a_brand_new_diary(desk: Desk, clock: SetClock, running: Running, is_update: bool) -> None:
    put(clock, MON, 9)
    async with running(desk) as pilot:
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1 and bool(today_view(desk).habits))
        await pilot.pause()
        text = screen_text(pilot.app)
    assert matches_picture(text, PICTURES / "new-80x24.txt", is_update), text
