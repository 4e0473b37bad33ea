"""What is typed wrong is answered in one short line, in words that are not Python's."""

import pytest

from tests.cli.running import Cli

ENDLESS = "x" * 10_000
SHORT = 300


@pytest.fixture
def hunting(cli: Cli) -> Cli:
    """Something to be found, and something that is not."""
    cli.habits("Read a page")
    cli.ok("app", "add", "Acme", "Dev")
    cli.ok("app", "close", "acme", "--outcome", "rejected")
    return cli


@pytest.mark.parametrize(
    "words",
    [
        ["app", "edit", "acme", "--notes=--"],
        ["app", "add", "Globex", "Dev", "--tag=--"],
        ["app", "close", "acme", "--outcome=--"],
        ["habit", "add", "Walk", "--schedule=--"],
        ["app", "prep", "acme", "-o--"],
    ],
    ids=" ".join,
)
def test_two_dashes_are_no_value(hunting: Cli, words: list[str]) -> None:
    assert "-- cannot be a value" in hunting.refused(*words, code=2)


def test_two_dashes_as_one_of_several_names_are_taken_or_refused(hunting: Cli) -> None:
    result = hunting.run("kit", "add", "--", "lesson", "--")
    assert result.code == 0 or "-- cannot be a value" in result.err, "from Python 3.13 on they are a name"


@pytest.mark.parametrize(
    "words",
    [
        ["done", ENDLESS],
        ["habit", "show", ENDLESS],
        ["app", "show", ENDLESS],
        ["kit", "show", ENDLESS],
        ["app", "list", "--hunt", ENDLESS],
        ["streak", "--as-of", ENDLESS],
        ["habit", "add", "Walk", "--schedule", ENDLESS],
        ["app", "edit", "acme", "--mode", ENDLESS],
        ["app", "event", "acme", "interview", "--for", ENDLESS],
        ["app", "event", "acme", "interview", "--for", "fri 10:00", "--zone", ENDLESS],
        ["app", "event", "acme", "corrected", "--event", ENDLESS],
        ["app", "event", "acme", "offer", "--fit", ENDLESS],
        ["app", "feedback", "acme", "--fill", ENDLESS],
        ["reflect", "acme", "--cause", ENDLESS],
        ["config", "set", "goal", ENDLESS],
        ["config", "set", "rest-weekdays", ENDLESS],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_a_line_stays_short_whatever_was_typed(hunting: Cli, words: list[str]) -> None:
    said = hunting.refused(*words)
    assert len(said) < SHORT
    assert ENDLESS[:20] in said or "cannot be" in said


@pytest.mark.parametrize("words", [[ENDLESS], ["done", "read", "--amount", ENDLESS], ["app", "move", "acme", ENDLESS]], ids=len)
def test_so_does_a_line_on_wrong_usage(hunting: Cli, words: list[str]) -> None:
    assert len(hunting.refused(*words, code=2)) < SHORT


def test_an_unknown_rule_is_named_in_short(hunting: Cli) -> None:
    assert ENDLESS not in hunting.refused("config", "set", ENDLESS, "1")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["done", "read", "--amount", "two"], "two is not a number"),
        (["habit", "add", "Walk", "--target", "many"], "many is not a number"),
        (["app", "edit", "acme", "--interest", "2.5"], "2.5 is not a whole number"),
        (["app", "sweep", "--days", "week"], "week is not a whole number"),
        (["kit", "move", "acme", "up"], "up is not a whole number"),
    ],
    ids=str,
)
def test_what_is_no_number_is_said_in_plain_words(hunting: Cli, words: list[str], said: str) -> None:
    assert said in hunting.refused(*words, code=2)


def test_an_amount_may_have_a_comma(cli: Cli) -> None:
    cli.ok("habit", "add", "Walk", "--target", "2,5", "--unit", "km")
    cli.ok("done", "walk", "--amount", "1,5")
    assert [(habit["target"], habit["amount"]) for habit in cli.json("status")["habits"]] == [(2.5, 1.5)]


def test_the_name_of_a_file_cannot_turn_the_line_around(hunting: Cli) -> None:
    turned = str(hunting.data / "\u202eabc")
    assert "\u202e" not in hunting.ok("kit", "export", "-o", turned)
    assert "\u202e" not in hunting.ok("app", "prep", "acme", "-o", f"{turned}.md")


def test_what_is_searched_for_is_shown_safely(cli: Cli) -> None:
    assert cli.ok("kit", "list", "--search", "\x1b[31mzz" + ENDLESS).startswith("Nothing in the kit matches zzx")


def test_taking_an_event_back_says_what_takes_nothing_beside_it(hunting: Cli) -> None:
    hunting.ok("app", "event", "acme", "contact_in")
    event = hunting.json("app", "show", "acme")["events"][-1]["id"]
    assert hunting.refused("app", "event", "acme", "retracted", "--event", event, "--text", "no").startswith("retracted takes nothing")
    hunting.ok("app", "next", "acme", "call", "--on", "fri")
    assert hunting.refused("app", "next", "acme", "--done", "--on", "fri").startswith("--done takes nothing")
