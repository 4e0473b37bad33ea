"""The habits, looked at closely."""

from datetime import timedelta

from rebound_tui.domain.habit_days import HabitDay, habit_day, notes
from rebound_tui.services.checkins import Tick, done, undone
from rebound_tui.services.habits import archive_habit
from rebound_tui.services.looking import habit_view, habits_view
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
