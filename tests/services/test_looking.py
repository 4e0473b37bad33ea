"""One habit, looked at closely."""

from datetime import timedelta

from rebound_tui.domain.checkins import Mark
from rebound_tui.services.checkins import Tick, done, undone
from rebound_tui.services.looking import habit_view
from tests.services.desks import MONDAY, SetDesk, with_habits


def test_marks_and_notes_of_the_last_weeks(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    days = [MONDAY + timedelta(days=ago) for ago in (-14, -8, -7, -1)]
    for day in days:
        done(desk, ["Read"], Tick(note=str(day)), day)
    undone(desk, ["Read"], days[-1])
    view = habit_view(desk, "read", weeks=2)
    assert view.marks == {days[2]: Mark.DONE}
    assert view.notes == {day: str(day) for day in days[2:]}
    assert (view.day, view.first_weekday) == (MONDAY, 0)
