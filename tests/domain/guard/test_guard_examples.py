"""The worked examples, day by day, as they stand in the documentation."""

import pytest

from rebound_tui.domain.guard.snapshot import DayRow, Snapshot
from tests.domain.guard.building import row
from tests.domain.guard.examples import EXAMPLES, Example, Line, day_of, diary_of, lines

STATES = {"steady": "Steady", "shield": "Shield", "quiet": "Quiet", "low_tide": "Low tide", "back": "Back"}
CASES = [pytest.param(example, line, id=f"{example.id} {line.day:%a %d}") for example in EXAMPLES for line in lines(example)]
FACTS = [pytest.param(example, name, id=f"{example.id} {name}") for example in EXAMPLES for name in example.facts]


def judged(example: Example) -> Snapshot:
    return diary_of(example).judged(day_of(example.now), example.now[-5:])


def mark_cell(found: DayRow) -> str:
    return found.mark + ((", full" if found.full else ", not full") if found.mark == "kept" else "")


def streak_cell(found: DayRow) -> str:
    return f"{found.streak}" + (", mended" if found.mended else "") + (f", {found.waiting} waiting" if found.waiting else "")


@pytest.mark.parametrize(("example", "line"), CASES)
def test_a_day_is_judged_as_the_page_says(example: Example, line: Line) -> None:
    found = row(judged(example), line.day)
    cells = mark_cell(found), found.goal, STATES[found.state], streak_cell(found), found.freezes
    assert cells == (line.mark, line.goal, line.state, line.streak, line.freezes)


@pytest.mark.parametrize(("example", "line"), CASES)
def test_on_the_evening_of_a_kept_day_the_app_already_shows_what_the_page_says(example: Example, line: Line) -> None:
    if not line.mark.startswith("kept"):
        return
    found = diary_of(example).judged(line.day, "03:30").days[-1]
    assert found == row(judged(example), line.day)


@pytest.mark.parametrize(("example", "name"), FACTS)
def test_the_facts_below_the_table(example: Example, name: str) -> None:
    snapshot = judged(example)
    last = snapshot.setbacks[-1]
    found = {
        "hours to the first unit": last.hours_to_first_unit(),
        "hours to the first job action": last.hours_to_first_job_action(),
        "longest streak": snapshot.longest.length,
    }[name]
    assert found == pytest.approx(example.facts[name], abs=0.05)


def test_the_last_day_of_the_first_example_is_open() -> None:
    snapshot = judged(EXAMPLES[0])
    assert snapshot.day == day_of("Mon 11")
    assert snapshot.goal == (0, 1)
    assert snapshot.shield is None
    assert snapshot.longest_clean.length == 13


def test_the_streak_of_the_fourth_example_is_marked_as_mended_and_stays_in_the_history() -> None:
    example = next(example for example in EXAMPLES if example.id == "S4")
    snapshot = judged(example)
    assert snapshot.mended_on == day_of("Wed 13")
    assert [(ended.day, ended.length, ended.mended) for ended in snapshot.ended] == [(day_of("Fri 8"), 13, True)]
    assert snapshot.kept_30 == (17, 22)
