"""What is never on the screen, whatever state one is in."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.guard.snapshot import BACK, LOW_TIDE, QUIET, SHIELD, STEADY, GuardState
from rebound_tui.services import checkins, rules
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import today_view
from rebound_tui.ui.settings import Settings
from tests.support.screens import SetClock, screen_text
from tests.test_wording import NEVER
from tests.ui.conftest import Running
from tests.ui.test_states import lose

DAY = timedelta(days=1)
HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})")
PICTOGRAPHS = re.compile("[\u2600-\u26ff\u2700-\u2712\u2795-\u27bf\U0001f000-\U0001faff]")
OTHERS = ("average", "other people", "most people", "users", "others")
RUNNING_DOWN = ("days left", "hours left", "only ", "last day", "in danger", "about to", "hurry", "running out")


def steady(desk: Desk, clock: SetClock) -> None:
    """As it is."""


def shield(desk: Desk, clock: SetClock) -> None:
    lose(desk, "Hooli", "2027-01-07 09:30", talked=True)


def quiet(desk: Desk, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 9, 9, 0, tzinfo=UTC)


def low_tide(desk: Desk, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 13, 9, 0, tzinfo=UTC)


def back(desk: Desk, clock: SetClock) -> None:
    shield(desk, clock)
    for day in (7, 8):
        clock.at = datetime(2027, 1, day, 15, 0, tzinfo=UTC)
        checkins.done(desk, ["keep"])
    clock.at = datetime(2027, 1, 9, 9, 0, tzinfo=UTC)


LIVES = {STEADY: steady, SHIELD: shield, QUIET: quiet, LOW_TIDE: low_tide, BACK: back}


def colours(pilot: Pilot[None]) -> set[tuple[int, int, int]]:
    found = HEX.findall(pilot.app.export_screenshot().lower())
    return {(int(red, 16), int(green, 16), int(blue, 16)) for red, green, blue in found} - WINDOW


WINDOW = {(255, 95, 87), (254, 188, 46), (40, 200, 64)}
"""The buttons of the window that the exported picture is framed by."""


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("state", LIVES)
async def test_never_3_red_a_big_zero_a_flame_a_countdown_or_anybody_elses_numbers(
    lived_in: Desk, running: Running, clock: SetClock, state: GuardState, theme: str
) -> None:
    LIVES[state](lived_in, clock)
    assert today_view(lived_in).guard.state is state
    async with running(lived_in, (120, 40), Settings(theme=theme)) as pilot:
        text = screen_text(pilot.app)
        shades = colours(pilot)
    assert len(shades) > 3
    assert [shade for shade in shades if shade[0] > shade[1] + 60 and shade[0] > shade[2] + 60] == []
    assert not re.search(r"\b0 (days|units|kept)", text)
    assert not PICTOGRAPHS.search(text)
    assert [word for word in (*NEVER, *OTHERS, *RUNNING_DOWN) if word in text.lower()] == []


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("show-streak", ["5 days  "]),
        ("show-guard", ["Shield up", "covered until Sat", "freezes"]),
        ("show-measures", ["of 5 days kept"]),
        ("prompts", ["? Three noes this week"]),
    ],
)
async def test_never_6_what_cannot_be_switched_off(lived_in: Desk, running: Running, clock: SetClock, key: str, shown: list[str]) -> None:
    for company in ("Stark", "Wayne", "Hooli"):
        lose(lived_in, company, "2027-01-07 09:30", talked=key != "prompts" and company == "Hooli")
    async with running(lived_in) as pilot:
        before = screen_text(pilot.app)
    rules.set_rule(lived_in, key, "off")
    async with running(lived_in) as pilot:
        after = screen_text(pilot.app)
    for text in shown:
        line = [row for row in before.splitlines() if text in row]
        assert line, before
        assert text not in "\n".join(after.splitlines()[1:23]), after
