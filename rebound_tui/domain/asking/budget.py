"""At most one unasked prompt in an app day, none at night, none about the search on a day off (R16)."""

from collections.abc import Callable, Sequence
from datetime import time
from enum import IntEnum, StrEnum
from typing import NamedTuple

from rebound_tui.domain.asking.scene import NEVER, SHOWN, Prompt, Scene, said
from rebound_tui.domain.diary import Answer

MORNING, EVENING = time(8), time(21)
"""Nothing is asked before the one and from the other on."""


class Priority(IntEnum):
    """Which prompt comes first where several could be shown."""

    INTERVIEW = 0
    OFFER = 1
    CARD = 2
    """The steps after a no that are offered from the next day on."""
    REVIEW = 3
    GONE_QUIET = 4
    SEARCH_HOLD = 5
    OTHER = 6


class Pane(StrEnum):
    """The pane a prompt belongs to."""

    HABITS = "habits"
    PIPELINE = "pipeline"


class Kind(NamedTuple):
    """A prompt that the app knows."""

    name: str
    priority: Priority
    pane: Pane
    candidate: Callable[[Scene], Prompt | None]
    """The prompt, if there is reason for it now."""
    choices: tuple[str, ...]
    """What opening it offers, beside "not today" and "never"."""
    is_about_search: bool = True
    """Whether it has to do with the search: those are never shown on a day off."""


def chosen(kinds: Sequence[Kind], scene: Scene) -> tuple[Kind, Prompt] | None:
    """The prompt of today, or None. One that was shown today stays, as long as there is reason for it and nothing was said."""
    if not scene.rules.prompts or not MORNING <= scene.now.time() < EVENING:
        return None
    shown = _shown_today(kinds, scene)
    for kind in sorted(kinds, key=_priority):
        if (shown is None or kind.name == shown.prompt) and _may_ask(kind, scene):
            prompt = kind.candidate(scene)
            if prompt and not _is_settled(scene, prompt) and (shown is None or prompt.about == shown.about):
                return kind, prompt
    return None


def is_day_off(scene: Scene) -> bool:
    """A rest weekday, or a paused day."""
    return scene.day.weekday() in scene.rules.rest_weekdays or scene.pause is not None


def _priority(kind: Kind) -> Priority:
    return kind.priority


def _shown_today(kinds: Sequence[Kind], scene: Scene) -> Answer | None:
    """The prompt that took today's place."""
    known = {kind.name for kind in kinds}
    today = (answer for answer in scene.answers if answer.answer == SHOWN and answer.stamp.day == scene.day)
    return next((answer for answer in today if answer.prompt in known), None)


def _may_ask(kind: Kind, scene: Scene) -> bool:
    if kind.is_about_search and is_day_off(scene):
        return False
    return not any(answer.prompt == kind.name and answer.answer == NEVER for answer in scene.answers)


def _is_settled(scene: Scene, prompt: Prompt) -> bool:
    """Whether something was said to it today."""
    answers = said(scene, prompt.kind, prompt.about)
    return any(answer.answer != SHOWN and answer.stamp.day == scene.day for answer in answers)
