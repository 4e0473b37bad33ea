"""`app prep` and `app debrief`."""

from pathlib import Path

from tests.cli.running import Cli


def test_a_sheet_to_print(cli: Cli, tmp_path: Path) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    cli.ok("kit", "add", "strength", "Calm", "--proof", "March")
    text = cli.ok("app", "prep", "acme")
    assert text.startswith("# Prepare: Acme, Cook\n")
    assert "- Calm. Proof: March" in text
    assert cli.ok("app", "prep", "acme", "-o", str(tmp_path / "prep.md")).startswith("The prep sheet is in ")
    assert (tmp_path / "prep.md").read_text(encoding="utf-8") == text
    assert "cannot be written" in cli.refused("app", "prep", "acme", "-o", str(tmp_path / "no" / "prep.md"))
    assert cli.ok("undo") == "Undone: new strength Calm.\n"


def test_a_debrief(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    cli.ok("app", "event", "acme", "interview")
    said = cli.ok("app", "debrief", "acme", "--asked", "joins", "--look-up", "window functions", "--task")
    assert said == "Acme, Cook: debrief.\nNew task Look up: window functions.\n"
    kinds = [event["kind"] for event in cli.json("app", "show", "acme")["events"]]
    assert kinds == ["applied", "interview", "debrief"]
    assert "They asked: joins" in cli.ok("app", "show", "acme")
    assert "Write a word" in cli.refused("app", "debrief", "acme")
