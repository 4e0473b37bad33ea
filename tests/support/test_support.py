"""What the helpers promise, as far as no other test would notice it broken."""

import errno
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.shell import environment, faketime
from tests.support.terminal import Terminal
from tests.support.tinyfs import tiny_filesystem

BERLIN = ZoneInfo("Europe/Berlin")
ECHO = "print('ready', flush=True); name = input(); print('hello', name)"
SIZE = """
import os, signal
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGWINCH})
while True:
    print(os.get_terminal_size().columns, flush=True)
    signal.sigwait({signal.SIGWINCH})
"""
COUNT = """
import sys, tty
tty.setraw(0)
print("ready", flush=True)
print(len(sys.stdin.read(30012)), flush=True)
"""
HALVES = r"""
for part in ("a\x1b[>1", "ub\x1b[?2026$", "pc"):
    print(part, end="", flush=True)
    input()
"""


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_keys_reach_the_program_and_its_output_the_screen() -> None:
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("ready")
        terminal.press("A", "d", "a", "enter")
        terminal.wait_for("hello Ada")
        assert terminal.wait_for_exit() == 0


def test_a_long_paste_does_not_get_stuck() -> None:
    with Terminal(python(COUNT)) as terminal:
        terminal.wait_for("ready")
        terminal.paste("x" * 30000)
        terminal.wait_for("30012")


def test_resizing_is_noticed() -> None:
    with Terminal(python(SIZE), columns=80) as terminal:
        terminal.wait_for("80")
        terminal.resize(120, 40)
        terminal.wait_for("120")


def test_sequences_cut_in_two_leave_no_trace_on_the_screen() -> None:
    with Terminal(["sh", "-c", 'stty -echo; exec "$0" "$@"', *python(HALVES)]) as terminal:
        terminal.wait_for("a")
        terminal.press("enter")
        terminal.wait_for("ab")
        terminal.press("enter")
        assert terminal.wait_for("abc") == "abc" + "\n" * 23


@pytest.mark.parametrize(("column", "shown"), [(1, "x日 b"), (2, "ax  b"), (3, "a日x b")])
def test_a_wide_character_written_over_by_half_can_be_read(column: int, shown: str) -> None:
    with Terminal(python(f"print('a日 b\\x1b[1;{column}Hx', flush=True); input()")) as terminal:
        terminal.wait_until(lambda screen: "x" in screen, "x")
        assert terminal.rows[0] == shown


def test_waiting_for_what_does_not_come_shows_the_screen() -> None:
    with Terminal(python("while True: print('busy', flush=True)")) as terminal, pytest.raises(AssertionError, match="busy"):
        terminal.wait_for("never", patience=0.2)


def test_waiting_ends_with_the_program() -> None:
    with Terminal(python("print('bye'); raise SystemExit(3)")) as terminal, pytest.raises(AssertionError, match="exit status 3"):
        terminal.wait_for("never")


def test_closing_ends_the_program() -> None:
    with Terminal(python(ECHO)) as terminal:
        terminal.wait_for("ready")
    assert terminal.process.returncode == -9


@pytest.mark.full
@pytest.mark.parametrize("moment", [datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=BERLIN) for fold in (0, 1)], ids=["summer", "winter"])
def test_faketime_tells_both_half_past_twos_apart(tmp_path: Path, moment: datetime) -> None:
    now = "import time; print(int(time.time()), time.strftime('%H:%M %z'))"
    with Terminal(python(now), env=environment(tmp_path, zone="Europe/Berlin", **faketime(moment))) as terminal:
        terminal.wait_for(f"{moment.timestamp():.0f} 02:30 {moment:%z}")


@pytest.mark.full
@pytest.mark.parametrize(("kind", "kilobytes"), [("tmpfs", 64), ("ext4", 512)])
def test_a_tiny_file_system_is_full_then_read_only(tmp_path: Path, kind: str, kilobytes: int) -> None:
    with tiny_filesystem(tmp_path, kilobytes=kilobytes, kind="ext4" if kind == "ext4" else "tmpfs") as tiny:
        before = tiny.free
        filler = tiny.fill(leaving=16 * 1024)
        assert 8 * 1024 <= tiny.free <= 16 * 1024
        with pytest.raises(OSError, match="space") as full:
            (tiny.path / "more").write_bytes(bytes(before))
        assert full.value.errno == errno.ENOSPC
        filler.unlink()
        tiny.make_read_only()
        with pytest.raises(OSError, match="Read-only"):
            (tiny.path / "more").touch()
        tiny.make_writable()
        (tiny.path / "more").write_bytes(b"")
    assert not list(tiny.path.iterdir())
