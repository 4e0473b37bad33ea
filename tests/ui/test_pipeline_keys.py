"""What the keys of the Pipeline screen do, and that the highlight and what is in sight survive every change, also one made elsewhere."""

from datetime import date
from pathlib import Path

import pytest

from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.ports import Desk
from rebound_tui.services.sifting import Facet, Shelf, Sift
from rebound_tui.ui.panes.board import Board
from rebound_tui.ui.panes.facets import FacetsPane
from rebound_tui.ui.panes.table import TablePane
from rebound_tui.ui.screens.pipeline import PipelineScreen
from rebound_tui.ui.settings import Settings
from tests.support.screens import SetClock, screen_lines, screen_text
from tests.support.shell import Shell
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_pipeline_forms import only
from tests.ui.test_today_keys import closed, opened


def stage_of(desk: Desk, company: str) -> Stage:
    return progress(only(desk, company).events).stage


def companies(screen: PipelineScreen) -> list[str]:
    return [card.application.company for card in screen.shown.cards] if screen.shown else []


@pytest.fixture
def crowded(desk: Desk) -> Desk:
    """Thirty applications in one column, one of them named like a trap."""
    for number in range(30):
        source, tags = ("referral", ("remote",)) if number % 3 == 0 else ("job board", ())
        form = ApplicationForm(f"Firm {number:02} [/b]", "Chef", source=source, tags=tags)
        applications.add_application(desk, form, when=f"2027-01-0{number % 6 + 1}")
    return desk


@pytest.mark.parametrize("view", ["board", "table"])
async def test_the_highlight_and_what_is_in_sight_survive_a_change_by_another_process(
    crowded: Desk, running: Running, tmp_path: Path, clock: SetClock, view: str
) -> None:
    async with running(crowded, settings=Settings(pipeline=view)) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press(*["down"] * 20)
        await pilot.pause()
        assert screen.application is not None
        id, before = screen.application.id, scrolled(screen)
        first = companies(screen)[0]
        shell = Shell(tmp_path, data=tmp_path / "diary", zone="Europe/Berlin", moment=clock.now())
        shell.ok("app", "move", only(crowded, first).id, "interview")
        shell.ok("app", "add", "Newcomer", "Cook")
        await until(pilot, lambda: "Newcomer" in companies(screen) and stage_of(crowded, first) is Stage.INTERVIEW)
        assert screen.application.id == id
        assert abs(scrolled(screen) - before) <= 1
        applications.delete_application(crowded, id)
        await until(pilot, lambda: screen.application is not None and screen.application.id != id)
        assert abs(scrolled(screen) - before) <= 2


def scrolled(screen: PipelineScreen) -> int:
    """How far down what is in sight begins."""
    if screen.is_table:
        return round(screen.query_one(TablePane).scroll_offset.y)
    cursor = screen.query_one(Board).cursor
    return cursor.tops[cursor.lane]


@pytest.mark.parametrize("view", ["board", "table"])
async def test_the_highlight_stays_in_sight_where_its_application_is_sorted_elsewhere(crowded: Desk, running: Running, view: str) -> None:
    async with running(crowded, settings=Settings(pipeline=view)) as pilot:
        screen = await opened_pipeline(pilot)
        assert screen.application is not None
        name = screen.application.company
        applications.set_next_step(crowded, screen.application.id, "call", "2027-03-01")
        await until(pilot, lambda: companies(screen)[-1] == name)
        assert screen.application.company == name
        assert name in screen_text(pilot.app)
        await pilot.press("v")
        await pilot.pause()
        await until(pilot, lambda: screen.main.has_focus and name in screen_text(pilot.app))
        assert screen.application.company == name


