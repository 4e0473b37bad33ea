"""A folder that is gone, read-only or full while a dialog is open: one line in it, and once that is mended the same key does it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from rebound_tui.domain.applications import Kind
from rebound_tui.services import applications, events, preparing, rules
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import FolderStore, open_store
from rebound_tui.ui.dialogs.dialog import Dialog
from tests.support.tinyfs import tiny_filesystem
from tests.ui.conftest import Running, until
from tests.ui.test_after_no import say_no, tasks
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_today_keys import opened


def problem(pilot: Pilot[None]) -> str:
    """What is in the way, as the dialog that is open says it."""
    found = pilot.app.screen.query(".error.-shown")
    return str(found.first(Static).content) if found else ""


async def kept_step(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    await say_no(pilot, desk, "Initech")
    await said(pilot, "- this one doesn't")
    await pilot.press("enter", "enter")
    await said(pilot, "c change")
    return "enter", lambda: bool(tasks(desk))


async def weighed(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    await say_no(pilot, desk, "Initech")
    await said(pilot, "- this one doesn't")
    return "-", lambda: len(pilot.app.screen_stack) == 1


async def ticked(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    events.note_event(desk, "Globex", Kind.INTERVIEW, Details(planned="2027-01-12 14:00"))
    await at(pilot, desk, "Globex")
    await opened(pilot, "i")
    await pilot.press("p")
    await said(pilot, "Prep")
    await until(pilot, lambda: isinstance(pilot.app.screen, Dialog) and pilot.app.screen.query("#text").first().has_focus)
    return "space", lambda: bool(preparing.sheet(desk, "Globex").prep.done)


async def sent(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    await at(pilot, desk, "Globex")
    await opened(pilot, "f")
    await pilot.press("enter")
    await until(pilot, lambda: bool(pilot.app.screen.query("#field-body")))
    pilot.app.screen.query_one("#field-body").text = "Hello"  # type: ignore[attr-defined]
    await pilot.press("escape")
    await said(pilot, "s sent")
    return "s", lambda: len(pilot.app.screen_stack) == 1


async def set_rule(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    await opened(pilot, "comma")
    await said(pilot, "enter change")
    await pilot.press("enter")
    await until(pilot, lambda: pilot.app.screen.query_one(Input).has_focus)
    pilot.app.screen.query_one(Input).value = "sat"
    return "enter", lambda: rules.rule_book_now(desk).sets[-1].rest_weekdays == (5,)


async def closed_one(pilot: Pilot[None], desk: Desk) -> tuple[str, Callable[[], bool]]:
    await at(pilot, desk, "Globex")
    await opened(pilot, "x")
    return "enter", lambda: len(pilot.app.screen_stack) == 1


Case = Callable[[Pilot[None], Desk], Awaitable[tuple[str, Callable[[], bool]]]]


@pytest.mark.parametrize("case", [kept_step, weighed, ticked, sent, set_rule, closed_one])
async def test_a_folder_that_is_gone(lived_in: Desk, running: Running, tmp_path: Path, case: Case) -> None:
    assert isinstance(lived_in.store, FolderStore)
    folder = lived_in.store.folder
    applications.add_event(lived_in, "Initech", Kind.INTERVIEW, {"held": True}, "2027-01-06")
    async with running(lived_in) as pilot:
        key, is_done = await case(pilot, lived_in)
        dialog = pilot.app.screen
        folder.rename(tmp_path / "away")
        await pilot.press(key)
        await until(pilot, lambda: str(folder)[:10] in problem(pilot))
        assert pilot.app.screen is dialog
        (tmp_path / "away").rename(folder)
        assert not is_done()
        await pilot.press(key)
        await until(pilot, is_done)
        await until(pilot, lambda: not problem(pilot))


@pytest.mark.parametrize("is_full", [True, False])
async def test_a_disk_that_takes_nothing_more(lived_in: Desk, running: Running, tmp_path: Path, is_full: bool) -> None:
    with tiny_filesystem(tmp_path, kilobytes=512) as disk:
        desk = lived_in._replace(store=open_store(disk.path / "diary"))
        applications.add_application(desk, ApplicationForm("Acme", "Cook"))
        async with running(desk) as pilot:
            await opened(pilot, "a")
            await pilot.press(*"Hooli / Chief")
            filler = disk.fill() if is_full else None
            if not is_full:
                disk.make_read_only()
            await pilot.press("enter")
            await until(pilot, lambda: bool(problem(pilot)))
            assert pilot.app.screen.query(Input).first().value == "Hooli / Chief"
            if filler:
                filler.unlink()
            else:
                disk.make_writable()
            await pilot.press("enter")
            await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        with open_store(disk.path / "diary").reading() as reader:
            assert [each.company for each in reader.applications()] == ["Acme", "Hooli"]
