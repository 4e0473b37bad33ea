"""The numbers of the Insights screen, line by line, for any width."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from rebound_tui.domain.guard.measures import Measures
from rebound_tui.domain.numbers import FEWEST, FEWEST_TO_COMPARE, Rate, Reached
from rebound_tui.services.numbers import PipelineNumbers
from rebound_tui.ui.marks import BAR
from rebound_tui.ui.pieces import Line, Piece, fitted, wrapped
from rebound_tui.wording import measures, nouns
from rebound_tui.wording import numbers as say

GAP = 2
BARS = 20
"""Cells of the longest bar of the funnel."""
TEXT = 20
"""Cells from which on a text stands beside its name."""
NARROWEST, NAME = 10, 24
"""Cells of a name in a table, at least and at most."""


def measure_lines(found: Measures, width: int) -> Iterator[Line]:
    """How the user came back, and the days covered under it."""
    yield from _named(measures.measure_rows(found), width)
    if covered := measures.covered_rows(found):
        yield from _headed(measures.COVERED_TITLE)
        yield from _named(covered, width)


def hunt_lines(found: PipelineNumbers, width: int) -> Iterator[Line]:
    """How far the applications came, how many were answered, and what was done week by week."""
    if not found.funnel[0].applications:
        yield [Piece(say.NOTHING, "muted")]
        return
    yield [Piece(say.FUNNEL, "heading")]
    yield from _funnel(found.funnel, width)
    yield from _headed(say.ANSWERS)
    yield from _answers(found, width)
    yield from _headed(say.WEEKS)
    yield from _columns([say.WEEK_HEADINGS, *map(say.week_row, reversed(found.weeks))], width)


def _funnel(funnel: Sequence[Reached], width: int) -> Iterator[Line]:
    """The furthest stages as bars, with the counts beside them."""
    most = funnel[0].applications
    names = max(len(nouns.STAGES[each.stage]) for each in funnel)
    count = len(str(most))
    room = max(0, min(BARS, width - names - count - 2 * GAP))
    for each in funnel:
        bar = BAR * -(-room * each.applications // most)
        name = Piece(f"{nouns.STAGES[each.stage]:{names + GAP}}", "muted")
        yield [name, Piece(f"{each.applications:>{count}}"), Piece(f"  {bar}", "muted")]


def _answers(found: PipelineNumbers, width: int) -> Iterator[Line]:
    rows = [say.RATE_HEADINGS, say.rate_row(say.ALL_SENT, found.sent)]
    for group, name in say.GROUPS.items():
        rates: Sequence[Rate] = getattr(found, group)
        rows += [say.rate_row(f"{name} {rate.value}", rate) for rate in rates]
    yield from _columns(rows, width)
    notes = say.median_text(found.to_answer, found.sent.sent), say.FEW.format(fewest=FEWEST, compared=FEWEST_TO_COMPARE)
    yield from ([Piece(row, "muted")] for note in notes for row in wrapped(note, width))


def _columns(rows: Sequence[Sequence[str]], width: int) -> Iterator[Line]:
    """A table: the first row are its headings, the first column its names, which give way to the others down to a few cells."""
    longest, *others = (max(map(cell_len, cells)) for cells in zip(*rows, strict=True))
    room = width - sum(others) - GAP * len(others)
    widths = [min(longest, NAME, max(room, NARROWEST)), *others]
    for index, row in enumerate(rows):
        name, *cells = (fitted(cell, width) + " " * GAP for cell, width in zip(row, widths, strict=True))
        yield [Piece(name, "muted"), Piece("".join(cells).rstrip(), "muted" if not index else "")]


def _named(rows: Sequence[tuple[str, str]], width: int) -> Iterator[Line]:
    """A name and a text beside it, which goes on below itself; where there is too little room, below its name."""
    names = max(cell_len(name) for name, _ in rows) + GAP
    is_beside = width - names >= TEXT
    indent = " " * (names if is_beside else GAP)
    for name, text in rows:
        lead = fitted(name, names) if is_beside else indent
        if name and not is_beside:
            yield [Piece(name, "muted")]
        for part in wrapped(text, max(1, width - len(indent))):
            yield [Piece(lead, "muted"), Piece(part)]
            lead = indent


def _headed(title: str) -> Iterator[Line]:
    yield []
    yield [Piece(title, "heading")]
