"""`kit`: strengths, lessons, people, plans, skills and texts from the shell."""

from pathlib import Path

from rebound_tui.wording.kit_texts import TEXTS
from tests.cli.running import Cli


def test_the_kit_from_the_shell(cli: Cli) -> None:
    assert cli.ok("kit", "add", "strength", "Calm", "--proof", "March") == "New strength Calm.\n"
    assert cli.ok("kit", "edit", "calm", "--text", "Calm on the phone") == "Calm on the phone changed.\n"
    assert cli.ok("kit", "list", "strength").splitlines()[0] == "Strengths"
    assert "Calm on the phone  March" in cli.ok("kit", "list", "strength")
    (found,) = cli.json("kit", "list", "strength")
    assert set(found) == {"id", "kind", "text", "details", "made", "given"}
    assert (found["kind"], found["details"], found["given"]) == ("strength", {"proof": "March"}, False)
    assert cli.ok("kit", "delete", "calm") == "Calm on the phone deleted.\nrebound-tui undo brings it back.\n"
    assert cli.json("kit", "list", "strength") == []
    assert "kit add strength" in cli.ok("kit", "list", "strength")
    cli.ok("undo")
    assert len(cli.json("kit", "list", "strength")) == 1


def test_a_plan_a_person_and_a_skill(cli: Cli) -> None:
    cli.habits("Read")
    cli.ok("kit", "add", "plan", "I call Noor.", "--if", "it is a no", "--for", "no")
    cli.ok("kit", "add", "person", "Noor", "--reach", "noor@example.org", "--note", "from the course")
    cli.ok("kit", "add", "skill", "SQL", "--habit", "read")
    assert "If it is a no, then I call Noor.  for a no" in cli.ok("kit", "list", "plan")
    assert "from the course" in cli.ok("kit", "show", "noor")
    assert "not practised yet, with Read" in cli.ok("kit", "list", "--search", "sql")
    cli.ok("done", "read")
    (skill,) = cli.json("kit", "list", "skill")
    assert skill["last_practised"] == cli.json("status")["day"]
    assert "habit  Read" in cli.ok("kit", "show", "sql")


def test_a_text_is_shown_whole_changed_and_as_it_comes_again(cli: Cli) -> None:
    assert TEXTS["feedback"].body in cli.ok("kit", "show", "feedback")
    assert cli.json("kit", "show", "feedback")["given"] is True
    cli.ok("kit", "edit", "feedback", "--body", "Hello {first name}")
    assert cli.json("kit", "show", "feedback")["details"]["body"] == "Hello {first name}"
    assert cli.ok("kit", "delete", "feedback").startswith("Ask for feedback as it comes.\n")
    assert cli.json("kit", "show", "feedback")["given"] is True
    assert "Did you mean {company}" in cli.refused("kit", "edit", "feedback", "--body", "{compny}")
    assert "not deleted" in cli.refused("kit", "delete", "feedback")


def test_order_and_names(cli: Cli) -> None:
    cli.ok("kit", "add", "criterion", "near home")
    cli.ok("kit", "add", "criterion", "near people")
    assert "could be near home" in cli.refused("kit", "edit", "near", "--text", "x")
    assert cli.ok("kit", "move", "near people", "--", "-1") == "near people moved.\n"
    assert [each["text"] for each in cli.json("kit", "list", "criterion")] == ["near people", "near home"]
    assert "Nothing in the kit matches far" in cli.refused("kit", "delete", "far")
    assert "Nothing to change" in cli.refused("kit", "edit", "near home")
    assert cli.ok("kit", "list", "--search", "zebra") == "Nothing in the kit matches zebra.\n"


def test_export(cli: Cli, tmp_path: Path) -> None:
    cli.ok("kit", "add", "lesson", "Next time I will ask for the range first.", "--for", "phone")
    file = tmp_path / "kit.md"
    cli.ok("kit", "export", "-o", str(file))
    assert file.read_text(encoding="utf-8") == cli.ok("kit", "export")
    assert "- Next time I will ask for the range first. (for: phone)" in cli.ok("kit", "export")
    assert "cannot be written" in cli.refused("kit", "export", "-o", str(tmp_path / "no" / "kit.md"))
