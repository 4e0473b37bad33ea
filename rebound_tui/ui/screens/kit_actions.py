"""What can be done on the screen of the kit."""

from __future__ import annotations

from functools import partial

from textual import work

from rebound_tui.domain.diary import KitEntry
from rebound_tui.services import kit, skills
from rebound_tui.services.kit_view import KitView, write_kit
from rebound_tui.ui.kit_forms import edit_entry
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import kit as say
from rebound_tui.wording import ui as ui_say

IN_PAGE = ("e", "delete")
AS_HABIT, LEAVE_IT = "h", "x"


class KitActions(DiaryScreen):
    """Adding, editing, deleting, ordering and exporting entries."""

    async def open_entry(self, entry: KitEntry, view: KitView) -> None:
        """Show everything about an entry, and do what is asked there."""
        from rebound_tui.ui.dialogs.text import TextDialog
        from rebound_tui.ui.panes.kit_lines import page

        is_offered = entry in view.offered
        keys = (*IN_PAGE, AS_HABIT, LEAVE_IT) if is_offered else IN_PAGE
        hint = say.OFFER_KEYS if is_offered else say.PAGE_KEYS
        key = await self.app.push_screen_wait(TextDialog(say.TITLE, list(page(entry, view)), hint, keys, is_tall=False))
        if key == "e":
            await edit_entry(self, entry)
        elif key == AS_HABIT:
            await self.perform(partial(skills.skill_to_habit, self.desk, entry.id), lambda habit: say.HABIT_MADE.format(habit=habit.name))
        elif key == LEAVE_IT:
            await self.perform(partial(skills.leave_skill, self.desk, entry.id))
        elif key:
            await self.delete_entry(entry)

    async def delete_entry(self, entry: KitEntry) -> None:
        """Delete an entry; undo brings it back, so it is not asked for."""
        text = say.RESET_UNDO if kit.is_text_given(entry) else ui_say.DELETED
        await self.perform(partial(kit.delete_entry, self.desk, entry.id), lambda gone: text.format(label=gone.text))

    @work
    async def action_export_kit(self) -> None:
        """Write all of it as Markdown into a file."""
        from rebound_tui.ui.exporting import export

        if path := await export(self, say.EXPORT, say.FILE_VALUE, partial(write_kit, self.desk)):
            self.rebound.say(say.EXPORTED.format(path=path))
