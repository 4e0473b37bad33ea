"""What is made ready while nobody waits, so that a screen opens as quickly the first time as it does again."""

from __future__ import annotations

import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.services.today import freshness
from rebound_tui.ui.screens.table import BOARD, HABITS, PLACES, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from rebound_tui.ui.app import ReboundApp


class Ahead(NamedTuple):
    """What a screen will show, if the diary stays as it is."""

    seen: object = None
    """The state of the diary in which this was looked up: see `freshness`."""
    view: Any = None


async def look_ahead(app: ReboundApp) -> None:
    """Load every screen with its styles, work out the habits' numbers, read the cards.

    Piece by piece: a tick in between waits for one at most.
    """
    for place in PLACES:
        screen = await app.in_diary(partial(load, place))
        app.read_styles(screen.CSS_PATH)
    from rebound_tui.services.looking import habits_view
    from rebound_tui.services.pipeline import pipeline_ahead

    with suppress(Refused, StorageError):  # the screen itself will say so
        await _look(app, HABITS, lambda: habits_view(app.desk, app.guard_now()))
        await _look(app, BOARD, lambda: pipeline_ahead(app.desk))
    gc.freeze()  # see run_app


async def _look(app: ReboundApp, place: str, look: Callable[[], Any]) -> None:
    ahead = await app.in_diary(lambda: Ahead(freshness(app.desk), look()))
    if ahead.view is not None:
        app.ahead[place] = ahead
