"""An offer: what is agreed, what is open, by when they want to know; and both answers to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.rebound.fit import latest, written
from rebound_tui.domain.stages import Stage
from rebound_tui.services import events
from rebound_tui.services.event_details import Details
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.text import Muted, Paragraph, TextDialog
from rebound_tui.ui.event_log import fields_of
from rebound_tui.ui.fitting import NAME as FIT
from rebound_tui.ui.fitting import fit_field
from rebound_tui.ui.mailing import MAILS, write
from rebound_tui.wording import fit as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.application_actions import ApplicationActions

ASKED = ("amount", "answer_by", "agreed", "open")
CHANGE, ACCEPT, DECLINE = "e", "a", "d"


async def offer(screen: ApplicationActions, application: Application) -> None:
    """The sheet of the offer there is, or a new one."""
    now: Application | None = application
    if offer_of(application) is None:
        now = await _ask(screen, application)
    while now and (standing := offer_of(now)):
        content = [*map(Paragraph, say.offer_lines(standing.data, latest(now))), Paragraph(""), Muted(say.EITHER_IS_FINE)]
        dialog = TextDialog(say.OFFER_TITLE.format(label=label(now)), content, say.OFFER_KEYS, (CHANGE, ACCEPT, DECLINE), is_tall=False)
        key = await screen.app.push_screen_wait(dialog)
        if key == ACCEPT:
            await screen.close(now, Stage.ACCEPTED)
        elif key == DECLINE:
            await screen.close(now, Stage.DECLINED)
            await write(screen, now, MAILS["decline"])
        now = (await _ask(screen, now)) or now if key == CHANGE else None


def offer_of(application: Application) -> Event | None:
    """The offer that was made last, if one stands."""
    return next((event for event in reversed(standing_events(application.events)) if event.kind is Kind.OFFER), None)


async def _ask(screen: ApplicationActions, application: Application) -> Application | None:
    """Ask for what is known of the offer, and the four ticks again; what was not touched stays."""
    done: list[Application] = []
    standing = offer_of(application)
    data = standing.data if standing else {}
    first = {name: str(data.get(name) or "") for name in ASKED} | {FIT: written(latest(application))}

    async def save(values: Values) -> None:
        details = Details(**{name: text for name, text in values.items() if text != first[name]})  # type: ignore[arg-type]
        done.append(await screen.do(partial(_put, screen, application, standing, details)))

    fields: tuple[Field, ...] = tuple(field._replace(value=first[field.name]) for field in fields_of(ASKED))
    title = say.OFFER_TITLE.format(label=label(application))
    await screen.app.push_screen_wait(FormDialog(title, (*fields, fit_field(first[FIT])), save))
    return next(iter(done), None)


def _put(screen: ApplicationActions, application: Application, standing: Event | None, details: Details) -> Application:
    if standing:
        return events.correct_event(screen.desk, application.id, standing.id, details)
    return events.note_event(screen.desk, application.id, Kind.OFFER, details).application
