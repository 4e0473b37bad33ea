"""After an entry of an earlier day the shell says what it changed (R13)."""

from datetime import date, timedelta

import pytest

from tests.cli.running import Cli
from tests.services.desks import SettableClock

DAY = timedelta(days=1)


@pytest.fixture
def today(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> date:
    """Fri 15 Jan 2027, in a diary in which every day of the week before it but yesterday was kept."""
    day = date(2027, 1, 15)
    clock = SettableClock(day - 7 * DAY)
    monkeypatch.setattr("rebound_tui.cli.wiring.SystemClock", lambda: clock)
    cli.habits("Read")
    for back in (7, 6, 4, 3, 2):
        clock.set(day - back * DAY)
        cli.ok("done", "read")
    clock.set(day)
    return day


def marks(cli: Cli) -> dict[str, str]:
    return {row["day"]: row["mark"] for row in cli.json("streak")["days"]}


def test_a_tick_of_an_earlier_day_and_taking_it_back(cli: Cli, today: date) -> None:
    yesterday = today - DAY
    name = f"{yesterday:%a}"
    first, *said = cli.ok("done", "read", "--at", str(yesterday)).splitlines()
    assert first == "Read ticked, Thu 14 Jan 2027."
    assert said[0].startswith(f"{name} is kept now. The streak is 6.")
    assert marks(cli)[str(yesterday)] == "kept"
    assert f"{name} " in cli.ok("undone", "read", "--at", str(yesterday)).splitlines()[1]
    assert f"{name} is kept now." in cli.ok("undo").splitlines()[1]
    assert len(cli.ok("redo").splitlines()) == 2


def test_a_no_of_an_earlier_day_gives_cover_back(cli: Cli, today: date) -> None:
    name = f"{today - DAY:%a}"
    cli.ok("app", "add", "Acme", "Dev", "--at", str(today - 6 * DAY))
    freeze = marks(cli)[str(today - DAY)] == "freeze"
    said = cli.ok("app", "close", "acme", "--outcome", "rejected", "--heavy", "--at", str(today - DAY)).splitlines()
    assert freeze
    assert said[1].startswith(f"{name} is a grace day now, a freeze came back.")
    assert said[1].endswith("Shield up now.")


def test_an_event_set_right_or_taken_back(cli: Cli, today: date) -> None:
    cli.ok("app", "add", "Acme", "Dev", "--saved", "--at", str(today - 6 * DAY))
    said = cli.ok("app", "event", "acme", "follow_up", "--at", str(today - DAY)).splitlines()
    assert said[1].startswith(f"{today - DAY:%a} is kept now.")
    event = cli.json("app", "show", "acme")["events"][-1]["id"]
    said = cli.ok("app", "event", "acme", "retracted", "--event", event).splitlines()
    assert f"{today - DAY:%a} " in said[1]
    assert cli.ok("log", "outreach", "--at", str(today - DAY)).splitlines()[1].startswith(f"{today - DAY:%a} is kept now.")


def test_what_is_of_today_says_nothing_more(cli: Cli, today: date) -> None:
    assert cli.ok("done", "read").splitlines() == ["Read ticked."]
    assert len(cli.ok("undone", "read", "--at", str(today)).splitlines()) == 1
    assert cli.ok("log", "outreach").count("\n") == 1
    assert cli.ok("undo").count("\n") == 1


def test_what_comes_too_late_says_that_it_does(cli: Cli, today: date) -> None:
    assert "streak stays" not in cli.ok("done", "read", "--at", str(today - 7 * DAY))
    assert cli.ok("done", "read", "--at", str(today - 8 * DAY)).splitlines()[1] == (
        "More than 7 days ago: it is kept in the history and the numbers, and the streak stays as it is."
    )


def test_a_refusal_says_only_that(cli: Cli, today: date) -> None:
    assert "No habit" in cli.refused("done", "sing", "--at", str(today - DAY))
