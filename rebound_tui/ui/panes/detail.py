"""The detail pane: everything about the highlighted application."""

from collections.abc import Callable

from textual.reactive import reactive

from rebound_tui.services.sifting import Card
from rebound_tui.ui.canvas import GUTTER, Canvas, Row
from rebound_tui.ui.panes.detail_lines import detail_lines
from rebound_tui.ui.panes.shown import Shown
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import board as say


class DetailPane(Canvas):
    """Head and timeline, scrolling."""

    shown: reactive[Shown | None] = reactive[Shown | None](None, repaint=False)
    card: reactive[Card | None] = reactive[Card | None](None, repaint=False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.DETAIL

    @property
    def text(self) -> str:
        """What the highlighted line says."""
        line = self.current.draw(self.size.width) if self.current else []
        return "".join(piece.text for piece in line).strip()

    def watch_card(self, old: Card | None) -> None:
        """Another application begins at its head; the same one stays where it is read."""
        if old is None or self.card is None or old.application.id != self.card.application.id:
            self.highlighted = 0
            self.scroll_home(animate=False)
        self._draw()

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def _draw(self) -> None:
        width = self.size.width - GUTTER - 1
        if width <= 0:
            return  # out of sight
        if self.card and self.shown:
            lines = detail_lines(self.card, self.shown.view.day, self.shown.view.zone, width)
        else:
            lines = [[Piece(say.NOTHING_CHOSEN, "muted")]]
        self.show_rows([Row(index, _same(line)) for index, line in enumerate(lines)])


def _same(line: Line) -> Callable[[int], Line]:
    return lambda _: line
