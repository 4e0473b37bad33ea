"""Asking for an entry of the kit, new or old."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from rebound_tui.domain import kit as rules
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services import kit
from rebound_tui.services.kit_view import KitView, kit_view
from rebound_tui.ui.dialogs.form import Field, FormDialog, Save, Values
from rebound_tui.wording import kit as say
from rebound_tui.wording import letters

if TYPE_CHECKING:
    from rebound_tui.ui.dialogs.letter import LetterDialog
    from rebound_tui.ui.screens.base import DiaryScreen

NOTHING: Mapping[str, str] = MappingProxyType({})


async def ask_entry(screen: DiaryScreen, kind: KitKind, intro: str = "", given: Mapping[str, str] = NOTHING) -> bool:
    """Ask for a new entry of this kind; whether there is one now. Details that are given are not asked for."""
    return await _asked(screen, kind, None, intro, given)


async def edit_entry(screen: DiaryScreen, entry: KitEntry) -> None:
    """Ask for the new values of an entry."""
    await _asked(screen, KitKind(entry.kind), entry)


async def _asked(screen: DiaryScreen, kind: KitKind, entry: KitEntry | None, intro: str = "", given: Mapping[str, str] = NOTHING) -> bool:
    async def save(values: Values) -> None:
        form = kit.KitForm(values["text"], {name: value for name, value in values.items() if name != "text"} | dict(given))
        if entry:
            await screen.do(lambda: kit.edit_entry(screen.desk, entry.id, form))
        else:
            await screen.do(lambda: kit.add_entry(screen.desk, kind, form.text or "", form.details))

    title = (say.EDIT if entry else say.NEW_TITLE).format(noun=say.NOUNS[kind])
    if kind is KitKind.TEXT:
        return await screen.app.push_screen_wait(_letter(title, entry, save)) is not None
    view = await screen.rebound.in_diary(partial(kit_view, screen.desk))
    fields = tuple(field for field in _fields(kind, entry, view) if field.name not in given)
    return await screen.app.push_screen_wait(FormDialog(title, fields, save, intro)) is not None


def _letter(title: str, entry: KitEntry | None, save: Save) -> LetterDialog:
    from rebound_tui.ui.dialogs.letter import Deed, LetterDialog

    fields = (
        Field("text", say.TEXT_LABELS[KitKind.TEXT], value=entry.text if entry else ""),
        Field(rules.SUBJECT, say.LABELS[rules.SUBJECT], value=detail(entry, rules.SUBJECT) if entry else ""),
    )
    deed = Deed("enter", letters.SAVE, save, needs_all=False)
    return LetterDialog(title, fields, detail(entry, rules.BODY) if entry else "", (deed,))


def _fields(kind: KitKind, entry: KitEntry | None, view: KitView) -> list[Field]:
    others = [name for name in rules.DETAILS[kind] if name != rules.IF]
    order = [rules.IF, "text", *others] if kind is KitKind.PLAN else ["text", *others]
    fields = []
    for name in order:
        value = "" if entry is None else entry.text if name == "text" else detail(entry, name)
        label = say.TEXT_LABELS[kind] if name == "text" else say.LABELS[name]
        hint = say.EMPTY.get(kind, "") if name == "text" else say.HINTS.get((kind, name), "")
        fields.append(Field(name, label, hint, view.habits.get(value, value) if name == rules.HABIT else value))
    return fields
