"""Today by state, and its one prompt."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.asking.scene import SHOWN
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import TodayView, today_view
from rebound_tui.ui.panes.asked import ASKED, FOLDED
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.ui.screens.today import TodayScreen
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, until

PICTURES = Path(__file__).parent / "pictures"


def shown(pilot: Pilot[None]) -> TodayView:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, TodayScreen)
    assert screen.view is not None
    return screen.view


def lose(desk: Desk, company: str, when: str, talked: bool) -> None:
    made = applications.add_application(desk, ApplicationForm(company, "Dev"), saved=True, when="2027-01-02")
    if talked:
        applications.add_event(desk, made.id, Kind.SCREENING, {"text": "a call"}, "2027-01-02")
    applications.close(desk, made.id, Stage.REJECTED, when)


@pytest.fixture
def three_noes(lived_in: Desk) -> Desk:
    for company in ("Hooli", "Stark", "Wayne"):
        lose(lived_in, company, "2027-01-06", talked=False)
    return lived_in


def noted(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.reading() as reader:
        return [(answer.prompt, answer.answer) for answer in reader.answers()]


async def test_the_prompt_is_one_line_in_its_pane_and_remembered(three_noes: Desk, running: Running) -> None:
    async with running(three_noes) as pilot:
        assert len(pilot.app.screen_stack) == 1
        assert "? Three noes this week. A shield?" in screen_text(pilot.app)
        await until(pilot, lambda: noted(three_noes) == [("three_light", SHOWN)])
        await pilot.press("space")
        await until(pilot, lambda: shown(pilot).habits[0].is_done)


async def test_a_prompt_in_a_pane_that_is_not_there_was_not_shown(three_noes: Desk, running: Running) -> None:
    async with running(three_noes, (40, 12)) as pilot:
        assert "A shield?" not in screen_text(pilot.app)
        assert noted(three_noes) == []
        await pilot.press("tab")
        await until(pilot, lambda: noted(three_noes) == [("three_light", SHOWN)])


async def test_enter_opens_it_and_not_today_puts_it_off(three_noes: Desk, running: Running, is_update: bool) -> None:
    async with running(three_noes) as pilot:
        await pilot.press("tab", "home", "enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        text = screen_text(pilot.app)
        await pilot.press("n")
        await until(pilot, lambda: shown(pilot).asked is None)
        assert "A shield?" not in screen_text(pilot.app)
        assert ("three_light", "not_today") in noted(three_noes)
    assert matches_picture(text, PICTURES / "prompt.txt", is_update), text


async def test_escape_leaves_it_where_it_is_and_never_takes_it_away(three_noes: Desk, running: Running) -> None:
    async with running(three_noes) as pilot:
        await pilot.press("tab", "home", "enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert shown(pilot).asked is not None
        await pilot.press("enter")
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await pilot.press("v")
        await until(pilot, lambda: shown(pilot).asked is None)
        await pilot.press("u")
        await until(pilot, lambda: shown(pilot).asked is not None)


async def test_nothing_is_asked_at_night(three_noes: Desk, running: Running, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 7, 21, 30, tzinfo=UTC)
    async with running(three_noes) as pilot:
        assert shown(pilot).asked is None
        assert noted(three_noes) == []


async def test_the_shield_shows_tiny_versions_and_what_is_covered(lived_in: Desk, running: Running, is_update: bool) -> None:
    lose(lived_in, "Hooli", "2027-01-07 09:00", talked=True)
    async with running(lived_in) as pilot:
        text = screen_text(pilot.app)
    assert "○  read one page" in text
    assert "covered until Sat" in text
    assert matches_picture(text, PICTURES / "today-shield.txt", is_update), text


async def test_coming_back_after_days_shows_one_item_and_folds_the_rest(
    lived_in: Desk, running: Running, clock: SetClock, is_update: bool
) -> None:
    clock.at = datetime(2027, 1, 11, 10, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        text = screen_text(pilot.app)
        assert "5 days away. One small thing is enough." in text
        assert "Polish skills" not in text
        assert "Applied" not in text
        pane = pilot.app.screen.query_one(HabitsPane)
        assert [row.key for row in pane.rows if row.key is not None] == [shown(pilot).habits[0].habit.id, FOLDED]
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Polish skills" in screen_text(pilot.app))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: "Applied" in screen_text(pilot.app))
    assert matches_picture(text, PICTURES / "today-away.txt", is_update), text


async def test_an_interview_of_tomorrow_is_shown_in_every_state(lived_in: Desk, running: Running, clock: SetClock) -> None:
    data: dict[str, object] = {"for": "2027-01-12T10:30+01:00", "zone": "Europe/Berlin"}
    applications.add_event(lived_in, "Globex", Kind.INTERVIEW, data)
    clock.at = datetime(2027, 1, 11, 10, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        text = screen_text(pilot.app)
        assert "interview 10:30" in text
        assert "? Tomorrow 10:30: Globex" in text
        pane = pilot.app.screen.query_one(HabitsPane)
        assert ASKED not in [row.key for row in pane.rows]


async def test_the_notes_have_room_on_a_narrow_screen(lived_in: Desk, running: Running, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 11, 10, 0, tzinfo=UTC)
    async with running(lived_in, (40, 12)) as pilot:
        assert "One small thing is enough." in screen_text(pilot.app)


async def test_the_first_unit_after_a_no_says_how_long_it_took(lived_in: Desk, running: Running) -> None:
    lose(lived_in, "Hooli", "2027-01-06 16:00", talked=True)
    checkins.done(lived_in, ["keep"])
    async with running(lived_in) as pilot:
        assert "Back after 18 h." in screen_text(pilot.app)
    assert today_view(lived_in).guard.goal.target == 1
