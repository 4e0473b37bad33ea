"""The installed program in a real pseudo-terminal, with a second process beside it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.shell import Shell
from tests.support.terminal import Terminal
from tests.support.tinyfs import tiny_filesystem


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """A diary with two habits and an application whose name is full of traps."""
    shell = Shell(tmp_path)
    shell.ok("habit", "add", "Keep learning", "--tiny", "read one page")
    shell.ok("habit", "add", "Polish skills")
    shell.ok("app", "add", "Acme [/jobs] 日本 \x1b[31m", "Senior [Remote] Dev")
    return shell


@pytest.fixture
def terminal(shell: Shell) -> Iterator[Terminal]:
    with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
        terminal.wait_for("Polish skills")
        yield terminal


def test_a_tick_in_the_app_is_there_for_the_shell(shell: Shell, terminal: Terminal) -> None:
    terminal.press("space")
    terminal.wait_for("✓  Keep learning")
    assert shell.json("status")["habits"][0]["done"] is True
    terminal.press("q")
    assert terminal.wait_for_exit() == 0


def test_a_tick_from_the_shell_appears_in_the_app(shell: Shell, terminal: Terminal) -> None:
    shell.ok("done", "polish")
    terminal.wait_for("✓  Polish skills")
    shell.ok("undo")
    terminal.wait_for("○  Polish skills")


def test_user_text_is_text(terminal: Terminal) -> None:
    terminal.wait_for("Acme [/job")
    terminal.press("tab", "end", "enter")
    terminal.wait_for("Senior [Remote] Dev")


def test_a_form_typed_and_sent_in_one_go_is_whole(shell: Shell, terminal: Terminal) -> None:
    terminal.press("a")
    terminal.wait_for("New application")
    terminal.press(*"Globex International / Principal Data Analyst / referral", "enter")
    terminal.wait_for("Applied      2")
    assert "Principal Data Analyst" in {application["role"] for application in shell.json("app", "list")}


def test_an_outcome_and_enter_in_one_go(shell: Shell, terminal: Terminal) -> None:
    terminal.press("x")
    terminal.wait_for("Which application?")
    terminal.press("enter")
    terminal.wait_for("They said no")
    terminal.press("w", "enter")
    terminal.wait_for("1 ended")
    assert shell.json("app", "list")[0]["stage"] == "withdrawn"


def test_the_mouse_works(terminal: Terminal) -> None:
    row = next(number for number, text in enumerate(terminal.rows) if "Polish skills" in text)
    terminal.click(8, row)
    terminal.click(8, row)
    terminal.wait_for("✓  Polish skills")


def test_it_is_resized_without_harm(terminal: Terminal) -> None:
    for columns, lines in ((40, 12), (1, 1), (120, 40), (60, 20)):
        terminal.resize(columns, lines)
    terminal.wait_for("Polish skills")


def first_found(terminal: Terminal, query: str) -> str:
    """What the palette has at the top of its list: what enter takes."""
    row = next((number for number, text in enumerate(terminal.rows) if f"│ {query} " in text), None)
    return "" if row is None else terminal.rows[row + 3].strip("│╭╮─▸ ")


def look_back(terminal: Terminal) -> None:
    """Open the ten minutes on the only no there is, at their last page."""
    terminal.wait_for("Polish skills")
    terminal.press("ctrl+p")
    terminal.wait_for("Search for commands")
    terminal.press(*"after a no")
    terminal.wait_until(lambda _: first_found(terminal, "after a no").startswith("after a no: The steps"), "command found first")
    terminal.press("enter")
    terminal.wait_for("After which no?")
    terminal.press("enter")
    terminal.wait_for("Look back once")
    terminal.press("t")
    terminal.wait_for("What may have played a part")
    terminal.press("enter")
    terminal.wait_for("In their chair")


@pytest.mark.parametrize("end", [Terminal.kill, Terminal.hang_up])
def test_what_was_typed_in_the_ten_minutes_outlives_a_killed_app_and_a_closed_terminal(
    shell: Shell, end: Callable[[Terminal], object]
) -> None:
    shell.ok("app", "add", "Globex", "Analyst")
    shell.ok("app", "close", "Globex", "--outcome", "rejected", "--heavy")
    with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
        look_back(terminal)
        terminal.press(*"one more example")
        kept = shell.data / "unfinished"
        terminal.wait_until(lambda _: any("one more example" in path.read_text() for path in kept.glob("*.txt")), "kept on the disk")
        end(terminal)
    with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
        look_back(terminal)
        terminal.wait_for("one more example")


def test_no_colour_means_none(shell: Shell) -> None:
    with Terminal(shell.command(), columns=80, lines=24, env={**shell.env, "NO_COLOR": "1"}) as terminal:
        terminal.wait_for("Polish skills")
        assert terminal.colours == {"default"}


def test_without_a_terminal_it_says_what_to_do(shell: Shell) -> None:
    result = shell.run()
    assert result.code == 1
    assert re.fullmatch(r"The app needs a terminal\. .+\n", result.err)


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """An editor that has the terminal, and adds a line."""
    path = tmp_path / "editor"
    path.write_text('#!/bin/sh\ntest -t 0 && test -t 1 && echo "seen by [them]" >> "$1"\n')
    path.chmod(0o700)
    return path


def test_the_editor_has_the_terminal_while_it_runs(shell: Shell, editor: Path) -> None:
    with Terminal(shell.command(), columns=80, lines=24, env={**shell.env, "EDITOR": str(editor)}) as terminal:
        terminal.wait_for("Polish skills")
        terminal.press("2")
        terminal.wait_for("Board")
        terminal.press("E")
        terminal.wait_for("notes kept")
        terminal.press("enter")
        terminal.wait_for("seen by [them]")


def test_the_note_of_a_habit_goes_through_the_editor_and_outlives_ticking_again(shell: Shell, editor: Path) -> None:
    shell.ok("done", "keep", "--note", "chapter [3] 日本")
    with Terminal(shell.command(), columns=80, lines=24, env={**shell.env, "EDITOR": str(editor)}) as terminal:
        terminal.wait_for("✓  Keep learning")
        terminal.press("end", "up", "E")
        terminal.wait_for("note kept")
        for mark in "✓○":
            terminal.press("space")
            terminal.wait_for(f"{mark}  Polish skills")
    assert "seen by [them]" in shell.ok("habit", "show", "polish")
    assert "chapter [3] 日本" in shell.ok("habit", "show", "keep")


@pytest.mark.full
def test_on_a_full_disk_it_says_so_keeps_what_is_typed_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    with tiny_filesystem(tmp_path, kilobytes=400) as disk:
        shell = Shell(tmp_path, data=disk.path / "data")
        shell.ok("habit", "add", "Read")
        shell.ok("habit", "add", "Walk")  # after which there is a backup of the day
        with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
            terminal.wait_for("○  Read")
            filler = disk.fill()
            terminal.press("space")
            terminal.wait_for("full.")
            assert "○  Read" in terminal.text
            terminal.wait_until(lambda screen: "full." not in screen, "room below again")
            terminal.press("a")
            terminal.wait_for("New application")
            terminal.press(*"Globex / Analyst", "enter")
            terminal.wait_for("full.")
            assert "Globex / Analyst" in terminal.text
            filler.unlink()
            terminal.press("enter")
            terminal.wait_for("Applied      1")
            terminal.press("space")
            terminal.wait_for("✓  Read")
        status = shell.json("status")
        assert (status["habits"][0]["done"], status["pipeline"]["applied"]) == (True, 1)


@pytest.mark.full
def test_on_a_disk_that_became_read_only_it_says_so_and_shows_what_is_there(tmp_path: Path) -> None:
    with tiny_filesystem(tmp_path, kilobytes=400) as disk:
        shell = Shell(tmp_path, data=disk.path / "data")
        shell.ok("habit", "add", "Read")
        disk.make_read_only()
        with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
            terminal.wait_for("○  Read")
            terminal.press("space")
            terminal.wait_for("Read-only file system.")
            disk.make_writable()
            terminal.press("space")
            terminal.wait_for("✓  Read")
