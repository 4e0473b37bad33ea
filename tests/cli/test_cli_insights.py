"""`insights`: the numbers of a hunt."""

import pytest

from tests.cli.running import Cli


@pytest.fixture
def hunts(cli: Cli) -> Cli:
    """One hunt that ended with a yes, and one with six sent, one of them only noted."""
    cli.ok("app", "add", "Old", "Cook", "--at", "2026-01-05")
    cli.ok("app", "close", "old", "--outcome", "accepted", "--at", "2026-01-20")
    for number in range(5):
        cli.ok("app", "add", f"Firm {number}", "Cook", "--source", "board", "--cv", "v1", "--tag", "city", "--at", f"2026-06-0{number + 1}")
    cli.ok("app", "add", "Noted", "Cook", "--saved", "--at", "2026-06-09")
    cli.ok("app", "close", "firm 0", "--outcome", "rejected", "--at", "2026-06-08")
    cli.ok("app", "move", "firm 1", "screening", "--at", "2026-06-12")
    cli.ok("app", "event", "firm 2", "follow_up", "--at", "2026-06-10")
    return cli


def test_the_numbers_of_the_hunt_that_is_on(hunts: Cli) -> None:
    found = hunts.json("insights")["pipeline"]
    assert list(found) == [
        "hunt", "since", "until", "funnel", "answers", "sources", "cvs", "tags", "months", "days_to_answer", "weeks",
    ]  # fmt: skip
    assert found["since"] == "2026-06-01"
    assert list(found["funnel"].values()) == [6, 5, 1, 0, 0, 0]
    counted = {"sent": 5, "answers": 2, "positive": 1, "waiting": 3, "rate": 0.4, "comparable": False}
    assert found["answers"] == counted
    assert found["sources"] == [{"value": "board"} | counted]
    assert [group[0]["value"] for group in (found["cvs"], found["tags"], found["months"])] == ["v1", "city", "2026-06"]
    assert found["days_to_answer"] == {"days": None, "answered": 2, "open": 3}
    first, second = found["weeks"][:2]
    assert first == {"first": "2026-06-01", "last": "2026-06-07", "applications": 5, "goal": 5, "follow_ups": 0, "outreach": 0}
    assert (second["applications"], second["follow_ups"]) == (0, 1)


def test_of_another_hunt_of_all_and_of_some_days(hunts: Cli) -> None:
    old = hunts.json("insights", "--hunt", "jan 2026")["pipeline"]
    assert (old["funnel"]["accepted"], old["since"], old["until"]) == (1, "2026-01-05", "2026-01-20")
    assert hunts.json("insights", "--hunt", "all")["pipeline"]["funnel"]["saved"] == 7
    some = hunts.json("insights", "--since", "2026-06-02", "--until", "2026-06-03")["pipeline"]
    assert (some["answers"]["sent"], some["answers"]["rate"], some["since"], some["until"]) == (2, None, "2026-06-02", "2026-06-03")
    assert hunts.json("insights", "--since", "1990-01-01")["pipeline"]["since"] == "2026-06-01"
    assert "after 2026-06-01" in hunts.refused("insights", "--since", "2026-06-02", "--until", "2026-06-01")


def test_as_a_page(hunts: Cli) -> None:
    page = " ".join(hunts.ok("insights").split())
    assert "all 2 of 5 1 3 40% source board 2 of 5" in page
    assert "cannot be told yet. 3 of 5 have no answer so far." in page
    for word, day in (("--since", "2026-07-01"), ("--until", "2020-01-01")):
        assert "no applications in this time" in hunts.ok("insights", word, day)


def test_of_nothing(cli: Cli) -> None:
    assert cli.ok("insights").strip() == "There are no applications in this time."
    assert cli.json("insights")["pipeline"]["hunt"] is None
