"""Making, changing, archiving and deleting habits and tasks."""

from datetime import timedelta

import pytest

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habits import Pillar, Version, is_habit_due
from rebound_tui.domain.schedules import DAILY, TRACK
from rebound_tui.services import checkins, history
from rebound_tui.services.habits import (
    HabitForm,
    add_habit,
    add_task,
    archive_habit,
    delete_habit,
    edit_habit,
    move_habit,
    read_schedule,
)
from rebound_tui.services.today import today_view
from tests.services.desks import MONDAY, SetDesk, habit, mark, with_habits

DAY = timedelta(days=1)


def test_a_new_habit_begins_today_after_the_others(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    made = add_habit(desk, HabitForm(" Learn\tRust ", "one page", "mon,wed,fri", 20, "pages", Pillar.LEARNING))
    assert made == habit(desk, "Learn Rust")
    assert made.versions == (Version(MONDAY, "FREQ=WEEKLY;BYDAY=MO,WE,FR", 20),)
    assert (made.tiny, made.unit, made.pillar, made.position) == ("one page", "pages", Pillar.LEARNING, 1)


@pytest.mark.parametrize(
    ("text", "schedule"),
    [
        ("daily", DAILY),
        ("every day", DAILY),
        ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("Sunday, mon", "FREQ=WEEKLY;BYDAY=MO,SU"),
        ("mon tue wed thu fri sat sun", DAILY),
        ("track", TRACK),
        ("3 a week", "TIMES=3;PER=WEEK"),
        ("twice a month", "TIMES=2;PER=MONTH"),
        ("total a week", "TOTAL;PER=WEEK"),
        ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("rrule:freq=monthly; byday=1mo", "FREQ=MONTHLY;BYDAY=1MO"),
    ],
)
def test_schedules_as_people_write_them(text: str, schedule: str) -> None:
    assert read_schedule(text, MONDAY) == schedule


@pytest.mark.parametrize("text", ["", " ", "someday", "mon,xyz", "3", "8 a week", "every 0 days", "FREQ=HOURLY", "\x1b[31m" + "x" * 10_000])
def test_what_is_no_schedule_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"is no schedule\. Write daily, weekdays") as refused:
        read_schedule(text, MONDAY)
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 300


@pytest.mark.parametrize("name", ["", "  ", "\x1b[31m", "\u202e", "x" * 201, "x" * 10_000])
def test_a_name_that_is_none_is_refused(desk: SetDesk, name: str) -> None:
    with pytest.raises(Refused, match=r"The name of a habit c"):
        add_habit(desk, HabitForm(name=name))
    with desk.store.reading() as reader:
        assert reader.habits() == ()


@pytest.mark.parametrize("name", ["Read", "READ", " réad "])
def test_two_habits_of_one_name_are_refused(desk: SetDesk, name: str) -> None:
    with_habits(desk, "Read", "Walk")
    with pytest.raises(Refused, match="There is a habit called"):
        add_habit(desk, HabitForm(name=name))
    with pytest.raises(Refused, match="There is a habit called"):
        edit_habit(desk, "Walk", HabitForm(name=name))
    assert edit_habit(desk, "Read", HabitForm(name=name)).id == "id1"


def test_editing_leaves_what_is_not_said(desk: SetDesk) -> None:
    made = add_habit(desk, HabitForm("Read", "one page", "mon", 20, "pages", Pillar.LEARNING))
    assert edit_habit(desk, "Read", HabitForm()) == made
    renamed = edit_habit(desk, "Read", HabitForm(name="Learn", tiny=""))
    assert renamed == made._replace(name="Learn", tiny="")
    assert edit_habit(desk, "Learn", HabitForm(target=0)).versions == (Version(MONDAY, "FREQ=WEEKLY;BYDAY=MO"),)


def test_a_schedule_changed_in_mid_week_holds_from_that_day(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    desk.clock.set(MONDAY + 2 * DAY)
    changed = edit_habit(desk, "Read", HabitForm(schedule="sat"))
    due = [is_habit_due(changed, MONDAY + n * DAY) for n in range(-1, 7)]
    assert due == [False, True, True, False, False, False, True, False]
    again = edit_habit(desk, "Read", HabitForm(schedule="sun"))
    assert [version.start for version in again.versions] == [MONDAY, MONDAY + 2 * DAY], "the second change of a day replaces the first"


def test_renaming_and_rescheduling_keep_the_streak(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    for n in range(5):
        desk.clock.set(MONDAY + n * DAY)
        checkins.done(desk, ["Read"])
    edit_habit(desk, "Read", HabitForm(name="Learn", schedule="mon,fri"))
    assert [line.streak for line in today_view(desk).habits] == [5]


def test_an_archived_habit_keeps_the_history_of_earlier_days_and_comes_back(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    checkins.done(desk, ["Read"])
    desk.clock.set(MONDAY + 3 * DAY)
    archived = archive_habit(desk, "Read")
    assert [is_habit_due(archived, MONDAY + n * DAY) for n in range(6)] == [True, True, True, False, False, False]
    assert mark(desk, "Read") is Mark.DONE
    assert [line.habit.name for line in today_view(desk).habits] == ["Walk"]
    desk.clock.set(MONDAY + 5 * DAY)
    back = archive_habit(desk, "Read", away=False)
    assert [is_habit_due(back, MONDAY + n * DAY) for n in range(6)] == [True, True, True, False, False, True]
    assert len(today_view(desk).habits) == 2
    assert archive_habit(desk, "Read", away=False) == back


def test_deleting_takes_the_check_ins_along_and_undo_brings_all_back(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    checkins.done(desk, ["Read", "Walk"])
    checkins.done(desk, ["Read"], when="2025-12-31")
    delete_habit(desk, "Read")
    with desk.store.reading() as reader:
        assert [strip.habit for strip in reader.strips()] == ["id2"]
    assert history.undo(desk) == "Read deleted"
    assert mark(desk, "Read") is mark(desk, "Read", MONDAY.replace(year=2025, month=12, day=31)) is Mark.DONE


def test_a_habit_that_is_not_there(desk: SetDesk) -> None:
    with pytest.raises(Refused, match="There are no habits yet"):
        edit_habit(desk, "Read", HabitForm())


@pytest.mark.parametrize("target", [-1, 1e9, float("nan")])
def test_targets_that_are_none(desk: SetDesk, target: float) -> None:
    with pytest.raises(Refused, match="An amount is"):
        add_habit(desk, HabitForm("Read", target=target))


def test_a_task_is_due_today_or_as_typed(desk: SetDesk) -> None:
    assert add_task(desk, "Call Ann").due == MONDAY
    assert add_task(desk, "Call Ben", "fri").due == MONDAY + 4 * DAY
    with pytest.raises(Refused, match="A task cannot be empty"):
        add_task(desk, "\x07")
    with desk.store.reading() as reader:
        assert [task.text for task in reader.tasks()] == ["Call Ann", "Call Ben"]


def test_moving_a_habit_past_an_archived_one(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk", "Write")
    archive_habit(desk, "Walk")
    move_habit(desk, "Write", -1)
    with desk.store.reading() as reader:
        assert [each.name for each in reader.habits()] == ["Write", "Read", "Walk"]
    move_habit(desk, "Write", -1)
    move_habit(desk, "Write", 9)
    with desk.store.reading() as reader:
        assert [each.name for each in reader.habits()] == ["Read", "Write", "Walk"]
    assert desk.store.undo(desk.clock.now()) == "Write moved"
