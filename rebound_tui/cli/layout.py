"""Columns: plain where the output is piped, laid out with Rich on a terminal."""

import os
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import combining, east_asian_width

from rebound_tui.cli.endings import Out

GAP = "  "


class Part(NamedTuple):
    """A piece of a page: a title and rows under it, each row with the same number of cells."""

    title: str
    rows: Sequence[Sequence[str]] = ()
    headings: Sequence[str] = ()


def show(out: Out, parts: Iterable[Part]) -> None:
    """Print a page. What the user typed is text, never markup."""
    shown = [part for part in parts if part.title or part.rows]
    if is_laid_out():
        from rebound_tui.cli.laid_out import drawn

        out(drawn(shown))
    else:
        out("\n\n".join(map(_plain, shown)))


def is_laid_out() -> bool:
    """Whether somebody looks at it: a terminal, and no NO_COLOR."""
    return sys.stdout is not None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def columns(rows: Iterable[Sequence[str]]) -> list[str]:
    """The rows with their cells below each other."""
    rows = list(rows)
    widths = [max(map(_width, cells)) for cells in zip(*rows, strict=True)]
    return [GAP.join(cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _plain(part: Part) -> str:
    rows = [part.headings, *part.rows] if part.headings else part.rows
    return "\n".join([*([part.title] if part.title else []), *columns(rows)])


def _width(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
