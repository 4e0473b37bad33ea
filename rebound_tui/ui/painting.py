"""The base of what draws itself, line by line, as pieces in tones."""

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from rebound_tui.ui.pieces import Line

TONES = ("muted", "accent", "strong", "cursor", "heading", "line")
TONED = {f"canvas--{tone}" for tone in TONES} | {"canvas--row"}
"""The classes of the tones in the stylesheets."""


class Painted(Widget):
    """A widget of pieces."""

    ground = Style.null()
    """How its empty cells look: the same in all lines, and dear to work out."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Those lines of it."""
        self.ground = self.rich_style
        return super().render_lines(crop)

    def row_style(self, is_current: bool) -> Style:
        """How the cells of a row look."""
        return self.ground + self.get_component_rich_style("canvas--row", partial=True) if is_current else self.ground

    def painted(self, line: Line, style: Style) -> Iterator[Segment]:
        """The pieces, each in its tone."""
        for piece in line:
            tone = self.get_component_rich_style(f"canvas--{piece.tone}", partial=True) if piece.tone else None
            yield Segment(piece.text, style + tone if tone else style)

    def strip(self, segments: list[Segment], style: Style) -> Strip:
        """A line as wide as the widget."""
        return Strip(segments).adjust_cell_length(self.size.width, style)
