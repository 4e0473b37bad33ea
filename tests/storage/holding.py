"""python -m tests.storage.holding FOLDER: begins a change, says so, and ends it when a line comes in."""

import sys
from pathlib import Path

from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW, task

if __name__ == "__main__":
    with open_store(Path(sys.argv[1])).changing(NOW) as change:
        print("held", flush=True)
        sys.stdin.readline()
        counter = change.habits()[0]
        change.put(counter._replace(position=counter.position + 1), task(f"h{counter.position + 1}"))
