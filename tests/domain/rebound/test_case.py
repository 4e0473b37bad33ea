"""What is true of a case, and that the sentences say nothing else."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.guard.ahead import AHEAD
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Now, Weight
from rebound_tui.domain.guard.snapshot import COVERED, MISSED, row_on
from rebound_tui.domain.progress import RANK, progress
from rebound_tui.domain.rebound.case import Case, Cover, case_of, cover_of
from rebound_tui.domain.rebound.odds import Odds, own_odds
from rebound_tui.domain.stages import OPEN, Stage
from rebound_tui.wording.base_rates import base_rate
from rebound_tui.wording.flow import accept_lines, cover_lines, known_lines
from tests.domain.guard.building import Diary, moment
from tests.domain.guard.random_diaries import diaries
from tests.domain.test_progress import event, on

APPLIED, CALLED, MET = event(Kind.APPLIED, 0), event(Kind.SCREENING, 3), event(Kind.INTERVIEW, 5)
NO = event(Kind.CLOSED, 8, "no", outcome="rejected", weight="heavy")
TUESDAY = date(2027, 1, 5)


def application(*events: Event) -> Application:
    return Application("a", "Acme", "Data Analyst", hunt="h", events=events)


def case(*events: Event) -> Case:
    found = case_of(application(*events))
    assert found
    return found


def ending(outcome: Stage = Stage.REJECTED, **data: object) -> Event:
    return event(Kind.CLOSED, 8, "no", outcome=str(outcome), weight="heavy", **data)


def planned(november: int) -> Event:
    return event(Kind.INTERVIEW, 4, **{"for": f"2026-11-{november:02}T10:00:00+00:00"})


@pytest.mark.parametrize(
    "events",
    [
        [APPLIED],
        [APPLIED, ending(Stage.WITHDRAWN)],
        [APPLIED, ending(Stage.DECLINED)],
        [APPLIED, MET, ending(Stage.ACCEPTED)],
        [APPLIED, NO, event(Kind.REOPENED, 9)],
        [APPLIED, NO, event(Kind.RETRACTED, 9, of="no")],
    ],
)
def test_only_what_they_or_a_silence_closed_is_a_case(events: list[Event]) -> None:
    assert case_of(application(*events)) is None


@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([APPLIED, NO], "Noted. Acme decided on Tue 10 Nov."),
        ([APPLIED, CALLED, NO], "Noted. Acme decided on Tue 10 Nov after a screening."),
        ([APPLIED, MET, NO], "Noted. Acme decided on Tue 10 Nov after an interview."),
        ([APPLIED, MET, event(Kind.INTERVIEW, 6), NO], "Noted. Acme decided on Tue 10 Nov after two interviews."),
        ([APPLIED, MET, ending(Stage.ROLE_CLOSED)], "Noted. Acme closed the role on Tue 10 Nov after an interview."),
        ([APPLIED, MET, ending(Stage.NO_REPLY)], "Noted. Acme went quiet after an interview; you closed it on Tue 10 Nov."),
        ([APPLIED, event(Kind.MOVED, 2, to="interview"), NO], "Noted. Acme decided on Tue 10 Nov."),
        ([APPLIED, planned(20), NO], "Noted. Acme decided on Tue 10 Nov."),
        ([APPLIED, planned(7), NO], "Noted. Acme decided on Tue 10 Nov after an interview."),
    ],
)
def test_what_happened_is_said_and_what_did_not_is_not(events: list[Event], said: str) -> None:
    assert accept_lines(case(*events), Cover(False, None, 0), on(8))[0] == said


def test_nothing_is_said_of_cover_or_a_streak_that_is_not_there() -> None:
    assert accept_lines(case(APPLIED, MET, NO), Cover(False, None, 0), on(8))[2:] == []


STAYS = "Your streak of {} stays as it is."


@pytest.mark.parametrize(
    ("cover", "lines"),
    [
        (
            Cover(True, TUESDAY + timedelta(days=1), 13),
            ["Today is covered, and so is tomorrow if you need it.", "Your streak of 13 stays as it is."],
        ),
        (Cover(True, TUESDAY + timedelta(days=6), 0), ["Today is covered, and so is Mon 11 Jan if you need it."]),
        (Cover(True, None, 1), ["Today is covered.", STAYS.format(1)]),
        (Cover(False, TUESDAY + timedelta(days=1), 0), ["Tomorrow is covered if you need it."]),
    ],
)
def test_what_is_covered(cover: Cover, lines: list[str]) -> None:
    assert cover_lines(cover, TUESDAY) == lines


def cover(diary: Diary, day: date, clock: str = "20:00") -> Cover:
    at = moment(day, clock)
    return cover_of(evaluate(diary.log(at), diary.book(), Now(at, day)))


def test_the_first_example_of_the_guard() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 4)).no(TUESDAY)
    assert cover(diary, TUESDAY) == Cover(True, TUESDAY + timedelta(days=1), 13)


def test_a_day_with_a_unit_is_not_called_covered() -> None:
    diary = Diary().kept(date(2026, 12, 21), date(2027, 1, 4)).unit(TUESDAY, "10:00").no(TUESDAY)
    assert cover(diary, TUESDAY) == Cover(False, TUESDAY + timedelta(days=1), 14)


def test_a_first_day_ever_has_nothing_to_cover() -> None:
    assert cover(Diary().no(TUESDAY), TUESDAY) == Cover(False, None, 0)


@given(diaries())
def test_every_sentence_about_cover_and_streak_comes_true(found: tuple[Diary, date]) -> None:
    """Whatever came before: what is called covered is covered if nothing more is done, and a named streak still stands then."""
    diary, day = found
    diary.no(day, "19:00")
    at = moment(day, "20:00")
    told = cover(diary, day)
    lines = " ".join(cover_lines(told, day))
    later = evaluate(diary.log(at), diary.book(), Now(at, day + AHEAD + timedelta(days=2)))
    row = row_on(later, day)
    assert row
    assert ("Today is covered" in lines) == (row.mark in COVERED)
    if told.following:
        following = row_on(later, told.following)
        assert following
        assert following.mark in COVERED
        between = [each.mark for each in later.days if day <= each.day < told.following]
        assert MISSED not in between
    else:
        assert "tomorrow" not in lines.lower()
    if streak := re.search(r"streak of (\d+)", lines):
        assert int(streak[1]) == row.streak > 0
    else:
        assert "streak" not in lines


MOVES = st.lists(
    st.sampled_from([Kind.SCREENING, Kind.TASK, Kind.INTERVIEW, Kind.OFFER, Kind.CONTACT_IN, Kind.FOLLOW_UP, Kind.NOTE]), max_size=6
)


@given(MOVES, st.sampled_from([Stage.REJECTED, Stage.NO_REPLY, Stage.ROLE_CLOSED]))
def test_no_stage_is_named_that_was_not_reached(kinds: list[Kind], outcome: Stage) -> None:
    events = [APPLIED, *(event(kind, n + 1, f"e{n}") for n, kind in enumerate(kinds))]
    found = case(*events, ending(outcome))
    text = " ".join([*accept_lines(found, Cover(False, None, 0), on(8)), *known_lines(found, None)])
    for word, kind in (("interview", Kind.INTERVIEW), ("offer", Kind.OFFER), ("screening", Kind.SCREENING), ("task", Kind.TASK)):
        assert word not in text or kind in kinds
    assert ("you never met" in text) <= (
        outcome is Stage.REJECTED and any(kind is not Kind.FOLLOW_UP and kind is not Kind.NOTE for kind in kinds)
    )


def test_their_words_are_kept_as_they_are_on_one_line() -> None:
    said = known_lines(case(APPLIED, MET, ending(words="It was close.\nTwo people.")), None)
    assert said[0] == 'What you know of the reason, in their words: "It was close. Two people."'


def test_without_words_nothing_is_known_and_that_is_said() -> None:
    assert "nothing yet" in known_lines(case(APPLIED, MET, NO), None)[0]


def others(count: int, *events: Event) -> list[Application]:
    return [Application(f"o{n}", "Other", "Cook", hunt="h", events=(APPLIED, *events)) for n in range(count)]


def test_own_odds_are_those_of_the_funnel() -> None:
    mine = case(APPLIED, MET, NO)
    all_of_them = [mine.application, *others(7), *others(2, CALLED), *others(1, event(Kind.OFFER, 5)), Application("s", "S", "S", "h")]
    assert own_odds(mine, all_of_them) == Odds(Stage.INTERVIEW, 2, 11)
    reached = [RANK[progress(each.events).furthest] >= RANK[Stage.INTERVIEW] for each in all_of_them]
    assert sum(reached) == 2
    assert "It reached Interview: 2 of your 11 applications did." in known_lines(mine, Odds(Stage.INTERVIEW, 2, 11))


@pytest.mark.parametrize(("count", "is_shown"), [(3, False), (4, True)])
def test_own_odds_are_hidden_below_five(count: int, is_shown: bool) -> None:
    mine = case(APPLIED, MET, NO)
    assert bool(own_odds(mine, [mine.application, *others(count)])) is is_shown


def test_own_odds_are_of_this_hunt_and_of_what_was_reached() -> None:
    mine = case(APPLIED, MET, NO)
    assert own_odds(mine, [mine.application, *(each._replace(hunt="old") for each in others(9))]) is None
    assert own_odds(case(APPLIED, NO), others(9)) is None


@pytest.mark.parametrize("outcome", [Stage.REJECTED, Stage.NO_REPLY, Stage.ROLE_CLOSED])
@pytest.mark.parametrize("furthest", OPEN)
def test_a_number_from_outside_names_its_source(outcome: Stage, furthest: Stage) -> None:
    line = base_rate(outcome, furthest)
    assert not line or re.search(r"\(.*20\d\d\)", line)


def test_the_weight_that_was_corrected_counts() -> None:
    light = event(Kind.CLOSED, 8, "no", outcome="rejected", weight="light")
    stings = event(Kind.CORRECTED, 8, of="no", set={"weight": "heavy"})
    assert case(APPLIED, light, stings).weight is Weight.HEAVY
