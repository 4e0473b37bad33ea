"""A form: at most five fields in sight, the first focused; enter saves, escape leaves, a changed form asks before it is left."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, Label, Static

from rebound_tui.ui.dialogs.choice import Choice
from rebound_tui.ui.dialogs.dialog import FIELD, AskingDialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.dialogs.ticks import Ticks
from rebound_tui.wording import ui as say

Values = dict[str, str]
Save = Callable[[Values], Awaitable[None]]
"""Saves the values. Raises Refused, StorageError: what is in the way."""
IN_SIGHT = 5
"""Fields that are shown at a time (styles/dialogs.tcss)."""


class Field(NamedTuple):
    """One line of a form."""

    name: str
    label: str
    hint: str = ""
    value: str = ""
    choices: tuple[str, ...] = ()
    """If given, the field is a choice of these."""
    ticks: Mapping[str, str] = MappingProxyType({})
    """If given, any of these can be ticked: their names, and what is shown."""


class FormDialog(AskingDialog[Values]):
    """Asks for a few values and saves them."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "save", say.SAVE, show=False, id="form.save", tooltip=say.SAVE)]
    enter = "save"

    def __init__(
        self,
        title: str,
        fields: tuple[Field, ...],
        save: Save,
        intro: str = "",
        hint: str = "",
        *,
        asks_before_leaving: bool = True,
    ) -> None:
        super().__init__()
        self._asks = asks_before_leaving
        self._title, self._fields, self._save, self._intro = title, fields, save, intro
        self.hint = hint or (say.SAVE_KEYS if len(fields) > 1 else say.SAVE_ONE_KEYS)

    def compose(self) -> ComposeResult:
        """The fields, one below the other."""
        with VerticalScroll(classes="dialog", can_focus=False) as box:
            box.border_title = Content(self._title)
            if self._intro:
                yield Static(Content(self._intro), classes="intro")
            with VerticalScroll(classes="fields", can_focus=False):
                for field in self._fields:
                    with Horizontal(classes="field"):
                        yield Label(Content(field.label))
                        yield _widget(field)
            yield problem_line()
            yield Hint(self.hint)

    def on_mount(self) -> None:
        """The first field has the focus."""
        self.query("Input, Choice, Ticks").first().focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Say where one is, if not all fields are in sight."""
        here = next((index for index, field in enumerate(self._fields, 1) if event.widget.id == f"{FIELD}{field.name}"), None)
        if here and len(self._fields) > IN_SIGHT:
            self.query_one(".dialog").border_subtitle = say.FIELD_OF.format(index=here, count=len(self._fields))

    def values(self) -> Values:
        """What is in the fields now."""
        return {field.name: self.query_one(f"#{FIELD}{field.name}", Input | Choice | Ticks).value for field in self._fields}  # type: ignore[arg-type]

    async def action_save(self) -> None:
        """Save and end, or say what is in the way; while leaving is asked about, leave."""
        if self.is_leaving:
            self.dismiss(None)
            return
        values = self.values()
        if await self.is_done(self._save(values)):
            self.dismiss(values)

    @property
    def is_written(self) -> bool:
        """Whether the form was changed; some do not ask."""
        return self._asks and self.values() != self._first_values()

    def _first_values(self) -> Values:
        return {field.name: field.value or (field.choices[0] if field.choices else "") for field in self._fields}


def _widget(field: Field) -> Input | Choice | Ticks:
    name = f"{FIELD}{field.name}"
    if field.choices:
        return Choice(field.choices, field.value, id=name)
    if field.ticks:
        return Ticks(field.ticks, field.value, id=name)
    return Input(field.value, placeholder=field.hint, id=name, select_on_focus=False, compact=True)
