"""Importing in the app: the preview, the import, and its undo."""

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import GUTTER
from rebound_tui.ui.dialogs.importing import ImportDialog
from rebound_tui.ui.dialogs.text import Page
from rebound_tui.ui.pieces import width_of
from rebound_tui.ui.screens.today import TodayScreen
from tests.interop.linkedin_files import applied
from tests.support.screens import screen_text
from tests.ui.conftest import Running, until

LONG = "International Business Machines Deutschland GmbH"
WIDE = 200


@pytest.fixture
def export(tmp_path: Path) -> str:
    """Two applications of long ago, and a row that cannot be read."""
    old = {"Application Date": "1/2/26", "Company Name": "Umbrella [b]", "Job Title": "日本"}
    path = tmp_path / "export.csv"
    path.write_text(applied({"Company Name": LONG}, old, {"Job Title": ""}))
    return str(path)


def companies(desk: Desk) -> set[str]:
    with desk.store.reading() as reader:
        return {application.company for application in reader.applications()}


async def asked(pilot: Pilot[None], path: str) -> None:
    """Open the dialog and ask for a preview."""
    await until(pilot, lambda: "Polish skills" in screen_text(pilot.app))
    await pilot.app.run_action("screen.import_file")
    await until(pilot, lambda: isinstance(pilot.app.screen, ImportDialog))
    await pilot.press(*path, "enter")


def report(pilot: Pilot[None]) -> str:
    """The preview as running text."""
    lines = [row.draw(WIDE) for row in pilot.app.screen.query_one(Page).rows]
    return " ".join(" ".join(piece.text for line in lines for piece in line).split())


def problem(pilot: Pilot[None]) -> str:
    """What the dialog says is in the way."""
    return str(pilot.app.screen.query_one(".error", Static).content)


def is_whole(pilot: Pilot[None]) -> bool:
    """Whether no line of the preview is wider than its room."""
    page = pilot.app.screen.query_one(Page)
    return all(width_of(row.draw(WIDE)) <= page.size.width - GUTTER for row in page.rows)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_the_preview_is_whole_and_changes_nothing(lived_in: Desk, running: Running, export: str, size: tuple[int, int]) -> None:
    before = companies(lived_in)
    async with running(lived_in, size) as pilot:
        await asked(pilot, export)
        await until(pilot, lambda: "2 new, 0 updated" in report(pilot))
        assert f"new {LONG}, Data Analyst: applied on 2026-09-26" in report(pilot)
        assert "export.csv, line 4: names no job title" in report(pilot)
        assert is_whole(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
    assert companies(lived_in) == before


async def test_it_is_imported_and_undone_at_once(lived_in: Desk, running: Running, export: str) -> None:
    before = companies(lived_in)
    async with running(lived_in) as pilot:
        await asked(pilot, export)
        await until(pilot, lambda: "f files them as no reply." in report(pilot) and pilot.app.screen.query_one(Page).has_focus)
        await pilot.press("f")
        await until(pilot, lambda: "filed as no reply: 2" in report(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
        assert companies(lived_in) == before | {LONG, "Umbrella [b]"}
        await until(pilot, lambda: "Imported. Undo with u." in screen_text(pilot.app))
        await pilot.press("u")
        await until(pilot, lambda: companies(lived_in) == before)


@pytest.mark.parametrize(("name", "said"), [("nothing.zip", "nothing.zip. Check the path"), ("fake.zip", "fake.zip is not a zip")])
async def test_a_file_that_is_none_is_told_and_another_can_be_typed(
    lived_in: Desk, running: Running, tmp_path: Path, export: str, name: str, said: str
) -> None:
    (tmp_path / "fake.zip").write_bytes(b"PK\x03\x04")
    async with running(lived_in) as pilot:
        await asked(pilot, str(tmp_path / name))
        await until(pilot, lambda: said in problem(pilot))
        await pilot.press(*["backspace"] * len(name), *"export.csv", "enter")
        await until(pilot, lambda: "2 new" in report(pilot) and not problem(pilot))


async def test_it_is_wrapped_anew_at_another_size(lived_in: Desk, running: Running, export: str) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        await asked(pilot, export)
        await until(pilot, lambda: "2 new" in report(pilot))
        lines = len(pilot.app.screen.query_one(Page).rows)
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: len(pilot.app.screen.query_one(Page).rows) > lines)
        assert is_whole(pilot)
