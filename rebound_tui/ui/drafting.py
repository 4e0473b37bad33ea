"""Writing a draft, and handing it on: copied, or opened in the mail program. Nothing is ever sent from here."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.errors import Refused
from rebound_tui.services.drafts import Draft
from rebound_tui.services.files import put
from rebound_tui.services.mail import eml, mailto, text_of
from rebound_tui.ui.clipboard import copied_by_program
from rebound_tui.ui.dialogs.form import Field, Values
from rebound_tui.ui.dialogs.letter import BODY, Deed, LetterDialog
from rebound_tui.wording import letters as say

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

SUBJECT = "subject"


async def write_draft(
    screen: DiaryScreen,
    title: str,
    draft: Draft,
    sent: Callable[[Values], Awaitable[None]],
    intro: str = "",
    more: Sequence[Deed] = (),
) -> Values | None:
    """Write a draft and hand it on. `sent` is done when the user says that it was sent; the values then, or None."""
    fields = (Field(SUBJECT, say.SUBJECT, value=draft.subject),) if draft.subject else ()
    deeds = [Deed("y", say.COPY, partial(_copied, screen, draft), ends=False, done=say.COPIED)]
    if draft.to or draft.subject:
        deeds.append(Deed("m", say.MAIL, partial(_mailed, screen, draft), ends=False, done=say.MAIL_OPENED))
    dialog = LetterDialog(title, fields, draft.body, [*deeds, *more, Deed("s", say.SENT, sent)], intro)
    return await screen.app.push_screen_wait(dialog)


def file_deed(screen: DiaryScreen, draft: Draft, file: str) -> Deed:
    """Saving the draft as a mail file that a mail program opens, unsent."""
    return Deed("f", say.FILE, partial(_filed, screen, draft, file), ends=False, done=say.FILE_WRITTEN.format(file=file))


async def copy(screen: DiaryScreen, text: str) -> None:
    """Hand a text to the clipboard: of the terminal, and of the machine where it has a program for it."""
    screen.app.copy_to_clipboard(text)
    await to_thread(copied_by_program, text)


async def _copied(screen: DiaryScreen, draft: Draft, values: Values) -> None:
    await copy(screen, text_of(written(draft, values)))


async def _mailed(screen: DiaryScreen, draft: Draft, values: Values) -> None:
    """Hand it to the mail program; served into a browser, it is that browser's to open, which does not answer. Raises Refused."""
    link = mailto(written(draft, values))
    if screen.app.is_web:
        screen.app.open_url(link)
        return
    import webbrowser

    if not await to_thread(webbrowser.open, link):
        raise Refused(say.NO_MAIL)


async def _filed(screen: DiaryScreen, draft: Draft, file: str, values: Values) -> None:
    """Write the file. Raises Refused."""
    try:
        put(file, eml(written(draft, values), screen.desk.clock.now()))
    except FileExistsError as error:
        raise Refused(say.FILE_EXISTS.format(file=file)) from error
    except OSError as error:
        raise Refused(say.FILE_NOT_WRITTEN.format(file=file, why=error.strerror)) from error


def written(draft: Draft, values: Values) -> Draft:
    """The draft as it was written in the dialog."""
    return draft._replace(subject=values.get(SUBJECT, draft.subject), body=values[BODY])
