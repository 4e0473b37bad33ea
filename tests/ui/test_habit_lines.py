"""What the checklist says of a habit."""

from datetime import date

import pytest

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.habit_streaks import Progress
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.schedules import Span
from rebound_tui.services.today import HabitToday
from rebound_tui.ui.panes.habit_lines import habit_line
from rebound_tui.ui.pieces import width_of

HABIT = Habit("h", "Run", (Version(date(2027, 1, 1), "TIMES=3;PER=WEEK"),))
SO_FAR = Progress(2, 3, Span.WEEK)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (HabitToday(HABIT, True, None, None, None, 5, (None,) * 7, Span.WEEK, SO_FAR), "2 of 3 this week"),
        (HabitToday(HABIT, False, Mark.DONE, None, None, 5, (None,) * 7, Span.WEEK, SO_FAR), "5 weeks"),
        (HabitToday(HABIT, True, None, None, None, 1, (None,) * 7), "1 day"),
        (HabitToday(HABIT, False, None, None, None, 4, (None,) * 7), "not due"),
    ],
)
def test_the_streak_in_its_unit_and_the_week_while_it_asks(line: HabitToday, said: str) -> None:
    for width in (30, 60):
        drawn = habit_line(line, False, width)
        assert "".join(piece.text for piece in drawn).endswith(said)
        assert width_of(drawn) == width
