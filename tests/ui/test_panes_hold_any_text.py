from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.services.glance import Waiting
from rebound_tui.services.today import HabitToday
from rebound_tui.ui.panes.habit_lines import habit_line, tiny_line
from rebound_tui.ui.panes.pipeline_lines import need_line, stage_line
from rebound_tui.ui.pieces import Piece, cut, fitted, spread, width_of
from tests.support.screens import SetClock

DAY = date(2027, 1, 7)
TEXT = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1)
WIDTH = st.integers(0, 130)


@given(TEXT, TEXT, WIDTH, st.integers(0, 10_000))
def test_a_habit_never_leaves_its_line(name: str, tiny: str, width: int, streak: int) -> None:
    line = HabitToday(Habit("h", name, (Version(DAY),), tiny=tiny), True, None, None, None, streak, (None,) * 7)
    assert width_of(cut(habit_line(line, False, width), width)) <= width
    assert width_of(tiny_line(line, width)) <= width


@given(TEXT, TEXT, WIDTH, st.sampled_from(NeedKind))
def test_a_need_never_leaves_its_line(company: str, text: str, width: int, kind: NeedKind) -> None:
    from datetime import UTC, datetime

    now = datetime(2027, 1, 7, tzinfo=UTC)
    application = Application("a", company, text, events=(Event("e", Kind.APPLIED, stamp_on(DAY, SetClock(now).zone(), now)),))
    line = need_line(Waiting(application, Need(kind, DAY, 7, text, now)), DAY, width)
    assert width_of(cut(line, width)) <= width


@given(st.dictionaries(st.sampled_from(Stage), st.integers(0, 9999)), WIDTH)
def test_a_stage_never_leaves_its_line(counts: dict[Stage, int], width: int) -> None:
    assert width_of(stage_line(Stage.APPLIED, dict.fromkeys(Stage, 0) | counts, width)) <= width


@given(TEXT, WIDTH)
def test_fitted_is_as_wide_as_asked(text: str, width: int) -> None:
    assert cell_len(fitted(text, width)) == width


@given(TEXT, TEXT, WIDTH)
def test_spread_keeps_both_ends_or_the_left_one(left: str, right: str, width: int) -> None:
    line = spread([Piece(left)], [Piece(right)], width)
    assert line == [Piece(left)] or width_of(line) == width
