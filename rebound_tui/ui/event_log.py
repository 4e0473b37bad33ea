"""Noting what happened to an application: a word, a task, an offer, a note, the next step; and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rebound_tui.domain.applications import Application, Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.meetings import waiting_for
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import OPEN
from rebound_tui.services import applications, events
from rebound_tui.services.event_details import Details
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.second_thoughts import second_thoughts
from rebound_tui.wording import events as say
from rebound_tui.wording.nouns import KINDS

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

INTERVIEW, OFFER, NOTE, NEXT, DONE, QUIET, SECOND, OTHER = "interview", "offer", "note", "next", "done", "quiet", "second", "other"
"""What can be chosen that is no event of a form of its own."""


class Asked(NamedTuple):
    """An event that can be noted in a form."""

    letter: str
    kind: Kind
    fields: tuple[str, ...]
    """Of Details, and `when`. None: it is noted at once."""


ASKED = {
    "contact_in": Asked("w", Kind.CONTACT_IN, ("text", "when")),
    "contact_out": Asked("m", Kind.CONTACT_OUT, ("text", "when")),
    "task": Asked("t", Kind.TASK, ("due", "text", "when")),
    "task_done": Asked("h", Kind.TASK, ()),
    OFFER: Asked("o", Kind.OFFER, ()),
    "cv_tailored": Asked("c", Kind.CV_TAILORED, ("file", "when")),
    "reopened": Asked("r", Kind.REOPENED, ("when",)),
}


async def log_event(screen: DiaryScreen, application: Application) -> str | None:
    """Choose what happened, and note it; what was chosen if it is not done here: INTERVIEW, OFFER or OTHER."""
    title = say.LOG_TITLE.format(label=label(application))
    key = await screen.app.push_screen_wait(ChooseDialog(title, _options(application), say.LOG_KEYS))
    if key in HERE:
        await HERE[key](screen, application)
    elif key in ASKED and key != OFFER:
        await _ask(screen, application, key)
    return key if key in (INTERVIEW, OFFER, OTHER) else None


async def note(screen: DiaryScreen, application: Application) -> None:
    """A note for the timeline."""

    async def save(values: Values) -> None:
        if not values["text"].strip():
            raise Refused(say.NOTE_EMPTY, "text")
        await screen.do(partial(events.note_event, screen.desk, application.id, Kind.NOTE, Details(text=values["text"])))

    fields = (Field("text", say.NOTE_FIELD, say.NOTE_HINT),)
    if await screen.app.push_screen_wait(FormDialog(say.NOTE_TITLE.format(label=label(application)), fields, save)):
        screen.rebound.say(say.NOTED.format(label=label(application), kind=KINDS[Kind.NOTE]))


async def ask_next_step(screen: DiaryScreen, application: Application) -> None:
    """The user's own next step."""

    async def save(values: Values) -> None:
        for name, text in say.NEXT_MISSING.items():
            if not values[name].strip():
                raise Refused(text, name)
        await screen.do(partial(applications.set_next_step, screen.desk, application.id, values["what"], values["on"].strip()))

    old = application.next_step
    what, on = (old.what, str(old.due or "")) if old else ("", "")
    fields = (Field("what", say.NEXT_WHAT, say.NEXT_WHAT_HINT, what), Field("on", say.NEXT_ON, say.NEXT_ON_HINT, on))
    if await screen.app.push_screen_wait(FormDialog(say.NEXT_TITLE.format(label=label(application)), fields, save)):
        screen.rebound.say(say.NEXT_SET.format(label=label(application)))


def fields_of(names: tuple[str, ...], zone: str = "") -> tuple[Field, ...]:
    """The fields of a form, by the names of the details."""
    return tuple(Field(name, say.FIELDS[name], say.HINTS[name].format(zone=zone)) for name in names)


def details_of(values: Values) -> Details:
    """What was typed; `when` is no detail."""
    return Details(**{name: text for name, text in values.items() if name != "when" and text.strip()})  # type: ignore[arg-type]


async def _ask(screen: DiaryScreen, application: Application, name: str) -> None:
    """Ask for what goes with an event, and note it."""
    asked = ASKED[name]
    said = say.NOTED.format(label=label(application), kind=KINDS[asked.kind])
    if not asked.fields:
        await screen.perform(partial(events.note_event, screen.desk, application.id, asked.kind, Details(held=True)), lambda _: said)
        return

    async def save(values: Values) -> None:
        when = values["when"].strip() or None
        await screen.do(partial(events.note_event, screen.desk, application.id, asked.kind, details_of(values), when))

    title = f"{label(application)}: {KINDS[asked.kind]}"
    if await screen.app.push_screen_wait(FormDialog(title, fields_of(asked.fields), save)):
        screen.rebound.say(said)


async def _done(screen: DiaryScreen, application: Application) -> None:
    await screen.perform(partial(applications.clear_next_step, screen.desk, application.id), _said(say.NEXT_DONE))


async def _quiet(screen: DiaryScreen, application: Application) -> None:
    await screen.perform(partial(applications.set_next_step, screen.desk, application.id, ""), _said(say.NEXT_STOPPED))


def _said(text: str) -> Callable[[Application], str]:
    return lambda changed: text.format(label=label(changed))


def _options(application: Application) -> list[Option]:
    """What can have happened to it now."""
    is_open = progress(application.events).stage in OPEN
    has_task = bool(waiting_for(application.events, Kind.TASK))
    left = {name: asked for name, asked in ASKED.items() if _fits(name, is_open=is_open, has_task=has_task)}
    found = [Option(name, say.EVENTS[name], letter=asked.letter) for name, asked in left.items()]
    found.insert(2, Option(INTERVIEW, say.INTERVIEW, letter="i"))
    found += [Option(NOTE, say.NOTE, letter="n"), Option(NEXT, say.NEXT, letter="s")]
    if application.next_step and application.next_step.what:
        found.append(Option(DONE, say.DONE, letter="d"))
    found.append(Option(QUIET, say.QUIET, letter="q"))
    found.append(Option(SECOND, say.SECOND, letter="z"))
    return [*found, Option(OTHER, say.OTHER, letter="g")]


def _fits(name: str, *, is_open: bool, has_task: bool) -> bool:
    return (name != "reopened" or not is_open) and (name != "task_done" or has_task)


HERE = {NOTE: note, NEXT: ask_next_step, DONE: _done, QUIET: _quiet, SECOND: second_thoughts}
"""What is done here without being an event with a form of its own."""
