"""What the steps after a no show, and what is kept of them."""

from datetime import timedelta

import pytest

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.asking.scene import NEVER
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import FIRST_NO, KitKind
from rebound_tui.domain.rebound.case import Cover
from rebound_tui.domain.rebound.flow import Step
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, feedback, flow, history, prompts
from rebound_tui.services.actions import log_action
from rebound_tui.services.cases import cases
from rebound_tui.services.kit import add_entry
from rebound_tui.services.present import look
from rebound_tui.services.reflections import ReflectionForm, reflect
from rebound_tui.services.today import view_of
from rebound_tui.wording.flow import accept_lines, known_lines
from tests.services.cases import closed
from tests.services.desks import MONDAY, SetDesk, with_habits

DAY = timedelta(days=1)


def with_a_kept_week(desk: SetDesk) -> None:
    for n in range(5):
        desk.clock.set(MONDAY - (7 - n) * DAY)
        if not n:
            with_habits(desk, "Read")
        checkins.done(desk, ["Read"])
    desk.clock.set(MONDAY)


def prompt(desk: SetDesk) -> prompts.Asked | None:
    with desk.store.reading() as reader:
        today = look(desk, reader)
        return prompts.prompt_of(reader, today, view_of(reader, today))


def test_everything_said_on_the_day_itself_is_true(desk: SetDesk) -> None:
    with_a_kept_week(desk)
    closed(desk, words="It was close.")
    view = flow.flow_view(desk, "Acme")
    assert view.cover == Cover(True, MONDAY + DAY, 5)
    assert accept_lines(view.case, view.cover, view.today) == [
        "Noted. Acme decided on Mon 2 Nov after two interviews.",
        "Nothing here needs an answer today.",
        "Today is covered, and so is tomorrow if you need it. Your streak of 5 stays as it is.",
    ]
    assert known_lines(view.case, view.odds) == [
        'What you know of the reason, in their words: "It was close."',
        "You saw one side of the table; they decided between people you never met.",
    ]


def test_in_a_new_diary_nothing_is_said_of_cover_and_streak(desk: SetDesk) -> None:
    closed(desk, interviews=0)
    view = flow.flow_view(desk, "Acme")
    assert len(accept_lines(view.case, view.cover, view.today)) == 2


def test_the_next_step_is_the_plan_for_a_no(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    closed(desk)
    view = flow.flow_view(desk, "Acme")
    assert (view.plan, view.step) == ("If it is 10:00 and the coffee is made, then: Read.", "10:00 Read")
    add_entry(desk, KitKind.PLAN, "I walk round the park", {"if": "a no comes", "for": FIRST_NO})
    view = flow.flow_view(desk, "Acme")
    assert (view.plan, view.step) == ("If a no comes, then I walk round the park.", "I walk round the park")


def test_without_a_plan_and_a_habit_there_is_no_step(desk: SetDesk) -> None:
    closed(desk)
    assert flow.flow_view(desk, "Acme").plan == ""


def test_a_step_that_is_kept_is_not_offered_again(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    application = closed(desk)
    flow.keep_step(desk, "Acme", flow.flow_view(desk, "Acme").plan)
    assert flow.flow_view(desk, "Acme").plan == ""
    desk.clock.set(MONDAY + 9 * DAY)
    applications.move(desk, application.id, Stage.INTERVIEW)
    applications.close(desk, application.id, Stage.REJECTED)
    assert flow.flow_view(desk, "Acme").plan


def test_a_step_that_is_kept_is_a_task_of_the_next_day(desk: SetDesk) -> None:
    application = closed(desk)
    task = flow.keep_step(desk, "Acme", "read one page")
    assert (task.text, task.due, task.application) == ("read one page", MONDAY + DAY, application.id)
    assert history.undo(desk) == "read one page, kept for the next day"


def test_what_is_done_leaves_the_card(desk: SetDesk) -> None:
    closed(desk)
    add_entry(desk, KitKind.STRENGTH, "calm")
    steps = [Step.FEEDBACK, Step.REFLECTION, Step.STRENGTH, Step.REACH_OUT]
    assert list(flow.flow_view(desk, "Acme").steps) == steps
    desk.clock.set(MONDAY + DAY)
    feedback.sent(desk, "Acme")
    reflect(desk, "Acme", ReflectionForm(lesson="ask early"))
    log_action(desk, ActionKind.OUTREACH)
    assert list(flow.flow_view(desk, "Acme").steps) == [Step.STRENGTH]


def test_the_card_comes_the_next_day_and_opened_never_again(desk: SetDesk) -> None:
    with_a_kept_week(desk)
    closed(desk)
    assert prompt(desk) is None
    desk.clock.set(MONDAY + DAY, "09:30")
    found = prompt(desk)
    assert found
    assert found.prompt.kind == "card"
    flow.note_opened(desk, "card", found.prompt.about)
    flow.note_opened(desk, "card", found.prompt.about)
    for n in range(1, 9):
        desk.clock.set(MONDAY + n * DAY, "09:30")
        checkins.done(desk, ["Read"])
        again = prompt(desk)
        assert again is None or again.prompt.kind != "card"


def test_never_is_never(desk: SetDesk) -> None:
    with_a_kept_week(desk)
    closed(desk)
    desk.clock.set(MONDAY + DAY, "09:30")
    found = prompt(desk)
    assert found
    prompts.never_again(desk, found.prompt)
    closed(desk, "Beta")
    desk.clock.set(MONDAY + 2 * DAY, "09:30")
    again = prompt(desk)
    assert again is None or again.prompt.kind != "card"
    with desk.store.reading() as reader:
        assert [answer.answer for answer in reader.answers()] == [NEVER]


def test_looking_is_nothing_to_undo(desk: SetDesk) -> None:
    closed(desk)
    add_entry(desk, KitKind.STRENGTH, "calm")
    flow.note_opened(desk, "card", "x")
    flow.note_strength(desk, flow.flow_view(desk, "Acme"))
    assert history.undo(desk) == "new strength calm"


def test_a_strength_is_never_shown_twice_running(desk: SetDesk) -> None:
    for text in ("calm", "quick"):
        add_entry(desk, KitKind.STRENGTH, text)
    shown = []
    for company in ("Acme", "Beta", "Gamma"):
        closed(desk, company)
        view = flow.flow_view(desk, company)
        flow.note_strength(desk, view)
        assert view.strength
        assert flow.flow_view(desk, company).strength == view.strength
        shown.append(view.strength.text)
        desk.clock.set(MONDAY, f"18:0{len(shown)}")
    assert shown == ["calm", "quick", "calm"]


def test_only_a_no_has_steps(desk: SetDesk) -> None:
    closed(desk, outcome=Stage.DECLINED)
    with pytest.raises(Refused, match="was not closed by them"):
        flow.flow_view(desk, "Acme")
    assert cases(desk) == []


def test_the_latest_no_comes_first(desk: SetDesk) -> None:
    closed(desk, "Acme")
    desk.clock.set(MONDAY + DAY)
    closed(desk, "Beta")
    assert [case.application.company for case in cases(desk)] == ["Beta", "Acme"]
