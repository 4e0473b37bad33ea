"""The table: every application a line, sorted by any of its columns."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from rebound_tui.domain.applications import Application
from rebound_tui.services.sifting import Card
from rebound_tui.services.sorting import Column
from rebound_tui.ui.canvas import GUTTER, Canvas, Row
from rebound_tui.ui.panes.shown import Shown
from rebound_tui.ui.panes.table_lines import GAP, Cell, columns, header, row
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import board as say
from rebound_tui.wording.ui import NO_APPLICATIONS


class TablePane(Canvas):
    """The applications, one a line under the titles of the columns. Left and right go to the titles, enter sorts there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "title(-1)", say.LEFT, show=False, id="table.left", tooltip=say.LEFT),
        Binding("right,l", "title(1)", say.RIGHT, show=False, id="table.right", tooltip=say.RIGHT),
    ]
    head: ClassVar[int] = 1
    shown: reactive[Shown | None] = reactive[Shown | None](None, repaint=False)
    title: reactive[Column | None] = reactive[Column | None](None)
    """The title that the highlight is on; None while it is on a row."""

    class Sorted(Message):
        """The rows are to be sorted by a column, or the other way round."""

        def __init__(self, column: Column) -> None:
            super().__init__()
            self.column = column

    @property
    def application(self) -> Application | None:
        """The highlighted application."""
        found = self.current.thing if self.current else None
        return found.application if isinstance(found, Card) else None

    def highlight(self, id: str | None) -> None:
        """Highlight an application, by id, if it is shown."""
        for index, each in enumerate(self.rows):
            if id and each.key == id:
                self.highlighted = id
                self.reveal(index, index)

    def watch_shown(self, old: Shown | None) -> None:
        """Show other rows; sorted anew, the highlighted one is brought into sight."""
        if self.shown is None or not self.shown.is_table:
            return
        rows = [Row(card.application.id, partial(self._row, card), card) for card in self.shown.cards]
        text = say.NOTHING_SHOWN if self.shown.sift.is_on else NO_APPLICATIONS
        self.show_rows(rows or [Row(None, lambda _: [Piece(text, "muted")])])
        if old and old.order != self.shown.order:
            index = next((index for index, each in enumerate(rows) if each.key == self.highlighted), 0)
            self.reveal(index, index)

    def action_title(self, step: int) -> None:
        """Go to a title."""
        there = [cell.column for cell in self._cells]
        here = self.title or (self.shown.order.column if self.shown else None)
        index = there.index(here) + (step if self.title else 0) if here in there else 0
        self.title = there[index % len(there)]

    def action_row(self, step: int) -> None:
        """Move the highlight; from the first row up is the titles, and from there down the rows again."""
        if self.title:
            self.title = None
        elif step == -1 and self.rows and self.highlighted == self.rows[0].key:
            self.action_title(0)
        else:
            super().action_row(step)

    def on_blur(self) -> None:
        """The titles have no pointer while keys go elsewhere."""
        self.title = None
        super().on_blur()

    def on_click(self, event: Click) -> None:
        """Sort by the title under the mouse, or as every list does."""
        if event.y - self.gutter.top != 0:
            super().on_click(event)
            return
        x = event.x - self.gutter.left - GUTTER
        for column, width in self._cells:
            if 0 <= x < width + GAP:
                self.post_message(self.Sorted(column))
            x -= width + GAP

    def render_head(self, y: int) -> Strip:
        """The titles."""
        line = [Piece(" " * GUTTER), *header(self._cells, *self.shown.order, self.title)] if self.shown else []
        return self.strip([*self.painted(line, self.ground)], self.ground)

    @property
    def _cells(self) -> list[Cell]:
        return columns(self.size.width - GUTTER - 1)

    def _row(self, card: Card, width: int) -> Line:
        shown = self.shown
        return row(columns(width), card, shown.view.day, card.application.id in shown.marked, width) if shown else []
