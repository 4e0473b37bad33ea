"""One file on the disk, as TinyDB wants a storage to be: read once per change, what is written collected until it is committed.

Reading needs no TinyDB: a prompt that only looks does not load it.
"""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from rebound_tui.domain.errors import StorageError
from rebound_tui.storage.atomic import cannot_read, staged
from rebound_tui.storage.signatures import Signature, signature
from rebound_tui.wording import storage as say

Doc = dict[str, Any]
Tables = dict[str, dict[str, Doc]]
encoded = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
Check = Callable[[Path, Tables], Tables]
"""Gives the tables in today's schema, or raises StorageError."""


class Damaged(StorageError):
    """The file is there, but is not a whole file of ours. `why` says what is wrong with it."""

    def __init__(self, path: Path, why: str, way_out: str = "") -> None:
        super().__init__(say.DAMAGED.format(path=path, why=why, next=way_out).strip())
        self.path, self.why = path, why


def parsed(path: Path, content: bytes) -> Tables:
    """The tables in `content`. Raises Damaged for anything but a JSON object: an empty file is not an empty diary."""
    if not content.strip():
        raise Damaged(path, say.EMPTY_FILE)
    try:
        tables = json.loads(content)
    except json.JSONDecodeError as error:
        raise Damaged(path, say.BROKEN_JSON.format(line=error.lineno, column=error.colno)) from error
    except UnicodeDecodeError as error:
        raise Damaged(path, say.NOT_UTF8) from error
    except (ValueError, RecursionError) as error:
        raise Damaged(path, str(error)) from error
    if not isinstance(tables, dict) or not all(_is_table(table) for table in tables.values()):
        raise Damaged(path, say.NOT_AN_OBJECT)
    return tables


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(doc, dict) for doc in value.values())


class FileStorage:
    """One file. `read` answers from memory while the file is the same; `write` only collects, `stage` and `adopt` make it durable.

    Whether it is the same is looked up once per holding of the lock: see `look_again`.
    """

    def __init__(self, path: Path, check: Check) -> None:
        self.path = path
        self._check = check
        self.pending: Tables | None = None
        self._tables: Tables | None = None
        self._signature: Signature | None = None
        self._descriptor: int | None = None
        self._is_known = False
        self._texts: dict[int, tuple[Doc, str]] = {}
        """Every document last written, by its identity, and its JSON: a tick encodes one of hundreds."""

    def read(self) -> Tables | None:
        """The tables, as TinyDB wants them: a shallow copy, since TinyDB puts changed tables into it."""
        tables = self.tables()
        return None if tables is None else dict(tables)

    def tables(self) -> Tables | None:
        """The tables, to look at: the same ones again until something is collected or the file is another."""
        return self.load() if self.pending is None else self.pending

    def write(self, data: Tables) -> None:
        """Collect the new content."""
        self.pending = data

    def load(self) -> Tables | None:
        """The content on the disk, or None if there is no file. Raises Damaged, StorageError."""
        if self._is_known:
            return self._tables
        try:
            if self._signature is not None and signature(os.stat(self.path)) == self._signature:
                self._is_known = True
                return self._tables
            self.forget()
            descriptor = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            self.forget()
            return None
        except OSError as error:
            raise cannot_read(self.path, error) from error
        self._descriptor = descriptor
        try:
            state = os.fstat(descriptor)
            with open(descriptor, "rb", closefd=False) as file:
                content = file.read()
        except OSError as error:  # a folder in its place, too
            raise cannot_read(self.path, error) from error
        self._tables = self._check(self.path, parsed(self.path, content))
        self._signature, self._is_known = signature(state), True
        return self._tables

    def look_again(self) -> None:
        """Another process may have had the lock: the next reading asks the disk."""
        self._is_known = False

    def stage(self) -> Path:
        """Write the collected content durably to a temporary file. Raises OSError."""
        tables = self.pending or {}
        texts = {id(doc): self._texts.get(id(doc)) or (doc, encoded(doc)) for table in tables.values() for doc in table.values()}
        self._texts = texts
        content = _object((name, _object((key, texts[id(doc)][1]) for key, doc in table.items())) for name, table in tables.items())
        return staged(self.path, content.encode())

    def adopt(self, temporary: Path) -> None:
        """Put the staged file in place and take its content as what is on the disk, without reading it again."""
        descriptor = os.open(temporary, os.O_RDONLY | os.O_CLOEXEC)
        try:
            temporary.replace(self.path)
        except OSError:
            os.close(descriptor)
            raise
        tables, texts = self.pending, self._texts
        self.forget()
        self._tables, self._texts = tables, texts
        # The open descriptor keeps the inode from being used again, so an equal signature means an equal file.
        self._descriptor, self._signature = descriptor, signature(os.fstat(descriptor))

    def forget(self) -> None:
        """Drop what was collected and what was read."""
        if self._descriptor is not None:
            os.close(self._descriptor)
        self.pending = self._tables = self._signature = self._descriptor = None
        self._is_known = False
        self._texts = {}

    def close(self) -> None:
        """Let go of the file."""
        self.forget()

    def __del__(self) -> None:
        self.forget()


def _object(pairs: Iterable[tuple[str, str]]) -> str:
    """A JSON object of keys and values that are JSON already."""
    return "{" + ",".join([f"{encoded(key)}:{text}" for key, text in pairs]) + "}"