@pytest.mark.parametrize("view", ["board", "table"])
async def test_what_leaves_above_does_not_move_what_is_in_sight(crowded: Desk, running: Running, view: str) -> None:
    async with running(crowded, settings=Settings(pipeline=view)) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press(*["down"] * 25)
        await until(pilot, lambda: screen.application is not None and scrolled(screen) > 2)
        assert screen.application is not None
        name, first = screen.application.company, companies(screen)[0]
        row = next(index for index, line in enumerate(screen_lines(pilot.app)) if name in line)
        applications.delete_application(crowded, only(crowded, first).id)
        await until(pilot, lambda: first not in companies(screen))
        assert name in screen_lines(pilot.app)[row]


async def test_moving_closing_and_undoing_follow_the_application(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Globex").id)
        await pilot.press(">")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.SCREENING)
        await pilot.press("<")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.APPLIED)
        await opened(pilot, "x")
        await pilot.press("enter")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.REJECTED)
        while len(pilot.app.screen_stack) > 1:
            await closed(pilot, "escape")
        assert screen.application is not None
        assert screen.application.company == "Globex"
        await pilot.press("u")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.APPLIED)
        await pilot.press("U")
        await until(pilot, lambda: stage_of(lived_in, "Globex") is Stage.REJECTED)


async def test_archived_is_out_of_sight_and_comes_back(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Globex").id)
        await pilot.press(".")
        await until(pilot, lambda: "Globex" not in companies(screen))
        await pilot.press("/", "tab", "end", "up", "space")  # the shelf is the last filter before the kept views
        await until(pilot, lambda: companies(screen) == ["Globex"])
        await pilot.press("escape")
        await until(pilot, lambda: screen.query_one(Board).has_focus)
        await pilot.press(".")
        await until(pilot, lambda: not only(lived_in, "Globex").archived)


async def test_delete_asks_and_undo_brings_back(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Globex").id)
        await opened(pilot, "delete")
        await closed(pilot, "escape")
        assert "Globex" in companies(screen)
        await opened(pilot, "delete")
        await closed(pilot, "enter")
        await until(pilot, lambda: "Globex" not in companies(screen))
        await pilot.press("u")
        await until(pilot, lambda: "Globex" in companies(screen))


async def test_several_are_moved_as_one_change(crowded: Desk, running: Running) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("m", "down", "m", "down", "m")
        await until(pilot, lambda: "3 marked" in screen_text(pilot.app))
        await pilot.press(">")
        await until(pilot, lambda: len([card for card in screen.shown.cards if card.progress.stage is Stage.SCREENING]) == 3)  # type: ignore[union-attr]
        await pilot.press("u")
        await until(pilot, lambda: all(card.progress.stage is Stage.APPLIED for card in screen.shown.cards))  # type: ignore[union-attr]


async def test_marks_are_let_go_of_and_go_with_what_is_deleted_elsewhere(crowded: Desk, running: Running) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("m", "down", "m", "down", "m", "m")
        await until(pilot, lambda: "2 marked" in screen_text(pilot.app))
        applications.delete_application(crowded, screen.chosen_ids[0])
        await until(pilot, lambda: "1 marked" in screen_text(pilot.app))
        await pilot.press("escape")
        await until(pilot, lambda: "29 applications" in screen_text(pilot.app))
        assert screen.chosen_ids == []


async def test_the_marked_are_archived_and_brought_back(crowded: Desk, running: Running) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("m", "down", "m", "full_stop")
        await until(pilot, lambda: "28 applications" in screen_text(pilot.app))
        screen.take_sift(Sift(picks=frozenset(((Facet.SHELF, Shelf.ARCHIVED),))))
        await until(pilot, lambda: "archived   2 of 2 " in f"{screen_text(pilot.app)} ".replace("\n", " \n"))
        await pilot.press("up", "m", "down", "m")
        await until(pilot, lambda: "2 marked" in screen_text(pilot.app))
        await pilot.press("full_stop")
        await until(pilot, lambda: companies(screen) == [])
        await pilot.press("escape")
        await until(pilot, lambda: "30 applications" in screen_text(pilot.app))


async def test_the_marked_are_tagged_and_exported(crowded: Desk, running: Running, tmp_path: Path) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("m", "down", "m")
        await opened(pilot, "enter")
        await pilot.press("t")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-tags")))
        await pilot.press(*"first choice")
        await closed(pilot, "enter")
        await until(pilot, lambda: len([card for card in screen.shown.cards if "first choice" in card.application.tags]) == 2)  # type: ignore[union-attr]
        await pilot.press("m")
        await opened(pilot, "enter")
        await pilot.press("e")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-file")))
        await pilot.press(*["backspace"] * 40, *str(tmp_path / "out.csv"))
        await closed(pilot, "enter")
    assert "[/b]" in (tmp_path / "out.csv").read_text().splitlines()[1]


async def test_search_and_filters_combine_with_counts_and_are_kept_under_a_name(crowded: Desk, running: Running) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("/", *"firm 0")
        await until(pilot, lambda: len(companies(screen)) == 12)
        assert "12 of 30" in screen_text(pilot.app)
        await pilot.press("tab", "down", "down", "space")
        await until(pilot, lambda: len(companies(screen)) < 12)
        number = len(companies(screen))
        await pilot.press("end", "space")
        await until(pilot, lambda: bool(pilot.app.screen.query("#field-name")))
        await pilot.press(*"My view")
        await closed(pilot, "enter")
        await until(pilot, lambda: "My view" in screen_text(pilot.app))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: len(companies(screen)) == 30)
        await pilot.press("/", "tab", "end", "up", "space")
        await until(pilot, lambda: len(companies(screen)) == number)
        assert screen.query_one(FacetsPane).kept is not None
        await pilot.press("delete")
        await until(pilot, lambda: "View My view forgotten" in screen_text(pilot.app) and "▪ My view" not in screen_text(pilot.app))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: len(companies(screen)) == 30)
        await pilot.press("/", "tab", "end", "space")
        await until(pilot, lambda: "Pick a filter or type a word first" in " ".join(screen_text(pilot.app).split()))


