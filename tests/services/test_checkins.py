"""Ticking, unticking and skipping."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habit_streaks import Progress
from rebound_tui.domain.schedules import Span
from rebound_tui.services import checkins, history, pauses
from rebound_tui.services.checkins import Tick
from rebound_tui.services.habits import HabitForm, add_habit, add_task, archive_habit, edit_habit
from rebound_tui.services.today import today_view
from tests.services.desks import MONDAY, SetDesk, checkin, habit, mark, with_habits

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def two_habits(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    add_habit(desk, HabitForm(name="Pages", target=10, unit="pages"))


def test_a_tick_says_what_it_came_to_and_is_on_the_disk(desk: SetDesk) -> None:
    (outcome,) = checkins.done(desk, ["read"])
    assert (outcome.name, outcome.day, outcome.mark) == ("Read", MONDAY, Mark.DONE)
    found = checkin(desk, "Read")
    assert found is not None
    assert (found.stamp.at, found.stamp.logged, found.stamp.zone) == (desk.clock.now(), desk.clock.now(), "Europe/Berlin")
    assert not found.stamp.date_only


def test_unticking_leaves_the_day_as_if_unticked_and_twice_is_refused(desk: SetDesk) -> None:
    checkins.done(desk, ["Read"])
    assert checkins.undone(desk, ["Read"])[0].mark is Mark.CLEARED
    assert mark(desk, "Read") is Mark.CLEARED
    with pytest.raises(Refused, match="Read is not ticked on 2026-11-02"):
        checkins.undone(desk, ["Read"])


def test_the_tiny_version(desk: SetDesk) -> None:
    assert checkins.done(desk, ["Read"], Tick(tiny=True))[0].mark is Mark.TINY
    assert checkins.done(desk, ["Read"])[0].mark is Mark.DONE


def test_one_key_ticks_and_unticks_and_the_tiny_key_makes_a_full_tick_tiny(desk: SetDesk) -> None:
    presses = [(False, Mark.DONE), (True, Mark.TINY), (True, Mark.CLEARED), (True, Mark.TINY), (False, Mark.CLEARED), (False, Mark.DONE)]
    for tiny, after in presses:
        assert checkins.toggled(desk, "Read", tiny).mark is after


def test_amounts_are_partial_below_the_target_and_done_from_it_on(desk: SetDesk) -> None:
    steps = [
        (4.0, Mark.PARTIAL, 4.0),
        (5.5, Mark.PARTIAL, 9.5),
        (0.5, Mark.DONE, 10.0),
        (-3.0, Mark.PARTIAL, 7.0),
        (-99.0, Mark.CLEARED, None),
    ]
    for step, after, amount in steps:
        outcome = checkins.amount_added(desk, "Pages", step)
        assert (outcome.mark, outcome.amount) == (after, amount)
    assert checkins.done(desk, ["Pages"])[0].amount == 10
    assert checkins.done(desk, ["Pages"], Tick(amount=3))[0].mark is Mark.PARTIAL
    assert checkins.amount_added(desk, "Pages", 1e9).amount == checkins.MOST


@pytest.mark.parametrize("amount", [-1.0, 1e7, float("nan"), float("inf")])
def test_amounts_that_are_none_are_refused(desk: SetDesk, amount: float) -> None:
    with pytest.raises(Refused, match="An amount is a number of 0 or more"):
        checkins.done(desk, ["Pages"], Tick(amount=amount))
    assert mark(desk, "Pages") is None


def test_a_habit_without_a_target_counts_no_amount(desk: SetDesk) -> None:
    with pytest.raises(Refused, match=r"Read counts no amount.*--target"):
        checkins.done(desk, ["Read"], Tick(amount=3))


def test_skipping_and_taking_it_back(desk: SetDesk) -> None:
    assert checkins.skipped(desk, ["Read"])[0].mark is Mark.SKIPPED
    assert checkins.skip_toggled(desk, "Read").mark is Mark.CLEARED
    assert checkins.skip_toggled(desk, "Read").mark is Mark.SKIPPED
    assert checkins.toggled(desk, "Read").mark is Mark.DONE


def test_a_note_stays_through_unticking_and_re_ticking_until_another_is_given(desk: SetDesk) -> None:
    checkins.done(desk, ["Read"], Tick(note="chapter 3"))
    for act in (checkins.undone, checkins.done, checkins.skipped, checkins.undone):
        act(desk, ["Read"])
        assert checkin(desk, "Read").note == "chapter 3"  # type: ignore[union-attr]
    checkins.done(desk, ["Read"], Tick(note=""))
    assert checkin(desk, "Read").note == ""  # type: ignore[union-attr]


def test_a_task_is_done_or_not(desk: SetDesk) -> None:
    add_task(desk, "Call Ann", "tomorrow")
    assert checkins.done(desk, ["call"])[0].mark is Mark.DONE
    with desk.store.reading() as reader:
        assert [(task.due, task.done.day) for task in reader.tasks() if task.done] == [(MONDAY + DAY, MONDAY)]
    assert checkins.toggled(desk, "call").mark is Mark.CLEARED
    with pytest.raises(Refused, match="Call Ann is a task"):
        checkins.done(desk, ["call"], Tick(tiny=True))
    with pytest.raises(Refused, match="Call Ann is a task"):
        checkins.skipped(desk, ["call"])


@pytest.mark.parametrize(
    ("when", "day"),
    [("yesterday", 1), ("sun", 1), ("2026-10-31", 2), ("fri 19:30", 3), ("2025-12-31", 306), (date(2026, 11, 1), 1)],
)
def test_an_earlier_day_can_be_filled_in(desk: SetDesk, when: str | date, day: int) -> None:
    checkins.done(desk, ["Read"], when=when)
    found = checkin(desk, "Read", MONDAY - day * DAY)
    assert found is not None
    assert found.mark is Mark.DONE
    assert found.stamp.logged == desk.clock.now()
    assert found.stamp.at < desk.clock.now()
    assert found.stamp.date_only == (when != "fri 19:30")
    assert mark(desk, "Read") is None


@pytest.mark.parametrize("when", ["tomorrow", "2026-11-03", "18:01", date(2027, 1, 1)])
def test_the_future_is_refused(desk: SetDesk, when: str | date) -> None:
    with pytest.raises(Refused, match="is in the future"):
        checkins.done(desk, ["Read"], when=when)


@pytest.mark.parametrize("when", ["soon", "", "2026-13-01", "25:00", "9999-99-99"])
def test_what_is_no_moment_is_refused(desk: SetDesk, when: str) -> None:
    with pytest.raises(Refused, match="is not a moment"):
        checkins.done(desk, ["Read"], when=when)


@pytest.mark.parametrize(("wall", "day"), [("03:59", 1), ("04:00", 2), ("00:00", 1), ("23:59", 2)])
def test_the_day_changes_at_four(desk: SetDesk, wall: str, day: int) -> None:
    desk.clock.set(MONDAY + 2 * DAY, wall)
    assert checkins.done(desk, ["Read"])[0].day == MONDAY + day * DAY


def test_a_flight_west_does_not_turn_the_day_back(desk: SetDesk) -> None:
    desk.clock.set(MONDAY + DAY, "05:00", "Asia/Tokyo")
    checkins.done(desk, ["Read"])
    desk.clock.set(MONDAY, "20:00", "America/Los_Angeles")
    assert checkins.done(desk, ["Walk"])[0].day == MONDAY + DAY


@pytest.mark.parametrize("names", [["Read", "Walk"], ["walk", "Read", "walk", "READ"]])
def test_several_at_once_are_one_change_with_one_undo(desk: SetDesk, names: list[str]) -> None:
    assert len(checkins.done(desk, names)) == 2
    assert history.undo(desk) in ("Read ticked and 1 more", "Walk ticked and 1 more")
    assert (mark(desk, "Read"), mark(desk, "Walk")) == (None, None)


def test_one_wrong_name_and_none_is_ticked(desk: SetDesk) -> None:
    with pytest.raises(Refused, match=r"No habit or task is called swim. There are: Read, Walk, Pages"):
        checkins.done(desk, ["Read", "swim"])
    assert mark(desk, "Read") is None


def test_ambiguous_names_are_listed_and_an_exact_one_wins(desk: SetDesk) -> None:
    with_habits(desk, "Read the news")
    with pytest.raises(Refused, match=r"rea could be Read \(id1\); Read the news \(id4\). Give more"):
        checkins.done(desk, ["rea"])
    assert checkins.done(desk, ["read"])[0].name == "Read"
    assert checkins.done(desk, ["id4"])[0].name == "Read the news"


def test_an_archived_habit_is_not_ticked_by_name(desk: SetDesk) -> None:
    archive_habit(desk, "Walk")
    with pytest.raises(Refused, match="There are: Read, Pages"):
        checkins.done(desk, ["Walk"])


def test_a_new_target_leaves_earlier_days_to_theirs(desk: SetDesk) -> None:
    desk.clock.set(MONDAY + DAY)
    edit_habit(desk, "Pages", HabitForm(target=20))
    assert checkins.done(desk, ["Pages"], Tick(amount=12), when="yesterday")[0].mark is Mark.DONE
    assert checkins.done(desk, ["Pages"], Tick(amount=12))[0].mark is Mark.PARTIAL


def test_each_press_is_one_undo(desk: SetDesk) -> None:
    for step in (3.0, 4.0):
        checkins.amount_added(desk, "Pages", step)
    checkins.toggled(desk, "Read")
    assert [history.undo(desk), history.undo(desk), history.undo(desk)] == ["Read ticked", "Pages ticked", "Pages ticked"]
    assert mark(desk, "Pages") is None
    assert [history.redo(desk), history.redo(desk)] == ["Pages ticked", "Pages ticked"]
    assert checkin(desk, "Pages").amount == 7  # type: ignore[union-attr]


def test_a_tick_touches_nothing_else(desk: SetDesk) -> None:
    before = habit(desk, "Read")
    checkins.done(desk, ["Read"])
    assert habit(desk, "Read") == before
    assert mark(desk, "Walk") is None


def test_what_is_done_on_a_rest_or_paused_day_breaks_no_other_habit(desk: SetDesk) -> None:
    monday = MONDAY + 7 * DAY
    desk.clock.set(monday - DAY)
    for n in range(-2, 0):
        checkins.done(desk, ["Read", "Walk"], when=monday + n * DAY - DAY)
    checkins.done(desk, ["Walk"])
    desk.clock.set(monday)
    pauses.pause(desk)
    checkins.done(desk, ["Walk"])
    desk.clock.set(monday + DAY)
    pauses.resume(desk)
    assert [line.streak for line in today_view(desk).habits[:2]] == [2, 4]


def test_a_plain_tick_under_a_total_is_what_is_still_to_be_done(desk: SetDesk) -> None:
    add_habit(desk, HabitForm("Run", schedule="total a week", target=20, unit="km"))
    assert checkins.done(desk, ["Run"], Tick(amount=8))[0].mark is Mark.DONE, "any amount makes the day"
    desk.clock.set(MONDAY + 2 * DAY)
    assert checkins.done(desk, ["Run"])[0].amount == 12
    line = today_view(desk).habits[-1]
    assert line.progress == Progress(20, 20, Span.WEEK)
    assert (line.streak, line.span) == (1, Span.WEEK)
    desk.clock.set(MONDAY + 3 * DAY)
    assert not today_view(desk).habits[-1].is_due
    assert checkins.done(desk, ["Run"])[0].amount is None


def test_a_note_of_its_own_ticks_nothing_and_stays_when_ticked(desk: SetDesk) -> None:
    assert checkins.noted(desk, "read", "no time").mark is Mark.CLEARED
    assert checkins.note_on(desk, "read") == "no time"
    checkins.done(desk, ["read"])
    checkins.undone(desk, ["read"])
    checkins.done(desk, ["read"], Tick(tiny=True))
    assert checkins.note_on(desk, "read") == "no time"
    assert checkins.noted(desk, "read", "").mark is Mark.TINY
    assert checkins.note_on(desk, "read") == ""
    assert desk.store.undo(desk.clock.now()) == "Read: a note"


def test_a_note_of_another_day(desk: SetDesk) -> None:
    earlier = MONDAY - timedelta(days=40)
    checkins.noted(desk, "read", "long ago", earlier)
    assert (checkins.note_on(desk, "read", earlier), checkins.note_on(desk, "read")) == ("long ago", "")
