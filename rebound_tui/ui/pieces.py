"""Lines of a pane as pieces of text with a tone: plain values that can be tested without a terminal. Never markup."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len, chop_cells, set_cell_size

ELLIPSIS = "…"
Tone = Literal["", "muted", "accent", "strong", "cursor", "heading", "line"]


class Piece(NamedTuple):
    """Some text in one tone; the tones are styled in styles/panes.tcss."""

    text: str
    tone: Tone = ""


Line = list[Piece]


def width_of(line: Sequence[Piece]) -> int:
    """The cells a line takes."""
    return sum(cell_len(piece.text) for piece in line)


def fitted(text: str, width: int) -> str:
    """The text in exactly `width` cells: padded, or cut with an ellipsis."""
    if cell_len(text) <= width:
        return set_cell_size(text, max(0, width))
    return set_cell_size(text, width - 1) + ELLIPSIS if width > 0 else ""


def shortened(text: str, width: int) -> str:
    """The text in at most `width` cells."""
    return text if cell_len(text) <= width else fitted(text, width)


def wrapped(text: str, width: int) -> list[str]:
    """The words of a text in rows of at most `width` cells, or 2; a longer word goes over several. None for no words."""
    rows: list[str] = []
    row = ""
    for word in text.split():
        if row and cell_len(row) + 1 + cell_len(word) <= width:
            row += f" {word}"
            continue
        rows += [row] if row else []
        *full, row = chop_cells(word, max(2, width)) or [word]  # a lone joiner or modifier takes no cell
        rows += full
    return [*rows, row] if row else rows


def spread(left: Line, right: Line, width: int) -> Line:
    """`left` and `right` at the two ends of a line; the right one is left out where both do not fit."""
    room = width - width_of(left) - width_of(right)
    return [*left, Piece(" " * room), *right] if room > 0 else left


def cut(line: Sequence[Piece], width: int) -> Line:
    """The line in at most `width` cells, the last piece shortened."""
    kept: Line = []
    room = width
    for piece in line:
        if room <= 0:
            break
        kept.append(piece._replace(text=shortened(piece.text, room)))
        room -= cell_len(kept[-1].text)
    return kept
