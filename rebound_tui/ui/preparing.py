"""The prep sheet in the app: its checklist is ticked, its notes are written, everything is kept at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import kit, preparing
from rebound_tui.services.preparing import Sheet
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.letter import BODY, Deed, LetterDialog
from rebound_tui.ui.dialogs.prep import ADD, NOTES, PrepDialog
from rebound_tui.wording import events as say
from rebound_tui.wording import interviews as interview_say
from rebound_tui.wording import letters

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


async def prepare(screen: DiaryScreen, application: Application) -> None:
    """Show the sheet until it is left."""
    sheet = await screen.perform(partial(preparing.opened, screen.desk, application.id))

    async def toggle(line: str) -> Sheet:
        await screen.do(partial(preparing.toggle_line, screen.desk, application.id, line))
        return await _read(screen, application)

    while sheet:
        key = await screen.app.push_screen_wait(PrepDialog(sheet, toggle))
        if key == NOTES:
            await _write_notes(screen, await _read(screen, application))
        elif key == ADD:
            await _add_line(screen)
        else:
            return
        sheet = await _read(screen, application)


async def _read(screen: DiaryScreen, application: Application) -> Sheet:
    return await screen.rebound.in_diary(partial(preparing.sheet, screen.desk, application.id))


async def _write_notes(screen: DiaryScreen, sheet: Sheet) -> None:
    """What is known of them, what they ask for, why one fits."""
    prep = sheet.prep

    async def save(values: Values) -> None:
        verb = partial(preparing.write_notes, screen.desk, sheet.application.id, values[BODY], values["wanted"], values["why"])
        await screen.do(verb)

    fields = (
        Field("wanted", interview_say.WANTED, interview_say.WANTED_HINT, prep.wanted),
        Field("why", interview_say.WHY, interview_say.WHY_HINT, prep.why),
    )
    title = interview_say.NOTES_TITLE.format(label=label(sheet.application))
    deed = Deed("enter", letters.SAVE, save, needs_all=False)
    await screen.app.push_screen_wait(LetterDialog(title, fields, prep.research, (deed,), interview_say.RESEARCH))


async def _add_line(screen: DiaryScreen) -> None:
    """A line that stays in the checklist for every interview."""

    async def save(values: Values) -> None:
        await screen.do(partial(kit.add_entry, screen.desk, KitKind.PREPARATION, values["text"]))

    await screen.app.push_screen_wait(FormDialog(say.PREP_ADD, (Field("text", say.PREP_LINE, say.PREP_LINE_HINT),), save))
