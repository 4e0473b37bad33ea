"""Three heavy noes in two weeks (R17), and what they show."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.rebound.patterns import CauseLine, Cluster, CvLine, cluster, is_review_due, review
from rebound_tui.domain.rebound.reflection import Reflection, Where, reflection_data
from tests.domain.guard.building import Diary, moment
from tests.domain.rebound.test_case import APPLIED, CALLED, MET, NO
from tests.domain.test_progress import event

FIRST = date(2027, 1, 4)


def after(*days: int, light: tuple[int, ...] = (), late: tuple[int, ...] = ()) -> Cluster | None:
    diary = Diary()
    for day in days:
        diary.no(FIRST + timedelta(days=day), logged=FIRST + timedelta(days=day + 8) if day in late else None)
    for day in light:
        diary.light(FIRST + timedelta(days=day))
    return cluster(diary.log(moment(FIRST + timedelta(days=60), "12:00")).setbacks)


@pytest.mark.parametrize(
    ("days", "on"),
    [((0,), None), ((0, 5), None), ((0, 5, 13), 13), ((0, 5, 14), None), ((0, 0, 0), 0), ((0, 1, 2, 9), 9), ((0, 1, 2, 40), 2)],
)
def test_the_third_within_fourteen_days_makes_it(days: tuple[int, ...], on: int | None) -> None:
    found = after(*days)
    assert (found.day if found else None) == (None if on is None else FIRST + timedelta(days=on))


def test_light_ones_and_those_logged_too_late_do_not_count() -> None:
    assert after(0, 1, light=(2, 3)) is None
    assert after(0, 1, 2, late=(1,)) is None


@pytest.mark.parametrize(
    ("state", "days", "is_due"),
    [
        (GuardState.BACK, 0, False),
        (GuardState.BACK, 1, True),
        (GuardState.STEADY, 1, True),
        (GuardState.SHIELD, 1, False),
        (GuardState.QUIET, 1, False),
        (GuardState.SHIELD, 2, True),
        (GuardState.LOW_TIDE, 2, True),
        (GuardState.STEADY, 14, True),
        (GuardState.STEADY, 15, False),
    ],
)
def test_it_is_offered_on_a_steady_day_or_after_two_never_on_the_day_itself(state: GuardState, days: int, is_due: bool) -> None:
    assert is_review_due(Cluster(FIRST, "a"), state, FIRST + timedelta(days=days)) is is_due


def test_without_a_cluster_nothing_is_offered() -> None:
    assert not is_review_due(None, GuardState.STEADY, FIRST)


def app(name: str, *events: Event, cv: str = "", fit: tuple[str, ...] | None = None) -> Application:
    return Application(name, "Acme", "Cook", events=events, cv=cv, fit=fit)


def reflection(where: Where | None, *causes: Found) -> Event:
    return event(Kind.REFLECTED, 9, "r", **reflection_data(Reflection(where, causes)))


def test_it_shows_where_they_ended_and_the_causes_with_guesses_apart() -> None:
    found = review(
        [
            app("a", APPLIED, MET, NO, reflection(Where.TASK, Found(Cause.KNOWLEDGE, Known.SAID), Found(Cause.FIT, Known.GUESS))),
            app("b", APPLIED, MET, NO, reflection(None, Found(Cause.KNOWLEDGE, Known.GUESS), Found(Cause.FIT, Known.GUESS))),
            app("c", APPLIED, MET, NO),
            app("d", APPLIED, CALLED, NO),
            app("open", APPLIED, MET),
        ]
    )
    assert found.ended == ((Where.INTERVIEW, 2), (Where.TASK, 1), (Where.SCREEN, 1))
    assert found.causes == (CauseLine(Cause.KNOWLEDGE, 1, 1), CauseLine(Cause.FIT, 0, 2))
    assert [line.is_own for line in found.causes] == [True, False]


def test_the_cv_is_spoken_of_from_twenty_on() -> None:
    many = [app(f"n{n}", APPLIED, cv="cv-2") for n in range(18)] + [app("x", APPLIED, CALLED, cv="cv-2")]
    few = [app("y", APPLIED, cv="cv-3"), app("saved", event(Kind.SAVED, 0), cv="cv-3")]
    found = review(many + few)
    assert found.cvs == (CvLine("cv-2", 1, 19), CvLine("cv-3", 0, 1))
    assert not any(line.says_something for line in found.cvs)
    assert review([*many, app("z", APPLIED, cv="cv-2")]).cvs[0].says_something


def test_fit_checks_count_only_where_they_were_answered() -> None:
    found = review(
        [app("a", APPLIED, NO, fit=()), app("b", APPLIED, NO, fit=("duties", "culture")), app("c", APPLIED, NO), app("d", APPLIED, fit=())]
    )
    assert (found.poor_fits, found.fits) == (1, 2)