async def test_escape_in_the_search_drops_the_words_and_keeps_the_filters(crowded: Desk, running: Running) -> None:
    async with running(crowded) as pilot:
        screen = await opened_pipeline(pilot)
        screen.take_sift(Sift(picks=frozenset(((Facet.SOURCE, "referral"),))))
        await pilot.press("/", *"firm 0")
        await until(pilot, lambda: len(companies(screen)) == 4)
        await pilot.press("escape")
        await until(pilot, lambda: len(companies(screen)) == 10)
        assert screen.main.has_focus


async def test_every_column_sorts_by_keyboard_and_mouse(crowded: Desk, running: Running) -> None:
    async with running(crowded, (200, 50), Settings(pipeline="table")) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("up", "left", "right", "home")
        for _ in range(3):
            await pilot.press("left")
        title = screen.query_one(TablePane).title
        await pilot.press("enter")
        await until(pilot, lambda: screen.order.column is title)
        await pilot.press("enter")
        await until(pilot, lambda: screen.order.is_turned)
        await pilot.click(TablePane, offset=(6, 1))
        await until(pilot, lambda: screen.order.column == "company")
        assert companies(screen)[0] == "Firm 00 [/b]"
        await pilot.click(TablePane, offset=(6, 1))
        await until(pilot, lambda: companies(screen)[0] == "Firm 29 [/b]")


async def test_a_card_is_highlighted_and_opened_with_the_mouse(lived_in: Desk, running: Running) -> None:
    async with running(lived_in, (120, 40)) as pilot:
        screen = await opened_pipeline(pilot)
        assert screen.application is not None
        first = screen.application.company
        await pilot.click(Board, offset=(25, 6))
        await until(pilot, lambda: screen.application is not None and screen.application.company != first)
        assert screen.focused is screen.main, "one click highlights"
        await pilot.click(Board, offset=(25, 6))
        await until(pilot, lambda: screen.focused is not None and screen.focused.id == "detail")


