"""What the advice for after a no comes to, where no other test holds it: see also tests/domain/rebound/ and test_flow.py."""

import pytest

from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.habits import Pillar
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.stages import Stage
from rebound_tui.services.cases import cases
from rebound_tui.services.reflections import ReflectionForm, reflect
from rebound_tui.services.setup import set_up
from rebound_tui.services.streak import judged
from rebound_tui.services.today import today_view
from rebound_tui.wording.habit_templates import TEMPLATES
from tests.services.cases import closed
from tests.services.desks import SetDesk


def test_today_lists_no_noes(desk: SetDesk) -> None:
    closed(desk)
    view = today_view(desk)
    assert (view.needs, view.tasks) == ((), ())
    assert view.stages[Stage.REJECTED] == 1


@pytest.mark.parametrize("outcome", [Stage.WITHDRAWN, Stage.DECLINED])
def test_to_withdraw_or_to_decline_is_neutral(desk: SetDesk, outcome: Stage) -> None:
    ended = closed(desk, outcome=outcome)
    assert ended.events[-1].data["weight"] == Weight.NONE
    assert cases(desk) == []
    snapshot = judged(desk).snapshot
    assert (snapshot.state, snapshot.setbacks) == (GuardState.STEADY, ())


def test_what_went_right_can_be_left_out_and_nothing_is_missing(desk: SetDesk) -> None:
    closed(desk)
    form = ReflectionForm(causes=(Found(Cause.ATTITUDE, Known.GUESS, "I spoke fast"),), change="record one answer", lesson="slow down")
    done = reflect(desk, "Acme", form)
    assert done.task
    assert judged(desk).snapshot.goal.units == 1


def test_two_habits_to_begin_with_and_the_news_only_for_who_wants_them(desk: SetDesk) -> None:
    set_up(desk, "sun", ("read one page", "ten minutes of one exercise"))
    assert [each.habit.name for each in today_view(desk).habits] == ["Keep learning", "Polish skills"]
    news = next(each for each in TEMPLATES if each.pillar is Pillar.LEARNING)
    assert news.amount == "15 minutes"


def test_applying_tailoring_and_reaching_out_tick_their_habits() -> None:
    assert [each.binds for each in TEMPLATES if each.binds] == ["cv", "application", "outreach"]
