"""Keys at random: the app lives, the diary can be read, and undo takes all of it back, redo makes all of it again."""

import random
from itertools import count
from pathlib import Path

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.services import history
from rebound_tui.services.ports import Desk, Reader
from tests.ui.conftest import Running

STEPS = 90
SIZES = ((80, 24), (40, 12), (5, 3), (120, 40))
COMMANDS = (
    *"12345aagtuU0wrjklhJKvmifxnEecsp",
    *("slash", "comma", "question_mark", "full_stop", "plus", "minus", "greater_than_sign", "less_than_sign", "ctrl+p"),
    *("space", "space", "enter", "enter", "escape", "tab", "shift+tab", "up", "down", "left", "right", "home", "end", "delete"),
)
IN_A_DIALOG = ("enter", "enter", "tab", "down", "space", "escape", *"ab1[日:-")


def kept(desk: Desk) -> list[tuple[object, ...]]:
    """All that undo can take back: answers to prompts are remembered beside it."""
    reads = (Reader.habits, Reader.tasks, Reader.applications, Reader.actions, Reader.hunts, Reader.rules, Reader.pauses, Reader.kit)
    with desk.store.reading() as reader:
        return [tuple(getattr(reader, read.__name__)()) for read in reads] + [tuple(filter(lambda strip: strip.marks, reader.strips()))]


def undone(desk: Desk) -> int:
    """Undo until there is nothing more; how often that was."""
    for number in count():
        try:
            history.undo(desk)
        except Refused:
            return number
    return 0


@pytest.mark.full
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_any_keys(lived_in: Desk, running: Running, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in (("BROWSER", "true"), ("EDITOR", "true"), ("HOME", str(tmp_path))):
        monkeypatch.setenv(name, value)
    dice = random.Random(sum(size))
    async with running(lived_in, size) as pilot:
        for _ in range(STEPS):
            await pilot.press(dice.choice(IN_A_DIALOG if len(pilot.app.screen_stack) > 1 and dice.random() < 0.8 else COMMANDS))
            await pilot.pause()
            assert pilot.app.is_running
    end = kept(lived_in)
    times = undone(lived_in)
    assert not any(kept(lived_in))
    for _ in range(times):
        history.redo(lived_in)
    assert kept(lived_in) == end
