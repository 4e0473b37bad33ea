"""docs/benchmarks.md: its text is written by hand, the part between two marks by `python -m benchmarks --write`."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import HEADINGS, Figure, markdown

PATH = "docs/benchmarks.md"
FIRST, LAST = "<!-- measured -->", "<!-- end of measured -->"


def machine() -> list[str]:
    """The machine and the day."""
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    return [
        f"{_cpu()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"{datetime.now(UTC):%Y-%m-%d}. Load while measuring: {load}."
    ]


def write(figures: Sequence[Figure]) -> None:
    """Put the figures into the page."""
    path = Path(__file__).parent.parent / PATH
    before, _, rest = path.read_text(encoding="utf-8").partition(FIRST)
    after = rest.partition(LAST)[2]
    table = markdown([HEADINGS, *(figure.cells() for figure in figures)])
    path.write_text("\n".join([before + FIRST, *machine(), "", *table, LAST]) + after, encoding="utf-8")


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
