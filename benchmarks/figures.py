"""What was measured, as numbers and as a table."""

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

HEADINGS = ("what", "ours", "base", "ratio", "limit", "")


class Figure(NamedTuple):
    """One line: our samples, those of what they are compared with, and what the ratio of the medians may be at most."""

    name: str
    ours: Sequence[float]
    base: Sequence[float] = ()
    """Nothing: the limit is for our median itself."""
    limit: float | None = None
    """Nothing: only to be read beside the others."""
    unit: str = "ms"

    @property
    def value(self) -> float:
        """What the limit is for."""
        return median(self.ours) / median(self.base) if self.base else median(self.ours)

    @property
    def is_over(self) -> bool:
        """Whether it is too much."""
        return self.limit is not None and self.value > self.limit

    def cells(self) -> tuple[str, ...]:
        """The cells of its row."""
        ratio = f"{self.value:.2f}x" if self.base else ""
        limit = "" if self.limit is None else f"{self.limit:g}x" if self.base else f"{self.limit:g} {self.unit}"
        verdict = "" if self.limit is None else "over" if self.is_over else "ok"
        return self.name, _spread(self.ours, self.unit), _spread(self.base, self.unit), ratio, limit, verdict


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows for a terminal."""
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def markdown(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows for a page."""
    first, *others = [f"| {' | '.join(row)} |" for row in rows]
    return [first, "|" + " --- |" * len(rows[0]), *others]


def _spread(samples: Sequence[float], unit: str) -> str:
    """The median, and from where to where."""
    return f"{median(samples):.1f} {unit} ({min(samples):.1f}..{max(samples):.1f})" if samples else ""
