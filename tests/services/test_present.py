"""Now, as the diary sees it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.services import checkins
from rebound_tui.services.actions import log_action
from rebound_tui.services.habits import add_task
from rebound_tui.services.present import Today, look, stamped, typed
from tests.services.desks import MONDAY, SetDesk, with_habits

DAY = timedelta(days=1)


def today(desk: SetDesk) -> Today:
    with desk.store.reading() as reader:
        return look(desk, reader)


def rule(desk: SetDesk, key: str, value: int, start: date) -> None:
    with desk.store.changing(desk.clock.now()) as change:
        change.put(RuleRecord(desk.new_id(), key, value, start))


@pytest.mark.parametrize(("wall", "day"), [("00:00", -1), ("03:59", -1), ("04:00", 0), ("23:59", 0)])
def test_the_app_day(desk: SetDesk, wall: str, day: int) -> None:
    desk.clock.set(MONDAY, wall)
    assert today(desk).day == today(desk).clock_day == MONDAY + day * DAY


def test_both_nights_of_the_clock_change(desk: SetDesk) -> None:
    for sunday in (date(2026, 3, 29), date(2026, 10, 25)):
        desk.clock.set(sunday, "03:59")
        assert today(desk).day == sunday - DAY
        desk.clock.set(sunday, "04:00")
        assert today(desk).day == sunday


def test_another_rollover_holds_from_its_day_on(desk: SetDesk) -> None:
    desk.clock.set(MONDAY, "01:00")
    rule(desk, "rollover", 0, MONDAY + DAY)
    assert today(desk).day == MONDAY - DAY
    desk.clock.set(MONDAY + 2 * DAY, "01:00")
    assert today(desk).day == MONDAY + 2 * DAY
    assert today(desk).rules.rollover == 0


@pytest.mark.parametrize("what", ["habit", "task", "action"])
def test_the_day_of_the_last_entry_is_not_left_by_a_flight_west(desk: SetDesk, what: str) -> None:
    with_habits(desk, "Read")
    add_task(desk, "Call")
    desk.clock.set(MONDAY + DAY, "06:00", "Asia/Tokyo")
    if what == "action":
        log_action(desk, ActionKind.OUTREACH)
    else:
        checkins.done(desk, ["Read" if what == "habit" else "Call"])
    desk.clock.set(MONDAY, "17:00", "America/New_York")
    assert (today(desk).day, today(desk).clock_day) == (MONDAY + DAY, MONDAY)
    stamp = stamped(today(desk), None)
    assert (stamp.day, stamp.at, stamp.zone) == (MONDAY + DAY, desk.clock.now(), "America/New_York")


def test_a_clock_that_is_set_back_goes_on_from_the_last_change(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    checkins.done(desk, ["Read"])
    at = today(desk).at
    for wall in ("17:59", "04:00"):
        desk.clock.set(MONDAY, wall)
        assert today(desk).at == at
        checkins.done(desk, ["Walk"])
        assert desk.store.undo(desk.clock.now())
        assert today(desk).at == at
    desk.clock.set(MONDAY - 2 * DAY, "17:59")
    assert today(desk).at == desk.clock.now()


def test_what_was_unticked_still_says_which_day_it_was(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    desk.clock.set(MONDAY + DAY)
    checkins.done(desk, ["Read"])
    checkins.undone(desk, ["Read"])
    desk.clock.set(MONDAY)
    assert today(desk).day == MONDAY + DAY


def test_a_day_alone_counts_from_noon_there(desk: SetDesk) -> None:
    stamp = stamped(today(desk), "yesterday")
    assert (stamp.at, stamp.day, stamp.date_only) == (datetime(2026, 11, 1, 11, tzinfo=UTC), MONDAY - DAY, True)
    assert stamp.logged == desk.clock.now()


def test_today_named_is_now(desk: SetDesk) -> None:
    assert stamped(today(desk), "today") == stamped(today(desk), MONDAY) == stamped(today(desk), None)
    assert not stamped(today(desk), "today").date_only


def test_last_night_typed_after_midnight(desk: SetDesk) -> None:
    desk.clock.set(MONDAY, "01:00")
    stamp = stamped(today(desk), "23:50")
    assert (stamp.at, stamp.day) == (datetime(2026, 11, 1, 22, 50, tzinfo=UTC), MONDAY - DAY)


@pytest.mark.parametrize("when", ["tomorrow", "18:01", "2026-11-02 18:01", "2026-11-03", date(2026, 11, 3)])
def test_the_future_is_refused_unless_it_is_planned(desk: SetDesk, when: str | date) -> None:
    with pytest.raises(Refused, match="is in the future"):
        stamped(today(desk), when)
    assert stamped(today(desk), when, ahead=True).day >= MONDAY


def test_weekdays_look_back_or_ahead(desk: SetDesk) -> None:
    assert typed(today(desk), "tue").day == MONDAY - 6 * DAY
    assert typed(today(desk), "tue", ahead=True).day == MONDAY + DAY


@pytest.mark.parametrize("text", ["never", "10:99", "2026-02-30", "0", "tomorrow 99:00", "0001-01-01 00:00+14:00"])
def test_what_is_no_moment(desk: SetDesk, text: str) -> None:
    with pytest.raises(Refused, match="is not a moment"):
        stamped(today(desk), text)
