"""Setting right what was noted, or taking it back: a correction is an event of its own, so nothing is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.meetings import planned_for
from rebound_tui.domain.rebound.feedback import is_hidden, readable
from rebound_tui.services import events, feedback
from rebound_tui.services.event_details import Details
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.wording import events as say
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.nouns import KINDS

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

MEETING = ("planned", "zone", "type", "people", "place", "outcome", "text")
FIELDS = {
    Kind.CONTACT_IN: ("text",),
    Kind.CONTACT_OUT: ("text",),
    Kind.SCREENING: MEETING,
    Kind.INTERVIEW: (*MEETING, "round"),
    Kind.TASK: ("due", "text"),
    Kind.OFFER: ("amount", "answer_by", "text"),
    Kind.NOTE: ("text",),
    Kind.FOLLOW_UP: ("text",),
    Kind.CLOSED: ("words",),
    Kind.FEEDBACK_ASKED: ("text",),
    Kind.FEEDBACK_RECEIVED: ("text",),
    Kind.CV_TAILORED: ("file",),
}
"""What of an event can be set right, beside when it was."""
CORRECT, RETRACT = "correct", "retract"
CLEARED = " "
"""What is given for a field that was emptied: nothing at all would leave it as it is."""


async def second_thoughts(screen: DiaryScreen, application: Application) -> None:
    """Choose something of the timeline, and correct it or take it back."""
    today = await screen.rebound.in_diary(partial(feedback.today, screen.desk))
    found = list(reversed(readable(application, today)))
    options = [Option(event.id, f"{day_name(event.stamp.day)}  {KINDS[event.kind]}", _words(event)) for event in found]
    id = await screen.app.push_screen_wait(ChooseDialog(say.WHICH_TITLE.format(label=label(application)), options))
    event = next((event for event in found if event.id == id), None)
    if event is None:
        return
    is_shown = not is_hidden(event, today)
    choices = [Option(CORRECT, say.CORRECT, letter="c")] * is_shown + [Option(RETRACT, say.RETRACT, letter="z")]
    title = f"{KINDS[event.kind]}, {day_name(event.stamp.day)}"
    key = await screen.app.push_screen_wait(ChooseDialog(title[:1].upper() + title[1:], choices))
    if key == CORRECT:
        await correct(screen, application, event, title)
    elif key == RETRACT:
        verb = partial(events.retract_event, screen.desk, application.id, event.id)
        await screen.perform(verb, lambda changed: say.TAKEN_BACK.format(label=label(changed)))


async def correct(screen: DiaryScreen, application: Application, event: Event, title: str) -> None:
    """Ask for the new values; what is not touched stays."""
    first = {name: _value(event, name) for name in FIELDS.get(event.kind, ())}

    async def save(values: Values) -> None:
        when = values["when"].strip() or None
        details = Details(**_changed(first, values))  # type: ignore[arg-type]
        await screen.do(partial(events.correct_event, screen.desk, application.id, event.id, details, when))

    zone = screen.desk.clock.zone()
    fields = [Field(name, say.FIELDS[name], say.HINTS[name].format(zone=zone), value) for name, value in first.items()]
    is_plan = event.kind in (Kind.SCREENING, Kind.INTERVIEW)
    fields.append(Field("when", say.NOTED_ON if is_plan else say.FIELDS["when"], say.AS_IT_WAS))
    if await screen.app.push_screen_wait(FormDialog(title[:1].upper() + title[1:], tuple(fields), save)):
        screen.rebound.say(say.CORRECTED.format(label=label(application), kind=KINDS[event.kind]))


def _changed(first: Values, values: Values) -> Values:
    """The values that are not as they were; a plan is an hour and its zone together."""
    changed = {name: values[name] or CLEARED for name in first if values[name] != first[name]}
    if changed.keys() & {"planned", "zone"}:
        changed |= {name: values[name] for name in ("planned", "zone")}
    return changed


def _value(event: Event, name: str) -> str:
    """What a field of an event says, as it is typed."""
    if name == "planned":
        at = planned_for(event)
        return f"{at:%Y-%m-%d %H:%M}" if at else ""
    return str(event.data.get(name) or "")


def _words(event: Event) -> str:
    return " ".join(str(event.data.get("text") or event.data.get("words") or event.data.get("people") or "").split())
