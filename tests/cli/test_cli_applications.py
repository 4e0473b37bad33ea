"""`app` and `log`: the pipeline from the shell."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.cli.running import Cli


def only(cli: Cli) -> dict[str, object]:
    (found,) = cli.json("app", "list")
    assert isinstance(found, dict)
    return found


def test_from_sent_to_closed(cli: Cli) -> None:
    assert cli.ok("app", "add", "Acme", "Data Analyst", "--source", "referral", "--tag", "a", "--tag", "b") == "Acme, Data Analyst added.\n"
    assert cli.ok("app", "move", "acme", "screening") == "Acme, Data Analyst: Screening.\n"
    assert "is Screening already" in cli.refused("app", "move", "acme", "screening")
    assert cli.ok("app", "event", "acme", "interview") == "Acme, Data Analyst: interview.\n"
    closed = cli.ok("app", "close", "acme", "--outcome", "rejected", "--words", "It was\nclose.")
    assert closed == "Acme, Data Analyst closed: They said no, heavy.\n"
    found = cli.json("app", "show", "acme")
    assert found["setback"]["weight"] == "heavy"
    assert found["setback"]["words"] == "It was\nclose."
    assert (found["stage"], found["furthest"], found["round"], found["tags"]) == ("rejected", "interview", 1, ["a", "b"])
    assert cli.json("streak")["setbacks"][0]["weight"] == "heavy"


@pytest.mark.parametrize(("word", "weight"), [("--heavy", "heavy"), ("--light", "light")])
def test_the_weight_can_be_given(cli: Cli, word: str, weight: str) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    assert cli.ok("app", "close", "acme", "--outcome", "rejected", word).endswith(f", {weight}.\n")


@pytest.mark.parametrize("outcome", ["withdrawn", "declined", "accepted", "role-closed", "no_reply"])
def test_other_endings(cli: Cli, outcome: str) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    said = cli.ok("app", "close", "acme", "--outcome", outcome)
    assert said.startswith("Acme, Analyst closed: ")
    own = outcome in ("withdrawn", "declined", "accepted")
    assert said.endswith("light.\n") is not own
    assert (cli.json("app", "show", "acme")["setback"] is None) is own


def test_all_of_it_in_one_word(cli: Cli) -> None:
    assert cli.ok("app", "add", "Acme / Data Analyst / referral") == "Acme, Data Analyst added.\n"
    assert only(cli)["source"] == "referral"
    assert "Write company / role" in cli.refused("app", "add", "Globex")


def test_only_noted(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--saved")
    assert (only(cli)["stage"], only(cli)["applied_on"]) == ("saved", None)
    cli.ok("app", "move", "acme", "applied")
    assert only(cli)["applied_on"] is not None


def test_sent_earlier(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--at", "2026-11-02")
    cli.ok("app", "event", "acme", "contact-in", "--at", "2026-11-05 10:00")
    cli.ok("app", "close", "acme", "--outcome", "rejected", "--at", "2026-11-06")
    assert (only(cli)["applied_on"], only(cli)["last_contact"]) == ("2026-11-02", "2026-11-05")
    assert [event["day"] for event in cli.json("app", "show", "acme")["events"]] == ["2026-11-02", "2026-11-05", "2026-11-06"]
    assert cli.refused("app", "add", "Globex", "Analyst", "--at", "tomorrow").startswith("tomorrow is in the future.")


def test_an_interview_ahead_and_one_held(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    day = datetime.now(UTC).date() + timedelta(days=3)
    assert cli.ok("app", "event", "acme", "interview", "--for", f"{day} 10:00").startswith("Acme, Analyst: interview, ")
    planned, following = cli.json("app", "show", "acme")["events"][-1]["data"], only(cli)["next"]
    assert planned["zone"] == "Europe/Berlin"
    assert datetime.fromisoformat(planned["for"]).strftime("%Y-%m-%d %H:%M") == f"{day} 10:00"
    assert datetime.fromisoformat(planned["for"]).tzinfo is not None
    assert "held" not in planned
    assert isinstance(following, dict)
    assert following["due"] == str(day)
    cli.ok("app", "event", "acme", "screening", "--text", "went well")
    assert cli.json("app", "show", "acme")["events"][-1]["data"] == {"text": "went well", "held": True}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["note", "--for", "tomorrow 10:00"], "Only screening or interview can"),
        (["interview", "--for", "tomorrow"], "has no hour"),
        (["interview", "--for", "yesterday 10:00"], "is in the past"),
        (["interview", "--for", "soon"], "is not a moment"),
        (["interview", "--for", ""], "is not a moment"),
        (["interview", "--at", "tomorrow"], "is in the future"),
        (["interview", "--answer-by", "fri"], "Only offer can"),
    ],
)
def test_events_that_cannot_be(cli: Cli, words: list[str], said: str) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    assert said in cli.refused("app", "event", "acme", *words)


def test_an_offer_and_the_day_to_answer_by(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    cli.ok("app", "event", "acme", "offer", "--answer-by", "2199-01-05")
    following = only(cli)["next"]
    assert isinstance(following, dict)
    assert following["due"] == "2199-01-05"


def test_the_next_step(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    assert "follow up" in cli.ok("app", "next", "acme")
    assert cli.ok("app", "next", "acme", "call Ines", "--on", "2199-01-05") == "Acme, Analyst: call Ines, Sat 5 Jan 2199.\n"
    assert "call Ines" in cli.ok("app", "next", "acme")
    assert cli.ok("app", "next", "acme", "") == "Acme, Analyst: nothing more is asked.\n"
    assert cli.ok("app", "next", "acme") == "Acme, Analyst asks for nothing now.\n"
    assert "needs a day" in cli.refused("app", "next", "acme", "call")
    assert "needs a day" in cli.refused("app", "next", "acme", "--on", "fri")


def test_editing_archiving_deleting(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst", "--cv", "v1")
    assert cli.ok("app", "edit", "acme", "--company", "Globex", "--url", "https://x.example/1") == "Globex, Analyst changed.\n"
    assert "Nothing to change" in cli.refused("app", "edit", "globex")
    assert "is not a link" in cli.refused("app", "edit", "globex", "--url", "javascript:x")
    assert cli.ok("app", "archive", "globex") == "Globex, Analyst archived.\n"
    assert cli.json("app", "list") == []
    assert cli.json("app", "list", "--archived")[0]["archived"] is True
    assert cli.ok("app", "archive", "--undo", "globex") == "Globex, Analyst brought back.\n"
    assert cli.ok("app", "delete", "globex") == "Globex, Analyst deleted.\nrebound-tui undo brings it back.\n"
    assert "app add" in cli.ok("app", "list")


def test_listing_a_stage(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    cli.ok("app", "add", "Globex", "Analyst", "--saved")
    assert [each["company"] for each in cli.json("app", "list", "--stage", "saved")] == ["Globex"]
    assert {line.split()[1] for line in cli.ok("app", "list").splitlines()[1:]} == {"Acme", "Globex"}


def test_names_that_are_none_or_several(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Analyst")
    cli.ok("app", "add", "Acme", "Developer")
    assert "rebound-tui app list" in cli.refused("app", "show", "globex")
    said = cli.refused("app", "show", "acme")
    assert "Acme, Analyst (" in said
    assert "Acme, Developer (" in said
    assert cli.ok("app", "show", "Acme, Dev").startswith("Acme, Developer\n")


@pytest.mark.parametrize("text", ["Acme [/jobs] 日本 \x1b[31m", "حلول [bold]", "{company} %s"])
def test_hostile_names_are_text(cli: Cli, text: str) -> None:
    cli.ok("app", "add", text, "Analyst")
    shown = text.replace("\x1b[31m", "").strip()
    assert shown in cli.ok("app", "list")
    assert cli.ok("app", "show", shown).startswith(f"{shown}, Analyst\n")


def test_logging_what_belongs_to_no_application(cli: Cli) -> None:
    cli.habits("Read")
    assert cli.ok("log", "outreach", "--note", "Ines") == "Logged: reached out.\n"
    assert cli.ok("log", "FOLLOW-UP", "--at", "yesterday").startswith("Logged: follow-up.\n")
    assert cli.json("status")["goal"]["units"] == 1
    assert cli.ok("undo").startswith("Undone: logged: follow-up.\n")
    assert cli.ok("redo").startswith("Done again: logged: follow-up.\n")


def test_nothing_to_undo_or_redo(cli: Cli) -> None:
    assert cli.run("undo").code == 1
    assert cli.refused("redo") == "There is nothing to redo.\n"


def test_an_offer_with_what_is_agreed_what_is_open_and_what_fits(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    assert cli.refused("app", "event", "acme", "offer", "--fit", "money").startswith("money is nothing that can fit.")
    cli.ok("app", "event", "acme", "offer", "--agreed", "four days", "--open", "the notice", "--fit", "duties, culture")
    offer = cli.json("app", "show", "acme")["events"][-1]
    assert (offer["data"]["agreed"], offer["data"]["open"], offer["data"]["fit"]) == ("four days", "the notice", ["duties", "culture"])


def test_the_same_posting_is_refused_with_the_command_that_shows_the_other(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook", "--url", "https://acme.example/jobs/7")
    there = only(cli)
    refused = cli.refused("app", "add", "Other", "Name", "--url", "http://acme.example/jobs/7/?utm_source=x")
    assert refused.endswith(f"Nothing was added or changed. rebound-tui app show {there['id']} shows it.\n")
    assert "Cook" in cli.ok("app", "show", str(there["id"]))
    assert f"rebound-tui app show {there['id']} shows it." in cli.ok("app", "add", "ACME Inc.", "cook (m/f/d)")


def test_an_interview_elsewhere_is_shown_on_both_clocks(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    cli.ok(
        "app", "event", "acme", "interview", "--for", "2099-01-13 14:00", "--zone", "America/New_York", "--people", "Ann", "--round", "2"
    )
    cli.ok("app", "event", "acme", "screening", "--for", "2099-01-12 23:30", "--zone", "America/New_York")
    cli.ok("app", "event", "acme", "screening", "--for", "2099-01-11 09:30")
    shown = cli.ok("app", "show", "acme")
    assert "2099-01-13 14:00 for them, 20:00 for you, Ann" in shown
    assert "2099-01-12 23:30 for them, 2099-01-13 05:30 for you" in shown
    assert "2099-01-11 09:30\n" in shown
    assert re.search(r"round +2", shown)


def test_the_words_of_a_no_are_corrected(cli: Cli) -> None:
    cli.ok("app", "add", "Acme", "Cook")
    assert "can have words" in cli.refused("app", "event", "acme", "note", "--words", "sorry")
    cli.ok("app", "close", "acme", "--outcome", "rejected", "--words", "not now")
    cli.ok("app", "event", "acme", "corrected", "--event", "closed", "--words", "not this year")
    assert "not this year" in cli.ok("app", "show", "acme")
