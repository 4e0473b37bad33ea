"""The base of all panes: draws lines of pieces, scrolls, and keeps a highlighted row that survives every change."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rebound_tui.ui.painting import TONED, Painted
from rebound_tui.ui.pieces import Line, Piece, cut
from rebound_tui.wording import ui as say

POINTER = "▸"
GUTTER = 2
"""Cells before a row: the pointer of the highlighted one, and a space."""


class Row:
    """One row of a pane. `key` tells it from the others across changes; a row without one cannot be highlighted."""

    def __init__(self, key: Hashable, draw: Callable[[int], Line], thing: object = None) -> None:
        self.key = key
        self.draw = draw
        self.thing = thing


class Canvas(ScrollView, Painted, can_focus=True):
    """A scrolling list of rows with one of them highlighted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = TONED
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "row(1)", say.DOWN, show=False, id="list.down", tooltip=say.DOWN),
        Binding("up,k", "row(-1)", say.UP, show=False, id="list.up", tooltip=say.UP),
        Binding("home", "row(-9999)", say.FIRST, show=False, id="list.first", tooltip=say.FIRST),
        Binding("end", "row(9999)", say.LAST, show=False, id="list.last", tooltip=say.LAST),
        Binding("pagedown", "page(1)", say.PAGE_DOWN, show=False, id="list.page_down", tooltip=say.PAGE_DOWN),
        Binding("pageup", "page(-1)", say.PAGE_UP, show=False, id="list.page_up", tooltip=say.PAGE_UP),
    ]

    always_points: ClassVar[bool] = False
    """Whether the highlighted row is pointed at also while the keys go elsewhere."""
    head: ClassVar[int] = 0
    """Lines at the top that stay there while the rows scroll; see `render_head`."""

    highlighted: reactive[Hashable] = reactive[Hashable](None, bindings=True)
    """The key of the highlighted row."""

    class Highlighted(Message):
        """Another row was highlighted."""

        def __init__(self, canvas: "Canvas", row: Row | None) -> None:
            super().__init__()
            self.canvas, self.row = canvas, row

        @property
        def control(self) -> "Canvas":
            """The canvas, for `@on` with a selector."""
            return self.canvas

    class Opened(Message):
        """A row was clicked while it was highlighted."""

        def __init__(self, canvas: "Canvas", row: Row) -> None:
            super().__init__()
            self.canvas, self.row = canvas, row

        @property
        def control(self) -> "Canvas":
            """The canvas, for `@on` with a selector."""
            return self.canvas

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    @property
    def current(self) -> Row | None:
        """The highlighted row."""
        return next((row for row in self._rows if row.key is not None and row.key == self.highlighted), None)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these; the highlight stays on its row, or goes to the one that took its place.

        One in sight stays so, and in a pane that is scrolled where it is, whatever comes and goes above it.
        """
        index = self._index()
        was_in_sight = self._is_in_sight(index)
        self._rows = rows
        self.virtual_size = Size(0, self.head + len(rows))
        if self.current is None:
            self.highlighted = self._nearest(index)
        there = self._index()
        if was_in_sight and self.scroll_offset.y and there != index:
            self.scroll_to(y=self.scroll_offset.y + there - index, animate=False, immediate=True)
        if was_in_sight and not self._is_in_sight(there):
            self.reveal(there, there)
        self.refresh()

    def show_lines(self, lines: Iterable[Line], *, by_row: bool = True) -> None:
        """Show lines that are as wide as they should be; `by_row`, the arrows go through them, so that all can be read."""
        self.show_rows([Row(index if by_row else None, partial(_as_is, line)) for index, line in enumerate(lines)])

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        if y < self.head:
            return self.render_head(y)
        width, index = self.size.width, y - self.head + round(self.scroll_offset.y)
        if not 0 <= index < len(self._rows) or width <= 0:
            return Strip.blank(width, self.ground)
        row = self._rows[index]
        is_current = (self.has_focus or self.always_points) and row.key is not None and row.key == self.highlighted
        style = self.row_style(is_current)
        line = [Piece(f"{POINTER if is_current else ' '} "), *cut(row.draw(max(0, width - GUTTER - 1)), width - GUTTER)]
        return self.strip([*self.painted(line, style)], style)

    def render_head(self, y: int) -> Strip:
        """One of the lines that stay at the top."""
        raise NotImplementedError

    def action_row(self, step: int) -> None:
        """Move the highlight."""
        open_rows = [index for index, row in enumerate(self._rows) if row.key is not None]
        if open_rows:
            here = open_rows.index(self._index()) if self._index() in open_rows else 0
            there = open_rows[max(0, min(len(open_rows) - 1, here + step))]
            self.highlighted = self._rows[there].key
            self.reveal(0 if there == open_rows[0] else there, there)

    def action_page(self, step: int) -> None:
        """Move the highlight by what is in sight."""
        self.action_row(step * max(1, self.size.height - self.head - 1))

    def reveal(self, first: int, last: int) -> None:
        """Scroll until these rows are in sight."""
        self.scroll_to_region(Region(0, first, 1, last - first + 1 + self.head), animate=False)

    def watch_highlighted(self) -> None:
        """Tell who wants to know."""
        self.refresh()
        self.post_message(self.Highlighted(self, self.current))

    def on_click(self, event: Click) -> None:
        """Highlight the row under the mouse; a second click opens it."""
        index = event.y + round(self.scroll_offset.y) - self.gutter.top - self.head
        if event.y >= self.gutter.top + self.head and 0 <= index < len(self._rows) and self._rows[index].key is not None:
            row = self._rows[index]
            if row.key == self.highlighted:
                self.post_message(self.Opened(self, row))
            self.highlighted = row.key

    def on_focus(self) -> None:
        """The pointer shows only where keys go."""
        self.refresh()

    def on_blur(self) -> None:
        """See on_focus."""
        self.refresh()

    def _is_in_sight(self, index: int) -> bool:
        top = round(self.scroll_offset.y)
        return top <= index < top + self.size.height - self.head

    def _index(self) -> int:
        return next((index for index, row in enumerate(self._rows) if row.key is not None and row.key == self.highlighted), 0)

    def _nearest(self, index: int) -> Hashable:
        open_rows = [(abs(at - index), at) for at, row in enumerate(self._rows) if row.key is not None]
        return self._rows[min(open_rows)[1]].key if open_rows else None


class Options(Canvas):
    """The list of a dialog: enter takes the highlighted row also from a field beside it."""

    always_points = True


def _as_is(line: Line, _width: int) -> Line:
    return line
