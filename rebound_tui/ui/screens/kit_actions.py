"""What can be done on the screen of the kit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work

from rebound_tui.domain import kit as rules
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services import kit, skills
from rebound_tui.services.kit_view import KitView, kit_view, write_kit
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import kit as say
from rebound_tui.wording import letters
from rebound_tui.wording import ui as ui_say

if TYPE_CHECKING:
    from rebound_tui.ui.dialogs.form import Field, Save, Values
    from rebound_tui.ui.dialogs.letter import LetterDialog

IN_PAGE = ("e", "delete")
AS_HABIT, LEAVE_IT = "h", "x"


class KitActions(DiaryScreen):
    """Adding, editing, deleting, ordering and exporting entries."""

    async def ask_entry(self, kind: KitKind, intro: str = "") -> bool:
        """Ask for a new entry of this kind; whether there is one now."""
        return await self._asked(kind, None, intro)

    async def edit_entry(self, entry: KitEntry) -> None:
        """Ask for the new values of an entry."""
        await self._asked(KitKind(entry.kind), entry)

    async def open_entry(self, entry: KitEntry, view: KitView) -> None:
        """Show everything about an entry, and do what is asked there."""
        from rebound_tui.ui.dialogs.text import TextDialog
        from rebound_tui.ui.panes.kit_lines import page

        is_offered = entry in view.offered
        keys = (*IN_PAGE, AS_HABIT, LEAVE_IT) if is_offered else IN_PAGE
        hint = say.OFFER_KEYS if is_offered else say.PAGE_KEYS
        key = await self.app.push_screen_wait(TextDialog(say.TITLE, list(page(entry, view)), hint, keys, is_tall=False))
        if key == "e":
            await self.edit_entry(entry)
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
        from rebound_tui.ui.dialogs.form import Field, FormDialog

        async def save(values: Values) -> str | None:
            return await self.problem_of(lambda: write_kit(self.desk, values["file"]))

        form = FormDialog(say.EXPORT, (Field("file", say.FILE, value=say.FILE_VALUE),), save, asks_before_leaving=False)
        if values := await self.app.push_screen_wait(form):
            self.rebound.say(say.EXPORTED.format(path=values["file"]))

    async def _asked(self, kind: KitKind, entry: KitEntry | None, intro: str = "") -> bool:
        from rebound_tui.ui.dialogs.form import FormDialog

        async def save(values: Values) -> str | None:
            form = kit.KitForm(values["text"], {name: value for name, value in values.items() if name != "text"})
            if entry:
                return await self.problem_of(lambda: kit.edit_entry(self.desk, entry.id, form))
            return await self.problem_of(lambda: kit.add_entry(self.desk, kind, form.text or "", form.details))

        title = (say.EDIT if entry else say.NEW_TITLE).format(noun=say.NOUNS[kind])
        if kind is KitKind.TEXT:
            return await self.app.push_screen_wait(_letter(title, entry, save)) is not None
        view = await self.rebound.in_diary(partial(kit_view, self.desk))
        return await self.app.push_screen_wait(FormDialog(title, tuple(_fields(kind, entry, view)), save, intro)) is not None


def _letter(title: str, entry: KitEntry | None, save: Save) -> LetterDialog:
    from rebound_tui.ui.dialogs.form import Field
    from rebound_tui.ui.dialogs.letter import Deed, LetterDialog

    fields = (
        Field("text", say.TEXT_LABELS[KitKind.TEXT], value=entry.text if entry else ""),
        Field(rules.SUBJECT, say.LABELS[rules.SUBJECT], value=detail(entry, rules.SUBJECT) if entry else ""),
    )
    deed = Deed("enter", letters.SAVE, save, needs_all=False)
    return LetterDialog(title, fields, detail(entry, rules.BODY) if entry else "", (deed,))


def _fields(kind: KitKind, entry: KitEntry | None, view: KitView) -> list[Field]:
    from rebound_tui.ui.dialogs.form import Field

    others = [name for name in rules.DETAILS[kind] if name != rules.IF]
    order = [rules.IF, "text", *others] if kind is KitKind.PLAN else ["text", *others]
    fields = []
    for name in order:
        value = "" if entry is None else entry.text if name == "text" else detail(entry, name)
        label = say.TEXT_LABELS[kind] if name == "text" else say.LABELS[name]
        hint = say.EMPTY.get(kind, "") if name == "text" else say.HINTS.get((kind, name), "")
        fields.append(Field(name, label, hint, view.habits.get(value, value) if name == rules.HABIT else value))
    return fields
