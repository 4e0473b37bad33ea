"""The numbers in force on a day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.rulebook import RuleRecord, Rules, rule_book

days = st.dates(date(2026, 1, 1), date(2026, 1, 20))
records = st.lists(
    st.builds(RuleRecord, st.text(max_size=2), st.sampled_from(["goal", "freezes", "late"]), st.integers(0, 9), days), max_size=8
)


@given(records, days)
def test_of_each_number_the_newest_record_that_has_started(found: list[RuleRecord], day: date) -> None:
    expected = Rules()
    for record in sorted(found, key=lambda record: record.start):
        if record.start <= day:
            expected = expected._replace(**{record.key: record.value})  # type: ignore[arg-type]
    assert rule_book(found).on(day) == expected


def test_an_earlier_day_is_never_changed() -> None:
    book = rule_book([RuleRecord("a", "goal", 3, date(2026, 1, 5)), RuleRecord("b", "rest_weekdays", (5, 6), date(2026, 1, 9))])
    assert [book.on(date(2026, 1, day)).goal for day in (4, 5, 20)] == [2, 3, 3]
    assert [book.on(date(2026, 1, day)).rest_weekdays for day in (8, 9)] == [(6,), (5, 6)]


def test_of_one_day_the_one_written_last() -> None:
    book = rule_book([RuleRecord(str(goal), "goal", goal, date(2026, 1, 5)) for goal in (3, 1)])
    assert book.on(date(2026, 1, 5)).goal == 1
    assert len(book.starts) == 1
