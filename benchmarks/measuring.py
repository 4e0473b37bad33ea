"""What is measured, part by part. All that is compared takes turns, so that a busy machine is as hard on the one as on the other."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import one_static
from benchmarks.figures import Figure
from benchmarks.places import HERE, Places
from benchmarks.screen import Program, Screen

HABITS = {"new": "Keep learning", "ten years": "Habit A of every day"}
"""The first habit of each diary that is due."""
TICKED = {"new": "Polish skills", "ten years": "Habit T of every day"}
"""The last one: ticked in the shell it changes its place, and the first one keeps its own."""
POINTER, TICK = "▸", "✓"
BETWEEN_KEYS = 0.7
"""Seconds: the app looks twice a second whether another program changed the diary."""


def shell(places: Places, runs: int) -> list[Figure]:
    """Commands of a prompt, beside a Python that does nothing."""
    limits = {"new": (5, 6, 20), "ten years": (10, 10, 45)}
    names: list[tuple[str, str]] = []
    commands: list[tuple[list[str], list[str] | None]] = [([places.python, "-c", "pass"], None)]
    for diary, folder in places.diaries():
        line, changed = places.ours(folder, "status", "--short"), places.ours(folder, "undone", TICKED[diary])
        names += [(diary, "`status --short`"), (diary, "`status --short` again"), (diary, "`done HABIT`")]
        commands += [(line, None), (line, line), (places.ours(folder, "done", TICKED[diary]), changed)]
        subprocess.run(places.ours(folder, "done", TICKED[diary]), env=places.env, stdout=subprocess.DEVNULL, check=True)
    stopwatch = [places.python, "-I", "-S", str(HERE / "stopwatch.py"), str(runs), json.dumps(commands)]
    base, *ours = json.loads(_output(stopwatch, places))
    figures = []
    for (diary, verb), samples in zip(names, ours, strict=True):
        status, done, peak = limits[diary]
        limit = done if "done" in verb else status
        figures.append(Figure(f"{verb}, {diary}", [ms for ms, _ in samples], [ms for ms, _ in base], limit))
        figures.append(Figure(f"{verb}, {diary}: memory", [mb for _, mb in samples], limit=peak, unit="MB"))
    return figures


def screen(places: Places, runs: int) -> list[Figure]:
    """The app from its start to its end, beside an app with one line of text."""
    limits = {"new": (1.75, 2.2), "ten years": (2.2, 2.6)}
    bare = [places.python, str(Path(one_static.__file__))]
    base: list[tuple[float, ...]] = []
    ours: dict[str, list[tuple[float, ...]]] = {diary: [] for diary, _ in places.diaries()}
    for run in range(runs + 1):
        rounds = [(base, bare, one_static.TEXT), *((ours[diary], places.ours(folder), HABITS[diary]) for diary, folder in places.diaries())]
        for found, command, text in rounds:
            sample = opened(command, text, places.env)
            if run:  # the first one warms up
                found.append(sample)
    shown, settled, left, _ = zip(*base, strict=True)
    figures = []
    for diary, samples in ours.items():
        our_shown, our_settled, our_left, peaks = zip(*samples, strict=True)
        figures.append(Figure(f"app, {diary}: start to first habit", our_shown, shown, limits[diary][0]))
        figures.append(Figure(f"app, {diary}: start to settled", our_settled, settled, limits[diary][1]))
        figures.append(Figure(f"app, {diary}: `q` to the prompt", our_left, left, 1.25))
        figures.append(Figure(f"app, {diary}: memory", peaks, limit=60, unit="MB"))
    return figures


def opened(command: list[str], text: str, env: dict[str, str]) -> tuple[float, float, float, float]:
    """Milliseconds until `text` is shown, until the screen settles, and from q to the end; megabytes at the peak."""
    with Program(command, env) as program:
        program.settle(text)
        shown, settled = program.drawn(lambda rows: any(text in row for row in rows))
        peak = program.peak()
        return shown, settled, program.left("q"), peak


def keys(places: Places, runs: int) -> list[Figure]:
    """A tick, durable before it is shown, beside a key that only moves the highlight."""
    figures = []
    for diary, folder in places.diaries():
        with Program(places.ours(folder), places.env) as program:
            program.settle(HABITS[diary])
            program.drawn(lambda rows: True)
            ticks, moves = [], []
            for run in range(runs + 1):
                ticked, moved = pressed(program, " ", ticks_on), pressed(program, "k" if run % 2 else "j", pointed_at)
                if run:  # the first one warms up
                    ticks.append(ticked)
                    moves.append(moved)
        figures.append(Figure(f"app, {diary}: space to tick, beside a move", ticks, moves, 2))
    return figures


def pressed(program: Program, key: str, shown: Callable[[Screen], object]) -> float:
    """Milliseconds from a key until what is shown is another."""
    before = shown(program.rows)
    program.press(key)
    program.settle(quiet=BETWEEN_KEYS)
    return program.drawn(lambda rows: shown(rows) != before)[0]


def ticks_on(rows: Screen) -> int:
    """How many ticks are on the screen."""
    return sum(row.count(TICK) for row in rows)


def pointed_at(rows: Screen) -> list[int]:
    """The rows that have a pointer."""
    return [index for index, row in enumerate(rows) if POINTER in row]


def tick(places: Places, runs: int) -> list[Figure]:
    """A durable tick inside the process, beside the least that a durable write of the same file is."""
    found = {diary: _in_process(places, "tick", folder, 5 * runs) for diary, folder in places.diaries()}
    figures = [Figure(f"tick, {diary}: beside a bare write", ours, base, 3) for diary, (ours, base) in found.items()]
    return [*figures, Figure("tick, ten years: beside new", found["ten years"][0], found["new"][0], 1.5)]


def guard(places: Places, runs: int) -> list[Figure]:
    """The guard on ten years and 500 setbacks, beside a Python that does nothing."""
    return [Figure("guard, ten years from nothing", *_in_process(places, "guard", places.old, runs), limit=3)]


def _in_process(places: Places, what: str, folder: Path, runs: int) -> tuple[list[float], list[float]]:
    ours, base = json.loads(_output([places.python, "-m", "benchmarks.in_process", what, str(folder), str(runs)], places))
    return ours, base


def _output(command: list[str], places: Places) -> str:
    done = subprocess.run(command, env=places.env, cwd=HERE.parent, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit status {done.returncode}")
    return done.stdout
