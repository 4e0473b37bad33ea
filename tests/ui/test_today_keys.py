from pathlib import Path

from textual.pilot import Pilot

from rebound_tui.domain.checkins import Mark
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, checkins
from rebound_tui.services.ports import Desk
from rebound_tui.services.today import TodayView, today_view
from rebound_tui.ui.screens.today import TodayScreen
from rebound_tui.ui.settings import Settings
from tests.support.screens import screen_text
from tests.ui.conftest import Running, until


def shown(pilot: Pilot[None]) -> TodayView:
    screen = pilot.app.screen_stack[0]
    assert isinstance(screen, TodayScreen)
    assert screen.view is not None
    return screen.view


def stage_of(desk: Desk, company: str) -> Stage:
    with desk.store.reading() as reader:
        return next(progress(each.events).stage for each in reader.applications() if each.company == company)


async def opened(pilot: Pilot[None], *keys: str) -> None:
    """Press keys that open a dialog, and wait for it."""
    depth = len(pilot.app.screen_stack)
    await pilot.press(*keys)
    await until(pilot, lambda: len(pilot.app.screen_stack) > depth)


async def closed(pilot: Pilot[None], *keys: str) -> None:
    """Press keys that end a dialog, and wait for its end."""
    depth = len(pilot.app.screen_stack)
    await pilot.press(*keys)
    await until(pilot, lambda: len(pilot.app.screen_stack) < depth)


async def test_space_ticks_on_the_screen_and_on_the_disk(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("space")
        await until(pilot, lambda: shown(pilot).habits[0].mark is Mark.DONE)
        assert "✓  Keep learning" in screen_text(pilot.app)
        assert today_view(lived_in).habits[0].mark is Mark.DONE
        await pilot.press("space")
        await until(pilot, lambda: shown(pilot).habits[0].mark is None)
        assert today_view(lived_in).habits[0].mark is None


async def test_fast_presses_stay_in_order(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press(*["space"] * 5, "down", "space", "up", "t")
        await until(pilot, lambda: shown(pilot).habits[0].mark is Mark.TINY and shown(pilot).habits[1].is_done)


async def test_undo_and_redo(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("space", "u")
        await until(pilot, lambda: shown(pilot).habits[0].mark is None)
        await until(pilot, lambda: "Undone: Keep learning ticked." in screen_text(pilot.app))
        await pilot.press("U")
        await until(pilot, lambda: shown(pilot).habits[0].mark is Mark.DONE)


async def test_nothing_to_undo_is_said(desk: Desk, running: Running) -> None:
    async with running(desk) as pilot:
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await closed(pilot, "escape")
        await until(pilot, lambda: len(shown(pilot).habits) == 2)
        await pilot.press("u", "u")
        await until(pilot, lambda: "There is nothing to undo." in screen_text(pilot.app))


async def test_skipping_the_first_run_makes_the_two_habits(desk: Desk, running: Running) -> None:
    async with running(desk) as pilot:
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await closed(pilot, "escape")
        await until(pilot, lambda: len(shown(pilot).habits) == 2)
        assert [line.habit.tiny for line in shown(pilot).habits] == ["read one page", "ten minutes of one exercise"]


async def test_an_application_in_one_line(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli [b] / Chief [x] Officer / referral")
        await closed(pilot, "enter")
        with lived_in.store.reading() as reader:
            added = reader.applications()[-1]
        assert (added.company, added.role, added.source) == ("Hooli [b]", "Chief [x] Officer", "referral")


async def test_a_form_says_what_is_missing_and_keeps_what_was_typed(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli", "enter")
        await until(pilot, lambda: "The role cannot be empty." in screen_text(pilot.app))
        assert "Hooli" in screen_text(pilot.app)
        await pilot.press("escape")
        await until(pilot, lambda: "Leave without saving?" in screen_text(pilot.app))
        await pilot.press("escape", *"Engineer")
        await closed(pilot, "enter")
        assert stage_of(lived_in, "Hooli") is Stage.APPLIED


async def test_only_noted_is_one_choice_away(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "a")
        await pilot.press(*"Hooli / Engineer", "tab", "tab", "tab", "tab", "space")
        await closed(pilot, "enter")
        assert stage_of(lived_in, "Hooli") is Stage.SAVED


async def test_moving_along_the_way_and_back(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("tab", "end", "greater_than_sign")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.SCREENING)
        await until(pilot, lambda: shown(pilot).stages[Stage.SCREENING] == 1)
        await pilot.press("less_than_sign")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.APPLIED)


async def test_a_plain_no_is_two_keys(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("tab", "end")
        await opened(pilot, "x")
        await closed(pilot, "enter")
        await until(pilot, lambda: shown(pilot).stages[Stage.REJECTED] == 1)
        assert stage_of(lived_in, "Globex") is Stage.REJECTED
        await until(pilot, lambda: "Noted." in screen_text(pilot.app))


async def test_a_no_after_an_interview_raises_the_shield(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("x")
        await until(pilot, lambda: len(pilot.app.screen_stack) > 1)
        await pilot.press(*"Initech", "enter")
        await until(pilot, lambda: "closed?" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "Noted. Initech" in screen_text(pilot.app))
        await closed(pilot, "escape")
        await until(pilot, lambda: "Shield up" in screen_text(pilot.app))
        assert "covered until Sat" in screen_text(pilot.app)
        assert "read one page" in screen_text(pilot.app)


async def test_what_another_process_does_appears_by_itself(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        checkins.done(lived_in, ["polish"])
        await until(pilot, lambda: shown(pilot).habits[1].is_done)


async def test_the_highlight_stays_on_its_row(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("tab", "end")
        pane = pilot.app.screen.query_one("#pipeline")
        before = pane.highlighted  # type: ignore[attr-defined]
        applications.close(lived_in, "Acme", Stage.WITHDRAWN)
        await until(pilot, lambda: shown(pilot).stages[Stage.WITHDRAWN] == 1)
        assert pane.highlighted == before  # type: ignore[attr-defined]


async def test_a_click_highlights_and_a_second_one_ticks(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await pilot.click("#habits", offset=(8, 3))
        await pilot.click("#habits", offset=(8, 3))
        await until(pilot, lambda: shown(pilot).habits[1].is_done)


async def test_a_failing_disk_shows_no_tick(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    async with running(lived_in) as pilot:
        log = tmp_path / "diary" / "log-2027.json"
        kept = log.read_bytes()
        log.write_bytes(b"{")
        await pilot.press("space")
        await until(pilot, lambda: "damaged" in screen_text(pilot.app))
        assert shown(pilot).habits[0].mark is None
        assert log.read_bytes() == b"{"
        log.write_bytes(kept)


async def test_keys_can_be_remapped(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, settings=Settings(keys={"habit.tick": "d"})) as pilot:
        assert " d tick" in screen_text(pilot.app)
        await pilot.press("d")
        await until(pilot, lambda: shown(pilot).habits[0].is_done)


async def test_the_palette_can_do_what_has_no_key(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        await opened(pilot, "ctrl+p")
        await pilot.press(*"new task")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await until(pilot, lambda: "One thing" in screen_text(pilot.app) or "New task" in screen_text(pilot.app))


async def test_light_and_dark(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    async with running(lived_in) as pilot:
        await pilot.app.screen.run_action("switch_theme")
        assert pilot.app.theme == "rebound-light"
    assert (tmp_path / "settings.toml").read_text() == 'theme = "light"\n'
