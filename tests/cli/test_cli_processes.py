"""The command line as processes: pipes, terminals, locales, and two at once."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.support.shell import Shell

NOBODY = 65534
HOSTILE = "Acme [/jobs] 日本 \x1b[31m"


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.ok("habit", "add", "日本 é")
    return shell


def test_exit_codes(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("status").code == 0
    assert shell.run("done", "sing").code == 1
    assert shell.run("done").code == 2
    assert Shell(tmp_path, data=tmp_path / "no" / "data").run("status").code == 3


def test_in_a_pipe_it_is_plain(shell: Shell) -> None:
    for words in (["status"], ["habit", "show", "日本"], ["streak"], ["app", "list"], ["habit", "list"], ["config"]):
        assert "\x1b" not in shell.run(*words, env={"FORCE_COLOR": "1", "TERM": "xterm-256color"}).out


def on_a_terminal(shell: Shell, *words: str, **env: str) -> str:
    """What is written to a terminal of 80 columns."""
    import fcntl
    import struct
    import termios

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        shell.command(*words), stdin=theirs, stdout=theirs, stderr=theirs, env={**shell.env, "TERM": "xterm-256color", **env}
    )
    os.close(theirs)
    written = b""
    try:
        while part := os.read(ours, 4096):
            written += part
    except OSError:
        pass  # Linux says so when the other end is closed
    os.close(ours)
    assert process.wait(30) == 0
    return written.decode()


def test_on_a_terminal_it_is_laid_out(shell: Shell) -> None:
    shell.ok("app", "add", HOSTILE, "Analyst", "--notes", "wider than the terminal is " * 4)
    for words in (["status"], ["app", "list"], ["app", "show", "Acme"], ["habit", "show", "日本"], ["streak"]):
        assert "\x1b[" in on_a_terminal(shell, *words)
        assert "\x1b[" not in on_a_terminal(shell, *words, NO_COLOR="1")
        assert on_a_terminal(shell, *words, TERM="dumb") == on_a_terminal(shell, *words, NO_COLOR="1")
    shown = on_a_terminal(shell, "app", "show", "Acme")
    assert "Acme [/jobs] 日本, Analyst" in shown
    assert "\x1b[31m" not in shown
    assert "\x1b[" not in on_a_terminal(shell, "status", "--short")
    assert "\x1b[" not in on_a_terminal(shell, "status", "--json")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_encoding_that_cannot_show_it(shell: Shell, encoding: str) -> None:
    def run(*words: str) -> bytes:
        env = {**shell.env, "PYTHONIOENCODING": encoding}
        return subprocess.run(shell.command(*words), env=env, capture_output=True, check=True).stdout

    shell.ok("done", "日本")
    assert run("status", "--short") == b"1 of 2 - 1 day - Steady\n"
    assert "??" in run("status").decode(encoding)
    assert "日本 é" in run("status", "--json").decode()
    subprocess.run(shell.command("done", "日本"), env={**shell.env, "PYTHONIOENCODING": encoding}, capture_output=True, check=True)


def test_one_line_for_a_prompt(shell: Shell) -> None:
    assert shell.ok("status", "--short") == "0 of 2 · Steady\n"
    shell.ok("done", "日本")
    shell.ok("app", "add", "Acme", "Analyst")
    shell.ok("app", "next", "Acme", "call", "--on", "today")
    assert shell.ok("status", "--short") == "2 of 2 · 1 day · Steady · 1 needs you\n"


def test_arguments_that_are_not_utf8(shell: Shell) -> None:
    done = subprocess.run([*shell.command("habit", "add"), b"caf\xe9"], env=shell.env, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout == b"New habit caf.\n"


def test_a_reader_that_goes_away(shell: Shell) -> None:
    process = subprocess.Popen(shell.command("streak", "--json"), env=shell.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_output_that_is_full(shell: Shell) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(shell.command("done", "日本"), env=shell.env, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"The output cannot be written: No space left on device. What was asked for is done.\n"
    assert shell.json("status")["goal"]["units"] == 1


def test_no_output_at_all(shell: Shell) -> None:
    command = " ".join(["exec", "'" + "' '".join(shell.command("done", "日本")) + "'", ">&-", "2>&-"])
    assert subprocess.run(["sh", "-c", command], env=shell.env, check=False).returncode == 0
    assert shell.json("status")["goal"]["units"] == 1


def test_many_at_once_and_none_is_lost(shell: Shell) -> None:
    names = [f"Habit {letter}" for letter in "ABCDEFGH"]
    with ThreadPoolExecutor(8) as pool:
        assert {result.code for result in pool.map(lambda name: shell.run("habit", "add", name), names)} == {0}
        assert {result.code for result in pool.map(lambda name: shell.run("done", name), names)} == {0}
    done = {habit["name"] for habit in shell.json("status")["habits"] if habit["done"]}
    assert done == set(names)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to become somebody else")
@pytest.mark.parametrize("command", [["status"], ["habit", "add", "Walk"]], ids=" ".join)
@pytest.mark.parametrize("data", ["mine", "new"])
def test_a_folder_of_somebody_else(shell: Shell, command: list[str], data: str) -> None:
    place = Path(tempfile.mkdtemp(dir="/tmp"))
    try:
        shutil.copytree(shell.data, place / "mine")
        place.chmod(0o755)
        (place / "mine").chmod(0o700)
        words = ["--data", str(place / data), *command]
        # What is imported stays: the program itself may lie where somebody else cannot read.
        before = [shell.command("status", "--json")[1:], ["--data", "/none/x", "status"]]
        code = f"import os; from rebound_tui.cli.main import main; [main(words) for words in {before}]; "
        code += f"os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY}); os._exit(main({words}))"
        done = subprocess.run([sys.executable, "-c", code], env=shell.env, capture_output=True, text=True, check=False)
        assert done.returncode == 3, done.stderr
        assert str(place / data) in done.stderr.splitlines()[-1]
        assert done.stderr.count("\n") == 2
    finally:
        shutil.rmtree(place)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc, to see what a process waits for")
def test_an_interrupt(shell: Shell) -> None:
    import fcntl

    lock = shell.data / "lock"
    with lock.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        process = subprocess.Popen(
            shell.command("status"),
            env=shell.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - a shell starts what is in the background without it
        )
        while process.poll() is None and not has_open(process.pid, lock):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=10)
    assert (process.returncode, out, err) == (130, b"", b"")


def has_open(pid: int, path: Path) -> bool:
    """Whether a process has this file open."""
    return any(os.path.realpath(link) == str(path) for link in Path(f"/proc/{pid}/fd").iterdir())


def test_a_clock_without_a_zone(shell: Shell) -> None:
    assert shell.run("status", "--json", env={"TZ": "Nowhere/Land"}).code == 0


def test_the_package_can_be_run_by_name() -> None:
    command = [sys.executable, "-m", "rebound_tui", "keys", "nonsense"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr[:16]) == (2, "rebound-tui keys")
