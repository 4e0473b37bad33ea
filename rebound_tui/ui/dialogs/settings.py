"""The settings: a list, each changed in its place. What cannot be is said in one line, and the value stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from rebound_tui.services import prompts, rules
from rebound_tui.ui.canvas import Canvas, Options
from rebound_tui.ui.dialogs.dialog import Dialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.setting_rows import Entry, entries, setting_rows
from rebound_tui.ui.tastes import set_taste
from rebound_tui.wording import settings as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

EDITING = "-editing"


class SettingsDialog(Dialog[None]):
    """Everything that can be set. A word of a few is turned to the next one, anything else is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "change", say.CHANGE, show=False, id="settings.change", tooltip=say.CHANGE),
    ]

    def __init__(self, screen: DiaryScreen) -> None:
        super().__init__()
        self._screen = screen

    def compose(self) -> ComposeResult:
        """The list, what the highlighted one is, and the line to type into."""
        with Vertical(classes="dialog -page -tall -settings") as box:
            box.border_title = Content(say.TITLE)
            yield Static(Content(say.INTRO), classes="intro")
            yield Options(id="settings")
            yield Static(classes="about")
            yield Input(id="value", placeholder=say.VALUE, compact=True)
            yield problem_line()
            yield Hint(say.LIST_KEYS)

    async def on_mount(self) -> None:
        """The list, the first one highlighted."""
        self.query_one(Canvas).focus()
        await self._show()

    @property
    def entry(self) -> Entry | None:
        """The highlighted one."""
        row = self.query_one(Canvas).current
        return row.thing if row and isinstance(row.thing, Entry) else None

    @on(Canvas.Highlighted)
    def say_what_it_is(self) -> None:
        """What the highlighted one is, in words."""
        self.query_one(".about", Static).update(Content(self.entry.about if self.entry else ""))
        self.show_problem("")

    @on(Canvas.Opened)
    async def row_opened(self) -> None:
        """A second click changes."""
        await self.action_change()

    async def action_change(self) -> None:
        """Turn it to the next word, or type its value; let a prompt be asked again."""
        entry = self.entry
        if entry is None:
            return
        if entry.is_prompt or entry.choices:
            await self._set(entry, entry.next_choice() if entry.choices else "")
            return
        self._edit(True)
        field = self.query_one(Input)
        field.value = entry.value
        field.focus()

    @on(Input.Submitted)
    async def value_typed(self, event: Input.Submitted) -> None:
        """Set it to what was typed."""
        event.stop()
        if self.entry and await self._set(self.entry, event.value):
            self._edit(False)

    def action_leave(self) -> None:
        """Leave the value as it was; then leave the settings."""
        if self.query_one(Input).has_focus:
            self._edit(False)
        else:
            self.dismiss(None)

    async def _set(self, entry: Entry, text: str) -> bool:
        """Set it, and show how it is now; whether it could be."""
        if is_done := await self.is_done(self._put(entry, text)):
            await self._show()
        return is_done

    async def _put(self, entry: Entry, text: str) -> None:
        desk = self._screen.desk
        if entry.is_prompt:
            await self._screen.do(partial(prompts.bring_back, desk, entry.key))
        elif entry.is_rule:
            await self._screen.do(partial(rules.set_rule, desk, entry.key, text))
        else:
            set_taste(self._screen.rebound, entry.key.replace("-", "_"), text)

    async def _show(self) -> None:
        if await self.is_done(self._fill()):
            self.say_what_it_is()

    async def _fill(self) -> None:
        in_force, silenced = await self._screen.rebound.in_diary(self._read)
        self.query_one(Canvas).show_rows(setting_rows(entries(in_force, self._screen.rebound.settings, silenced)))

    def _read(self) -> tuple[list[rules.InForce], list[str]]:
        return rules.rules_in_force(self._screen.desk), prompts.silenced(self._screen.desk)

    def _edit(self, is_editing: bool) -> None:
        """Give the keys to the line to type into, or back to the list."""
        self.query_one(".dialog").set_class(is_editing, EDITING)
        self.show_hint(say.VALUE_KEYS if is_editing else say.LIST_KEYS)
        self.show_problem("")
        if not is_editing:
            self.query_one(Canvas).focus()
