"""What was changed, in order: a line of JSON a change. It makes undo possible, and it finishes a change that a crash cut in two.

An entry is written, durably, before the data files are replaced: from then on the change counts. Every data file says which
entry it holds last, so the next process sees what is still to be done (see store.py).
"""

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from rebound_tui.storage.atomic import FILE_MODE, replaced, write_all
from rebound_tui.storage.tinyfile import Doc, Signature, signature

NAME = "journal.jsonl"
LONGEST = 400_000
"""Bytes beyond which old entries are dropped ..."""
KEPT = 200_000
"""... until this many are left; the newest one always stays."""
DO, UNDO, REDO = "do", "undo", "redo"


class Op(NamedTuple):
    """One document before and after a change: only the keys that differ, None for a key or a document that is not there."""

    file: str
    table: str
    id: str
    before: Doc | None
    after: Doc | None


class Entry(NamedTuple):
    """One change. `of` is the number of the change that an undo or a redo is about."""

    number: int
    act: str
    at: str
    label: str
    ops: tuple[Op, ...]
    of: int = 0


class Journal:
    """The journal of one folder. Only the holder of the writing lock may add to it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._signature: Signature | None = None
        self._entries: list[Entry] = []
        self._good = 0

    def entries(self) -> list[Entry]:
        """Every entry, oldest first. A last line that a crash cut short never counted: it is not among them. Raises OSError."""
        try:
            state = signature(os.stat(self.path))
        except FileNotFoundError:
            self._signature, self._entries, self._good = None, [], 0
            return self._entries
        if state != self._signature:
            content = self.path.read_bytes()
            self._good = content.rfind(b"\n") + 1
            self._entries = [_entry(json.loads(line)) for line in content[: self._good].splitlines()]
            self._signature = state
        return self._entries

    def append(self, entry: Entry) -> None:
        """Add an entry durably, or raise OSError and leave the journal as it was."""
        known = [*self.entries(), entry]
        line = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        if self._good + len(line) > LONGEST:
            self._rewrite(known)
            return
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            os.ftruncate(descriptor, self._good)
            os.lseek(descriptor, self._good, os.SEEK_SET)
            try:
                write_all(descriptor, line)
                os.fsync(descriptor)
            except OSError:
                os.ftruncate(descriptor, self._good)
                raise
            self._entries, self._good, self._signature = known, self._good + len(line), signature(os.fstat(descriptor))
        finally:
            os.close(descriptor)

    def clear(self) -> None:
        """Forget every change; nothing can be undone after that. Raises OSError."""
        self.path.unlink(missing_ok=True)

    def _rewrite(self, entries: list[Entry]) -> None:
        lines = [json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" for entry in entries]
        size, first = 0, len(lines)
        while first and (first == len(lines) or size + len(lines[first - 1]) <= KEPT):
            first -= 1
            size += len(lines[first])
        replaced(self.path, b"".join(lines[first:]))
        self._signature = None


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
        if entry.act == DO:
            done.append(entry)
            undone.clear()
        elif entry.act == UNDO and done and done[-1].number == entry.of:
            undone.append(done.pop())
        elif entry.act == REDO and undone and undone[-1].number == entry.of:
            done.append(undone.pop())
    return done[-1] if done else None, undone[-1] if undone else None


def _entry(fields: list[Any]) -> Entry:
    number, act, at, label, ops, of = fields
    return Entry(number, act, at, label, tuple(Op(*op) for op in ops), of)
