"""`app feedback` and `reflect`."""

import os
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.running import Cli


@pytest.fixture
def closed(cli: Cli) -> Cli:
    """An application that was turned down after an interview."""
    cli.ok("app", "add", "Acme [/jobs] 日本", "Data Analyst", "--at", "2026-10-01")
    cli.ok("app", "event", "Acme", "interview", "--at", "2026-10-05")
    cli.ok("app", "close", "Acme", "--outcome", "rejected", "--words", "It was close.")
    return cli


FILLED = ("--fill", "first name=Ana", "--fill", "a moment you remember=the whiteboard", "--fill", "your name=Kim")


def clipboard(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clipboard program that keeps what it is given in a file."""
    kept = folder / "clipboard.txt"
    program = folder / "bin" / "xclip"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ncat > '{kept}'\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return kept


def test_the_mail_is_printed_and_what_is_missing_is_named(closed: Cli) -> None:
    done = closed.run("app", "feedback", "Acme")
    assert done.code == 0
    assert done.out.startswith("Data Analyst: thank you, and one question\n\nHello {first name},")
    assert "Still to be filled in: first name, a moment you remember, your name." in done.err


@pytest.mark.parametrize("way", [("--copy",), ("--mailto",), ("--eml", "mail.eml")])
def test_nothing_leaves_before_it_is_filled_in(closed: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: tuple[str, ...]) -> None:
    kept = clipboard(tmp_path, monkeypatch)
    monkeypatch.chdir(tmp_path)
    assert "first name, a moment you remember" in closed.refused("app", "feedback", "Acme", *way)
    assert not kept.exists()
    assert not (tmp_path / "mail.eml").exists()


def test_it_is_copied(closed: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = clipboard(tmp_path, monkeypatch)
    assert closed.ok("app", "feedback", "Acme", *FILLED, "--copy") == "Copied.\n"
    text = kept.read_text(encoding="utf-8")
    assert text.startswith("Data Analyst: thank you, and one question\n\nHello Ana,")
    assert "above all for the whiteboard." in text


def test_it_is_written_as_a_mail_and_not_over_a_file(closed: Cli, tmp_path: Path) -> None:
    path = tmp_path / "mail.eml"
    closed.ok("app", "feedback", "Acme", *FILLED, "--eml", str(path))
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert mail["Subject"] == "Data Analyst: thank you, and one question"
    assert mail["X-Unsent"] == "1"
    path.write_text("mine")
    assert "or replace it with --force" in closed.refused("app", "feedback", "Acme", *FILLED, "--eml", str(path))
    assert path.read_text() == "mine"
    closed.ok("app", "feedback", "Acme", *FILLED, "--eml", str(path), "--force")
    assert b"X-Unsent: 1" in path.read_bytes()
    assert "cannot be written" in closed.refused("app", "feedback", "Acme", *FILLED, "--eml", str(tmp_path / "no" / "mail.eml"))


def test_sent_plans_a_look(closed: Cli) -> None:
    assert "asked. A look whether an answer came is planned for" in closed.ok("app", "feedback", "Acme", "--sent")
    assert "feedback asked" in closed.ok("app", "show", "Acme")
    assert closed.ok("undo") == "Undone: Acme [/jobs] 日本, Data Analyst: feedback asked.\n"


def test_what_came_waits_until_tomorrow_also_in_the_timeline(closed: Cli) -> None:
    assert "Put away until" in closed.ok("app", "feedback", "Acme", "--received", "Too quiet in the talk.", "--tomorrow")
    assert "put away until" in closed.ok("app", "feedback", "Acme")
    assert "Too quiet" not in closed.ok("app", "feedback", "Acme")
    assert "Too quiet" not in closed.ok("app", "show", "Acme")
    assert "Too quiet in the talk." in str(closed.json("app", "show", "Acme"))


def test_what_came_is_sorted_into_three_fields(closed: Cli) -> None:
    assert "no feedback yet" in closed.refused("app", "feedback", "Acme", "--usable", "say it first")
    closed.ok("app", "feedback", "Acme", "--received", "Too quiet in the talk.")
    closed.ok("app", "feedback", "Acme", "--usable", "say it first")
    closed.ok("app", "feedback", "Acme", "--trying", "one sentence up front")
    assert closed.ok("app", "feedback", "Acme") == "Too quiet in the talk.\nUsable: say it first\nI will try: one sentence up front\n"


def test_a_reflection_from_the_shell(closed: Cli) -> None:
    assert "has no reflection yet" in closed.refused("reflect", "Acme")
    said = closed.ok(
        "reflect", "Acme", "--cause", "knowledge:said:joins", "--cause", "fit", "--change", "redo the joins, 20 min", "--on", "tomorrow"
    )
    assert said.splitlines()[0] == "Acme [/jobs] 日本, Data Analyst: reflection."
    assert "1 of 2 is not yours to change." in said
    assert "redo the joins, 20 min: on" in said
    closed.ok("reflect", "Acme", "--lesson", "ask for the data first")
    shown = closed.ok("reflect", "Acme")
    for part in (
        "interview",
        "technical knowledge, they said so: joins",
        "fit, a guess",
        "redo the joins, 20 min",
        "ask for the data first",
    ):
        assert part in shown
    assert "ask for the data first" in closed.ok("kit", "list", "lesson")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--cause", "bad luck"), "bad luck is not a cause"),
        (("--cause", "fit:heard"), "is not a cause"),
        (("--cause", "fit", "--change", "more"), "yours to change"),
        (("--cause", "attitude", "--change", "a", "--change", "b"), "One change is enough"),
        (("--cause", "attitude", "--change", "a book, 3 hours"), "first twenty minutes"),
    ],
)
def test_what_is_no_reflection_is_told_in_one_line(closed: Cli, words: tuple[str, ...], message: str) -> None:
    assert message in closed.refused("reflect", "Acme", *words)


def test_what_they_did_not_close_has_no_reflection(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    assert "was not closed by them" in cli.refused("reflect", "Acme", "--lesson", "x")
