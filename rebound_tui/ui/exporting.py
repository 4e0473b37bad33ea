"""Asking for the file that something is written into, and the calendar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.services.files import write_file
from rebound_tui.services.meetings_ahead import meetings_ahead
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.wording import exporting as say
from rebound_tui.wording.counting import Count

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


async def export(screen: DiaryScreen, title: str, file: str, write: Callable[[str], object]) -> str | None:
    """Ask for a file, write it, and give its name; None if that was left. `write` raises Refused."""

    async def save(values: Values) -> None:
        await screen.do(partial(write, values["file"]))

    form = FormDialog(title, (Field("file", say.FILE, value=file),), save, asks_before_leaving=False)
    values: Values | None = await screen.app.push_screen_wait(form)
    return values["file"] if values else None


async def export_calendar(screen: DiaryScreen) -> None:
    """Write the interviews ahead for a calendar."""
    meetings = await screen.rebound.in_diary(partial(meetings_ahead, screen.desk))
    if not meetings:
        screen.rebound.say(say.NO_MEETINGS)
        return
    text = screen.rebound.formats.calendar(meetings)
    if path := await export(screen, say.CALENDAR_TITLE, say.CALENDAR_FILE, lambda path: write_file(path, text)):
        screen.rebound.say(say.CALENDAR_WRITTEN.format(count=Count(len(meetings)), path=path))
