"""The Habits screen with ten years of twenty habits: opening it, and walking through a heat map."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks import two_screens
from benchmarks.figures import Figure
from benchmarks.places import Places
from benchmarks.screen import Program

TODAY, HEAT_MAP = "Pipeline", "History of"
"""What is on the first screen, and on that of the habits once it is filled."""
WALK = ("h", "h", "k", "k", "h", "h", "j", "l")
"""A week back, a day back, on again."""
BETWEEN_KEYS = 0.7
LIMIT = 50


def habits(places: Places, runs: int) -> list[Figure]:
    """Milliseconds from `3` to the heat map, first and again, beside an empty screen of Textual; and to each day that is walked."""
    ours, bare = places.ours(dict(places.diaries())["ten years"]), [places.python, str(Path(two_screens.__file__))]
    first, again, walked, empty, empty_again = [], [], [], [], []
    for run in range(runs + 1):
        base = _opened(bare, places, two_screens.FIRST, two_screens.SECOND)
        found = _opened(ours, places, TODAY, HEAT_MAP, WALK)
        if run:  # the first one warms up
            empty.append(base[0])
            empty_again.append(base[1])
            first.append(found[0])
            again.append(found[1])
            walked += found[2:]
    return [
        Figure("app, ten years: `3` to the habits, beside an empty screen", first, empty),
        Figure("app, ten years: `3` to the habits", first, limit=LIMIT),
        Figure("app, ten years: `3` to them again, beside an empty screen", again, empty_again),
        Figure("app, ten years: `3` to them again", again, limit=LIMIT),
        Figure("app, ten years: a key in the heat map", walked, limit=LIMIT),
    ]


def _opened(command: Sequence[str], places: Places, start: str, shown: str, walk: Sequence[str] = ()) -> list[float]:
    """From `3` to a text, the same again after a look at the first screen, and from each key of a walk to what it changes."""
    with Program(command, places.env) as program:
        program.settle(start)
        program.drawn(lambda rows: True)
        times = [_pressed(program, "3", shown)]
        _pressed(program, "1", start)
        times.append(_pressed(program, "3", shown))
        if walk:
            program.press("\r")
            program.settle()
            program.drawn(lambda rows: True)
        for key in walk:
            before = program.rows
            program.press(key)
            program.settle(quiet=BETWEEN_KEYS)
            times.append(program.drawn(lambda rows, before=before: rows != before)[0])  # type: ignore[misc]
    return times


def _pressed(program: Program, key: str, shown: str) -> float:
    """From a key to the screen with a text on it."""
    program.press(key)
    program.settle()
    return program.drawn(lambda rows: any(shown in row for row in rows))[0]
