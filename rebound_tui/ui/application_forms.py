"""Asking for an application: a new one in one line or five fields, an old one in all its fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from rebound_tui.domain.applications import Application
from rebound_tui.domain.contacts import contact_line
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.rebound.fit import read, written
from rebound_tui.services import applications, kit
from rebound_tui.services.application_forms import ApplicationForm, read_line
from rebound_tui.services.duplicates import SamePosting, said_of
from rebound_tui.services.ports import Desk
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.fitting import NAME as FIT
from rebound_tui.ui.fitting import Anyway, fit_field
from rebound_tui.wording import application_forms as say
from rebound_tui.wording import duplicates
from rebound_tui.wording import fit as fit_say
from rebound_tui.wording.applications import INTEREST

if TYPE_CHECKING:
    from rebound_tui.ui.screens.application_actions import ApplicationActions

BETWEEN = ";"
"""What stands between two contacts: a comma stands within one."""


class Saving:
    """Saves what was typed. Of a posting that is there already it says so; a second enter on the same values opens that one."""

    def __init__(self, screen: ApplicationActions, save: Callable[[Values], Application]) -> None:
        self._screen, self._save = screen, save
        self._refused: Values = {}
        self.saved: Application | None = None
        self.other: Application | None = None
        """The one that has this posting, once it is to be opened."""

    async def __call__(self, values: Values) -> None:
        """Save, unless there is nothing more to ask. Raises Refused, StorageError."""
        if values == self._refused:
            return
        self._refused, self.other = {}, None
        try:
            self.saved = await self._screen.do(lambda: self._save(values))
        except SamePosting as same:
            self._refused, self.other = values, same.other
            raise Refused(said_of(duplicates.OPEN_IT, same.other), same.about) from same


async def ask_new(screen: ApplicationActions) -> Application | None:
    """Ask for a new application; the first field takes all of it in one line."""
    ask = Anyway(fit_say.ANYWAY)
    saving = Saving(screen, lambda values: applications.add_application(screen.desk, _new(values), values["status"] == say.ONLY_NOTED))

    async def save(values: Values) -> None:
        if values["status"] != say.ONLY_NOTED:
            ask(values)
        await saving(values)

    fields = tuple(Field(name, say.LABELS[name], say.HINTS[name]) for name in ("company", "role", "source", "url"))
    status = Field("status", say.STATUS, choices=(say.SENT_NOW, say.ONLY_NOTED))
    criteria = await screen.rebound.in_diary(partial(_criteria, screen.desk))
    intro = fit_say.LOOKING_FOR.format(criteria="; ".join(criteria)) if criteria else ""
    await _ask(screen, FormDialog(say.NEW, (*fields, status, fit_field()), save, intro), saving)
    return saving.saved


async def ask_edit(screen: ApplicationActions, application: Application) -> None:
    """Ask for the new values of an application; what was not touched stays as it is."""
    first = _values(application)

    def save(values: Values) -> Application:
        new = {name: text for name, text in values.items() if text != first[name]}
        return applications.edit_application(screen.desk, application.id, _edited(new))

    fields = tuple(
        fit_field(value) if name == FIT else Field(name, say.LABELS[name], say.HINTS[name], value) for name, value in first.items()
    )
    saving = Saving(screen, save)
    await _ask(screen, FormDialog(say.EDIT, fields, saving), saving)


async def _ask(screen: ApplicationActions, form: FormDialog, saving: Saving) -> None:
    """Show the form; where the user chose so, open the one that has the posting."""
    values: Values | None = await screen.app.push_screen_wait(form)
    if values is not None and saving.other:
        await screen.show_detail(saving.other)


def _criteria(desk: Desk) -> list[str]:
    """What the user looks for in this hunt."""
    with desk.store.reading() as reader:
        return [entry.text for entry in kit.entries(reader, KitKind.CRITERION)]


def _new(values: Values) -> ApplicationForm:
    """What was typed; a company with slashes and no role is the whole application in one line. Raises Refused."""
    typed = ApplicationForm(values["company"], values["role"], values["url"], values["source"], fit=read(values[FIT]))
    if "/" in values["company"] and not values["role"].strip():
        line = read_line(values["company"])
        return typed._replace(company=line.company, role=line.role, source=line.source or values["source"])
    return typed


def _values(application: Application) -> Values:
    """The fields as they are typed, in the order in which they are asked for."""
    return {
        "company": application.company,
        "role": application.role,
        "source": application.source,
        "url": application.url,
        "tags": ", ".join(application.tags),
        "location": application.location,
        "mode": application.mode,
        "salary": application.salary.text,
        "contacts": f"{BETWEEN} ".join(map(contact_line, application.contacts)),
        "cv": application.cv,
        "cv_file": application.cv_file,
        FIT: written(application.fit),
        "interest": str(application.interest or ""),
    }


def _edited(values: Values) -> ApplicationForm:
    """What was typed into these fields. Raises Refused."""
    return ApplicationForm(**{name: READ.get(name, str)(text) for name, text in values.items()})


def _parts(text: str, between: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(between) if part.strip())


def _interest(text: str) -> int:
    if not text.strip():
        return 0
    try:
        return int(text)
    except ValueError as error:
        raise Refused(INTEREST, "interest") from error


READ: dict[str, Callable[[str], Any]] = {
    "tags": partial(_parts, between=","),
    "contacts": partial(_parts, between=BETWEEN),
    "interest": _interest,
    FIT: read,
}
"""How the fields are read that are more than a line of text."""
