"""The Pipeline screen with two thousand applications of one hunt, beside the same with twenty."""

import re
from pathlib import Path

from benchmarks.diaries import FEW, MANY, one_hunt
from benchmarks.figures import Figure
from benchmarks.places import Places
from benchmarks.screen import Program, Screen

TITLE, CARD = "Board", "Company "
"""What is on the screen once the board is: its title, and the first word of every card."""
NUMBER = re.compile(r"(\d+) of \d+")
BACKSPACE = "\x7f"
BETWEEN_KEYS = 0.7
TYPED = ("1", "3", BACKSPACE, BACKSPACE)
"""Keys that each change how many applications are found."""


def pipeline(places: Places, runs: int) -> list[Figure]:
    """Opening the board, and every key of a search."""
    folders = {count: places.new.parent / f"hunt-{count}" for count in (FEW, MANY)}
    for count, folder in folders.items():
        one_hunt(folder, count)
    opened: dict[int, list[float]] = {count: [] for count in folders}
    typed: dict[int, list[float]] = {count: [] for count in folders}
    for run in range(runs + 1):
        for count, folder in folders.items():
            opening, keys = _one(places, folder)
            if run:  # the first one warms up
                opened[count].append(opening)
                typed[count] += keys
    return [
        Figure(f"app, {MANY} applications: `2` to the board, beside {FEW}", opened[MANY], opened[FEW], 1.3),
        Figure(f"app, {MANY} applications: a key of the search, beside {FEW}", typed[MANY], typed[FEW], 2),
    ]


def _one(places: Places, folder: Path) -> tuple[float, list[float]]:
    """Milliseconds from `2` to the board, and from each key of a search to the last thing that changes."""
    with Program(places.ours(folder), places.env) as program:
        program.settle("Pipeline")
        program.drawn(lambda rows: True)
        program.press("2")
        program.settle(TITLE)
        opened, _ = program.drawn(lambda rows: any(TITLE in row for row in rows) and any(CARD in row for row in rows))
        program.press("/")
        program.settle()
        program.drawn(lambda rows: _found(rows) is not None)
        keys = []
        for key in TYPED:
            before = _found(program.rows)
            program.press(key)
            program.settle(quiet=BETWEEN_KEYS)
            keys.append(program.drawn(lambda rows, before=before: _found(rows) != before)[1])  # type: ignore[misc]
    return opened, keys


def _found(rows: Screen) -> str | None:
    """How many applications are found, as it is said."""
    return next((found[1] for row in rows if (found := NUMBER.search(row))), None)
