"""Skills with when last practised, offered once as a habit; strengths whose turn it is."""

from datetime import date, timedelta

import pytest

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import checkins, history, kit, skills, strengths
from rebound_tui.services.actions import log_action
from rebound_tui.services.checkins import Tick
from rebound_tui.services.kit_view import kit_view
from rebound_tui.services.present import look
from tests.services.desks import MONDAY, SetDesk, with_habits


def on(days: int) -> date:
    return MONDAY + timedelta(days=days)


def practised(desk: SetDesk) -> date | None:
    (skill,) = [entry for entry in kit_view(desk).entries if entry.kind == KitKind.SKILL]
    return kit_view(desk).practised.get(skill.id)


def test_a_skill_was_practised_when_its_habit_was_done_tiny_too(desk: SetDesk) -> None:
    with_habits(desk, "Read", "Write")
    kit.add_entry(desk, KitKind.SKILL, "SQL", {"habit": "Read"})
    assert practised(desk) is None
    checkins.done(desk, ["Read"], when=on(-9))
    checkins.done(desk, ["Read"], Tick(tiny=True), on(-2))
    checkins.skipped(desk, ["Read"], on(-1))
    checkins.done(desk, ["Write"])
    assert practised(desk) == on(-2)


@pytest.mark.parametrize(
    ("skill", "note", "is_found"),
    [
        ("SQL", "a page on sql.", True),
        ("SQL", "MySQL", False),
        ("Node.js", "some Node.js", True),
        ("C", "C++", False),
        ("C++", "(C++)", True),
    ],
)
def test_a_note_that_names_it_counts(desk: SetDesk, skill: str, note: str, is_found: bool) -> None:
    with_habits(desk, "Read")
    kit.add_entry(desk, KitKind.SKILL, skill)
    checkins.done(desk, ["Read"], Tick(note=note), on(-3))
    assert practised(desk) == (on(-3) if is_found else None)
    log_action(desk, ActionKind.CV, on(-1), note)
    assert practised(desk) == (on(-1) if is_found else None)


def test_what_the_user_says_counts_too(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.SKILL, "SQL", {"practised": "yesterday"})
    assert practised(desk) == on(-1)


def test_one_unused_for_thirty_days_is_offered_once(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.SKILL, "SQL")
    desk.clock.set(on(29))
    assert kit_view(desk).offered == ()
    desk.clock.set(on(30))
    assert [skill.text for skill in kit_view(desk).offered] == ["SQL"]
    skills.leave_skill(desk, "SQL")
    assert kit_view(desk).offered == ()
    desk.clock.set(on(300))
    assert kit_view(desk).offered == ()


def test_it_becomes_a_habit_that_practises_it_in_one_change(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.SKILL, "SQL")
    desk.clock.set(on(40))
    habit = skills.skill_to_habit(desk, "SQL")
    assert kit_view(desk).offered == ()
    assert kit_view(desk).habits[habit.id] == "Practise SQL"
    checkins.done(desk, ["practise sql"])
    assert practised(desk) == on(40)
    with pytest.raises(Refused, match="has a habit already"):
        skills.skill_to_habit(desk, "SQL")
    history.undo(desk)
    history.undo(desk)
    assert [skill.text for skill in kit_view(desk).offered] == ["SQL"]
    assert kit_view(desk).habits == {}


def turn(desk: SetDesk, about: str, count: int = 1) -> list[str]:
    """Show the strengths whose turn it is, and keep that they were shown."""
    with desk.store.changing(desk.clock.now()) as change:
        found = strengths.strengths_for(change, about, count)
        strengths.note_shown(desk, change, look(desk, change), found, about)
        change.label = "shown"
    desk.clock.set(desk.clock.now().date() + timedelta(days=1))
    return [entry.text for entry in found]


def test_strengths_take_turns_and_stay_the_same_for_the_same_occasion(desk: SetDesk) -> None:
    for text in "abcd":
        kit.add_entry(desk, KitKind.STRENGTH, text)
    assert turn(desk, "acme") == ["a"]
    assert turn(desk, "acme") == ["a"]
    assert turn(desk, "globex") == ["b"]
    assert turn(desk, "interview", 3) == ["c", "d", "a"]
    assert turn(desk, "interview", 3) == ["a", "c", "d"]
    assert turn(desk, "initech") == ["b"]
    with desk.store.reading() as reader:
        assert len(reader.answers()) == 6