async def test_why_names_the_cadence_and_the_weight(lived_in: Desk, running: Running) -> None:
    applications.close(lived_in, "Initech", Stage.REJECTED)
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        screen.highlight(only(lived_in, "Globex").id)
        await opened(pilot, "w")
        assert "That is the cadence of its stage." in " ".join(screen_text(pilot.app).split())
        await closed(pilot, "escape")
        applications.set_next_step(lived_in, "globex", "call Ann", "2027-01-09")
        await until(pilot, lambda: "call Ann" in screen_text(pilot.app))
        await opened(pilot, "w")
        assert "call Ann, yours." in " ".join(screen_text(pilot.app).split())
        assert "cadence" not in screen_text(pilot.app)
        await closed(pilot, "escape")
        screen.highlight(only(lived_in, "Initech").id)
        await opened(pilot, "w")
        assert "Its end weighed heavily" in screen_text(pilot.app)


async def test_v_switches_and_is_remembered(lived_in: Desk, running: Running, tmp_path: Path) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("right")
        assert screen.application is not None
        id = screen.application.id
        await pilot.press("v")
        await until(pilot, lambda: screen.query_one(TablePane).has_focus)
        assert screen.application.id == id
    assert 'pipeline = "table"' in (tmp_path / "settings.toml").read_text()


@pytest.mark.parametrize("view", ["board", "table"])
async def test_older_hunts_are_whole_and_one_key_away(lived_in: Desk, running: Running, view: str) -> None:
    with lived_in.store.changing(lived_in.clock.now()) as change:
        hunt = change.hunts()[-1]
        change.put(hunt._replace(ended=date(2027, 1, 6)), Hunt("next", date(2027, 1, 7)))
    applications.add_application(lived_in, ApplicationForm("Hooli", "Chef"))
    async with running(lived_in, settings=Settings(pipeline=view)) as pilot:
        screen = await opened_pipeline(pilot)
        assert companies(screen) == ["Hooli"]
        assert "1 application · 2 all hunts" in screen_text(pilot.app)
        await pilot.press("2")
        await until(pilot, lambda: len(companies(screen)) == 4)
        assert "4 applications · 2 this hunt" in screen_text(pilot.app)
        assert "all hunts   4 of 4" in screen_text(pilot.app)
        assert screen.application is not None
        assert screen.application.company == "Hooli", "the highlight stays"
        await pilot.press("2")
        await until(pilot, lambda: companies(screen) == ["Hooli"])


async def test_with_one_hunt_there_is_nothing_to_switch(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await pilot.press("2", "down")
        assert screen.shown is not None
        assert not screen.shown.sift.is_on
        assert "all hunts" not in screen_text(pilot.app)


async def test_a_hunt_is_ended_and_the_next_begun_from_the_palette(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        await opened(pilot, "ctrl+p", *"end the hunt")
        await until(pilot, lambda: "End the hunt that is on" in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "Still open in it: 3 applications." in screen_text(pilot.app))
        await pilot.press("enter")
        await until(pilot, lambda: "hunt of Dec 2026: ended" in screen_text(pilot.app))
        await screen.run_action("end_hunt")
        await until(pilot, lambda: "No hunt is on" in screen_text(pilot.app))
        await screen.run_action("begin_hunt")
        await until(pilot, lambda: "New hunt" in screen_text(pilot.app))
        await pilot.press(*"Second [/b]", "tab", *"2027-01-01", "enter")
        await until(pilot, lambda: "ended on 2027-01-07" in screen_text(pilot.app))
        await pilot.press(*["backspace"] * 10, "enter")
        await until(pilot, lambda: companies(screen) == [])
    with lived_in.store.reading() as reader:
        first, second = reader.hunts()
    assert (first.ended, second.name, second.started, second.ended) == (date(2027, 1, 7), "Second [/b]", date(2027, 1, 7), None)
