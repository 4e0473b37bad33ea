"""After a power cut at any step: the old state or the new one, and the new one once it was said to be done."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from rebound_tui.storage import journal
from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW, count, counted, counting
from tests.storage.power import ForgetfulDisk

LIVES = 6
"""Power cuts tried at each step."""


def cuts(folder: Path, act: Callable[[], object]) -> tuple[list[dict[str, bytes]], list[dict[str, bytes]]]:
    """What power cuts during and right after the act would leave."""
    chance = random.Random(7)
    during: list[dict[str, bytes]] = []
    with pytest.MonkeyPatch.context() as patch:
        disk: ForgetfulDisk | None = None

        def cut() -> None:
            if disk:
                during.extend(disk.after_a_power_cut(chance) for _ in range(LIVES))

        disk = ForgetfulDisk(folder, patch, cut)
        act()
    return during, [disk.after_a_power_cut(chance) for _ in range(4 * LIVES)]


def found(home: Path, states: list[dict[str, bytes]]) -> set[int]:
    """What the next process finds in each of these, and can go on from."""
    reached = set()
    for n, state in enumerate(states):
        folder = home / f"life{n}"
        folder.mkdir(parents=True)
        for name, content in state.items():
            (folder / name).write_bytes(content)
        number = counted(folder)
        assert count(open_store(folder)) == number + 1
        reached.add(number)
    return reached


def test_a_change(tmp_path: Path, folder: Path) -> None:
    store = counting(folder, 3)
    during, after = cuts(folder, lambda: count(store))
    assert found(tmp_path / "during", during) == {3, 4}
    assert found(tmp_path / "after", after) == {4}


def test_the_very_first_change(tmp_path: Path, folder: Path) -> None:
    store = open_store(folder)
    during, after = cuts(folder, lambda: count(store))
    assert found(tmp_path / "during", during) == {0, 1}
    assert found(tmp_path / "after", after) == {1}


def test_an_undo_while_the_journal_is_cut_short(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = counting(folder, 5)
    monkeypatch.setattr(journal, "LONGEST", 10)
    monkeypatch.setattr(journal, "KEPT", 10)
    monkeypatch.setattr(journal, "LEAST", 1)
    during, after = cuts(folder, lambda: store.undo(NOW))
    assert found(tmp_path / "during", during) == {4, 5}
    assert found(tmp_path / "after", after) == {4}
