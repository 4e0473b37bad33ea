"""The Habits screen with ten years of twenty habits: opening it, and walking through a heat map."""

from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.places import Places
from benchmarks.screen import Program

HEAT_MAP = "History of"
"""What is on the screen once it is drawn."""
WALK = ("h", "h", "k", "k", "h", "h", "j", "l")
"""A week back, a day back, on again."""
BETWEEN_KEYS = 0.7
LIMIT = 50


def habits(places: Places, runs: int) -> list[Figure]:
    """Milliseconds from a key to the last thing that changes."""
    folder = dict(places.diaries())["ten years"]
    opened, walked = [], []
    for run in range(runs + 1):
        opening, keys = _one(places, folder)
        if run:  # the first one warms up
            opened.append(opening)
            walked += keys
    return [
        Figure("app, ten years: `3` to the habits", opened),
        Figure("app, ten years: a key in the heat map", walked, limit=LIMIT),
    ]


def _one(places: Places, folder: Path) -> tuple[float, list[float]]:
    with Program(places.ours(folder), places.env) as program:
        program.settle("Pipeline")
        program.drawn(lambda rows: True)
        program.press("3")
        program.settle(HEAT_MAP)
        opened, _ = program.drawn(lambda rows: any(HEAT_MAP in row for row in rows))
        program.press("\r")
        program.settle()
        program.drawn(lambda rows: True)
        keys = []
        for key in WALK:
            before = program.rows
            program.press(key)
            program.settle(quiet=BETWEEN_KEYS)
            keys.append(program.drawn(lambda rows, before=before: rows != before)[0])  # type: ignore[misc]
    return opened, keys
