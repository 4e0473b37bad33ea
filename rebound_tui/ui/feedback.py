"""Feedback in the app: the mail that asks for it, and what came back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.rebound.feedback import NUDGE_AFTER, Sorted, asked, is_hidden, received
from rebound_tui.services import feedback
from rebound_tui.services.listing import looked_up
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.dialogs.letter import BODY, Deed, LetterDialog
from rebound_tui.ui.drafting import file_deed, write_draft
from rebound_tui.wording import feedback as say
from rebound_tui.wording.guard import day_name

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

EML = "~/feedback-{company}.eml"


async def ask_for_feedback(screen: DiaryScreen, application: Application) -> None:
    """The mail, filled in as far as it can be; sent, it is a job action, and a look a week later is planned."""
    draft = await screen.rebound.in_diary(partial(feedback.mail_for, screen.desk, application.id))

    async def sent(_: Values) -> None:
        screen.rebound.say(_said_sent(await screen.do(partial(feedback.sent, screen.desk, application.id))))

    name = "-".join("".join(char if char.isalnum() else " " for char in application.company).split()).lower()
    deeds = (file_deed(screen, draft, EML.format(company=name or application.id)),)
    await write_draft(screen, say.MAIL_TITLE.format(label=label(application)), draft, sent, more=deeds)


async def keep_feedback(screen: DiaryScreen, application: Application) -> None:
    """What came back: keep it, put it away until tomorrow, or read it with its three fields."""
    now = (await screen.rebound.in_diary(partial(looked_up, screen.desk, application.id))).application
    today = await screen.rebound.in_diary(partial(feedback.today, screen.desk))
    found = received(now)
    if found is None:
        await _ask_for_text(screen, now)
    elif is_hidden(found.event, today) and found.until:
        screen.rebound.say(say.WAITS.format(company=now.company, day=day_name(found.until)))
    else:
        await _sort(screen, now, found.text, found.sorted)


async def _ask_for_text(screen: DiaryScreen, application: Application) -> None:
    async def keep(values: Values, *, is_put_away: bool) -> None:
        await screen.do(partial(feedback.receive, screen.desk, application.id, values[BODY], is_put_away))

    deeds = (
        Deed("t", say.DEED_PUT_AWAY, partial(keep, is_put_away=True), needs_all=False),
        Deed("enter", say.DEED_READ, partial(keep, is_put_away=False), needs_all=False),
    )
    values = await screen.app.push_screen_wait(LetterDialog(say.RECEIVED_TITLE.format(label=label(application)), (), "", deeds))
    if values:
        await keep_feedback(screen, application)


async def _sort(screen: DiaryScreen, application: Application, text: str, made: Sorted) -> None:
    async def save(values: Values) -> None:
        await screen.do(partial(feedback.sort, screen.desk, application.id, Sorted(**values)))

    labels = (say.USABLE, say.TASTE, say.TRYING)
    fields = tuple(Field(name, text, "", value) for (name, value), text in zip(made._asdict().items(), labels, strict=True))
    await screen.app.push_screen_wait(FormDialog(say.SORT_TITLE.format(company=application.company), fields, save, text))


def _said_sent(application: Application) -> str:
    event = asked(application)
    return say.SENT.format(name=label(application), day=day_name(event.stamp.day + NUDGE_AFTER)) if event else ""
