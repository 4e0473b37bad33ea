"""`w`: the rule and the facts of whatever is highlighted."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.habit_days import HabitDay
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import checkins, habits, kit, pauses
from rebound_tui.services.habits import HabitForm
from rebound_tui.services.ports import Desk
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import HABITS_PANE, HEAT_MAP, KIT_PANE, PIPELINE_PANE, STREAK_PANE
from rebound_tui.ui.dialogs.text import TextDialog
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.wording import why
from tests.support.screens import SetClock, matches_picture, screen_text
from tests.ui.conftest import Running, opened_pipeline, until
from tests.ui.test_states import lose

PICTURES = Path(__file__).parent / "pictures"


async def why_of(pilot: Pilot[None], pane: str, key: object = None) -> str:
    """What `w` says of a row of a pane, all of it."""
    canvas = pilot.app.screen.query_one(f"#{pane}", Canvas)
    canvas.focus()
    await pilot.pause()
    if key is not None:
        canvas.highlighted = key
    await pilot.press("w")
    await until(pilot, lambda: isinstance(pilot.app.screen, TextDialog))
    await until(pilot, lambda: bool(pilot.app.screen.query_one(Canvas).rows))
    lines = ["".join(piece.text for piece in row.draw(80)) for row in pilot.app.screen.query_one(Canvas).rows]
    return " ".join(" ".join(lines).split())


def has_rows(pilot: Pilot[None], pane: str) -> bool:
    found = pilot.app.screen.query(f"#{pane}")
    return bool(found) and bool(found.only_one(Canvas).rows)


def habit(desk: Desk, name: str) -> Habit:
    with desk.store.reading() as reader:
        return next(each for each in reader.habits() if name in each.name)


async def test_a_day_says_its_mark_its_rule_and_the_numbers_of_today(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        pilot.app.screen.query_one(f"#{STREAK_PANE}").focus()
        await pilot.press("left")
        text = await why_of(pilot, STREAK_PANE)
    assert text.startswith("Wed 6 Jan kept (R3): 1 unit.")
    for part in (
        "5 kept days, all there are. (R4)",
        "Steady from the start. (R12)",
        "2 of 2 freezes left this week. (R8)",
        "rest, with something done",
    ):
        assert part in text


async def test_a_habit_says_whether_it_is_due_what_a_tick_is_and_what_its_streak_counts(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        text = await why_of(pilot, HABITS_PANE, habit(lived_in, "learning").id)
    assert text.startswith("Keep learning Its schedule is daily: it is due today (R3). Nothing was entered yet.")
    assert "It is 3 days now. Its streak counts the due days" in text
    assert "Thu 7 Jan open (R1)" in text


@pytest.mark.parametrize(
    ("tick", "said"),
    [
        (checkins.Tick(), "Done: one unit (R2)."),
        (checkins.Tick(tiny=True), "The tiny version: one unit, like all of it (R2)."),
    ],
)
async def test_a_tick_says_what_it_counts_as(lived_in: Desk, running: Running, tick: checkins.Tick, said: str) -> None:
    checkins.done(lived_in, ["keep"], tick)
    async with running(lived_in) as pilot:
        assert said in await why_of(pilot, HABITS_PANE, habit(lived_in, "learning").id)


async def test_habits_that_are_not_due_bound_or_asked_for_so_often_a_week(lived_in: Desk, running: Running) -> None:
    habits.add_habit(lived_in, HabitForm(name="Swim", schedule="mon"))
    habits.add_habit(lived_in, HabitForm(name="Apply", schedule="3 a week", binds=ActionKind.APPLICATION))
    async with running(lived_in) as pilot:
        pilot.app.screen.query_one(HabitsPane).is_unfolded = True
        assert "Its schedule is mon: it is not due today (R3)." in await why_of(pilot, HABITS_PANE, habit(lived_in, "Swim").id)
        await pilot.press("escape")
        text = await why_of(pilot, HABITS_PANE, habit(lived_in, "Apply").id)
    assert "0 of 3 this week so far." in text
    assert "application sent. Both together are one unit (R2)." in text


async def test_on_a_rest_day_a_habit_is_not_asked_for(lived_in: Desk, running: Running, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 10, 10, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        assert "Today is a rest day, which asks for nothing (R3)." in await why_of(pilot, HABITS_PANE, habit(lived_in, "learning").id)


async def test_a_task_is_a_unit(lived_in: Desk, running: Running) -> None:
    task = habits.add_task(lived_in, "Call the bank")
    async with running(lived_in) as pilot:
        assert (await why_of(pilot, HABITS_PANE, task.id)).startswith("Call the bank A task done is one unit (R2).")


async def test_a_line_that_needs_the_user_says_why(lived_in: Desk, running: Running) -> None:
    with lived_in.store.reading() as reader:
        acme = next(each for each in reader.applications() if each.company.startswith("Acme"))
    async with running(lived_in) as pilot:
        text = await why_of(pilot, PIPELINE_PANE, acme.id)
    assert text.startswith("Acme [/jobs], Senior [Remote] Dev It stands at Applied since")
    assert "Next: today follow up, after 7 days." in text


async def test_a_stage_says_what_it_counts(lived_in: Desk, running: Running) -> None:
    async with running(lived_in) as pilot:
        assert "2 applications of this hunt at this stage" in await why_of(pilot, PIPELINE_PANE, Stage.APPLIED)


async def test_the_prompt_says_its_rule_and_the_budget(lived_in: Desk, running: Running) -> None:
    for company in ("Hooli", "Stark", "Wayne"):
        lose(lived_in, company, "2027-01-06", talked=False)
    async with running(lived_in) as pilot:
        text = await why_of(pilot, PIPELINE_PANE, "asked")
    assert "Three light noes within seven days. Light ones open no shield by themselves (R7)." in text
    assert "One prompt a day at most, none from 21:00 to 08:00" in text


async def test_what_is_folded_says_why(lived_in: Desk, running: Running, clock: SetClock) -> None:
    clock.at = datetime(2027, 1, 11, 10, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        assert "One thing is suggested" in await why_of(pilot, HABITS_PANE, "folded")
        await pilot.press("escape")
        assert "the pipeline is folded (R12)" in await why_of(pilot, PIPELINE_PANE, "folded")


async def test_on_the_habits_screen_the_highlighted_day_says_why(lived_in: Desk, running: Running, is_update: bool) -> None:
    async with running(lived_in) as pilot:
        await pilot.press("3")
        await until(
            pilot, lambda: bool(pilot.app.screen.query(f"#{HEAT_MAP}")) and bool(pilot.app.screen.query_one(f"#{HEAT_MAP}", Canvas).rows)
        )
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen.query_one(f"#{HEAT_MAP}").has_focus)
        await pilot.press("up")
        text = await why_of(pilot, HEAT_MAP)
        picture = screen_text(pilot.app)
    assert text.startswith("Keep learning: done Done: one unit (R2). It is 3 days now.")
    assert "Wed 6 Jan kept (R3): 1 unit." in text
    assert "Here f is 1, for daily: m is 0.948." in text
    assert matches_picture(picture, PICTURES / "habits-why-80x24.txt", is_update), picture


async def test_on_the_pipeline_screen_silence_names_its_rule(lived_in: Desk, running: Running, clock: SetClock) -> None:
    clock.at = datetime(2027, 2, 3, 9, 0, tzinfo=UTC)
    async with running(lived_in) as pilot:
        screen = await opened_pipeline(pilot)
        assert screen.shown is not None
        screen.highlight(next(card.application.id for card in screen.shown.cards if card.application.company == "Globex"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(pilot.app.screen, TextDialog))
        assert "(R14)" in screen_text(pilot.app)


async def test_in_the_kit_a_part_says_what_it_is_for(lived_in: Desk, running: Running) -> None:
    kit.add_entry(lived_in, KitKind.STRENGTH, "Calm")
    async with running(lived_in) as pilot:
        await pilot.press("5")
        await until(pilot, lambda: has_rows(pilot, KIT_PANE))
        assert "once a week in Steady" in await why_of(pilot, KIT_PANE)


async def test_a_paused_day_says_so(lived_in: Desk, running: Running) -> None:
    pauses.pause(lived_in)
    async with running(lived_in) as pilot:
        assert (await why_of(pilot, STREAK_PANE)).startswith("Thu 7 Jan pause (R15)")


async def test_a_brand_new_diary_has_nothing_to_explain_yet(desk: Desk, running: Running) -> None:
    async with running(desk) as pilot:
        await pilot.press("escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
        assert "There is nothing to explain yet." in await why_of(pilot, STREAK_PANE)


def test_everything_has_its_reason() -> None:
    assert set(why.HABIT_DAYS) == set(HabitDay)
    assert set(why.PROMPTS) == {kind.name for kind in KINDS}
    assert set(why.KIT) == set(KitKind)
