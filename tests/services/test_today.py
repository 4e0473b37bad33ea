"""The first screen, as one value."""

from datetime import timedelta

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.snapshot import DayMark, row_on
from rebound_tui.domain.needs import NeedKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications as apps
from rebound_tui.services import checkins
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.habits import HabitForm, add_habit, add_task
from rebound_tui.services.present import is_new
from rebound_tui.services.setup import set_up
from rebound_tui.services.today import today_view
from tests.services.desks import MONDAY, SetDesk, with_habits

DAY = timedelta(days=1)


def kept_daily(desk: SetDesk, days: int) -> None:
    for n in range(days):
        desk.clock.set(MONDAY + n * DAY)
        checkins.done(desk, ["Read", "Walk"])


def test_a_new_diary(desk: SetDesk) -> None:
    view = today_view(desk)
    assert (view.day, view.habits, view.tasks, view.needs, view.is_new) == (MONDAY, (), (), (), True)
    assert set(view.stages.values()) == {0}


def test_set_up_makes_two_habits_and_the_rest_days(desk: SetDesk) -> None:
    set_up(desk, "sat, sun", ("one page", " \x07"))
    view = today_view(desk)
    assert [(line.habit.name, line.habit.tiny) for line in view.habits] == [("Keep learning", "one page"), ("Polish skills", "")]
    assert not view.is_new
    with desk.store.reading() as reader:
        assert not is_new(reader)
        assert [(record.key, record.value) for record in reader.rules()] == [("rest_weekdays", (5, 6))]


@pytest.mark.parametrize(("typed", "kept"), [("", ()), ("none", ()), ("Saturday", (5,)), ("sat/sun", (5, 6)), ("sun", None)])
def test_rest_days_as_people_type_them(desk: SetDesk, typed: str, kept: tuple[int, ...] | None) -> None:
    set_up(desk, typed, ("", ""))
    with desk.store.reading() as reader:
        assert [record.value for record in reader.rules()] == ([] if kept is None else [kept])


@pytest.mark.parametrize("typed", ["sat-sun", "sunx1", "weekend", "mon tue wed thu fri sat sun"])
def test_rest_days_that_are_none_leave_all_as_it_was(desk: SetDesk, typed: str) -> None:
    with pytest.raises(Refused, match="weekdays like sat,sun, or none"):
        set_up(desk, typed, ("", ""))
    assert today_view(desk).is_new


def test_the_checklist_shows_marks_amounts_and_the_week(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    add_habit(desk, HabitForm(name="Pages", target=10, schedule="tue"))
    desk.clock.set(MONDAY + DAY)
    checkins.done(desk, ["Read"], when="yesterday")
    checkins.done(desk, ["Read"], checkins.Tick(tiny=True))
    checkins.amount_added(desk, "Pages", 4)
    checkins.skipped(desk, ["Walk"])
    read, walk, pages = today_view(desk).habits
    assert read.week == (None, None, None, None, None, Mark.DONE, Mark.TINY)
    assert (read.is_done, read.streak, read.is_due) == (True, 2, True)
    assert (walk.mark, walk.is_done, walk.streak) == (Mark.SKIPPED, False, 0)
    assert (pages.mark, pages.amount, pages.target, pages.is_done) == (Mark.PARTIAL, 4, 10, False)


def test_the_streak_is_not_nothing_in_the_morning(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    kept_daily(desk, 4)
    desk.clock.set(MONDAY + 4 * DAY, "08:00")
    view = today_view(desk)
    assert [line.streak for line in view.habits] == [4, 4]
    assert view.guard.streak == 4


def test_a_rest_day_bridges_and_asks_for_nothing(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    kept_daily(desk, 6)
    desk.clock.set(MONDAY + 7 * DAY)
    checkins.done(desk, ["Read", "Walk"])
    view = today_view(desk)
    sunday = row_on(view.guard, MONDAY + 6 * DAY)
    assert sunday is not None
    assert sunday.mark is DayMark.REST
    assert [line.streak for line in view.habits] == [7, 7]


def test_a_missed_day_that_the_guard_covers_bridges_a_habits_streak(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    kept_daily(desk, 3)
    desk.clock.set(MONDAY + 4 * DAY)
    checkins.done(desk, ["Read", "Walk"])
    view = today_view(desk)
    thursday = row_on(view.guard, MONDAY + 3 * DAY)
    assert thursday is not None
    assert thursday.mark is DayMark.FREEZE
    assert [line.streak for line in view.habits] == [4, 4]


def test_a_streak_that_ended_long_ago_is_not_shown(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    kept_daily(desk, 5)
    desk.clock.set(MONDAY + 45 * DAY)
    assert [line.streak for line in today_view(desk).habits] == [0, 0]


def test_tasks_that_are_due_late_or_done_today(desk: SetDesk) -> None:
    for text, due in (("late", "today"), ("now", "tomorrow"), ("ahead", "wed"), ("done", "tomorrow"), ("old", "today")):
        add_task(desk, text, due)
    checkins.done(desk, ["old"])
    desk.clock.set(MONDAY + DAY)
    checkins.done(desk, ["done"])
    assert sorted(task.text for task in today_view(desk).tasks) == ["done", "late", "now"]


def test_the_pipeline_counts_this_hunt_without_what_is_archived(desk: SetDesk) -> None:
    for company in ("Acme", "Beta", "Gamma", "Delta"):
        apps.add_application(desk, ApplicationForm(company, "Cook"))
    apps.move(desk, "beta", Stage.INTERVIEW)
    apps.close(desk, "gamma", Stage.REJECTED)
    apps.archive_application(desk, "delta")
    stages = today_view(desk).stages
    assert {stage: count for stage, count in stages.items() if count} == {Stage.APPLIED: 1, Stage.INTERVIEW: 1, Stage.REJECTED: 1}


def test_what_needs_the_user_by_date_within_a_week(desk: SetDesk) -> None:
    apps.add_application(desk, ApplicationForm("Acme", "Cook"))
    apps.add_application(desk, ApplicationForm("Beta", "Cook"), saved=True)
    apps.add_application(desk, ApplicationForm("Gamma", "Cook"))
    apps.set_next_step(desk, "gamma", "call", "2026-11-20")
    apps.add_application(desk, ApplicationForm("Delta", "Cook"))
    apps.add_event(desk, "delta", Kind.INTERVIEW, {"for": "2026-11-04T09:00:00+01:00", "zone": "Europe/Berlin"})
    found = [(waiting.application.company, waiting.need.kind) for waiting in today_view(desk).needs]
    assert found == [("Delta", NeedKind.INTERVIEW), ("Beta", NeedKind.DECIDE), ("Acme", NeedKind.FOLLOW_UP)]


@pytest.mark.parametrize(("wall", "days"), [("23:59", 7), ("00:01", 8), ("03:59", 8)])
def test_due_today_is_not_overdue_until_the_day_is_over(desk: SetDesk, wall: str, days: int) -> None:
    apps.add_application(desk, ApplicationForm("Acme", "Cook"))
    desk.clock.set(MONDAY + days * DAY, wall)
    view = today_view(desk)
    assert view.needs[0].need.due == view.day == MONDAY + 7 * DAY
