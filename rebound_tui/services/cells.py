"""Text in the cells of a CSV file that a spreadsheet opens as text and never as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = frozenset("=+-@\t\r'")
"""What a cell that is no plain text begins with for a spreadsheet, and the sign that says it is text."""


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as CSV, without an end to the last line."""
    file = StringIO()
    csv.writer(file, lineterminator="\n").writerows([map(safe, row) for row in rows])
    return file.getvalue().removesuffix("\n")


def safe(cell: str) -> str:
    """The cell, led by an apostrophe if it could be taken for a formula; without that apostrophe it reads as before."""
    return f"'{cell}" if cell[:1] in FORMULA and cell else cell
