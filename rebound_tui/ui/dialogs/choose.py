"""Choosing one of a list: an application, an outcome, a kind of action. Letters choose where the list is short."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Input

from rebound_tui.domain.plain import folded
from rebound_tui.ui.canvas import Canvas, Options, Row
from rebound_tui.ui.dialogs.dialog import Dialog
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.pieces import Line, Piece, spread
from rebound_tui.wording import ui as say


class Option(NamedTuple):
    """One thing to choose; `letter` chooses it at once in a list without a search."""

    key: str
    text: str
    note: str = ""
    letter: str = ""


class ChooseDialog(Dialog[str]):
    """Gives the key of the chosen option."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "choose", say.CHOOSE, show=False, id="choose.take", tooltip=say.CHOOSE)]
    enter = "choose"

    def __init__(self, title: str, options: Sequence[Option], hint: str = say.PICK_KEYS, *, search: bool = False) -> None:
        super().__init__()
        self._title, self._options, self._hint, self._search = title, options, hint, search

    def compose(self) -> ComposeResult:
        """A search where the list is long, and the list."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(self._title)
            if self._search:
                yield Input(placeholder=say.PICK_HINT, id="search", compact=True, classes="search")
            yield Options(id="options")
            yield Hint(self._hint)

    def on_mount(self) -> None:
        """The list, with the first one highlighted; keys go to the search if there is one."""
        self._show(self._options)
        (self.query_one("#search") if self._search else self.query_one(Options)).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Only what has the typed text in it."""
        wanted = folded(event.value)
        self._show([option for option in self._options if wanted in folded(option.text + " " + option.note)])

    def on_key(self, event: Key) -> None:
        """Arrows move in the list while the search has the focus; letters choose where there is no search."""
        if self._search and event.key in ("up", "down"):
            self.query_one(Options).action_row(-1 if event.key == "up" else 1)
            event.stop()
        for option in () if self._search else self._options:
            if option.letter and event.character == option.letter:
                event.stop()
                self.dismiss(option.key)

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """A second click chooses."""
        self.dismiss(str(event.row.key))

    def action_choose(self) -> None:
        """Choose the highlighted one."""
        row = self.query_one(Options).current
        if row:
            self.dismiss(str(row.key))

    def _show(self, options: Sequence[Option]) -> None:
        rows = [Row(option.key, _drawn(option)) for option in options] or [Row(None, lambda _: [Piece(say.PICK_NONE, "muted")])]
        self.query_one(Options).show_rows(rows)


def _drawn(option: Option) -> Callable[[int], Line]:
    left = [Piece(f"{option.letter}  ", "accent")] if option.letter else []
    return lambda width: spread([*left, Piece(option.text)], [Piece(option.note, "muted")], width)
