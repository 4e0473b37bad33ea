"""Saying of a no that it stings, or that it doesn't (R6), and of an old one that it still does (R13)."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.gathering import gathered
from rebound_tui.domain.guard.log import Now, Weight
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, history
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.cases import cases
from rebound_tui.services.glance import diary_of
from rebound_tui.services.present import look
from rebound_tui.services.weighing import weigh
from tests.services.cases import closed
from tests.services.desks import MONDAY, SetDesk, with_habits

DAY = timedelta(days=1)


def replayed(desk: SetDesk) -> list[date]:
    with desk.store.reading() as reader:
        today = look(desk, reader)
        log = gathered(diary_of(reader, today.book, today.at), today.at)
        snapshot = evaluate(log, today.book, Now(today.at, today.clock_day))
    return [each.setback.day for each in snapshot.setbacks if each.setback.weight is Weight.HEAVY and each.setback.in_time]


def test_a_light_one_that_stings_weighs_as_a_heavy_one(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    closed(desk, interviews=0)
    assert replayed(desk) == []
    weigh(desk, "Acme", Weight.HEAVY)
    assert cases(desk)[0].weight is Weight.HEAVY
    assert replayed(desk) == [MONDAY]


def test_a_heavy_one_that_does_not_sting_is_light_and_undo_makes_it_heavy_again(desk: SetDesk) -> None:
    closed(desk)
    assert cases(desk)[0].weight is Weight.HEAVY
    weigh(desk, "Acme", Weight.LIGHT)
    assert cases(desk)[0].weight is Weight.LIGHT
    assert history.undo(desk) == "Acme, Data Analyst: light"
    assert cases(desk)[0].weight is Weight.HEAVY


def test_one_logged_too_late_counts_from_today_once_it_stings(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    applications.add_application(desk, ApplicationForm("Acme", "Data Analyst"), when=str(MONDAY - 10 * DAY))
    applications.close(desk, "Acme", Stage.REJECTED, str(MONDAY - 8 * DAY), weight=Weight.HEAVY)
    assert replayed(desk) == []
    weigh(desk, "Acme", Weight.HEAVY)
    assert replayed(desk) == [MONDAY]


def test_a_light_one_of_long_ago_counts_from_today_once_it_stings(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    closed(desk, interviews=0)
    desk.clock.set(MONDAY + 8 * DAY)
    weigh(desk, "Acme", Weight.HEAVY)
    assert replayed(desk) == [MONDAY + 8 * DAY]


def test_saying_what_is_so_changes_nothing(desk: SetDesk) -> None:
    closed(desk)
    before = cases(desk)
    weigh(desk, "Acme", Weight.HEAVY)
    desk.clock.set(MONDAY + 8 * DAY)
    weigh(desk, "Acme", Weight.HEAVY)
    assert cases(desk) == before


def test_what_the_user_ended_has_no_weight_to_change(desk: SetDesk) -> None:
    closed(desk, outcome=Stage.WITHDRAWN)
    with pytest.raises(Refused):
        weigh(desk, "Acme", Weight.HEAVY)
