"""The row of the one prompt of today, the same in every pane; and the row that stands for what is folded."""

from rebound_tui.services.prompts import Asked
from rebound_tui.ui.canvas import Row
from rebound_tui.ui.pieces import Line, Piece, cut
from rebound_tui.wording.prompts import prompt_line

ASKED, FOLDED = "asked", "folded"
"""Keys of rows: the prompt, and what is folded."""
MARK, MORE = "? ", "… "


def asked_rows(asked: Asked | None, pane: str) -> list[Row]:
    """The prompt, if there is one and it belongs to this pane."""
    if asked is None or asked.pane != pane:
        return []
    return [Row(ASKED, lambda width: _line(MARK, prompt_line(asked.prompt), width), asked)]


def folded_row(text: str) -> Row:
    """What is folded; opening it unfolds it."""
    return Row(FOLDED, lambda width: cut([Piece(MORE, "muted"), Piece(text, "muted")], width))


def _line(mark: str, text: str, width: int) -> Line:
    return cut([Piece(mark, "accent"), Piece(text)], width)
