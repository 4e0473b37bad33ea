"""The card of a no and the pattern of several, within the one prompt a day."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.asking.after_no import OPENED, card, review
from rebound_tui.domain.asking.scene import NOT_TODAY, SHOWN, Scene
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.stamps import stamp_at
from tests.domain.guard.building import BERLIN, Diary, moment
from tests.domain.test_asking import answer, asked, kept_weeks, scene

MON = date(2027, 1, 4)
DAY = timedelta(days=1)
WED = MON + 2 * DAY


def with_noes(*days: date, weight: Weight = Weight.HEAVY) -> tuple[Diary, tuple[Application, ...]]:
    """Two kept weeks, and an application that was closed on each of these days at 16:00."""
    diary = kept_weeks()
    applications = []
    for n, day in enumerate(days):
        diary.no(day, weight=weight)
        at = moment(day, "16:00")
        applied, closed = stamp_at(at - 9 * DAY, BERLIN, 4, at - 9 * DAY), stamp_at(at, BERLIN, 4, at)
        data: dict[str, object] = {"outcome": "rejected", "weight": str(weight)}
        events = (Event(f"a{n}", Kind.APPLIED, applied), Event(f"c{n}", Kind.CLOSED, closed, data))
        applications.append(Application(f"no {n}", f"Company {n}", "Cook", events=events))
    return diary, tuple(applications)


def seen(noes: tuple[date, ...], day: date, clock: str = "10:00", said: tuple[str, ...] = (), weight: Weight = Weight.HEAVY) -> Scene:
    """The scene of a day after these noes; `said` is what was said to the last card on Tuesday."""
    diary, applications = with_noes(*noes, weight=weight)
    answers = tuple(answer("card", what, MON + DAY, f"c{len(noes) - 1}") for what in said)
    return scene(diary, day, clock, answers)._replace(application={each.id: each for each in applications}.get)


@pytest.mark.parametrize(
    ("day", "clock", "is_asked"),
    [(MON, "20:00", False), (MON + DAY, "08:30", False), (MON + DAY, "09:00", True), (MON + DAY, "21:00", False)],
)
def test_the_card_is_the_prompt_of_the_next_day_from_nine_to_nine(day: date, clock: str, is_asked: bool) -> None:
    assert (asked(seen((MON,), day, clock), KINDS) == "card") is is_asked


@pytest.mark.parametrize(("said", "is_asked"), [((), True), ((SHOWN,), False), ((SHOWN, NOT_TODAY), True), ((OPENED,), False)])
def test_what_was_shown_once_is_not_shown_again_unless_it_was_not_today(said: tuple[str, ...], is_asked: bool) -> None:
    assert (card(seen((MON,), WED, said=said)) is not None) is is_asked


def test_the_card_is_that_of_the_last_heavy_no() -> None:
    found = card(seen((MON, MON + DAY), WED))
    assert found
    assert (found.about, found.facts["company"]) == ("c1", "Company 1")
    assert card(seen((MON, MON + DAY), WED, said=(OPENED,))) is None


def test_a_light_no_has_no_card() -> None:
    assert card(seen((MON,), WED, weight=Weight.LIGHT)) is None


def test_on_a_rest_day_nothing_is_asked() -> None:
    sunday = MON + 6 * DAY
    diary, applications = with_noes(MON + 5 * DAY)
    diary.kept(MON, MON + 5 * DAY)
    found = scene(diary, sunday)._replace(application={each.id: each for each in applications}.get)
    assert card(found) is not None
    assert asked(found, KINDS) == ""


def test_the_review_comes_after_the_third_not_the_second_and_not_that_day() -> None:
    two, three = (MON, MON + DAY), (MON, MON + DAY, WED)
    assert review(seen(two, WED + 3 * DAY)) is None
    assert review(seen(three, WED, "20:00")) is None
    assert review(seen(three, WED + DAY)) is None, "the shield is up, and it is the first day after"
    assert review(seen(three, WED + 2 * DAY)) is not None


def test_the_card_goes_before_the_review_and_each_has_its_day() -> None:
    three = seen((MON, MON + DAY, WED), WED + 2 * DAY)
    assert asked(three, KINDS) == "card"
    opened = answer("card", OPENED, WED + DAY, "c2")
    assert asked(three._replace(answers=(opened,)), KINDS) == "review"
    looked_at = answer("review", OPENED, WED + 2 * DAY, "no 2")
    assert review(three._replace(answers=(looked_at,))) is None
