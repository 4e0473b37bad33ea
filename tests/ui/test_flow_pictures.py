"""Every page that follows a no, as it looks: in a window, in a corner of one, and in the smallest that has to be legible."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, events, feedback, kit
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.dialogs.close import OUTCOMES
from rebound_tui.ui.screens.event_actions import EventActions
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_today_keys import closed, opened, stage_of

PICTURES = Path(__file__).parent / "pictures" / "flow"
SIZES = pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")


class Album:
    """Pictures of one session, compared at its end, so that one run shows or updates them all."""

    def __init__(self, pilot: Pilot[None], size: tuple[int, int], is_update: bool) -> None:
        self._pilot, self._size, self._is_update = pilot, f"{size[0]}x{size[1]}", is_update
        self.other: list[str] = []

    async def take(self, name: str, text: str) -> None:
        """Wait for a text, and take a picture, without what is said for a moment in the corner."""
        self._pilot.app.clear_notifications()
        await said(self._pilot, text)
        await self._pilot.pause()
        shown = screen_text(self._pilot.app)
        if not matches_picture(shown, PICTURES / f"{name}-{self._size}.txt", self._is_update):
            self.other.append(f"{name}:\n{shown}")


@pytest.fixture
def talked(lived_in: Desk) -> Desk:
    """The diary, with an interview at Initech that was held, a strength and somebody to talk to."""
    applications.add_event(lived_in, "Initech", Kind.INTERVIEW, {"held": True, "type": "panel"}, "2027-01-06")
    kit.add_entry(lived_in, KitKind.STRENGTH, "Calm with angry customers", {"proof": "the March outage call"})
    kit.add_entry(lived_in, KitKind.PERSON, "Noor", {"reach": "noor@home.example"})
    return lived_in


@SIZES
async def test_the_day_itself(talked: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    async with running(talked, size) as pilot:
        album = Album(pilot, size, is_update)
        await at(pilot, talked, "Initech")
        await opened(pilot, "x")
        await album.take("close", "They said no")
        await pilot.press("enter")
        await until(pilot, lambda: stage_of(talked, "Initech") is Stage.REJECTED)
        await album.take("accept", "Noted. Initech decided")
        await pilot.press("enter")
        await album.take("known", "You saw one side")
        await pilot.press("enter")
        await album.take("next", "One next step")
        await pilot.press("c")
        await album.take("change", "Step")
    assert not album.other, "\n".join(album.other)


@SIZES
async def test_the_card_and_its_steps(talked: Desk, running: Running, clock: SetClock, size: tuple[int, int], is_update: bool) -> None:
    applications.close(talked, "Initech", Stage.REJECTED, words="It was close.")
    clock.at += timedelta(days=1)
    async with running(talked, size) as pilot:
        album = Album(pilot, size, is_update)
        await pilot.press("tab", "home")
        await said(pilot, "Initech: a few small steps")
        await opened(pilot, "enter")
        await album.take("steps", "Look back once")
        await pilot.press("f")
        await album.take("mail", "{a moment")
        await pilot.press("escape")
        await album.take("mail-keys", "y copy")
        await pilot.press("y")
        await album.take("mail-not-filled", "Still to fill in")
        await pilot.press("escape")
        await said(pilot, "Look back once")
        await pilot.press("t")
        await album.take("causes", "minute 1 of 10")
        await pilot.press("space", "down", "space", "space", "down", "space", "space", "space")
        await pilot.press("enter")
        await album.take("answers", "tab next")
        await pilot.press("enter")
        await album.take("lines", "enter done")
        await pilot.press("escape")
        await said(pilot, "Reach out")
        await pilot.press("s")
        await album.take("strength", "Still true.")
        await pilot.press("escape")
        await said(pilot, "Reach out")
        await pilot.press("r")
        await album.take("who", "Noor")
        await pilot.press("enter")
        await album.take("message", "noor@home.example")
    assert not album.other, "\n".join(album.other)


@SIZES
async def test_what_came_and_all_of_them(talked: Desk, running: Running, size: tuple[int, int], is_update: bool) -> None:
    applications.close(talked, "Initech", Stage.REJECTED)
    async with running(talked, size) as pilot:
        album = Album(pilot, size, is_update)
        screen = pilot.app.screen_stack[0]
        assert isinstance(screen, EventActions)
        screen.action_after_no()
        await album.take("which", "After which no?")
        await pilot.press("enter")
        await album.take("all-steps", "Feedback that came")
        await pilot.press("v")
        await album.take("came", "escape done writing")
        await closed(pilot, "escape", "escape")
        feedback.receive(talked, "Initech", "You were clear and kind. More depth in SQL would have helped, above all window functions.")
        screen.action_after_no()
        await said(pilot, "After which no?")
        await pilot.press("enter")
        await said(pilot, "Feedback that came")
        await pilot.press("v")
        await album.take("sort", "Usable")
        await closed(pilot, "escape")
        screen.action_review()
        await album.take("review", "Where they ended")
        await closed(pilot, "escape")
        events.note_event(talked, "Globex", Kind.OFFER, Details(amount="54k", answer_by="2027-01-11", agreed="four days"))
        await at(pilot, talked, "Globex")
        await opened(pilot, "g")
        await pilot.press("o")
        await album.take("offer", "Answer by")
        await pilot.press("e")
        await album.take("offer-form", "Agreed")
        await pilot.press("escape")
        await said(pilot, "a accept")
        await pilot.press("a")
        await album.take("end", "accepted on")
    assert not album.other, "\n".join(album.other)


async def test_without_colours_there_is_no_box_in_the_box(talked: Desk, running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with running(talked, (60, 20)) as pilot:
        await at(pilot, talked, "Initech")
        await opened(pilot, "x")
        await said(pilot, "They said no")
        assert pilot.app.screen.query_one(Canvas).outer_size.height == len(OUTCOMES)
