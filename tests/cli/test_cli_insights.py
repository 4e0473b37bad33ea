"""`insights`: how one came back, and the numbers of a hunt."""

from datetime import UTC, datetime, timedelta

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
    page = cli.ok("insights")
    assert "noes and returns          none yet" in page
    assert page.rstrip().endswith("There are no applications in this time.")
    assert cli.json("insights")["pipeline"]["hunt"] is None


def days_ago(count: int) -> str:
    return str((datetime.now(UTC) - timedelta(days=count)).date())


@pytest.fixture
def noes(cli: Cli) -> Cli:
    """Three noes and three returns, after 2, 4 and 9 hours, and a fourth one that is open."""
    for day, back in ((days_ago(6), "12:00"), (days_ago(5), "14:00"), (days_ago(4), "19:00")):
        cli.ok("app", "add", f"Firm {day}", "Cook", "--at", f"{day} 08:00")
        cli.ok("app", "close", day, "--outcome", "rejected", "--at", f"{day} 10:00")
        cli.ok("log", "cv", "--at", f"{day} {back}")
    cli.ok("app", "add", "Last", "Cook", "--at", f"{days_ago(2)} 08:00")
    cli.ok("app", "close", "last", "--outcome", "rejected", "--at", f"{days_ago(2)} 10:00")
    return cli


def test_coming_back(noes: Cli) -> None:
    found = noes.json("insights")["guard"]
    assert list(found) == [
        "kept_30", "hours_to_first_unit", "hours_to_first_job_action", "within_48", "covered_90", "covered", "longest",
        "longest_clean", "returns",
    ]  # fmt: skip
    four_hours = {"last": 4.0, "before": None, "all": 4.0, "trend": None, "closed": 3, "open": 1}
    assert found["hours_to_first_unit"] == found["hours_to_first_job_action"] == four_hours
    assert (found["returns"], found["within_48"]["met"]) == ({"met": 3, "of": 4}, 3)
    assert found["longest"]["first"] == days_ago(6)
    page = " ".join(noes.ok("insights").split())
    assert "noes and returns 4 noes, 3 returns first thing done after 4 h, median of the last 5 4 h, median of all 3 1 not yet" in page


def test_coming_back_between_two_days(noes: Cli) -> None:
    days = ("--since", days_ago(5), "--until", days_ago(4))
    found = noes.json("insights", *days)["guard"]
    assert (found["returns"], found["hours_to_first_unit"]["all"]) == ({"met": 2, "of": 2}, None)
    assert "told from 3 returns on" in noes.ok("insights", *days)


def test_measures_that_are_switched_off_are_not_told(noes: Cli) -> None:
    noes.ok("config", "set", "show-measures", "off")
    assert noes.json("insights")["guard"] is None
    assert "noes and returns" not in noes.ok("insights")
