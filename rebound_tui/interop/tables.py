"""CSV as rows by column name, with the line each begins on; a row that is broken is reported and the next one is read."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rebound_tui.domain.found import Place, Problem
from rebound_tui.interop.records import BAD, ImportRefused, Member
from rebound_tui.services.texts import visible
from rebound_tui.wording import importing as say

ROW_LIMIT = 1_000_000
HEAD_SIZE = 16_384
"""Bytes in which the header must begin and end."""
PREAMBLE = 10
"""Rows in which the header must be."""


class Row(NamedTuple):
    """One row: its cells by column name in lower case, without control characters and outer spaces."""

    place: Place
    cells: dict[str, str]
    names: dict[str, str]
    """The column names as the file writes them."""

    def line(self, name: str) -> str:
        """A cell as one line; empty if there is no such column."""
        return " ".join(self.cells.get(name, "").split())


class Broken(list[str]):
    """A record that is none: what is wrong with it, in words."""


class Table(NamedTuple):
    """The rows of one file."""

    rows: list[Row]
    problems: list[Problem]


def has_columns(member: Member, columns: Sequence[str]) -> bool:
    """Whether the file is a table with these columns, whatever their order and case."""
    return any(_is_header(cells, columns) for _, cells in _records(member.text(HEAD_SIZE), PREAMBLE))


def read_table(member: Member, columns: Sequence[str], left: int = ROW_LIMIT) -> Table:
    """The rows under the header that has these columns. Raises ImportRefused when there are more than `left`."""
    table = Table([], [])
    names: list[str] = []
    for line, cells in _records(member.text()):
        if not names:
            names = [_name(cell) for cell in cells] if _is_header(cells, columns) else []
            continue
        problem = _problem(cells, len(names))
        if problem:
            table.problems.append(Problem(Place(member.name, line), problem))
        elif any(cells):
            table.rows.append(_row(Place(member.name, line), names, cells))
        if len(table.rows) + len(table.problems) > left:
            raise ImportRefused(say.TOO_MANY_ROWS.format(path=member.name, limit=ROW_LIMIT))
    return table


def _records(text: str, most: int | None = None) -> Iterator[tuple[int, list[str]]]:
    """The first `most` records, each with the line it begins on. One that is broken is a Broken; the line after it is read next."""
    lines = list(io.StringIO(text))
    start = count = 0
    while start < len(lines):
        begun = start
        reader = csv.reader((lines[number] for number in range(start, len(lines))), strict=True)
        try:
            for cells in reader:
                yield begun + 1, cells
                begun = start + reader.line_num
                count += 1
                if count == most:
                    return
            return
        except csv.Error as error:
            yield begun + 1, Broken([say.LONG_CELL if "limit" in str(error) else say.BROKEN_QUOTES])
            start = begun + 1


def _problem(cells: list[str], expected: int) -> str:
    """What is wrong with a record, or nothing."""
    if isinstance(cells, Broken):
        return cells[0]
    if any(BAD in cell for cell in cells):
        return say.NOT_TEXT
    if len(cells) > expected:
        return say.TOO_MANY_CELLS.format(count=len(cells), expected=expected)
    return ""


def _row(place: Place, names: list[str], cells: list[str]) -> Row:
    by_name: dict[str, str] = {}
    for name, cell in zip(names, cells, strict=False):
        clean = "\n".join(visible(line).strip() for line in cell.split("\n")).strip()
        key = name.casefold()
        by_name[key] = f"{by_name[key]}; {clean}" if key in by_name else clean
    return Row(place, by_name, {name.casefold(): name for name in names})


def _is_header(cells: list[str], columns: Sequence[str]) -> bool:
    return set(columns) <= {_name(cell).casefold() for cell in cells}


def _name(cell: str) -> str:
    return " ".join(visible(cell).split())
