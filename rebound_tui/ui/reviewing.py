"""The look at several noes together."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.services.reviews import review_view
from rebound_tui.ui.dialogs.text import Heading, Paragraph, TextDialog
from rebound_tui.ui.pieces import Line
from rebound_tui.wording import reviews as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


async def look_at_all(screen: DiaryScreen) -> None:
    """Where the noes of the hunt ended, what was named as a cause, how the CVs did."""
    view = await screen.rebound.in_diary(partial(review_view, screen.desk))
    content: list[Paragraph | Line] = []
    for title, lines in say.parts(view.review, view.cv_checks):
        content += [Heading(title), *map(Paragraph, lines), Paragraph("")]
    await screen.app.push_screen_wait(TextDialog(say.TITLE, content[:-1]))
