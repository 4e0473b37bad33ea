"""The program at given moments (libfaketime): the app day, its turn, and clocks that change."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.shell import Shell, faketime_library
from tests.support.terminal import Terminal

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(faketime_library() is None, reason="libfaketime is not installed; make test-full installs it where it can"),
]


class Clock:
    """A diary and the clock of its machine."""

    def __init__(self, home: Path) -> None:
        self.shell = Shell(home, zone="Europe/Berlin")

    def at(self, moment: str, zone: str = "Europe/Berlin", fold: int = 0) -> Shell:
        """The shell at this moment on the wall clock of `zone`; it goes on from there."""
        self.shell.zone = zone
        self.shell.moment = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone), fold=fold)
        return self.shell


@pytest.fixture
def clock(tmp_path: Path) -> Clock:
    """A diary with one habit, begun on Thursday, 7 January 2027."""
    clock = Clock(tmp_path)
    clock.at("2027-01-07 09:00").ok("habit", "add", "Read")
    return clock


def today(shell: Shell) -> tuple[str, int, bool]:
    """The day, the streak, and whether the habit is done."""
    status = shell.json("status")
    return status["day"], status["streak"], status["habits"][0]["done"]


def test_before_four_it_is_still_yesterday(clock: Clock) -> None:
    clock.at("2027-01-08 03:59:30").ok("done", "read")
    assert today(clock.at("2027-01-08 03:59:30")) == ("2027-01-07", 1, True)
    assert today(clock.at("2027-01-08 04:00")) == ("2027-01-08", 1, False)
    assert today(clock.at("2027-01-09 03:59:30")) == ("2027-01-08", 1, False)


def test_the_line_for_a_prompt_turns_with_the_day(clock: Clock) -> None:
    clock.at("2027-01-08 03:58").ok("done", "read")
    assert [clock.at("2027-01-08 03:59").ok("status", "--short") for _ in range(3)] == ["1 of 2 · 1 day · Steady\n"] * 3
    assert [clock.at("2027-01-08 04:00").ok("status", "--short") for _ in range(3)] == ["0 of 2 · 1 day · Steady\n"] * 3


def test_the_open_app_turns_with_the_day(clock: Clock) -> None:
    shell = clock.at("2027-01-08 03:59:45")
    shell.ok("done", "read")
    shell = clock.at("2027-01-08 03:59:55")
    with Terminal(shell.command(), columns=80, lines=24, env=shell.env) as terminal:
        terminal.wait_for("Thu 7 Jan")
        terminal.wait_for("✓  Read")
        terminal.wait_for("Fri 8 Jan")
        terminal.wait_for("○  Read")
        terminal.press("space")
        terminal.wait_for("2 days")
    assert today(clock.at("2027-01-08 05:00")) == ("2027-01-08", 2, True)


def test_a_rollover_of_ones_own(clock: Clock) -> None:
    clock.at("2027-01-07 10:00").ok("config", "set", "rollover", "0")
    assert today(clock.at("2027-01-07 23:59"))[0] == "2027-01-07"
    assert today(clock.at("2027-01-08 00:00"))[0] == "2027-01-08"


@pytest.mark.parametrize("back", ["2027-01-08 08:30", "2027-01-07 10:00"], ids=["half an hour", "a day"])
def test_a_clock_that_is_set_back_takes_nothing_back(clock: Clock, back: str) -> None:
    clock.at("2027-01-07 12:00").ok("done", "read")
    clock.at("2027-01-08 09:00").ok("done", "read")
    assert today(clock.at(back)) == ("2027-01-08", 2, True)
    assert clock.at(back).ok("status", "--short") == "1 of 2 · 2 days · Steady\n"
    clock.at(back).ok("app", "add", "Acme", "Analyst")
    assert clock.at(back).json("status")["goal"]["units"] == 2
    assert clock.at(back).ok("undo") == "Undone: Acme, Analyst added.\n"
    assert clock.at(back).ok("undo") == "Undone: Read ticked.\n"
    assert today(clock.at("2027-01-08 10:00")) == ("2027-01-08", 1, False)


def test_a_clock_that_was_far_ahead_once_can_be_undone(clock: Clock) -> None:
    clock.at("2029-01-07 12:00").ok("done", "read")
    clock.at("2027-01-07 12:00").ok("undo")
    clock.at("2027-01-07 12:00").ok("done", "read")
    assert today(clock.at("2027-01-07 12:01")) == ("2027-01-07", 1, True)


def test_a_flight_west_does_not_turn_the_day_back(clock: Clock) -> None:
    clock.at("2027-01-08 09:00", "Asia/Tokyo").ok("done", "read")
    assert today(clock.at("2027-01-07 17:00", "America/Los_Angeles")) == ("2027-01-08", 1, True)
    assert today(clock.at("2027-01-09 04:00", "America/Los_Angeles")) == ("2027-01-09", 1, False)


def test_the_hour_that_comes_twice(clock: Clock) -> None:
    clock.at("2026-10-25 02:30").ok("app", "add", "Acme", "Analyst")
    clock.at("2026-10-25 02:30", fold=1).ok("app", "event", "Acme", "note", "--text", "later")
    events = clock.at("2026-10-25 03:30").json("app", "show", "Acme")["events"]
    assert [event["at"][:16] + event["at"][19:] for event in events] == ["2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"]
    assert {event["day"] for event in events} == {"2026-10-24"}


def test_the_hour_that_is_left_out(clock: Clock) -> None:
    clock.at("2027-03-28 01:59:59").ok("done", "read")
    assert today(clock.at("2027-03-28 03:00"))[0] == "2027-03-27"
    assert today(clock.at("2027-03-28 04:00"))[0] == "2027-03-28"


def test_tomorrow_is_refused_today(clock: Clock) -> None:
    refused = clock.at("2027-01-08 12:00").run("done", "read", "--at", "2027-01-09")
    assert (refused.code, refused.out) == (1, "")
    assert "2027-01-09 is in the future" in refused.err
    refused = clock.at("2027-01-08 12:00").run("done", "read", "--at", "12:01")
    assert (refused.code, "future" in refused.err) == (1, True)
    clock.at("2027-01-08 12:00").ok("done", "read", "--at", "11:59")
