"""Beginning a hunt, and ending the one that is on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.services.hunts import end_hunt, hunt_lines, start_hunt, title
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.text import Paragraph, TextDialog
from rebound_tui.wording import hunts as say
from rebound_tui.wording.counting import Count

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


async def begin(screen: DiaryScreen) -> None:
    """Ask for a name and a day, and begin one."""

    async def save(values: Values) -> None:
        await screen.do(partial(start_hunt, screen.desk, values["name"], values["when"] or None))

    fields = (Field("name", say.FIELD_NAME, say.NAME_HINT), Field("when", say.FIELD_WHEN, say.WHEN_HINT))
    if await screen.app.push_screen_wait(FormDialog(say.BEGIN_TITLE, fields, save, say.BEGIN_INTRO, say.BEGIN_KEYS)):
        screen.rebound.say(say.BEGUN)


async def end(screen: DiaryScreen) -> None:
    """End the one that is on, after asking."""
    last = next(iter((await screen.rebound.in_diary(partial(hunt_lines, screen.desk)))[-1:]), None)
    if last is None or last.hunt.ended:
        screen.rebound.say(say.NONE_IS_ON)
        return
    content = [Paragraph(say.END_NOTE), Paragraph(say.END_OPEN.format(count=Count(last.open)))]
    if await screen.app.push_screen_wait(
        TextDialog(say.END_TITLE.format(name=title(last.hunt)), content, say.END_KEYS, ("enter",), is_tall=False)
    ):
        await screen.perform(partial(end_hunt, screen.desk), lambda hunt: say.IS_ENDED.format(name=title(hunt)))
