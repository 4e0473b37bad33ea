"""The card of later days and the look at several noes, opened from their line on Today; each is offered once."""

from datetime import timedelta

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, flow
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.cases import cases
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import today_view
from tests.support.screens import SetClock
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import said
from tests.ui.test_today_keys import closed, opened

DAY = timedelta(days=1)


def refuse(desk: Desk, company: str, weight: Weight = Weight.HEAVY) -> None:
    application = applications.add_application(desk, ApplicationForm(company, "Cook", cv="short"))
    applications.add_event(desk, application.id, Kind.SCREENING, {"held": True})
    applications.close(desk, application.id, Stage.REJECTED, weight=weight)


async def to_prompt(pilot: Pilot[None], line: str) -> None:
    """Highlight the prompt, and open it."""
    await said(pilot, line)
    await pilot.press("tab", "home")
    await opened(pilot, "enter")


@pytest.mark.parametrize("noes", [2, 3])
async def test_the_review_comes_at_the_third_no_and_not_on_that_day(lived_in: Desk, running: Running, clock: SetClock, noes: int) -> None:
    for company in ("Acorn", "Birch", "Cedar")[:noes]:
        refuse(lived_in, company)
    asked = today_view(lived_in).asked
    assert asked is None or asked.prompt.kind != "review"
    for case in cases(lived_in):
        flow.note_opened(lived_in, "card", case.closing.id)
    kinds = set()
    for _ in range(4):
        clock.at += DAY
        checkins.done(lived_in, ["keep"])
        asked = today_view(lived_in).asked
        kinds.add(asked.prompt.kind if asked else "")
    assert ("review" in kinds) == (noes == 3)


async def test_the_review_shows_counts_and_no_verdict_on_a_cv_sent_thrice(lived_in: Desk, running: Running, clock: SetClock) -> None:
    for company in ("Acorn", "Birch", "Cedar"):
        refuse(lived_in, company)
    for case in cases(lived_in):
        flow.note_opened(lived_in, "card", case.closing.id)
    clock.at += 2 * DAY
    async with running(lived_in) as pilot:
        await to_prompt(pilot, "Three noes: the whole picture")
        await pilot.press("enter")
        await said(pilot, "call: 3")
        await said(pilot, "short: 3 of 3 got an answer")
        await said(pilot, "With fewer than 20 of one CV")
        await closed(pilot, "escape")
    asked = today_view(lived_in).asked
    assert asked is None or asked.prompt.kind != "review"


async def test_the_card_shows_the_steps_that_are_left_and_comes_once(lived_in: Desk, running: Running, clock: SetClock) -> None:
    refuse(lived_in, "Acorn")
    clock.at += DAY
    async with running(lived_in) as pilot:
        await to_prompt(pilot, "Acorn: a few small steps")
        await said(pilot, "Look back once")
        await closed(pilot, "escape")
        await until(pilot, lambda: not is_card_asked(lived_in))


@pytest.mark.parametrize(("key", "tomorrow"), [("n", True), ("v", False)])
async def test_the_card_can_wait_until_tomorrow_or_never_come_again(
    lived_in: Desk, running: Running, clock: SetClock, key: str, tomorrow: bool
) -> None:
    refuse(lived_in, "Acorn")
    clock.at += DAY
    async with running(lived_in) as pilot:
        await to_prompt(pilot, "Acorn: a few small steps")
        await said(pilot, "not today")
        await closed(pilot, key)
        await until(pilot, lambda: not is_card_asked(lived_in))
    clock.at += DAY
    assert is_card_asked(lived_in) is tomorrow


def is_card_asked(desk: Desk) -> bool:
    asked = today_view(desk).asked
    return asked is not None and asked.prompt.kind == "card"


async def test_the_third_light_one_stings_when_the_user_says_so(lived_in: Desk, running: Running) -> None:
    for company in ("Acorn", "Birch", "Cedar"):
        refuse(lived_in, company, Weight.LIGHT)
    async with running(lived_in) as pilot:
        await to_prompt(pilot, "Three noes this week. A shield?")
        await pilot.press("+")
        await said(pilot, "it opens a shield")
    assert [case.weight for case in cases(lived_in)].count(Weight.HEAVY) == 1
