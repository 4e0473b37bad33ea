"""Filing what has been quiet for long, all at once: shown first, one change, one undo."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import label
from rebound_tui.domain.errors import Refused
from rebound_tui.services import silence
from rebound_tui.services.listing import Listed
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
from rebound_tui.wording import events as say
from rebound_tui.wording.counting import Count

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

DIGITS = 4
"""A number of days has no more."""


async def sweep(screen: DiaryScreen) -> None:
    """Ask for the days, show what that is, and file it."""
    found: list[Listed] = []

    async def look(values: Values) -> None:
        text = values["days"].strip()
        if not (text.isascii() and text.isdigit() and len(text) <= DIGITS):
            raise Refused(say.SWEEP_NUMBER, "days")
        found[:] = await screen.rebound.in_diary(partial(silence.quiet_ones, screen.desk, int(text)))
        if not found:
            raise Refused(say.SWEEP_NONE.format(days=Count(int(text))), "days")

    field = Field("days", say.SWEEP_DAYS, say.SWEEP_DAYS_HINT, say.SWEEP_DAYS_HINT)
    if not await screen.app.push_screen_wait(
        FormDialog(say.SWEEP_TITLE, (field,), look, say.SWEEP_INTRO, say.SWEEP_LOOK, asks_before_leaving=False)
    ):
        return
    rows = [Paragraph(say.SWEEP_LINE.format(label=label(each.application), days=Count(each.need.days))) for each in found if each.need]
    title = say.SWEEP_PREVIEW.format(count=len(found))
    if await screen.app.push_screen_wait(TextDialog(title, rows, say.SWEEP_KEYS, ("enter",))):
        ids = [each.application.id for each in found]
        await screen.perform(partial(silence.file_all, screen.desk, ids), lambda filed: say.SWEEP_DONE.format(count=len(filed)))
