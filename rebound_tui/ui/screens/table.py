"""The screens of the app, each once: its key, its name, and where it is. One is loaded when it is first opened."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from rebound_tui.wording import keys as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

TODAY, BOARD, HABITS, INSIGHTS, KIT = "today", "pipeline", "habits", "insights", "kit"


class Place(NamedTuple):
    """A screen of the app."""

    id: str
    key: str
    title: str
    """As its tab says."""
    tip: str
    module: str
    """In ui/screens/."""
    name: str
    """Its class."""


PLACES = (
    Place(TODAY, "1", say.TODAY, say.TODAY_TIP, "today", "TodayScreen"),
    Place(BOARD, "2", say.BOARD, say.BOARD_TIP, "pipeline", "PipelineScreen"),
    Place(HABITS, "3", say.HABITS_SCREEN, say.HABITS_SCREEN_TIP, "habits", "HabitsScreen"),
    Place(INSIGHTS, "4", say.INSIGHTS, say.INSIGHTS_TIP, "insights", "InsightsScreen"),
    Place(KIT, "5", say.KIT, say.KIT_TIP, "kit", "KitScreen"),
)


def load(place: Place) -> type[DiaryScreen]:
    """The class of its screens."""
    screen: type[DiaryScreen] = getattr(import_module(f"{__package__}.{place.module}"), place.name)
    return screen
