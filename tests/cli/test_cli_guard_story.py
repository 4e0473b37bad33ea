"""The first worked example from the shell: typed day by day, read as JSON, key by key."""

from datetime import date, timedelta

import pytest

from tests.cli.running import Cli
from tests.services.desks import SettableClock

MON = date(2027, 1, 4)
DAY = timedelta(days=1)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SettableClock:
    clock = SettableClock(MON - 14 * DAY, "09:00")
    monkeypatch.setattr("rebound_tui.cli.wiring.SystemClock", lambda: clock)
    return clock


@pytest.fixture
def two_weeks(cli: Cli, clock: SettableClock) -> Cli:
    """Twelve kept days, two units each."""
    cli.habits("Read", "Walk")
    for n in range(-14, 0):
        clock.set(MON + n * DAY)
        if (MON + n * DAY).weekday() != 6:
            cli.ok("done", "read", "walk")
    return cli


def test_s1_a_no_after_an_interview_back_on_the_second_day(two_weeks: Cli, clock: SettableClock) -> None:
    cli = two_weeks
    clock.set(MON, "18:00")
    cli.ok("done", "read", "walk")
    cli.ok("app", "add", "Acme", "Data Analyst", "--saved", "--at", "2026-12-28")
    cli.ok("app", "event", "acme", "screening", "--at", "2026-12-30")
    clock.set(MON + DAY, "16:00")
    cli.ok("app", "close", "acme", "--outcome", "rejected")
    clock.set(MON + 2 * DAY, "10:00")
    cli.ok("done", "read")
    clock.set(MON + 3 * DAY, "10:00")
    cli.ok("log", "outreach")
    clock.set(MON + 3 * DAY, "11:00")
    cli.ok("done", "read")
    clock.set(MON + 4 * DAY, "09:00")
    found = cli.json("streak")
    days, setbacks = found.pop("days"), found.pop("setbacks")
    assert found == {
        "as_of": "2027-01-08T09:00:00+01:00",
        "day": "2027-01-08",
        "state": "back",
        "goal": {"units": 0, "target": 1},
        "streak": 15,
        "waiting": 0,
        "longest": 15,
        "longest_clean": 13,
        "freezes": 2,
        "shield": None,
        "mended_on": None,
        "kept_30": {"kept": 15, "scheduled": 16},
        "ended": [],
    }
    assert (days[0]["day"], days[-1]["day"], len(days)) == ("2026-12-21", "2027-01-08", 19)
    assert [{key: day[key] for key in day if key != "why"} for day in days[-4:-2]] == [
        {"day": "2027-01-05", "mark": "grace", "units": 0, "goal": 1, "full": False, "state": "shield", "streak": 13, "freezes": 2},
        {"day": "2027-01-06", "mark": "kept", "units": 1, "goal": 1, "full": True, "state": "shield", "streak": 14, "freezes": 2},
    ]
    assert days[-4]["why"] == [
        {"rule": "R7", "text": "0 units, covered by a grace day (1 left)."},
        {"rule": "R7", "text": "Shield up after 1 setback: 3 scheduled days with 2 grace days."},
    ]
    (setback,) = setbacks
    assert setback == {
        "application": cli.json("app", "list")[0]["id"],
        "label": "Acme, Data Analyst",
        "at": "2027-01-05T16:00:00+01:00",
        "weight": "heavy",
        "hours_to_first_unit": 18.0,
        "hours_to_first_job_action": 42.0,
    }
    assert cli.json("streak", "--as-of", "2027-01-06 09:00")["shield"] == {"until": "2027-01-07", "grace_left": 1}


def test_a_pause_declared_and_ended_from_the_shell(two_weeks: Cli, clock: SettableClock) -> None:
    clock.set(MON, "09:00")
    two_weeks.ok("pause", "--until", "wed")
    clock.set(MON + 3 * DAY, "09:00")
    assert [day["mark"] for day in two_weeks.json("streak")["days"][-4:]] == ["pause", "pause", "pause", "open"]
    assert two_weeks.refused("resume") == "Nothing is paused.\n"
    two_weeks.ok("pause")
    clock.set(MON + 5 * DAY, "09:00")
    two_weeks.ok("resume")
    assert [day["mark"] for day in two_weeks.json("streak")["days"][-3:]] == ["pause", "pause", "open"]
    assert two_weeks.json("streak")["streak"] == 12
