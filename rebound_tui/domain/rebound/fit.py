"""The fit check: four ticks on an application, and again when an interview or an offer is there. Optional, always."""

from collections.abc import Collection, Iterable
from enum import StrEnum

from rebound_tui.domain.applications import Application
from rebound_tui.domain.progress import standing_events

NONE = "none"
"""How it is written that nothing fits; nothing written is no answer."""
FEW = 2
"""With fewer ticks than this it is asked whether to apply anyway."""


class Fit(StrEnum):
    """What can fit."""

    DESCRIPTION = "description"
    DUTIES = "duties"
    QUALIFICATIONS = "qualifications"
    CULTURE = "culture"


def fits_poorly(ticks: Collection[str] | None) -> bool:
    """Whether it was answered, with few ticks. Not answered is no answer."""
    return ticks is not None and len(ticks) < FEW


def written(ticks: Iterable[str] | None) -> str:
    """The ticks as one text."""
    return "" if ticks is None else ", ".join(ticks) or NONE


def read(text: str) -> tuple[str, ...] | None:
    """The ticks of such a text. Raises ValueError for what is none."""
    if not text.strip():
        return None
    return () if text.strip() == NONE else tuple(Fit(name.strip()) for name in text.split(","))


def latest(application: Application) -> tuple[str, ...] | None:
    """The ticks as they were answered last: with an interview or an offer, else on the application itself."""
    answers = [found for event in standing_events(application.events) if isinstance(found := event.data.get("fit"), list)]
    return tuple(answers[-1]) if answers else application.fit
