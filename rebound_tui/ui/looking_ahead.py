"""What is made ready while nobody waits, so that a screen opens as quickly the first time as it does again."""

from __future__ import annotations

import gc
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.ui.screens.table import PLACES, load

if TYPE_CHECKING:
    from rebound_tui.ui.app import ReboundApp


async def look_ahead(app: ReboundApp) -> None:
    """Load every screen, read the cards, work out the habits' numbers. Piece by piece: a tick in between waits for one at most."""
    for place in PLACES:
        await app.in_diary(partial(load, place))
    from rebound_tui.services.looking import habits_view
    from rebound_tui.services.pipeline import pipeline_ahead

    with suppress(Refused, StorageError):  # the screen itself will say so
        app.habits_ahead = await app.in_diary(partial(habits_view, app.desk, app.judged[1]))
        app.pipeline_ahead = await app.in_diary(partial(pipeline_ahead, app.desk))
    gc.freeze()  # see run_app
