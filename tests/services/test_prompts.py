"""The prompt of today, kept across restarts."""

from datetime import date, timedelta
from pathlib import Path

from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, history, prompts, rules
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.present import look
from rebound_tui.services.today import view_of
from rebound_tui.wording.prompts import CHOICES, LINES, PAGES
from tests.services.desks import MONDAY, SetDesk, desk_in

DAY = timedelta(days=1)


def asked(desk: SetDesk) -> prompts.Asked | None:
    with desk.store.reading() as reader:
        today = look(desk, reader)
        return prompts.prompt_of(reader, today, view_of(reader, today))


def with_three_noes(desk: SetDesk, first: date = MONDAY) -> None:
    for name in ("Acme", "Beta", "Gamma"):
        applications.add_application(desk, ApplicationForm(name, "Cook"), when=str(first - 9 * DAY))
        applications.close(desk, name, Stage.REJECTED)


def test_nothing_is_asked_of_a_new_diary(desk: SetDesk) -> None:
    assert asked(desk) is None


def test_shown_once_it_stays_and_undo_passes_it_by(desk: SetDesk, tmp_path: Path) -> None:
    with_three_noes(desk)
    found = asked(desk)
    assert found is not None
    prompts.note_shown(desk, found.prompt)
    prompts.note_shown(desk, found.prompt)
    again = desk_in(tmp_path / "diary")
    assert asked(again) == found._replace(is_noted=True)
    with again.store.reading() as reader:
        assert [(answer.prompt, answer.answer, answer.about) for answer in reader.answers()] == [
            ("three_light", "shown", found.prompt.about)
        ]
    assert history.undo(desk) == "Gamma, Cook closed: They said no"
    assert history.redo(desk) == "Gamma, Cook closed: They said no"


def test_not_today_and_never_are_kept_and_can_be_taken_back(desk: SetDesk, tmp_path: Path) -> None:
    with_three_noes(desk)
    found = asked(desk)
    assert found is not None
    prompts.put_off(desk, found.prompt)
    again = desk_in(tmp_path / "diary")
    assert asked(again) is None
    again.clock.set(MONDAY + DAY)
    assert asked(again) == found
    prompts.never_again(again, found.prompt)
    assert asked(again) is None
    assert history.undo(again) == "never asked again"
    assert asked(again) == found
    prompts.never_again(again, found.prompt)
    again.clock.set(MONDAY + 2 * DAY)
    assert asked(again) is None
    assert prompts.silenced(again) == ["three_light"]
    prompts.bring_back(again, "gone_quiet")
    assert asked(again) is None
    prompts.bring_back(again, "three_light")
    assert asked(again) == found
    assert prompts.silenced(again) == []


def test_switched_off_nothing_is_asked(desk: SetDesk) -> None:
    with_three_noes(desk)
    rules.set_rule(desk, "prompts", "off")
    assert asked(desk) is None
    rules.set_rule(desk, "prompts", "on")
    assert asked(desk) is not None


def test_every_prompt_has_its_words() -> None:
    assert set(LINES) == set(PAGES) | {"card"}
    for kind in KINDS:
        assert any(says.startswith(kind.name.split("_")[0]) for says in LINES)
        assert set(kind.choices) <= set(CHOICES)
