"""A page to read: why, how it works, the keys, an application's timeline."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key

from rebound_tui.ui import pieces
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.dialogs.dialog import Dialog
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.pieces import Line, Piece, Tone, width_of
from rebound_tui.wording import ui as say

HANGING = 2
NARROWEST = 12
"""Cells in which the end of a line is still wrapped."""


class Paragraph(str):
    """Text that wraps at the width of the dialog."""

    tone: Tone = ""


class Heading(Paragraph):
    """A paragraph above others."""

    tone: Tone = "accent"


class Muted(Paragraph):
    """A paragraph that stands back."""

    tone: Tone = "muted"


class Page(Canvas):
    """Lines and paragraphs, wrapped anew whenever its width changes."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._content: Sequence[Paragraph | Line] = ()

    def show_content(self, content: Iterable[Paragraph | Line]) -> None:
        """Show these."""
        self._content = list(content)
        self._wrap()

    def on_resize(self) -> None:
        """Wrap anew, once it is known whether there is a scrollbar."""
        self.call_after_refresh(self._wrap)

    def _wrap(self) -> None:
        width = max(8, self.size.width - HANGING - 1)
        lines = wrapped(self._content, width)
        self.show_lines(lines, by_row=len(lines) > self.size.height)


class TextDialog(Dialog[str]):
    """Shows lines and paragraphs; gives the key that was pressed if it is one of `keys`."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        title: str,
        content: Sequence[Paragraph | Line],
        hint: str = say.CLOSE_HINT,
        keys: Sequence[str] = (),
        *,
        is_tall: bool = True,
    ) -> None:
        super().__init__()
        self._classes_of_box = "dialog -page -tall" if is_tall else "dialog -page"
        self._title, self._content, self._hint, self._keys = title, content, hint, keys

    def compose(self) -> ComposeResult:
        """The text, scrolling."""
        with Vertical(classes=self._classes_of_box) as box:
            box.border_title = Content(self._title)
            yield Page(id="text")
            yield Hint(self._hint)

    def on_mount(self) -> None:
        """Arrows scroll."""
        page = self.query_one(Page)
        page.show_content(self._content)
        page.focus()

    def on_key(self, event: Key) -> None:
        """End with one of the keys, or scroll."""
        if event.character in self._keys or event.key in self._keys:
            event.stop()
            self.dismiss(event.character or event.key)


def wrapped(content: Iterable[Paragraph | Line], width: int) -> list[Line]:
    """The lines that paragraphs and lines take at this width; the end of a line that is too long goes on below itself."""
    return [line for block in content for line in _lines(block, width)]


def _lines(block: Paragraph | Line, width: int) -> list[Line]:
    if isinstance(block, str):
        rows = [block] if cell_len(block) <= width else pieces.wrapped(block, width)
        return [[Piece(row, block.tone)] for row in rows]
    *head, end = block or [Piece("")]
    room = width - width_of(head)
    if width_of(block) <= width or room < NARROWEST:
        return [block]
    first, *others = ([end._replace(text=row)] for row in pieces.wrapped(end.text, room))
    return [[*head, *first], *([Piece(" " * (width - room)), *other] for other in others)]
