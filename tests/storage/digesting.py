"""python -m tests.storage.digesting FOLDER NOW: what a start looks at in the applications, and the data files that it opened for it."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.services.ports import Store
from rebound_tui.storage.store import open_store

OPENED: list[str] = []
Seen = tuple[object, Trace, dict[str, tuple[Application, ...]]]


def seen(store: Store, now: datetime) -> Seen:
    """The last day, the trace in an order of its own, and each hunt's applications."""
    with store.reading() as reader:
        trace = reader.trace(now)
        days = {day: "".join(sorted(cells[n : n + 7] for n in range(0, len(cells), 7))) for day, cells in trace.days.items()}
        whole = Trace(days, tuple(sorted(trace.others)), tuple(sorted(trace.closings)))
        return reader.last_day(), whole, {hunt: reader.applications_of(hunt) for hunt in ("", "h1", "h2")}


def worn(folder: Path) -> Path:
    """The diary, as if its files had been there for long."""
    for path in folder.glob("*.json"):
        os.utime(path, (0, 946_684_800))
    return folder


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | Path) and str(arguments[0]).endswith(".json"):
        OPENED.append(Path(arguments[0]).name)


if __name__ == "__main__":
    sys.addaudithook(_note)
    with open_store(Path(sys.argv[1])).reading() as reader:
        reader.trace(datetime.fromisoformat(sys.argv[2]))
        reader.last_day()
        reader.applications_of("h2")
    print(json.dumps(sorted(OPENED)))
