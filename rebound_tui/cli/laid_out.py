"""A page for a terminal, drawn with Rich. Imported only where one is looked at."""

from collections.abc import Iterable
from io import StringIO
from shutil import get_terminal_size

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rebound_tui.cli.layout import Part


def drawn(parts: Iterable[Part]) -> str:
    """The page as wide as the terminal, without a line end."""
    file = StringIO()
    console = Console(file=file, force_terminal=True, width=get_terminal_size().columns, highlight=False, emoji=False, markup=False)
    for number, part in enumerate(parts):
        if number:
            console.print()
        if part.title:
            console.print(Text(part.title, "bold"))
        if part.rows:
            console.print(_table(part))
    return file.getvalue().removesuffix("\n")


def _table(part: Part) -> Table:
    table = Table(box=None, show_header=bool(part.headings), header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for heading in part.headings or [""] * len(part.rows[0]):
        table.add_column(Text(heading), overflow="fold")
    for row in part.rows:
        table.add_row(*map(Text, row))
    return table
