from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.cli.formats import FileFormats
from rebound_tui.domain.kit import FIRST_NO, FOR, IF, KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, kit, setup
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import open_store
from rebound_tui.ui.app import ReboundApp
from rebound_tui.ui.screens.pipeline import PipelineScreen
from rebound_tui.ui.settings import Settings
from tests.support.screens import SetClock

Running = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


ROUNDS = 500
PLAIN = Settings()


async def until(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Let the app work until something holds: the diary has a thread of its own."""
    for _ in range(ROUNDS):
        if holds():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    pytest.fail("it never came to hold")


async def opened_pipeline(pilot: Pilot[None]) -> PipelineScreen:
    """The Pipeline screen, opened and filled."""
    await pilot.press("2")
    await until(pilot, lambda: isinstance(pilot.app.screen, PipelineScreen) and pilot.app.screen.shown is not None)
    assert isinstance(pilot.app.screen, PipelineScreen)
    return pilot.app.screen


@pytest.fixture
def clock() -> SetClock:
    """Thu 7 Jan 2027, 10:00 in Berlin."""
    return SetClock(datetime(2027, 1, 7, 9, 0, tzinfo=UTC))


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock) -> Desk:
    """A new diary."""
    numbers = count(1)
    return Desk(open_store(tmp_path / "diary"), clock, lambda: f"id{next(numbers)}")


@pytest.fixture
def lived_in(desk: Desk) -> Desk:
    """Two habits, three applications, and a plan for a no, so that none is asked for."""
    kit.add_entry(desk, KitKind.PLAN, "I make tea", {IF: "the answer is a no", FOR: FIRST_NO})
    setup.set_up(desk, "sun", ("read one page", "ten minutes of one exercise"))
    applications.add_application(desk, ApplicationForm("Acme [/jobs]", "Senior [Remote] Dev", source="referral"), when="2026-12-31")
    applications.add_application(desk, ApplicationForm("Globex", "Data Analyst"), when="2027-01-04")
    talked = applications.add_application(desk, ApplicationForm("Initech", "Engineer", url="https://example.org/1"), when="2027-01-02")
    applications.move(desk, talked.id, Stage.INTERVIEW, "2027-01-06")
    for day in ("2027-01-04", "2027-01-05", "2027-01-06"):
        checkins.done(desk, ["keep"], when=day)
    return desk


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """Opens the app on a desk, at a size, and gives its pilot."""
    apps: list[ReboundApp] = []

    @asynccontextmanager
    async def run(desk: Desk, size: tuple[int, int] = (80, 24), settings: Settings = PLAIN) -> AsyncIterator[Pilot[None]]:
        app = ReboundApp(desk, settings, tmp_path / "settings.toml", FileFormats(desk))
        apps.append(app)
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield pilot

    yield run
    for app in apps:
        app.close_diary()


@pytest.fixture
def is_update(pytestconfig: pytest.Config) -> bool:
    return bool(pytestconfig.getoption("--update-pictures"))
