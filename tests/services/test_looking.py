"""The habits, looked at closely."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from rebound_tui.domain.habit_days import HabitDay, habit_day, notes
from rebound_tui.services.checkins import Tick, done, undone
from rebound_tui.services.habits import HabitForm, archive_habit, edit_habit
from rebound_tui.services.looking import habit_view, habits_view
from rebound_tui.services.pauses import pause
from rebound_tui.services.rules import set_rule
from tests.services.desks import MONDAY, SetDesk, with_habits


def test_days_and_notes_of_one_habit(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    days = [MONDAY + timedelta(days=ago) for ago in (-14, -8, -7, -1)]
    for day in days:
        done(desk, ["Read"], Tick(note=str(day)), day)
    undone(desk, ["Read"], days[-1])
    view = habit_view(desk, "read")
    story = view.habits[0].story
    assert [habit_day(story, view.quiet, day) for day in days[:3]] == [HabitDay.DONE] * 3
    assert habit_day(story, view.quiet, days[3]) is not HabitDay.DONE
    assert list(notes(story, days[1])) == [(day, str(day)) for day in days[1:]]
    assert (view.day, view.first_weekday) == (MONDAY, 0)


def test_all_habits_in_the_users_order_archived_ones_last(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk", "Write")
    archive_habit(desk, "Read")
    assert [each.habit.name for each in habits_view(desk).habits] == ["Walk", "Write", "Read"]


@pytest.mark.parametrize(
    "change",
    [
        lambda desk: done(desk, ["Read"]),
        lambda desk: done(desk, ["Walk"], Tick(note="in the rain"), MONDAY - timedelta(days=9)),
        lambda desk: undone(desk, ["Read"], MONDAY - timedelta(days=1)),
        lambda desk: edit_habit(desk, "Read", HabitForm(name="Read on", schedule="mon, thu")),
        lambda desk: set_rule(desk, "rest-weekdays", "mon"),
        lambda desk: set_rule(desk, "first-weekday", "sun"),
        pause,
        lambda desk: archive_habit(desk, "Read"),
        lambda desk: with_habits(desk, "Write"),
        lambda desk: desk.clock.set(MONDAY + timedelta(days=1)),
    ],
    ids=["tick", "note in the past", "untick", "edit", "rest day", "week", "pause", "archive", "new habit", "new day"],
)
def test_with_an_earlier_view_it_is_what_it_is_without(desk: SetDesk, change: Callable[[SetDesk], object]) -> None:
    with_habits(desk, "Read", "Walk")
    for ago in (1, 2, 3, 5, 8):
        done(desk, ["Read", "Walk"], when=MONDAY - timedelta(days=ago))
    before = habits_view(desk)
    change(desk)
    assert habits_view(desk, known=before) == habits_view(desk)


def test_what_an_earlier_view_has_of_a_habit_is_not_worked_out_again(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Walk")
    done(desk, ["Read", "Walk"], when=MONDAY - timedelta(days=1))
    before = habits_view(desk)
    done(desk, ["Walk"])
    read, walk = habits_view(desk, known=before).habits
    assert read.curve is before.habits[0].curve
    assert walk.curve != before.habits[1].curve
