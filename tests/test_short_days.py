"""A day in few cells."""

from datetime import date, timedelta

import pytest

from rebound_tui.wording.short_days import short_day

TODAY = date(2027, 1, 7)


@pytest.mark.parametrize(
    ("away", "said"),
    [(0, "today"), (1, "Fri 8"), (-6, "Fri 1"), (-7, "31 Dec"), (7, "14 Jan"), (-299, "14 Mar"), (-300, "13 Mar 26"), (300, "3 Nov 27")],
)
def test_a_day_as_seen_from_today(away: int, said: str) -> None:
    assert short_day(TODAY + timedelta(days=away), TODAY) == said
