"""A program in a pseudo-terminal, driven by keys and read from its screen.

    with Terminal([*PROGRAM, "--data", folder], columns=80, lines=24, env=environment(tmp_path)) as terminal:
        terminal.wait_for("Habits")
        terminal.press("down", "space")
        terminal.wait_for("[✓]")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0

Waiting reads the program's output until the screen says what is waited for; nothing here sleeps.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from types import TracebackType
from typing import Self

import pyte
from rich.cells import cell_len

LOOK_AGAIN = 0.1
"""Seconds after which something is looked at again that may have come true without the program writing anything."""
PATIENCE = 30.0
"""Seconds until waiting fails. Generous: a passing test never waits that long, on however busy a machine."""

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "space": " ",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    **{f"ctrl+{chr(code)}": chr(code - 96) for code in range(ord("a"), ord("z") + 1)},
}

# Made the controlling terminal, so that resizing reaches the program as a signal. Deaf to hanging up, as under nohup.
_LAUNCHER = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGHUP, signal.SIG_IGN)
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""

# Sequences that pyte would print as text: private CSI (kitty keyboard, mode requests), device control strings.
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\??[0-9;]*\$p|\x1b[P_^].*?\x1b\\", re.DOTALL)
_UNFINISHED = re.compile(rb"\x1b(?:\[[<=>?0-9;$]*|[P_^](?:(?!\x1b\\).)*)?\Z", re.DOTALL)
_ANSWERS = {
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
}


class Terminal:
    """A command running in a terminal of its own until the `with` block ends."""

    def __init__(
        self,
        command: Sequence[str | os.PathLike[str]],
        *,
        columns: int = 80,
        lines: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
    ) -> None:
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._unfinished = b""
        self._ended = False
        self._ours, theirs = pty.openpty()
        self._set_size(columns, lines)
        kept = {name: value for name, value in (os.environ if env is None else env).items() if name not in {"COLUMNS", "LINES"}}
        try:
            self.process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command],
                stdin=theirs,
                stdout=theirs,
                stderr=theirs,
                env={**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
                cwd=cwd,
                start_new_session=True,
            )
        except BaseException:
            os.close(self._ours)
            raise
        finally:
            os.close(theirs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    @property
    def rows(self) -> list[str]:
        """The screen as last seen, a string a row, without the blanks at the end."""
        lines = (self._screen.buffer[row] for row in range(self._screen.lines))
        return [_text_of([line[column].data for column in range(self._screen.columns)]) for line in lines]

    @property
    def colours(self) -> set[str]:
        """The colours that text and background have on the screen as last seen; `default` is the terminal's own."""
        cells = [cell for line in self._screen.buffer.values() for cell in line.values()]
        return {cell.fg for cell in cells} | {cell.bg for cell in cells}

    @property
    def text(self) -> str:
        """The rows as one text."""
        return "\n".join(self.rows)

    @property
    def cursor(self) -> tuple[int, int]:
        """Column and row of the cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    def press(self, *keys: str) -> None:
        """Send keys: a character, or a name as in KEYS. After escape wait for what it does: followed at once by a key it means alt."""
        self._send("".join(KEYS.get(key, key) for key in keys))

    def paste(self, text: str) -> None:
        """Send text the way a terminal pastes it."""
        self._send(f"\x1b[200~{text}\x1b[201~")

    def click(self, column: int, row: int) -> None:
        """Press and release the left mouse button on a cell, from 0."""
        at = f"\x1b[<0;{column + 1};{row + 1}"
        self._send(f"{at}M{at}m")

    def resize(self, columns: int, lines: int) -> None:
        """Change the size, as when a window is dragged."""
        self._screen.resize(lines, columns)
        self._set_size(columns, lines)

    def wait_for(self, text: str, *, patience: float = PATIENCE) -> str:
        """Wait until `text` is on the screen; the whole screen then."""
        return self.wait_until(lambda screen: text in screen, f"{text!r} on the screen", patience=patience)

    def wait_until(self, is_so: Callable[[str], bool], what: str, *, patience: float = PATIENCE) -> str:
        """Wait until `is_so(screen)`; the screen then. AssertionError with the screen when it does not come, or the program ends."""
        deadline = time.monotonic() + patience
        while not is_so(self.text):
            if self._ended:
                raise AssertionError(f"The program ended (exit status {self.process.wait()}) before there was {what}:\n{self.text}")
            if not self._read(min(LOOK_AGAIN, deadline - time.monotonic())) and time.monotonic() >= deadline:
                raise AssertionError(f"No {what} within {patience:g} s:\n{self.text}")
        return self.text

    def wait_for_exit(self, *, patience: float = PATIENCE) -> int:
        """Wait until the program has ended; its exit status, negative for a signal."""
        deadline = time.monotonic() + patience
        while not self._ended:
            if not self._read(deadline - time.monotonic()):
                raise AssertionError(f"Still running after {patience:g} s:\n{self.text}")
        return self.process.wait(max(0.0, deadline - time.monotonic()))

    def kill(self) -> None:
        """End the program at once, with no chance to tidy up (SIGKILL), and whatever it has started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def hang_up(self) -> int:
        """Close the terminal under the program, as when its window is closed; its exit status, once it has ended of that."""
        os.close(self._ours)
        self._ours = -1
        return self.process.wait(PATIENCE)

    def close(self) -> None:
        """End the program if it still runs, and give the terminal back."""
        self.kill()
        if self._ours >= 0:
            os.close(self._ours)
            self._ours = -1

    def _send(self, keys: str) -> None:
        data = keys.encode()
        while data and not self._ended:
            _, writable, _ = select.select([self._ours], [self._ours], [])
            if writable:
                data = data[os.write(self._ours, data[:1024]) :]
            else:
                self._take_in()

    def _set_size(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def _read(self, seconds: float) -> bool:
        """Take in what the program writes next; False if it writes nothing for so long."""
        if seconds <= 0 or not select.select([self._ours], [], [], seconds)[0]:
            return False
        self._take_in()
        return True

    def _take_in(self) -> None:
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # Linux reports the end of a terminal as an input error
            data = b""
        if data:
            self._feed(data)
        else:
            self._ended = True

    def _feed(self, data: bytes) -> None:
        data = self._unfinished + data
        cut = match.start() if (match := _UNFINISHED.search(data)) else len(data)
        data, self._unfinished = data[:cut], data[cut:]
        for question, answer in _ANSWERS.items():
            if question in data:
                os.write(self._ours, answer)
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))


def _text_of(cells: Sequence[str]) -> str:
    """A row of the screen. The second half of a wide character is empty; if the first was written over, it shows a blank."""
    found = (cell or " " * (cell_len(before) < 2) for before, cell in pairwise(("", *cells)))
    return "".join(found).rstrip()
