"""Writing to a company: follow-up, thanks, after silence, a polite end; and what can be said to its silence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from rebound_tui.domain.applications import Application, Kind, label
from rebound_tui.domain.needs import NeedKind
from rebound_tui.domain.stages import OPEN, Stage
from rebound_tui.services import applications, events, silence
from rebound_tui.services.drafts import Draft, draft_for
from rebound_tui.services.event_details import Details
from rebound_tui.services.listing import Listed, looked_up
from rebound_tui.services.ports import Desk
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Values
from rebound_tui.ui.drafting import write_draft
from rebound_tui.ui.feedback import ask_for_feedback, keep_feedback
from rebound_tui.wording import events as say
from rebound_tui.wording.counting import Count
from rebound_tui.wording.nouns import KINDS

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

NOTED, WAIT, CLOSED, RECEIVED = "noted", "wait", "closed", "received"


class Mail(NamedTuple):
    """A mail that can be written."""

    text: str
    """The name of the text in the kit."""
    letter: str
    title: str
    kind: Kind
    """What it is in the timeline, once it was sent."""


MAILS = {
    mail.text: mail
    for mail in (
        Mail("follow_up", "f", say.FOLLOW_UP, Kind.FOLLOW_UP),
        Mail("thanks", "t", say.THANKS, Kind.FOLLOW_UP),
        Mail("silence", "s", say.SILENCE, Kind.FOLLOW_UP),
        Mail("feedback", "b", say.FEEDBACK, Kind.FEEDBACK_ASKED),
        Mail("decline", "d", say.DECLINE, Kind.CONTACT_OUT),
        Mail("withdraw", "w", say.WITHDRAW, Kind.CONTACT_OUT),
    )
}
LIKELIEST = {NeedKind.THANKS: "thanks", NeedKind.GONE_QUIET: "silence", NeedKind.FEEDBACK: "feedback"}
"""The mail that comes first, by what is next."""
FEEDBACK = {"feedback": ask_for_feedback, RECEIVED: keep_feedback}
"""What has a dialog of its own."""
FITTING_OPEN, FITTING_ENDED = ("follow_up", "thanks", "silence", "decline", "withdraw"), ("feedback", "thanks")
"""What can be written where it stands."""


async def write_to(screen: DiaryScreen, application: Application) -> None:
    """Choose what is written, the likeliest first, and write it; or say what is to become of a silence."""
    seen = await screen.rebound.in_diary(partial(looked_up, screen.desk, application.id))
    title = say.MAIL_TITLE.format(label=label(application))
    key = await screen.app.push_screen_wait(ChooseDialog(title, _options(seen), say.MAIL_KEYS))
    id, desk = application.id, screen.desk
    if key in FEEDBACK:
        await FEEDBACK[key](screen, application)
    elif key in MAILS:
        await write(screen, application, MAILS[key])
    elif key == NOTED:
        await _say(screen, _sent(desk, seen, MAILS["follow_up"]), say.NOTED.format(label="{label}", kind=KINDS[Kind.FOLLOW_UP]))
    elif key == WAIT:
        await _say(screen, partial(silence.wait, desk, id), say.WAITED)
    elif key == CLOSED:
        await _say(screen, partial(applications.close, desk, id, Stage.NO_REPLY), say.CLOSED_SILENT)


async def write(screen: DiaryScreen, application: Application, mail: Mail) -> None:
    """Write one mail; that it was sent stands in the timeline."""
    seen = await screen.rebound.in_diary(partial(looked_up, screen.desk, application.id))
    draft = await screen.rebound.in_diary(partial(drafted, screen.desk, application, mail.text))

    async def sent(_: Values) -> None:
        await screen.do(_sent(screen.desk, seen, mail))

    title = say.MAIL_FOR.format(what=mail.title, label=label(application))
    if await write_draft(screen, title, draft, sent):
        screen.rebound.say(say.NOTED.format(label=label(application), kind=KINDS[mail.kind]))


def drafted(desk: Desk, application: Application, text: str) -> Draft:
    """A text of the kit, filled in for an application. Raises Refused."""
    with desk.store.reading() as reader:
        return draft_for(reader, text, application)


def _sent(desk: Desk, seen: Listed, mail: Mail) -> Callable[[], object]:
    """What notes that it was sent; to somebody who has gone quiet it is the nudge that puts the question off (R14)."""
    id = seen.application.id
    if mail.kind is Kind.FOLLOW_UP and _is_quiet(seen):
        return partial(silence.nudged, desk, id)
    details = Details() if mail.kind is Kind.FEEDBACK_ASKED or mail.text == "follow_up" else Details(text=mail.title)
    return partial(events.note_event, desk, id, mail.kind, details)


async def _say(screen: DiaryScreen, verb: Callable[[], Any], said: str) -> None:
    await screen.perform(verb, lambda done: said.format(label=label(getattr(done, "application", done))))


def _options(seen: Listed) -> list[Option]:
    """The mails that fit where it stands, and the answers to silence where there is one."""
    is_open = seen.progress.stage in OPEN
    fitting = FITTING_OPEN if is_open else FITTING_ENDED
    likeliest = LIKELIEST.get(seen.need.kind, fitting[0]) if seen.need else fitting[0]
    found = [Option(name, MAILS[name].title, letter=MAILS[name].letter) for name in dict.fromkeys((likeliest, *fitting))]
    found.append(Option(RECEIVED, say.RECEIVED, letter="v"))
    if is_open:
        found.insert(len(fitting), Option(NOTED, say.SENT_ALREADY, letter="n"))
    if _is_quiet(seen) and seen.need:
        note = say.SILENT_FOR.format(days=Count(seen.need.days))
        found += [Option(WAIT, say.WAIT, note, "q"), Option(CLOSED, say.TREAT_AS_CLOSED, note, "c")]
    return found


def _is_quiet(seen: Listed) -> bool:
    return seen.need is not None and seen.need.kind is NeedKind.GONE_QUIET
