"""The JSON that scripts read, key by key, in the order of the product's description."""

import json
from datetime import UTC, datetime, timedelta

from tests.cli.running import Cli

LISTED = ["id", "company", "role", "stage", "round", "furthest", "applied_on", "last_contact", "next", "source"]
LISTED += ["tags", "location", "url", "cv", "archived", "hunt"]
STREAK = ["as_of", "day", "state", "goal", "streak", "waiting", "longest", "longest_clean", "freezes", "shield", "mended_on"]
STREAK += ["kept_30", "days", "setbacks", "ended"]
PATH = ["saved", "applied", "screening", "interview", "offer", "accepted"]
STAGES = [*PATH, "rejected", "no_reply", "withdrawn", "declined", "role_closed"]


def test_status(cli: Cli) -> None:
    cli.ok("habit", "add", "Read", "--target", "10")
    cli.ok("done", "read", "--amount", "3")
    cli.ok("app", "add", "Acme", "Analyst")
    cli.ok("app", "next", "acme", "call", "--on", "today")
    found = cli.json("status")
    assert list(found) == ["day", "state", "streak", "goal", "freezes", "habits", "tasks", "pipeline", "needs_you"]
    assert found["state"] == "steady"
    assert found["goal"] == {"units": 1, "target": 2}
    assert list(found["pipeline"]) == STAGES
    assert found["pipeline"]["applied"] == 1
    (habit,) = found["habits"]
    assert list(habit) == ["id", "name", "due", "done", "amount", "target", "tiny", "streak", "strength"]
    assert (habit["due"], habit["done"], habit["amount"], habit["target"], habit["tiny"]) == (True, False, 3, 10, False)
    (need,) = found["needs_you"]
    assert list(need) == ["application", "label", "what", "due", "why"]
    assert (need["label"], need["what"], need["due"]) == ("Acme, Analyst", "call", found["day"])


def test_app_list_and_show(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--notes", "two\nlines")
    (listed,) = cli.json("app", "list")
    assert list(listed) == LISTED
    assert list(listed["next"]) == ["what", "due", "why"]
    shown = cli.json("app", "show", "acme")
    assert list(shown) == [*LISTED, "events", "contacts", "salary", "notes", "setback"]
    assert {key: shown[key] for key in LISTED} == listed
    (event,) = shown["events"]
    assert list(event) == ["id", "kind", "at", "day", "date_only", "logged", "zone", "origin", "data"]
    assert datetime.fromisoformat(event["at"]).tzinfo is not None
    assert (event["kind"], event["zone"], shown["notes"], shown["setback"]) == ("applied", "Europe/Berlin", "two\nlines", None)
    cli.ok("app", "close", "acme", "--outcome", "rejected")
    assert list(cli.json("app", "show", "acme")["setback"]) == ["at", "outcome", "weight", "words"]


def test_streak(cli: Cli) -> None:
    cli.habits("Read")
    for when in ("today", "yesterday", "yesterday 10:00"):
        cli.ok("done", "read", "--at", when)
    cli.ok("app", "add", "Acme", "Analyst")
    cli.ok("app", "event", "acme", "interview")
    cli.ok("app", "close", "acme", "--outcome", "rejected")
    found = cli.json("streak")
    assert list(found) == STREAK
    assert found["goal"] == {"units": found["goal"]["units"], "target": 1}
    assert list(found["shield"]) == ["until", "grace_left"]
    assert list(found["kept_30"]) == ["kept", "scheduled"]
    assert found["days"][-1]["day"] == found["day"]
    assert [(day["mark"], day["units"], day["full"]) for day in found["days"]][-1] == ("kept", 2, True)
    assert found["days"][-1]["state"] == found["state"] == "shield"
    for day in found["days"]:
        assert list(day) == ["day", "mark", "units", "goal", "full", "state", "streak", "freezes", "why"]
        assert day["why"]
        assert all(list(reason) == ["rule", "text"] for reason in day["why"])
    (setback,) = found["setbacks"]
    assert list(setback) == ["application", "label", "at", "weight", "hours_to_first_unit", "hours_to_first_job_action"]
    assert setback["label"] == "Acme, Analyst"
    assert datetime.fromisoformat(found["as_of"]).utcoffset() is not None


def test_a_new_diary(cli: Cli) -> None:
    found = cli.json("streak")
    assert (found["days"], found["setbacks"], found["ended"], found["shield"], found["streak"]) == ([], [], [], None, 0)
    assert cli.json("app", "list") == []
    assert cli.json("status")["habits"] == []


def test_as_of_shows_what_was_shown(cli: Cli) -> None:
    cli.habits("Read")
    before = datetime.now(UTC) - timedelta(seconds=2)
    cli.ok("done", "read")
    assert cli.json("streak")["days"]
    found = cli.json("streak", "--as-of", before.isoformat(timespec="seconds"))
    assert found["days"] == []
    assert datetime.fromisoformat(found["as_of"]) == before.replace(microsecond=0)
    assert cli.json("streak", "--as-of", "yesterday")["day"] < cli.json("streak")["day"]
    today = cli.json("streak", "--as-of", "today")
    assert today["days"] == cli.json("streak")["days"]
    assert datetime.fromisoformat(today["as_of"]) <= datetime.now(UTC)


def test_as_of_the_future_or_nonsense_is_refused(cli: Cli) -> None:
    assert "is in the future" in cli.refused("streak", "--as-of", "tomorrow")
    assert "is in the future" in cli.refused("streak", "--as-of", "2199-01-01 10:00")
    assert "is not a moment" in cli.refused("streak", "--as-of", "x")


def test_it_is_text_as_it_is_typed(cli: Cli) -> None:
    cli.habits("日本 é")
    out = cli.ok("status", "--json")
    assert "日本 é" in out
    assert json.loads(out)["habits"][0]["name"] == "日本 é"
