"""What the advice for after a no comes to, where no other test holds it: see also tests/domain/rebound/ and test_flow.py."""

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.guard.snapshot import GuardState
from rebound_tui.domain.habits import Pillar
from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, events
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.cases import cases
from rebound_tui.services.event_details import Details
from rebound_tui.services.preparing import sheet
from rebound_tui.services.reflections import ReflectionForm, reflect
from rebound_tui.services.reviews import review_view
from rebound_tui.services.setup import set_up
from rebound_tui.services.streak import judged
from rebound_tui.services.today import today_view
from rebound_tui.wording.habit_templates import TEMPLATES
from rebound_tui.wording.reviews import parts
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


def test_the_line_for_next_time_stands_on_the_sheet_of_the_next_interview_of_that_kind(desk: SetDesk) -> None:
    closed(desk)  # after two panels
    reflect(desk, "Acme", ReflectionForm(lesson="draw it first"))
    for company, kind in (("Globex", "panel"), ("Initech", "phone")):
        applications.add_application(desk, ApplicationForm(company, "Cook"))
        events.note_event(desk, company, Kind.INTERVIEW, Details(planned="2026-11-04 14:00", type=kind))
    found = [sheet(desk, company).lesson for company in ("Globex", "Initech")]
    assert [lesson.text if lesson else None for lesson in found] == ["draw it first", None]


@pytest.mark.parametrize(("sent", "is_suggested"), [(18, False), (19, True)])
def test_work_on_the_cv_is_suggested_with_its_checklist_from_twenty_on(desk: SetDesk, sent: int, is_suggested: bool) -> None:
    ended = closed(desk)
    applications.edit_application(desk, ended.id, ApplicationForm(ended.company, ended.role, cv="two pages"))
    for n in range(sent):
        applications.add_application(desk, ApplicationForm(f"Firm {n}", "Cook", cv="two pages"))
    view = review_view(desk)
    said = [line for _, lines in parts(view.review, view.cv_checks) for line in lines]
    assert f"two pages: 1 of {sent + 1} got an answer" in said
    assert ("- Two pages at most" in said) is is_suggested
    assert any("chance says more" in line for line in said) is not is_suggested
