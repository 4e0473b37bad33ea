"""People: the page of whom to talk to, and reaching out to somebody."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain import kit as rules
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services import help_lines, outreach
from rebound_tui.services.actions import log_action
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.people import page
from rebound_tui.ui.dialogs.text import TextDialog
from rebound_tui.ui.drafting import write_draft
from rebound_tui.ui.kit_forms import ask_entry
from rebound_tui.wording import help_lines as help_say
from rebound_tui.wording import kit as kit_say
from rebound_tui.wording import people as say
from rebound_tui.wording import ui as ui_say
from rebound_tui.wording.nouns import ACTIONS

if TYPE_CHECKING:
    from rebound_tui.ui.dialogs.form import Values
    from rebound_tui.ui.screens.base import DiaryScreen

SOMEBODY_NEW = "new"


async def show_people(screen: DiaryScreen) -> None:
    """Whom one can talk to. Nothing is kept of its being shown."""
    locale = next((text for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (text := os.environ.get(name))), "")
    country = screen.rebound.settings.country
    found = await screen.rebound.in_diary(partial(help_lines.help_page, screen.desk, country, locale))
    dialog = TextDialog(help_say.TITLE, list(page(found)), help_say.KEYS, ("r",), is_tall=False)
    if await screen.app.push_screen_wait(dialog) == "r":
        await reach_out(screen)


async def reach_out(screen: DiaryScreen) -> None:
    """Choose somebody of the kit, and offer a short text to them; sent, it is a job action."""
    person = await _person(screen)
    if person is None:
        return
    draft = await screen.rebound.in_diary(partial(outreach.draft, screen.desk, person))
    reach = detail(person, rules.REACH)
    intro = say.REACHED_BY.format(reach=reach) if reach else say.NO_REACH
    await write_draft(screen, say.TO.format(name=person.text), draft, partial(_sent, screen, person), intro)


async def _sent(screen: DiaryScreen, person: KitEntry, _: Values) -> None:
    await screen.do(partial(log_action, screen.desk, ActionKind.OUTREACH, None, person.text))
    screen.rebound.say(ui_say.LOGGED.format(what=ACTIONS[ActionKind.OUTREACH]))


async def _person(screen: DiaryScreen) -> KitEntry | None:
    """The one who was chosen, or added."""
    people = await screen.rebound.in_diary(partial(outreach.people, screen.desk))
    if people:
        options = [Option(each.id, each.text, detail(each, rules.NOTE) or detail(each, rules.REACH)) for each in people]
        options.append(Option(SOMEBODY_NEW, kit_say.NEW.format(noun=kit_say.NOUNS[KitKind.PERSON])))
        key = await screen.app.push_screen_wait(ChooseDialog(say.WHO, options))
        if key != SOMEBODY_NEW:
            return next((each for each in people if each.id == key), None)
    known = {each.id for each in people}
    if not await ask_entry(screen, KitKind.PERSON, "" if people else say.NOBODY_YET):
        return None
    return next(each for each in await screen.rebound.in_diary(partial(outreach.people, screen.desk)) if each.id not in known)
