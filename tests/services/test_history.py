"""Undo and redo, whoever made the change."""

from pathlib import Path

import pytest

from rebound_tui.domain.errors import Refused
from rebound_tui.services import checkins, history
from tests.services.desks import SetDesk, desk_in, mark, with_habits


def test_there_is_nothing_to_undo_or_redo_in_a_new_diary(desk: SetDesk) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        history.undo(desk)
    with pytest.raises(Refused, match="nothing to redo"):
        history.redo(desk)


def test_what_one_front_end_did_another_takes_back(desk: SetDesk, tmp_path: Path) -> None:
    with_habits(desk, "Read")
    checkins.done(desk, ["Read"])
    other = desk_in(tmp_path / "diary")
    assert history.undo(other) == "Read ticked"
    assert mark(desk, "Read") is None
    assert history.redo(desk) == "Read ticked"
    assert history.undo(other) == "Read ticked"
    assert history.undo(desk) == "new habit Read"
    with desk.store.reading() as reader:
        assert reader.habits() == ()


def test_refused_requests_are_no_changes(desk: SetDesk) -> None:
    with_habits(desk, "Read")
    with pytest.raises(Refused):
        checkins.done(desk, ["Read"], when="tomorrow")
    assert history.undo(desk) == "new habit Read"
