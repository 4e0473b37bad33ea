"""The kit's panes: all of it in parts, and beside it, where there is room, everything about the highlighted entry."""

from collections.abc import Iterator
from functools import partial

from textual.reactive import reactive

from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, of_kind
from rebound_tui.services.kit import searched
from rebound_tui.services.kit_view import KitView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.dialogs.text import wrapped
from rebound_tui.ui.panes.kit_lines import entry_line, heading, longest_of, new_line, page
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import kit as say


class KitPane(Canvas):
    """The entries by kind, each part with a row that adds to it; with terms, only what matches them."""

    view: reactive[KitView | None] = reactive[KitView | None](None, repaint=False)
    terms: reactive[str] = reactive("", repaint=False)

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.TITLE

    @property
    def entry(self) -> KitEntry | None:
        """The highlighted entry."""
        found = self.current.thing if self.current else None
        return found if isinstance(found, KitEntry) else None

    @property
    def kind(self) -> KitKind | None:
        """The part that the highlighted row is in."""
        found = self.current.thing if self.current else None
        return KitKind(found.kind) if isinstance(found, KitEntry) else found if isinstance(found, KitKind) else None

    def watch_view(self) -> None:
        """Draw the new state."""
        self._draw()

    def watch_terms(self) -> None:
        """Draw what matches."""
        self._draw()

    def _draw(self) -> None:
        if self.view is None:
            return
        rows = list(_rows(self.view, self.terms))
        self.show_rows(rows or [Row(None, partial(_plain, say.NOTHING_FOUND.format(terms=self.terms)))])


class KitPage(Canvas):
    """Everything about one entry."""

    view: reactive[KitView | None] = reactive[KitView | None](None, repaint=False)
    entry: reactive[str] = reactive("", repaint=False)
    """Its id."""

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def watch_view(self) -> None:
        """Draw the new state."""
        self._draw()

    def watch_entry(self) -> None:
        """Draw another entry, from its top."""
        self.scroll_home(animate=False)
        self._draw()

    def _draw(self) -> None:
        found = next((each for each in self.view.entries if each.id == self.entry), None) if self.view else None
        content = list(page(found, self.view)) if found and self.view else []
        self.show_lines(wrapped(content, max(1, self.size.width - 3)), by_row=False)


def _rows(view: KitView, terms: str) -> Iterator[Row]:
    found = searched(view.entries, terms)
    for kind in KitKind:
        entries = of_kind(found, kind)
        if terms and not entries:
            continue
        yield Row(None, partial(heading, kind, len(entries)))
        longest = longest_of(entries, view)
        for entry in entries:
            yield Row(entry.id, partial(entry_line, entry, view, longest), entry)
        if not terms:
            yield Row(kind, partial(new_line, kind, not entries), kind)


def _plain(text: str, _width: int) -> Line:
    return [Piece(text, "muted")]
