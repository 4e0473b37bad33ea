"""The sheet of an offer: what is agreed and open, changed, accepted, declined with a polite text; all of it neutral."""

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import events
from rebound_tui.services.event_details import Details
from rebound_tui.services.ports import Desk
from rebound_tui.ui.dialogs.letter import LetterDialog
from tests.support.screens import screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


def with_offer(desk: Desk) -> Application:
    return events.note_event(desk, "Globex", Kind.OFFER, Details(amount="54k [EUR]", answer_by="2027-01-11")).application


async def test_a_new_offer_opens_its_sheet(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press("o")
        await said(pilot, "Answer by")
        await pilot.press(*"54k", "tab", *"2027-01-11", "tab", *"four days", "enter")
        await said(pilot, "Answer by: Mon 11 Jan")
        await said(pilot, "Agreed: four days")
        await closed(pilot, "escape")
    found = only(lived_in, "Globex")
    assert progress(found.events).stage is Stage.OFFER
    assert found.events[-1].data == {"amount": "54k", "answer_by": "2027-01-11", "agreed": "four days"}


async def test_what_is_open_is_changed(lived_in: Desk, running: Running) -> None:
    with_offer(lived_in)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press("o")
        await said(pilot, "Amount: 54k [EUR]")
        await pilot.press("e")
        await said(pilot, "remote days, notice")
        await pilot.press("tab", "tab", "tab", *"the notice", "enter")
        await said(pilot, "Open: the notice")
        assert "Amount: 54k [EUR]" in screen_text(pilot.app)


async def test_declining_is_neutral_and_has_a_polite_text(lived_in: Desk, running: Running) -> None:
    with_offer(lived_in)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Globex")
        await opened(pilot, "g")
        await pilot.press("o")
        await said(pilot, "d decline")
        await pilot.press("d")
        await until(pilot, lambda: isinstance(pilot.app.screen, LetterDialog))
        assert "Noted" not in screen_text(pilot.app)
    ended = only(lived_in, "Globex").events[-1]
    assert (ended.data["outcome"], ended.data["weight"]) == (Stage.DECLINED, Weight.NONE)


async def test_the_day_before_the_answer_its_line_opens_the_sheet(lived_in: Desk, running: Running) -> None:
    events.note_event(lived_in, "Globex", Kind.OFFER, Details(answer_by="2027-01-08"))
    async with running(lived_in) as pilot:
        await said(pilot, "They wait until tomorrow: Globex")
        await pilot.press("tab", "home")
        await opened(pilot, "enter")
        await pilot.press("enter")
        await said(pilot, "Answer by: Fri 8 Jan")
