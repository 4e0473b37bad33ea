"""From the diary to the log: pauses as far as they were said, what applications say, and which noes count (R2, R6, R13, R15)."""

from datetime import date, datetime, timedelta

import pytest

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.diary import Pause
from rebound_tui.domain.guard.gathering import Diary, gathered, pause_marks
from rebound_tui.domain.guard.log import Done, Log, Moment
from rebound_tui.domain.guard.pauses import paused_days
from rebound_tui.domain.guard.traces import trace_of
from rebound_tui.domain.rulebook import rule_book
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import Stamp, stamp_at
from rebound_tui.domain.tasks import Task
from tests.domain.guard.building import BERLIN, ROLLOVER, moment

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
TUE, WED, THU, FRI, SAT, SUN = (MON + n * DAY for n in range(1, 7))
LATER = moment(MON + 20 * DAY, "10:00")


def stamp(day: date, clock: str = "10:00", logged: date | None = None, zone: str = BERLIN) -> Stamp:
    return stamp_at(moment(day, clock, zone), zone, ROLLOVER, moment(logged or day, clock, zone))


def paused(pause: Pause, now: datetime = LATER) -> str:
    """A letter a day from Monday to Saturday: p if it is paused."""
    days = paused_days(pause_marks([pause], now), SAT)
    return "".join(".p"[MON + n * DAY in days] for n in range(6))


def log_of(*events: Event, now: datetime = LATER) -> Log:
    """The log of a diary with one application."""
    trace = trace_of([Application("a", "Acme", "Cook", events=events)], now)
    return gathered(Diary((), (), (), (), trace, (), rule_book(())), now)


def closed(outcome: Stage = Stage.REJECTED, logged: date = MON, origin: str = "") -> Event:
    return Event("no", Kind.CLOSED, stamp(MON, logged=logged), {"outcome": str(outcome), "weight": "heavy"}, origin)


def test_a_pause_is_known_from_the_moment_it_was_declared() -> None:
    pause = Pause("p", stamp(TUE))
    assert paused(pause, moment(TUE, "10:00")) == ".ppppp"
    assert paused(pause, moment(TUE, "10:00") - SECOND) == "......"


def test_a_pause_until_a_day_ends_after_it() -> None:
    assert paused(Pause("p", stamp(TUE), THU)) == ".ppp.."


def test_a_pause_ends_on_the_day_that_was_said_from_the_moment_it_was_said() -> None:
    for until in (None, SAT):
        pause = Pause("p", stamp(TUE), until, stamp(FRI))
        assert paused(pause, moment(FRI, "10:00")) == ".ppp.."
        assert paused(pause, moment(FRI, "10:00") - SECOND) == ".ppppp"


@pytest.mark.parametrize("clock", ["10:00", "11:00"])
def test_a_pause_ended_on_its_first_day_is_none(clock: str) -> None:
    assert paused(Pause("p", stamp(TUE), None, stamp(TUE, clock))) == "......"


def test_a_pause_ended_the_day_before_by_flying_west_is_none() -> None:
    """Tuesday in Auckland, then off to Honolulu where it is Monday still."""
    declared, ended = stamp(TUE, "08:00", zone="Pacific/Auckland"), stamp(MON, "16:00", zone="Pacific/Honolulu")
    assert declared.at < ended.at
    assert paused(Pause("p", declared, None, ended)) == "......"


def test_an_action_of_an_application_is_there_when_it_was_written_down() -> None:
    sent = Event("e", Kind.APPLIED, stamp(MON, logged=WED))
    assert log_of(sent, now=moment(WED, "10:00")).activity.days() == {MON: Done(0, 1)}
    assert list(log_of(sent).activity.moments(MON)) == [Moment(moment(MON, "10:00"), is_action=True)]
    assert log_of(sent, now=moment(WED, "10:00") - SECOND).activity.days() == {}
    assert log_of(sent._replace(stamp=stamp(MON)), now=moment(MON, "10:00")).activity.days() == {MON: Done(0, 1)}


def test_what_was_written_down_before_it_happened_is_there_when_it_has_happened() -> None:
    """A clock that was set back: the moment alone lies ahead."""
    sent = Event("e", Kind.APPLIED, stamp(WED, logged=TUE))
    assert trace_of([Application("a", "Acme", "Cook", events=(sent,))], moment(WED, "10:00") - SECOND).others == ()
    assert log_of(sent).activity.days() == {WED: Done(0, 1)}


def test_a_correction_is_known_from_the_moment_it_was_written_down() -> None:
    sent = Event("e", Kind.APPLIED, stamp(WED))
    corrected = Event("c", Kind.CORRECTED, stamp(MON, logged=FRI), {"of": "e", "set": {}, "at": True})
    assert list(log_of(sent, corrected).activity.days()) == [MON]
    assert list(log_of(sent, corrected, now=moment(FRI, "10:00") - SECOND).activity.days()) == [WED]


def test_an_interview_is_an_action_once_it_was_held() -> None:
    booked = Event("e", Kind.INTERVIEW, stamp(MON), {"held": False})
    assert log_of(booked).activity.days() == {}
    assert log_of(booked._replace(data={"held": True})).activity.days() == {MON: Done(0, 1)}


def test_tasks_done_and_actions_logged_are_units() -> None:
    tasks = (Task("s", "Call", MON, stamp(MON), stamp(TUE)), Task("t", "Write", MON, stamp(MON)))
    action = Action("n", ActionKind.NETWORKING, stamp(WED))
    log = gathered(Diary((), (), tasks, (action,), trace_of([]), (), rule_book(())), LATER)
    assert log.activity.days() == {TUE: Done(1, 0), WED: Done(0, 1)}


def test_an_imported_event_is_no_action() -> None:
    assert log_of(Event("e", Kind.APPLIED, stamp(MON), {}, "linkedin")).activity.days() == {}


def test_only_their_endings_are_setbacks() -> None:
    assert [each.application for each in log_of(closed()).setbacks] == ["a"]
    assert log_of(closed(Stage.WITHDRAWN)).setbacks == log_of(closed(Stage.DECLINED)).setbacks == ()


def test_a_no_imported_or_eight_days_late_is_for_the_statistics_only() -> None:
    found = [log_of(event).setbacks[0].in_time for event in (closed(), closed(origin="linkedin"))]
    assert found == [True, False]
    assert [log_of(closed(logged=MON + days * DAY)).setbacks[0].in_time for days in (7, 8)] == [True, False]
