"""What was changed, in order: a line of JSON a change. It makes undo possible, and it finishes a change that a crash cut in two.

An entry is written, durably, before the data files are replaced: from then on the change counts. Every data file says which
entry it holds last, so the next process sees what is still to be done (see commits.py).

A line that cannot be read takes the ones before it along: what came before a change nobody knows is not to be taken back. The
diary itself does not need them, so it stays open, and the damaged lines stay in the file until they are too old.
"""

import json
import os
from datetime import datetime
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from rebound_tui.storage.atomic import FILE_MODE, replaced, sync_folder, write_all
from rebound_tui.storage.datafile import Doc
from rebound_tui.storage.signatures import JOURNAL, Signature, signature

LONGEST = 400_000
"""Bytes beyond which old entries are dropped ..."""
KEPT = 200_000
"""... until this many are left ..."""
LEAST = 30
"""... but never the last ones: a big import can be undone after a few ticks, too."""
DO, UNDO, REDO, NOTE = "do", "undo", "redo", "note"


class Op(NamedTuple):
    """One document before and after a change: only the keys that differ, None for a key or a document that is not there."""

    file: str
    table: str
    id: str
    before: Doc | None
    after: Doc | None


class Entry(NamedTuple):
    """One change."""

    number: int
    act: str
    at: str
    label: str
    ops: tuple[Op, ...]
    of: int
    """The number of the change that an undo or a redo is about, else 0."""
    schema: int
    """The version of the schema that the documents are in."""
    found: dict[str, int]
    """Every file it touches, and the number of the change that the file held before."""


class Journal:
    """The journal of one folder. Only the holder of the writing lock may add to it. Every method raises OSError."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / JOURNAL
        self._signature: Signature | None = None
        self._lines: list[bytes] = []
        self._size = 0
        self._last: Entry | None = None

    def last(self) -> Entry | None:
        """The newest entry, or None if there is none that can be read."""
        self._read()
        return self._last

    def entries(self) -> list[Entry]:
        """The entries since the last one that cannot be read, oldest first."""
        found: list[Entry] = []
        for line in reversed(self._read()):
            entry = entry_in(line)
            if entry is None:
                break
            found.append(entry)
        return found[::-1]

    def is_damaged(self) -> bool:
        """Whether there are lines that cannot be read."""
        return len(self.entries()) < len(self._lines)

    def append(self, line: bytes) -> None:
        """Add an entry durably, or raise and leave the journal as it was."""
        lines = [*self._read(), line]
        if self._size + len(line) > LONGEST and sum(map(len, kept := _newest(lines))) < self._size // 2:
            replaced(self.path, b"".join(kept))
            return
        is_new = self._signature is None
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            self._write(descriptor, line)
            if is_new:
                sync_folder(self.path.parent)
            self._lines, self._size, self._last = lines, self._size + len(line), entry_in(line)
            self._signature = signature(os.fstat(descriptor))
        finally:
            os.close(descriptor)

    def _write(self, descriptor: int, line: bytes) -> None:
        """Write the line after the last whole one."""
        os.ftruncate(descriptor, self._size)
        os.lseek(descriptor, self._size, os.SEEK_SET)
        try:
            write_all(descriptor, line)
            os.fsync(descriptor)
        except OSError:
            os.ftruncate(descriptor, self._size)
            raise

    def _read(self) -> list[bytes]:
        """Every whole line. A last one that a crash cut short never counted: it is not among them."""
        try:
            state = signature(os.stat(self.path))
        except FileNotFoundError:
            self._signature, self._lines, self._size, self._last = None, [], 0, None
            return self._lines
        if state != self._signature:
            content = self.path.read_bytes()
            self._size = content.rfind(b"\n") + 1
            self._lines = [line + b"\n" for line in content[: self._size].split(b"\n")[:-1]]
            self._last = entry_in(self._lines[-1]) if self._lines else None
            self._signature = state
        return self._lines


def line_of(entry: Entry) -> bytes:
    """The line of an entry. Raises ValueError for what JSON or UTF-8 cannot hold: infinite numbers, halves of characters."""
    return json.dumps(entry, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode() + b"\n"


def entry_in(line: bytes) -> Entry | None:
    """The entry in a line, or None if it cannot be read."""
    try:
        number, act, at, label, ops, of, schema, found = json.loads(line)
        if datetime.fromisoformat(at).tzinfo is None:
            raise ValueError(at)
        return Entry(int(number), act, at, label, tuple([_op(*op) for op in ops]), of, int(schema), dict(found))
    except (ValueError, TypeError, RecursionError):
        return None


def undoable(entries: list[Entry]) -> Entry | None:
    """The change that undo would take back."""
    return _stacks(entries)[0]


def redoable(entries: list[Entry]) -> Entry | None:
    """The change that redo would make again: the one undone last, if nothing else was changed since."""
    return _stacks(entries)[1]


def _stacks(entries: list[Entry]) -> tuple[Entry | None, Entry | None]:
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in entries:
        if entry.act == NOTE:
            continue
        if entry.act == DO:
            done.append(entry)
            undone.clear()
        elif entry.act == UNDO and done and done[-1].number == entry.of:
            undone.append(done.pop())
        elif entry.act == REDO and undone and undone[-1].number == entry.of:
            done.append(undone.pop())
        else:  # about a change that is not in the journal any more
            done.clear()
            undone.clear()
    return done[-1] if done else None, undone[-1] if undone else None


def _newest(lines: list[bytes]) -> list[bytes]:
    sizes = accumulate(len(line) for line in reversed(lines))
    fitting = sum(1 for size in sizes if size <= KEPT)
    return lines[-max(LEAST, fitting) :]


def _op(file: str, table: str, key: str, before: Any, after: Any) -> Op:
    if not all(isinstance(doc, dict | None) for doc in (before, after)):
        raise ValueError(key)
    return Op(file, table, key, before, after)
