"""`export`: the interviews ahead, for a calendar."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from tests.cli.running import Cli


def planned(cli: Cli, company: str, *words: str) -> None:
    cli.ok("app", "add", company, "Cook")
    cli.ok("app", "event", company, "interview", *words)


def events(text: str) -> list[Event]:
    return [part for part in Calendar.from_ical(text).walk("VEVENT") if isinstance(part, Event)]


def test_interviews_ahead_with_an_alarm_in_utc(cli: Cli) -> None:
    planned(cli, "Acme", "--for", "2099-01-13 14:00", "--zone", "America/New_York", "--people", "Ann Lee", "--place", "Room 1, 2nd floor")
    found = events(cli.ok("export", "--format", "ics"))
    assert [str(event["summary"]) for event in found] == ["Acme, Cook: interview"]
    assert found[0].start == datetime(2099, 1, 13, 19, tzinfo=UTC)
    assert str(found[0]["location"]) == "Room 1, 2nd floor"
    assert str(found[0]["description"]).splitlines() == ["2099-01-13 14:00 for them, 20:00 for you", "interview", "Ann Lee"]
    assert [alarm["trigger"].to_ical() for alarm in found[0].walk("VALARM")] == [b"-PT1H"]


def test_what_is_over_held_or_ended_is_not_in_it(cli: Cli) -> None:
    planned(cli, "Over", "--at", "2020-01-13 14:00")
    planned(cli, "Ended", "--for", "2099-01-13 14:00")
    cli.ok("app", "close", "ended", "--outcome", "withdrawn")
    cli.ok("app", "add", "Only sent", "Cook")
    assert events(cli.ok("export", "--format", "ics")) == []


def test_the_same_event_again_and_a_higher_number_once_it_is_moved(cli: Cli) -> None:
    planned(cli, "Acme", "--for", "2099-01-13 14:00")
    first = cli.ok("export", "--format", "ics")
    assert cli.ok("export", "--format", "ics") == first
    noted = next(event["id"] for event in cli.json("app", "show", "acme")["events"] if event["kind"] == "interview")
    cli.ok("app", "event", "acme", "corrected", "--event", noted, "--for", "2099-01-14 09:00")
    (before,), (after,) = events(first), events(cli.ok("export", "--format", "ics"))
    assert (before["uid"], before["sequence"]) == (after["uid"], 0)
    assert (after["sequence"], after.start) == (1, datetime(2099, 1, 14, 8, tzinfo=UTC))


def test_into_a_file_with_the_line_ends_of_the_format(cli: Cli, tmp_path: Path) -> None:
    planned(cli, "Acme [/jobs] 日本 \x1b[31m", "--for", "2099-01-13 14:00")
    file = tmp_path / "interviews.ics"
    assert cli.ok("export", "--format", "ics", "-o", str(file)) == f"It is in {file}.\n"
    content = file.read_bytes()
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b"\x1b" not in content
    assert "日本" in str(events(content.decode())[0]["summary"])


@pytest.mark.parametrize("command", [("export", "--format", "ics"), ("kit", "export"), ("app", "prep", "acme")])
def test_a_file_that_is_there_is_only_replaced_if_that_is_asked_for(cli: Cli, tmp_path: Path, command: tuple[str, ...]) -> None:
    planned(cli, "Acme", "--for", "2099-01-13 14:00")
    file = tmp_path / "there"
    file.write_text("mine")
    said = cli.refused(*command, "-o", str(file))
    assert said == f"{file} is there already. Name another file, or replace it with --force.\n"
    assert file.read_text() == "mine"
    assert str(file) in cli.ok(*command, "-o", str(file), "--force")
    assert file.read_text().rstrip().splitlines() == cli.ok(*command).splitlines()


def test_another_format_is_refused(cli: Cli) -> None:
    assert "ics" in cli.refused("export", "--format", "pdf", code=2)
    assert "no" in cli.refused("export", "--format", "ics", "-o", "/no/where.ics")
