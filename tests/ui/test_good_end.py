"""A yes opens the closing page: its numbers, and what can be tidied up, each a choice that undo takes back."""

from datetime import timedelta

from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins, history
from rebound_tui.services.good_end import good_end
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import today_view
from rebound_tui.ui.dialogs.letter import Deeds, LetterDialog
from tests.support.screens import SetClock, screen_text
from tests.ui.conftest import Running, until
from tests.ui.test_pipeline_events import at, said
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


async def test_accepted_opens_the_page_and_escape_leaves_all_as_it_is(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Initech")
        await opened(pilot, "x")
        await pilot.press("a", "enter")
        await said(pilot, "Initech, Engineer: accepted on Thu 7 Jan.")
        await said(pilot, "8 days, 3 applications, 5 kept days.")
        await said(pilot, "w withdraw politely: 2 open")
        assert "noes" not in screen_text(pilot.app)
        await closed(pilot, "escape")
    view = good_end(lived_in)
    assert (len(view.open), view.is_asking, view.habits, view.in_sight) == (2, True, 2, 3)


async def test_each_choice_is_done_once_and_undone_with_one_key(lived_in: Desk, running: Running, clock: SetClock) -> None:
    applications.close(lived_in, "Globex", Stage.REJECTED)
    clock.at += timedelta(hours=1)
    checkins.done(lived_in, ["keep"])
    applications.close(lived_in, "Initech", Stage.ACCEPTED)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Initech")
        pilot.app.screen_stack[0].action_close_hunt()  # type: ignore[attr-defined]
        await said(pilot, ", 1 no, 1 return.")
        for key, text in (("s", "stop follow-ups"), ("h", "stop 2 habits"), ("z", "archive 3 applications")):
            await pilot.press(key)
            await until(pilot, lambda text=text: text not in screen_text(pilot.app))  # type: ignore[misc]
        await said(pilot, "w withdraw politely")
    assert not today_view(lived_in).needs
    assert good_end(lived_in)[-3:] == (False, 0, 0)
    for _ in range(3):
        history.undo(lived_in)
    assert good_end(lived_in)[-3:] == (True, 2, 3)


async def test_withdrawing_writes_a_draft_and_closes_once_it_is_sent(lived_in: Desk, running: Running) -> None:
    applications.close(lived_in, "Initech", Stage.ACCEPTED)
    async with running(lived_in) as pilot:
        await at(pilot, lived_in, "Initech")
        pilot.app.screen_stack[0].action_close_hunt()  # type: ignore[attr-defined]
        await said(pilot, "w withdraw politely: 2 open")
        await pilot.press("w")
        await said(pilot, "Withdraw from which?")
        await pilot.press(*"Globex", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LetterDialog))
        dialog = pilot.app.screen
        assert isinstance(dialog, LetterDialog)
        assert progress(only(lived_in, "Globex").events).stage is Stage.APPLIED
        fill(dialog)
        dialog.query_one(Deeds).focus()
        await pilot.press("s")
        await said(pilot, "w withdraw politely: 1 open")
    assert progress(only(lived_in, "Globex").events).stage is Stage.WITHDRAWN


def fill(dialog: LetterDialog) -> None:
    """Every place that is to be filled in."""
    from textual.widgets import TextArea

    from rebound_tui.domain.templates import PLACEHOLDER

    writing = dialog.query_one(TextArea)
    writing.text = PLACEHOLDER.sub("Ann", writing.text)
