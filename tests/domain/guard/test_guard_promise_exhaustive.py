"""The promise over every short pattern of days: nothing, a unit, a no, a no and a unit after it, a unit and a no after it.

An addition to a pattern is another pattern, so each is judged once and then compared with all that it can become.
The quick run takes 5 days; the full one all 65,536 patterns of 8 days, and 6 days with both orders of a no and a unit.
"""

from datetime import date, timedelta
from itertools import product

import pytest

from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Done, Log, Moment, Now, Setback, Weight
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.rulebook import rule_book
from tests.domain.guard.building import every_day, moment
from tests.domain.guard.promise import worse
from tests.domain.guard.recorded import Recorded

BOOK = rule_book([])
UNIT_AT = {"u": "18:00", "b": "18:00", "e": "08:00"}
"""Symbols of days with a unit: u a unit, b a no and a unit after it, e a unit and a no after it; n is a no, a dot nothing."""
GROWS = {".": "un", "u": "be", "n": "be", "b": "", "e": ""}
"""What a day can become by one more entry: any order of the two is possible, for an entry can be back-dated within the day."""
HISTORIES = {
    "two kept weeks": "uuuuuu.uuuuuu.",
    "a no and a fade": "uuuuuu.uun..u.",
    "low tide": "uuuu.........u",
    "one unit": "u",
}
FIRST = date(2027, 1, 4)


def judged(history: str, pattern: str, start: date) -> Snapshot:
    """The answer on the last day of the pattern, which begins on `start`."""
    done: dict[date, Done] = {}
    found: dict[date, tuple[Moment, ...]] = {}
    setbacks = []
    first = start - timedelta(days=len(history))
    for n, symbol in enumerate(history + pattern):
        day = first + timedelta(days=n)
        if symbol in UNIT_AT:
            done[day] = Done(1)
            found[day] = (Moment(moment(day, UNIT_AT[symbol]), False),)
        if symbol in "nbe":
            at = moment(day, "12:00")
            setbacks.append(Setback("a", "a", at, day, at, Weight.HEAVY, in_time=True))
    today = first + timedelta(days=len(history + pattern) - 1)
    log = Log(Recorded(done, found, first), tuple(setbacks), (), every_day)
    return evaluate(log, BOOK, Now(moment(today, "23:00"), today))


def grown(pattern: str, symbols: str) -> list[str]:
    """Every pattern that one more entry makes of this one."""
    return [pattern[:n] + more + pattern[n + 1 :] for n, symbol in enumerate(pattern) for more in GROWS[symbol] if more in symbols]


def check(symbols: str, length: int, history: str, start: date) -> None:
    answers = {pattern: judged(history, pattern, start) for pattern in map("".join, product(symbols, repeat=length))}
    assert len(answers) == len(symbols) ** length
    for pattern, before in answers.items():
        for after in grown(pattern, symbols):
            assert not worse(before, answers[after]), f"{history} {pattern} -> {after}"


@pytest.mark.parametrize("weekday", [0, 3])
@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
def test_no_entry_makes_a_pattern_of_five_days_worse(history: str, weekday: int) -> None:
    check(".unb", 5, history, FIRST + timedelta(days=weekday))


@pytest.mark.parametrize("history", [HISTORIES["two kept weeks"], HISTORIES["low tide"]], ids=["two kept weeks", "low tide"])
def test_no_entry_makes_a_pattern_of_four_days_worse_whichever_comes_first(history: str) -> None:
    check(".unbe", 4, history, FIRST)


@pytest.mark.full
@pytest.mark.parametrize(("history", "weekday"), list(zip(HISTORIES.values(), (0, 3, 0, 3), strict=True)), ids=HISTORIES.keys())
def test_no_entry_makes_a_pattern_of_eight_days_worse(history: str, weekday: int) -> None:
    check(".unb", 8, history, FIRST + timedelta(days=weekday))


@pytest.mark.full
@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES.keys())
def test_no_entry_makes_a_pattern_of_six_days_worse_whichever_comes_first(history: str) -> None:
    check(".unbe", 6, history, FIRST)
