"""Strength: the number that forgives."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.schedules import TRACK, on_weekdays
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strength import strength
from rebound_tui.domain.strips import Strip, with_checkin

FIRST = date(2026, 11, 2)
READ = Habit("h", "Read", (Version(FIRST),))
NONE: frozenset[date] = frozenset()


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def kept(days: Iterable[int], mark: Mark = Mark.DONE, strips: dict[int, Strip] | None = None) -> dict[int, Strip]:
    found = dict(strips or {})
    for n in days:
        at = datetime(on(n).year, on(n).month, on(n).day, 18, tzinfo=UTC)
        strip = found.get(at.year, Strip("h", at.year, ""))
        found[at.year] = with_checkin(strip, CheckIn("h", Stamp(at, "UTC", on(n), at), mark))
    return found


@pytest.mark.parametrize(
    ("perfect", "missed", "percent"), [(30, 0, 79.8), (30, 1, 75.7), (66, 0, 97.0), (66, 1, 92.0), (0, 5, 0.0), (13, 0, 50.0)]
)
def test_known_values(perfect: int, missed: int, percent: float) -> None:
    strips = kept(range(perfect))
    today = on(perfect + missed)  # still open: it counts for nothing yet
    assert round(100 * strength(READ, strips, NONE, today), 1) == percent


def test_the_evening_counts_and_tiny_is_done() -> None:
    assert strength(READ, kept(range(30)), NONE, on(29)) == strength(READ, kept(range(30), Mark.TINY), NONE, on(30))


@pytest.mark.parametrize("gap", [1, 7, 40])
def test_rest_paused_and_skipped_days_leave_it_as_it_is(gap: int) -> None:
    perfect = kept(range(30))
    before = strength(READ, perfect, NONE, on(30))
    assert strength(READ, perfect, frozenset(on(30 + n) for n in range(gap)), on(30 + gap)) == before
    assert strength(READ, kept(range(30, 30 + gap), Mark.SKIPPED, perfect), NONE, on(30 + gap)) == before
    tracked = READ._replace(versions=(*READ.versions, Version(on(30), TRACK)))
    assert strength(tracked, perfect, NONE, on(30 + gap)) == before


def test_chosen_weekdays_move_slower_and_only_on_their_days() -> None:
    thrice = READ._replace(versions=(Version(FIRST, on_weekdays((0, 2, 4))),))
    strips = kept([n for n in range(28) if n % 7 in (0, 2, 4)])
    value = strength(thrice, strips, NONE, on(28))
    assert 0.2 < value < strength(READ, kept(range(28)), NONE, on(28))
    assert strength(thrice, strips, NONE, on(27)) == value == strength(thrice, strips, NONE, on(26))


@given(st.sets(st.integers(0, 60)), st.integers(0, 60))
def test_it_stays_between_nothing_and_all_and_one_more_day_done_never_lowers_it(days: set[int], more: int) -> None:
    value = strength(READ, kept(days | {0}), NONE, on(60))
    assert 0 <= value < 1
    assert strength(READ, kept(days | {0, more}), NONE, on(60)) >= value
