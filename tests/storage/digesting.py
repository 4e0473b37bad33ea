"""python -m tests.storage.digesting FOLDER DAY: what Today asks at ten o'clock, and the files of applications that it opened."""

import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.services.ports import Desk, Store
from rebound_tui.services.today import today_view
from rebound_tui.storage.store import open_store
from tests.services.desks import SettableClock

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
    desk = Desk(open_store(Path(sys.argv[1])), SettableClock(date.fromisoformat(sys.argv[2]), "10:00"), str)
    asked = today_view(desk).asked
    print(json.dumps([asked.prompt.kind if asked else "", *sorted(name for name in OPENED if "app" in name)]))
