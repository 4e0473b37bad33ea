"""The closing page: what the hunt was, and what can be tidied up; every thing a choice, and escape leaves all as it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications
from rebound_tui.services.good_end import GoodEnd, archive_hunt, good_end, stop_asking, stop_habits
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Values
from rebound_tui.ui.dialogs.text import Heading, Paragraph, TextDialog
from rebound_tui.ui.drafting import write_draft
from rebound_tui.ui.mailing import drafted
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import good_end as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

WITHDRAW = "w"
VERBS = {"s": stop_asking, "h": stop_habits, "z": archive_hunt}


async def close_hunt(screen: DiaryScreen) -> None:
    """Show the page until it is left."""
    key: str | None = WITHDRAW
    while key:
        try:
            view = await screen.rebound.in_diary(partial(good_end, screen.desk))
        except Refused as problem:
            screen.rebound.say_problem(problem)
            return
        key = await screen.app.push_screen_wait(_page(view))
        if key == WITHDRAW:
            await _withdraw(screen, view.open)
        elif key:
            await screen.perform(partial(VERBS[key], screen.desk), lambda _: say.DONE)


def _page(view: GoodEnd) -> TextDialog:
    numbers = {name: getattr(view, name) for name in ("days", "applications", "kept", "noes", "returns")}
    content: list[Paragraph | Line] = [*map(Paragraph, say.facts(label(view.accepted), view.on, **numbers))]
    choices = say.choices(len(view.open), view.is_asking, view.habits, view.in_sight)
    content += [
        Heading(say.TIDY if choices else say.NOTHING_LEFT),
        *([Piece(f"{key}  ", "accent"), Piece(text)] for key, text in choices.items()),
    ]
    return TextDialog(say.TITLE, content, say.KEYS, tuple(choices), is_tall=False)


async def _withdraw(screen: DiaryScreen, still_open: tuple[Application, ...]) -> None:
    """A polite mail to one of the others; sent, it is withdrawn."""
    options = [Option(each.id, label(each)) for each in still_open]
    id = await screen.app.push_screen_wait(ChooseDialog(say.PICK, options, search=True))
    application = next((each for each in still_open if each.id == id), None)
    if application is None:
        return
    draft = await screen.rebound.in_diary(partial(drafted, screen.desk, application, "withdraw"))

    async def sent(_: Values) -> None:
        await screen.do(partial(applications.close, screen.desk, application.id, Stage.WITHDRAWN))

    if await write_draft(screen, say.DRAFT_TITLE.format(label=label(application)), draft, sent):
        screen.rebound.say(say.WITHDRAWN.format(label=label(application)))
