"""The filters pane: picks with counts, and the views that were kept."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from rebound_tui.domain.diary import SavedView
from rebound_tui.services.sifting import Pick
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.facet_rows import option_line, options
from rebound_tui.ui.panes.shown import Shown
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import board as say

KEEP = "keep"


class FacetsPane(Canvas):
    """Lists what can be picked. Space picks or lets go."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "pick", say.FILTER, show=False, id="filter.pick", tooltip=say.FILTER)]
    shown: reactive[Shown | None] = reactive[Shown | None](None, repaint=False)

    class Picked(Message):
        """A value is to be picked or let go; a kept view to be taken; or the view of now to be kept, if it is None."""

        def __init__(self, what: Pick | SavedView | None) -> None:
            super().__init__()
            self.what = what

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title, self.border_subtitle = say.FILTERS, say.FILTER_KEYS

    @property
    def kept(self) -> SavedView | None:
        """The highlighted kept view."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, SavedView) else None

    def watch_shown(self) -> None:
        """Count anew."""
        if self.shown and self.shown.is_sifting:
            self.show_rows(_rows(self.shown))

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """A second click picks."""
        event.stop()
        self.action_pick()

    def action_pick(self) -> None:
        """Pick the highlighted value, take the highlighted view, or keep the one of now."""
        if self.current:
            thing = self.current.thing
            self.post_message(self.Picked(thing if isinstance(thing, SavedView | tuple) else None))


def _rows(shown: Shown) -> list[Row]:
    rows: list[Row] = []
    for facet, found in options(shown.view, shown.sift).items():
        title = say.FACETS[facet]
        if found and title:
            rows.append(Row(None, partial(_heading, title)))
        rows += [Row(option.pick, partial(option_line, option), option.pick) for option in found]
    rows.append(Row(None, partial(_heading, say.KEPT_VIEWS)))
    rows += [Row(view.id, partial(_kept_line, view), view) for view in shown.view.kept]
    return [*rows, Row(KEEP, lambda _: [Piece(say.KEEP_THIS, "accent" if shown.sift.is_on else "muted")])]


def _heading(title: str, _width: int) -> Line:
    return [Piece(title, "heading")]


def _kept_line(view: SavedView, _width: int) -> Line:
    return [Piece("▪ ", "muted"), Piece(view.name)]
