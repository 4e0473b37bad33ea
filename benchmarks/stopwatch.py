"""Runs commands in turn, again and again, and says how long each took and how much memory it had at most.

It is a small process of its own: the peak that the system reports for a child is never less than what its parent had.

    python -I -S stopwatch.py RUNS COMMANDS      COMMANDS is JSON: a list of [command, command to run before it, or null]
"""

import json
import os
import sys
import time

MEGABYTE = 2**20 if sys.platform == "darwin" else 2**10
"""What ru_maxrss counts, in a megabyte."""


def took(command: list[str], nowhere: int) -> tuple[float, float]:
    """Milliseconds from before the start to after the end, and megabytes at the peak."""
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, 0), (os.POSIX_SPAWN_DUP2, nowhere, 1)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(status)}")
    return seconds * 1000, usage.ru_maxrss / MEGABYTE


def main() -> None:
    runs, commands = int(sys.argv[1]), json.loads(sys.argv[2])
    nowhere = os.open(os.devnull, os.O_RDWR)
    samples: list[list[tuple[float, float]]] = [[] for _ in commands]
    for run in range(runs + 1):
        for (command, before), found in zip(commands, samples, strict=True):
            if before:
                took(before, nowhere)
            sample = took(command, nowhere)
            if run:  # the first one warms up
                found.append(sample)
    print(json.dumps(samples))


if __name__ == "__main__":
    main()
