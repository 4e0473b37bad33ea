"""A program in a pseudo-terminal. All it writes is recorded with the moment it came, and drawn afterwards: drawing takes time."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

COLUMNS, ROWS = 120, 40
QUIET = 0.4
"""Seconds without output after which a screen counts as settled."""
PATIENCE = 60.0
# What pyte would print as text: private CSI (kitty keyboard, mode requests), device control strings.
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\??[0-9;]*\$p|\x1b[P_^].*?\x1b\\", re.DOTALL)
UNFINISHED = re.compile(rb"\x1b(?:\[[<=>?0-9;$]*|[P_^](?:(?!\x1b\\).)*)?\Z", re.DOTALL)
ANSWERS = {b"\x1b[6n": b"\x1b[1;1R", b"\x1b[c": b"\x1b[?62;22c", b"\x1b[?2026$p": b"\x1b[?2026;2$y"}
Screen = list[str]


class Program:
    """A command in a terminal of its own, until the `with` block ends."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._undrawn: list[tuple[float, bytes]] = []
        self._unfinished = b""
        self._ended = False
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        env = {**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self.since = time.perf_counter()
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=env, start_new_session=True)
        os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._ours)

    @property
    def rows(self) -> Screen:
        """The screen as last drawn."""
        return [row.rstrip() for row in self._screen.display]

    def press(self, keys: str) -> None:
        """Send keys; what is measured counts from here."""
        self.since = time.perf_counter()
        os.write(self._ours, keys.encode())

    def settle(self, text: str = "", quiet: float = QUIET) -> None:
        """Record until something, with `text` in it, was written and then nothing for `quiet` seconds. TimeoutError if it does not come."""
        written, deadline = b"", time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not self._ended:
            if data := self._read(quiet):
                written += data
            elif written and text.encode() in written:
                return
        raise TimeoutError(f"{self._process.args!r} did not write {text!r}:\n{written.decode(errors='replace')}")

    def drawn(self, is_there: Callable[[Screen], bool]) -> tuple[float, float]:
        """Draw what was recorded: milliseconds until the screen was as wanted, and until it changed for the last time."""
        there: float | None = None
        last = 0.0
        before = self.rows
        for at, data in self._undrawn:
            self._draw(data)
            if (rows := self.rows) != before:
                last, before = (at - self.since) * 1000, rows
                there = last if there is None and is_there(rows) else there
        self._undrawn.clear()
        if there is None:
            raise TimeoutError("\n".join(before))
        return there, last

    def peak(self) -> float:
        """Megabytes that it had at most so far; not a number where the system does not tell."""
        try:
            lines = Path(f"/proc/{self._process.pid}/status").read_text().splitlines()
            return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
        except OSError:
            return float("nan")

    def left(self, keys: str) -> float:
        """Milliseconds from these keys to the end of the process."""
        self.press(keys)
        while not self._ended and self._read(PATIENCE):
            pass
        self._process.wait(PATIENCE)
        return (time.perf_counter() - self.since) * 1000

    def _read(self, patience: float) -> bytes:
        """What comes next; nothing after `patience` seconds or at the end."""
        if not select.select([self._ours], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # Linux reports the end of a terminal as an input error
            data = b""
        if not data:
            self._ended = True
            return data
        self._undrawn.append((time.perf_counter(), data))
        for question, answer in ANSWERS.items():
            if question in data:
                os.write(self._ours, answer)
        return data

    def _draw(self, data: bytes) -> None:
        data = self._unfinished + data
        cut = match.start() if (match := UNFINISHED.search(data)) else len(data)
        self._unfinished = data[cut:]
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data[:cut]))
