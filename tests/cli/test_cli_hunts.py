"""`hunt`, `app list` with its filters, and `app sweep`."""

import csv
from io import StringIO

import pytest

from rebound_tui.services.cells import safe
from tests.cli.running import Cli


@pytest.fixture
def pipeline(cli: Cli) -> Cli:
    cli.ok("app", "add", "Acme", "Data Analyst", "--source", "Referral", "--tag", "remote", "--cv", "long", "--at", "2026-10-01")
    cli.ok("app", "add", "Globex", "Engineer", "--source", "board", "--tag", "remote", "--tag", "café")
    cli.ok("app", "add", "=Initech", "Engineer", "--saved", "--notes", "Ask for María")
    return cli


def companies(cli: Cli, *words: str) -> list[str]:
    return [each["company"] for each in cli.json("app", "list", *words)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ((), ["Acme", "Globex", "=Initech"]),
        (("engineer",), ["Globex", "=Initech"]),
        (("maria",), ["=Initech"]),
        (("ENGINEER", "cafe"), ["Globex"]),
        (("--source", "referral"), ["Acme"]),
        (("--source", "referral", "--source", "Board"), ["Acme", "Globex"]),
        (("--tag", "remote", "--cv", "LONG"), ["Acme"]),
        (("--tag", "cafe"), ["Globex"]),
        (("--stage", "saved"), ["=Initech"]),
        (("--tag", "nothing"), []),
        (("--nudge",), ["Acme"]),
    ],
    ids=" ".join,
)
def test_filters_combine(pipeline: Cli, words: tuple[str, ...], found: list[str]) -> None:
    assert sorted(companies(pipeline, *words)) == sorted(found)


def test_in_the_order_of_a_column(pipeline: Cli) -> None:
    assert companies(pipeline, "--sort", "company") == ["=Initech", "Acme", "Globex"]
    assert companies(pipeline, "--sort", "company", "--reverse") == ["Globex", "Acme", "=Initech"]


def test_as_csv_a_spreadsheet_runs_nothing(pipeline: Cli) -> None:
    rows = list(csv.DictReader(StringIO(pipeline.ok("app", "list", "--csv", "--sort", "company"))))
    assert [row["company"] for row in rows] == ["'=Initech", "Acme", "Globex"]
    assert rows[2]["tags"] == "remote; café"
    assert rows[0]["applied_on"] == ""
    assert rows[1]["next_what"] != ""


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "'x"])
def test_a_formula_is_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_what_is_archived_is_out_of_sight(pipeline: Cli) -> None:
    pipeline.ok("app", "archive", "acme")
    assert "Acme" not in companies(pipeline)
    assert "Acme" in companies(pipeline, "--archived")


def test_nothing_like_that_says_where_to_look(pipeline: Cli) -> None:
    assert "--hunt all" in pipeline.ok("app", "list", "nobody")


def test_a_hunt_begins_with_its_first_application_and_ends_with_a_yes(cli: Cli) -> None:
    assert "first application begins one" in cli.ok("hunt", "list")
    cli.ok("app", "add", "Acme", "Analyst", "--at", "2026-10-01")
    cli.ok("app", "add", "Globex", "Engineer")
    (hunt,) = cli.json("hunt", "list")
    assert (hunt["started"], hunt["ended"], hunt["applications"], hunt["open"]) == ("2026-10-01", None, 2, 2)
    cli.ok("app", "close", "acme", "--outcome", "accepted")
    (hunt,) = cli.json("hunt", "list")
    assert hunt["ended"] is not None
    cli.ok("undo")
    (hunt,) = cli.json("hunt", "list")
    assert (hunt["ended"], hunt["open"]) == (None, 2)


def test_the_next_hunt_starts_clean(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--at", "2026-10-01")
    assert cli.ok("hunt", "end", "--at", "2026-10-31") == "Hunt ended: hunt of Oct 2026.\n"
    assert cli.ok("hunt", "start", "Second [x]", "--at", "2026-11-02") == "Hunt started: Second [x].\n"
    cli.ok("app", "add", "Globex", "Engineer")
    assert companies(cli) == ["Globex"]
    assert companies(cli, "--hunt", "oct") == ["Acme"]
    assert sorted(companies(cli, "--hunt", "all")) == ["Acme", "Globex"]
    assert cli.json("status")["pipeline"]["applied"] == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("start",), "A hunt is on already"),
        (("end", "--at", "2026-01-01"), "began on"),
        (("end", "--at", "2099-01-01"), "2099-01-01"),
    ],
    ids=" ".join,
)
def test_what_a_hunt_cannot_do(cli: Cli, words: tuple[str, ...], said: str) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--at", "2026-10-01")
    assert said in cli.refused("hunt", *words)


def test_no_hunt_is_on(cli: Cli) -> None:
    assert "No hunt is on" in cli.refused("hunt", "end")
    cli.ok("hunt", "start", "--at", "2026-10-01")
    cli.ok("hunt", "end", "--at", "2026-10-02")
    assert "ended on 2026-10-02" in cli.refused("hunt", "start", "--at", "2026-10-01")
    assert "No hunt is called x" in cli.refused("app", "list", "--hunt", "x")


def test_those_who_went_quiet_are_listed_and_filed_at_once(cli: Cli) -> None:
    assert cli.ok("app", "sweep") == "Nobody has gone quiet.\n"
    for name in ("Acme", "Globex"):
        cli.ok("app", "add", name, "Analyst", "--at", "2026-09-01")
    cli.ok("app", "add", "Hooli", "Analyst")
    assert "Acme, Analyst" in cli.ok("app", "sweep")
    assert {each["stage"] for each in cli.json("app", "list")} == {"applied"}
    assert cli.ok("app", "sweep", "--days", "100000") == "Nobody has gone quiet.\n"
    assert "Hooli" not in cli.ok("app", "sweep", "--file")
    assert {each["company"]: each["stage"] for each in cli.json("app", "list")} == {
        "Acme": "no_reply",
        "Globex": "no_reply",
        "Hooli": "applied",
    }
    cli.ok("undo")
    assert {each["stage"] for each in cli.json("app", "list")} == {"applied"}
