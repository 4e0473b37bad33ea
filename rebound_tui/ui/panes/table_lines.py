"""The table at any width: which columns there is room for, and a line of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from rich.cells import cell_len

from rebound_tui.services.sifting import Card
from rebound_tui.services.sorting import NEWEST_FIRST, Column
from rebound_tui.ui.marks import TICKED
from rebound_tui.ui.panes.card_lines import cell
from rebound_tui.ui.pieces import Line, Piece, Tone, cut, fitted
from rebound_tui.wording import board as say

GAP = 2
WIDTHS = {
    Column.COMPANY: 14,
    Column.ROLE: 14,
    Column.STAGE: 12,
    Column.NEXT: 22,
    Column.APPLIED: 9,
    Column.CONTACT: 9,
    Column.SOURCE: 13,
    Column.LOCATION: 12,
    Column.TAGS: 14,
    Column.CV: 12,
    Column.SALARY: 16,
    Column.INTEREST: 8,
}
"""Cells of each column, in the order in which they stand; company and role grow."""
WANTED = (
    Column.COMPANY, Column.STAGE, Column.NEXT, Column.ROLE, Column.APPLIED, Column.SOURCE, Column.CONTACT,
    Column.LOCATION, Column.TAGS, Column.CV, Column.SALARY, Column.INTEREST,
)  # fmt: skip
"""The columns in the order in which they are given room."""
GROWING = (Column.COMPANY, Column.ROLE)
MOST = 40
"""Cells that a growing column has at most."""
UP, DOWN = "▴", "▾"


class Cell(NamedTuple):
    """Where a column stands."""

    column: Column
    width: int


def columns(width: int) -> list[Cell]:
    """The columns that there is room for."""
    kept: set[Column] = set()
    left = width
    for column in WANTED:
        if kept and WIDTHS[column] + GAP > left:
            break
        kept.add(column)
        left -= WIDTHS[column] + GAP * (len(kept) > 1)
    growing = [column for column in GROWING if column in kept]
    each, odd = divmod(max(0, left), len(growing))
    more = {column: each + (odd if column is growing[0] else 0) for column in growing}
    return [Cell(column, min(max(1, width), MOST, own + more.get(column, 0))) for column, own in WIDTHS.items() if column in kept]


def header(cells: Sequence[Cell], sorted_by: Column, is_turned: bool, cursor: Column | None) -> Line:
    """The titles; the one that the rows are sorted by says which way."""
    line: Line = []
    for column, width in cells:
        is_rising = (column in NEWEST_FIRST) is is_turned
        mark = f" {UP if is_rising else DOWN}" if column is sorted_by else ""
        title = say.COLUMNS[column]
        tone: Tone = "cursor" if column is cursor else "strong" if mark else "muted"
        line += [Piece(title, tone), Piece(mark, "accent"), Piece(" " * (width - cell_len(title + mark) + GAP))]
    return line


def row(cells: Sequence[Cell], card: Card, today: date, is_marked: bool, width: int) -> Line:
    """One application."""
    line: Line = [Piece(f"{TICKED} ", "accent")] if is_marked else []
    for column, own in cells:
        room = own - 2 * (is_marked and column is cells[0].column)
        piece = cell(column, card, today, room)
        line += [piece._replace(text=fitted(piece.text, room)), Piece(" " * GAP)]
    return cut(line[:-1], width)
