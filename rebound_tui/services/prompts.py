"""The one prompt of today: which it is, that it was shown, and what was said to it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application
from rebound_tui.domain.asking.budget import Pane, chosen
from rebound_tui.domain.asking.scene import NEVER, NOT_TODAY, SHOWN, Prompt, Scene
from rebound_tui.domain.asking.table import KINDS
from rebound_tui.domain.diary import Answer
from rebound_tui.domain.stages import Stage
from rebound_tui.services import present
from rebound_tui.services.pauses import paused_now
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import labels

if TYPE_CHECKING:
    from rebound_tui.services.today import TodayView


class Asked(NamedTuple):
    """The prompt of today."""

    prompt: Prompt
    pane: Pane
    choices: tuple[str, ...]
    """What opening it offers, beside "not today" and "never"."""
    is_noted: bool
    """Whether it is remembered that it was shown."""


def prompt_of(reader: Reader, today: present.Today, view: TodayView) -> Asked | None:
    """The prompt to be shown now, or None. Whoever shows it calls `note_shown`."""
    scene = _scene(reader, today, view)
    found = chosen(KINDS, scene)
    return Asked(found[1], found[0].pane, found[0].choices, _is_noted(scene.answers, today.day)) if found else None


def note_shown(desk: Desk, prompt: Prompt) -> None:
    """Remember that it took today's place. Undo passes it by; a second time changes nothing."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        if not _is_noted(change.answers(), today.day):
            change.put(_answer(desk, today, prompt, SHOWN))
            change.is_note = True


def put_off(desk: Desk, prompt: Prompt) -> None:
    """Not today."""
    _say(desk, prompt, NOT_TODAY, labels.NOT_TODAY)


def never_again(desk: Desk, prompt: Prompt) -> None:
    """Never one of this kind again."""
    _say(desk, prompt, NEVER, labels.NEVER)


def silenced(desk: Desk) -> list[str]:
    """The kinds of prompts that are never to be asked again, by name."""
    with desk.store.reading() as reader:
        return list(dict.fromkeys(answer.prompt for answer in _nevers(reader)))


def bring_back(desk: Desk, kind: str) -> None:
    """Let prompts of this kind be asked again."""
    with desk.store.changing(desk.clock.now()) as change:
        change.delete(*(answer for answer in _nevers(change) if answer.prompt == kind))
        change.label = labels.ASKED_AGAIN


def _is_noted(answers: Sequence[Answer], day: date) -> bool:
    """Whether a prompt was shown on this day."""
    return any(answer.answer == SHOWN and answer.stamp.day == day for answer in answers)


def _nevers(reader: Reader) -> list[Answer]:
    return [answer for answer in reader.answers() if answer.answer == NEVER]


def _say(desk: Desk, prompt: Prompt, text: str, label: str) -> None:
    with desk.store.changing(desk.clock.now()) as change:
        change.put(_answer(desk, present.look(desk, change), prompt, text))
        change.label = label


def _answer(desk: Desk, today: present.Today, prompt: Prompt, text: str) -> Answer:
    return Answer(desk.new_id(), prompt.kind, text, present.stamped(today, None), prompt.about)


def _scene(reader: Reader, today: present.Today, view: TodayView) -> Scene:
    return Scene(
        today.at.astimezone(ZoneInfo(today.zone)),
        today.day,
        today.rules,
        view.guard,
        reader.answers(),
        paused_now(reader, today.day),
        view.needs,
        sum(count for stage, count in view.stages.items() if stage is not Stage.SAVED),
        reader.habits,
        partial(_application, reader),
        reader.actions,
        reader.kit,
    )


def _application(reader: Reader, key: str) -> Application | None:
    """The one with this id. It is looked for in the last hunt first: that was read anyway, and the others may be ten years."""
    hunts = reader.hunts()
    here = reader.applications_of(hunts[-1].id) if hunts else ()
    found = next((each for each in here if each.id == key), None)
    return found or next((each for each in reader.applications() if each.id == key), None)
