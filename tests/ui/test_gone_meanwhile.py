"""What another process deletes, and a folder that goes away, while the app is open: a line says so, and the app stays."""

import shutil
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.services import applications, habits
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import FolderStore, open_store
from rebound_tui.ui.screens.table import PLACES
from tests.support.screens import screen_text
from tests.ui.conftest import Running, opened_pipeline, until

OF_AN_APPLICATION = ("greater_than_sign", "x", "f", "i", "n", "e", "delete")
OF_A_HABIT = ("space", "n", "e", "J", "delete")
ANYWHERE = ("a", "g", "c", "r", "0", "p", "u", "U", "w", "slash", "comma", "question_mark")


def elsewhere(desk: Desk) -> Desk:
    """The same diary, opened by another process."""
    assert isinstance(desk.store, FolderStore)
    return desk._replace(store=open_store(desk.store.folder))


async def settled(pilot: Pilot[None]) -> None:
    """Until the app has caught up with the disk; it raises at the end of the test what broke it."""
    await pilot.press("enter", "escape", "escape", "escape")
    await pilot.pause()
    assert pilot.app.is_running


@pytest.mark.parametrize("key", OF_AN_APPLICATION)
async def test_an_application_deleted_elsewhere(lived_in: Desk, running: Running, key: str) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.pause()
        assert screen.application
        applications.delete_application(elsewhere(lived_in), screen.application.id)
        await pilot.press(key)
        await settled(pilot)


@pytest.mark.parametrize("key", OF_A_HABIT)
async def test_a_habit_deleted_elsewhere(lived_in: Desk, running: Running, key: str) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("3")
        await until(pilot, lambda: "Keep learning" in screen_text(pilot.app))
        await pilot.press("tab")
        habits.delete_habit(elsewhere(lived_in), "keep")
        await pilot.press(key)
        await settled(pilot)


@pytest.mark.parametrize("place", [PLACES[0].key, *(pytest.param(place.key, marks=pytest.mark.full) for place in PLACES[1:])])
async def test_the_folder_goes_away(lived_in: Desk, running: Running, place: str) -> None:
    assert isinstance(lived_in.store, FolderStore)
    folder = lived_in.store.folder
    async with running(lived_in) as pilot:
        await pilot.press(place)
        await pilot.pause()
        shutil.rmtree(folder)
        for key in dict.fromkeys((*ANYWHERE, *OF_AN_APPLICATION, *OF_A_HABIT)):
            await pilot.press(key)
            await settled(pilot)
        for other in PLACES:
            await pilot.press(other.key)
        await until(pilot, lambda: str(folder)[:10] in screen_text(pilot.app))
    assert not folder.exists()


async def test_a_folder_that_is_gone_is_said_once(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    def toasts() -> int:
        return len(pilot.app.screen.query("Toast"))

    assert isinstance(lived_in.store, FolderStore)
    folder = lived_in.store.folder
    async with running(lived_in) as pilot:
        await pilot.pause()
        folder.rename(tmp_path / "away")
        await until(pilot, lambda: toasts() == 1)
        for _ in range(3):
            pilot.app.screen.look_again()  # type: ignore[attr-defined]
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert toasts() == 1
        (tmp_path / "away").rename(folder)
        applications.delete_application(elsewhere(lived_in), "Acme")
        await until(pilot, lambda: "Acme" not in screen_text(pilot.app))
        folder.rename(tmp_path / "away")
        await until(pilot, lambda: toasts() == 2)
