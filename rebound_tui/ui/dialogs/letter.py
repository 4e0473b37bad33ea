"""A text to be written or filled in: short fields, a large one, and keys that do something with it once one is done writing.

While one writes, letters are text. `tab` goes to the next place that is to be filled in, then on; `escape` ends the writing.
"""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Label, Static, TextArea
from textual.widgets.text_area import Selection

from rebound_tui.domain.templates import PLACEHOLDER, placeholders
from rebound_tui.ui.dialogs.dialog import FIELD, Dialog, problem_line
from rebound_tui.ui.dialogs.form import Field, Values
from rebound_tui.ui.dialogs.hint import GAP, Hint
from rebound_tui.wording import letters as say
from rebound_tui.wording import ui as ui_say

BODY = "body"
"""The name of the large field among the values."""


class Deed(NamedTuple):
    """Something that can be done with the text."""

    key: str
    label: str
    do: Callable[[Values], Awaitable[None]]
    """Does it. Raises Refused, StorageError: what is in the way."""
    needs_all: bool = True
    """Whether every place has to be filled in first."""
    ends: bool = True
    """Whether the dialog is over then."""
    done: str = ""
    """What is said where it does not end the dialog."""


class Writing(TextArea):
    """The large field."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "next_place", show=False, id="letter.next")]

    def __init__(self, text: str, *, fills: bool) -> None:
        super().__init__(text, soft_wrap=True, tab_behavior="focus", compact=True, id=f"{FIELD}{BODY}")
        self.fills = fills

    def to_place(self, start: int) -> bool:
        """Select the first place to be filled in from `start` on; whether there is one."""
        found = PLACEHOLDER.search(self.text, start) if self.fills else None
        if found:
            self.selection = Selection(self._at(found.start()), self._at(found.end()))
            self.scroll_cursor_visible()
        return found is not None

    def action_next_place(self) -> None:
        """The next place, or the keys."""
        row, column = self.selection.end
        if not self.to_place(len("\n".join([*self.text.split("\n")[:row], ""])) + column):
            self.screen.query_one(Deeds).focus()

    def _at(self, index: int) -> tuple[int, int]:
        """The row and the column of a character."""
        rows = self.text[:index].split("\n")
        return len(rows) - 1, len(rows[-1])


class Deeds(Hint, can_focus=True):
    """The line of keys; while it has the focus they work."""


class LetterDialog(Dialog[Values]):
    """Gives the values when something that ends it was done with them."""

    enter = "app.focus_next"

    def __init__(self, title: str, fields: Sequence[Field], body: str, deeds: Sequence[Deed], intro: str = "") -> None:
        super().__init__()
        self._first: Values = {}
        self._title, self._fields, self._body, self._deeds, self._intro = title, fields, body, deeds, intro
        self._is_leaving = False

    def compose(self) -> ComposeResult:
        """The short fields, the large one, the keys."""
        with Vertical(classes="dialog -letter") as box:
            box.border_title = Content(self._title)
            if self._intro:
                yield Static(Content(self._intro), classes="intro")
            for field in self._fields:
                with Horizontal(classes="field"):
                    yield Label(Content(field.label))
                    yield Input(field.value, placeholder=field.hint, id=f"{FIELD}{field.name}", select_on_focus=False, compact=True)
            yield Writing(self._body, fills=any(deed.needs_all for deed in self._deeds))
            yield problem_line()
            yield Deeds()

    def on_mount(self) -> None:
        """Begin where something is to be written; else at the keys."""
        writing = self.query_one(Writing)
        empty = next((field for field in self._fields if not field.value), None)
        if empty or not self._body:
            self.query_one(f"#{FIELD}{empty.name}" if empty else Writing).focus()
        elif writing.to_place(0) or not writing.fills:
            writing.focus()
        else:
            self.query_one(Deeds).focus()
        self._first = self.values()

    def on_descendant_focus(self) -> None:
        """Say which keys work now."""
        self._show_keys()

    def values(self) -> Values:
        """What is written now."""
        found = {field.name: self.query_one(f"#{FIELD}{field.name}", Input).value for field in self._fields}
        return found | {BODY: self.query_one(Writing).text}

    async def on_key(self, event: Key) -> None:
        """At the keys: do what was asked."""
        if not self.query_one(Deeds).has_focus:
            return
        if self._is_leaving and event.key == "enter":
            self.dismiss(None)
        deed = next((deed for deed in self._deeds if deed.key in (event.key, event.character)), None)
        if deed and not self._is_leaving:
            event.stop()
            await self._do(deed)

    def action_leave(self) -> None:
        """End the writing; at the keys, leave. What was changed is asked about first."""
        if not self.query_one(Deeds).has_focus:
            self.query_one(Deeds).focus()
        elif self._is_leaving or self.values() != self._first:
            self._ask(not self._is_leaving)
        else:
            self.dismiss(None)

    async def _do(self, deed: Deed) -> None:
        values = self.values()
        if deed.needs_all and (left := placeholders("\n".join(values.values()))):
            self.show_problem(say.LEFT.format(places=", ".join(left)))
            self.query_one(Writing).to_place(0)
            return
        if not await self.is_done(deed.do(values)):
            return
        self.show_problem(deed.done)
        if deed.ends:
            self.dismiss(values)

    def _ask(self, is_leaving: bool) -> None:
        self._is_leaving = is_leaving
        self.show_problem(ui_say.LEAVE_QUESTION if is_leaving else "")
        self._show_keys()

    def _show_keys(self) -> None:
        if self._is_leaving:
            text = ui_say.LEAVE_KEYS
        elif self.query_one(Deeds).has_focus:
            keys = [*((deed.key, deed.label) for deed in self._deeds), *say.AT_THE_KEYS]
            text = GAP.join(f"{key} {label}" for key, label in keys)
        else:
            text = say.WRITING
        self.show_hint(text)
