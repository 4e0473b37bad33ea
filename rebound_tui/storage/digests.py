"""What a start needs of each applications' file, kept beside the files so that ten years need not be read again.

A digest can be thrown away at any time. One that is missing or damaged, of another version of the program or of a file that is
not the same any more is made anew from the file; where none can be written, the files are read every time.
"""

import json
import os
import time
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from rebound_tui import __version__
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.activity import Unit
from rebound_tui.domain.guard.facts import Closing
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.traces import Trace, trace_of
from rebound_tui.domain.stamps import Stamp
from rebound_tui.storage import cache
from rebound_tui.storage.datafile import Doc
from rebound_tui.storage.signatures import CACHE

NAME = "applications"
FORM = [__version__, 1]
"""Raised whenever a digest says something else of the same file."""
SETTLED, SETTLED_COARSE = 0.1, 3.0
"""Seconds after which a change of a file is certain to show in its time; more where a disk counts whole seconds, or twos."""
SECOND = 1_000_000_000
"""Nanoseconds."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)
Identity = list[int]


class Digest(NamedTuple):
    """What one file says."""

    of: Identity
    last_day: str
    """The latest app day of any application's last event, or nothing."""
    latest: datetime
    """The latest moment in it: as of any later one the trace is the same."""
    hunts: frozenset[str]
    """The hunts that it has applications of."""
    trace: Trace


class Digests:
    """The digests of one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[str, Digest] | None = None
        self._written: dict[str, Digest] = {}

    def of(self, name: str, state: os.stat_result) -> Digest | None:
        """That of a file in this state, if there is one."""
        if self._known is None:
            self._known = self._written = _read(self._folder / CACHE / NAME)
        digest = self._known.get(name)
        return digest if digest and digest.of == _identity(state) else None

    def keep(self, digests: Mapping[str, Digest], states: Mapping[str, os.stat_result]) -> None:
        """Remember these instead of those known; and write them, but for files changed just now."""
        self._known = dict(digests)
        settled = {name: digest for name, digest in digests.items() if _is_settled(states[name])}
        if settled != self._written:
            self._written = settled
            _write(self._folder, settled)


def digest_of(applications: Iterable[Application], state: os.stat_result) -> Digest:
    """The digest of a file in this state with these applications."""
    found = list(applications)
    moments = [moment for each in found for event in each.events for moment in (event.stamp.at, event.stamp.logged)]
    last = max((each.events[-1].stamp.day for each in found), default=None)
    hunts = frozenset(each.hunt for each in found)
    return Digest(_identity(state), str(last or ""), max(moments, default=LONG_AGO), hunts, trace_of(found))


def _is_settled(state: os.stat_result) -> bool:
    """Whether the next change of a file in this state will be seen in its time."""
    wait = SETTLED if state.st_mtime_ns % SECOND else SETTLED_COARSE
    return time.time() - state.st_mtime > wait


def _identity(state: os.stat_result) -> Identity:
    """What tells one content of a file from the next, also after the machine was off."""
    return [state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns]


def _read(path: Path) -> dict[str, Digest]:
    try:
        check, _, content = path.read_bytes().partition(b"\n")
        form, docs = json.loads(content) if check == _check(content) else (None, {})
        return {name: _digest_from(doc) for name, doc in docs.items()} if form == FORM else {}
    except (OSError, ValueError):
        return {}


def _write(folder: Path, digests: Mapping[str, Digest]) -> None:
    content = json.dumps([FORM, {name: _digest_doc(digest) for name, digest in digests.items()}], separators=(",", ":")).encode()
    cache.keep(folder, NAME, _check(content) + b"\n" + content)


def _check(content: bytes) -> bytes:
    from binascii import crc32

    return b"%08x" % crc32(content)


def _digest_doc(digest: Digest) -> Doc:
    trace = digest.trace
    return {
        "of": digest.of,
        "last_day": digest.last_day,
        "latest": digest.latest.isoformat(),
        "hunts": sorted(digest.hunts),
        "days": {day.toordinal(): cells for day, cells in trace.days.items()},
        "others": [[unit.action, _stamp_doc(unit.stamp)] for unit in trace.others],
        "closings": [[*closing[:2], _stamp_doc(closing.stamp), closing.weight, closing.is_imported] for closing in trace.closings],
    }


def _digest_from(doc: dict[str, Any]) -> Digest:
    days = {date.fromordinal(int(day)): cells for day, cells in doc["days"].items()}
    others = tuple([Unit(_stamp_from(*stamp), ActionKind(kind)) for kind, stamp in doc["others"]])
    closings = tuple([Closing(of, label, _stamp_from(*stamp), Weight(weight), late) for of, label, stamp, weight, late in doc["closings"]])
    return Digest(doc["of"], doc["last_day"], datetime.fromisoformat(doc["latest"]), frozenset(doc["hunts"]), Trace(days, others, closings))


def _stamp_doc(stamp: Stamp) -> tuple[str, str, str, str, bool]:
    """A stamp to the last digit: a digest must not round what a document says."""
    return stamp.at.isoformat(), stamp.zone, stamp.day.isoformat(), stamp.logged.isoformat(), stamp.date_only


def _stamp_from(at: str, zone: str, day: str, logged: str, date_only: bool) -> Stamp:
    return Stamp(datetime.fromisoformat(at), zone, date.fromisoformat(day), datetime.fromisoformat(logged), date_only)
