"""Measures the program and prints a table: python -m benchmarks [--only shell screen ...] [--runs N] [--write] [--check] [--peers]."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import habits, measuring, page, peers, pipeline
from benchmarks.figures import HEADINGS, Figure, columns
from benchmarks.places import Places, prepared

PARTS = {
    "shell": measuring.shell,
    "screen": measuring.screen,
    "keys": measuring.keys,
    "tick": measuring.tick,
    "guard": measuring.guard,
    "pipeline": pipeline.pipeline,
    "habits": habits.habits,
}


def main() -> int:
    """Measure; 1 if something is over its limit and --check was given."""
    parser = ArgumentParser(prog="python -m benchmarks", description="How fast the program is, as ratios to something everybody can run.")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help=f"measure only these: {', '.join(PARTS)}")
    parser.add_argument("--runs", type=int, default=20, help="how often each is measured")
    parser.add_argument("--peers", action="store_true", help="the start of other terminal programs as well; they are installed for it")
    parser.add_argument("--write", action="store_true", help=f"write the table into {page.PATH}")
    parser.add_argument("--check", action="store_true", help="exit status 1 if something is over its limit")
    args = parser.parse_args()
    with TemporaryDirectory(prefix="benchmarks-") as folder:
        figures = _figures(args, prepared(Path(folder)))
    print("\n".join(["", *page.machine(), "", *columns([HEADINGS, *(figure.cells() for figure in figures)])]))
    if args.write:
        page.write(figures)
    return int(args.check and any(figure.is_over for figure in figures))


def _figures(args: Namespace, places: Places) -> list[Figure]:
    figures: list[Figure] = []
    for name in [each for each in PARTS if not args.only or each in args.only]:  # in this order: the keys tick what the screen looks for
        print(f"measuring: {name}", file=sys.stderr)
        figures += PARTS[name](places, args.runs)
    return figures + (peers.started(places, args.runs) if args.peers else [])


if __name__ == "__main__":
    raise SystemExit(main())
