"""Interviews in the app: plan, change the plan, mark held, prepare, debrief."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.meetings import MEETINGS, planned_for, waiting_for
from rebound_tui.domain.rebound.fit import latest, written
from rebound_tui.services import debriefs, events
from rebound_tui.services.debriefs import DebriefForm
from rebound_tui.services.event_details import Details
from rebound_tui.ui.dialogs.choose import ChooseDialog, Option
from rebound_tui.ui.dialogs.form import Field, FormDialog, Values
from rebound_tui.ui.event_log import details_of, fields_of
from rebound_tui.ui.fitting import Anyway, fit_field
from rebound_tui.ui.preparing import prepare
from rebound_tui.ui.second_thoughts import correct
from rebound_tui.wording import events as say
from rebound_tui.wording import fit as fit_say
from rebound_tui.wording import interviews as interview_say
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.nouns import KINDS

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen

ASKED = ("planned", "zone", "type", "people", "place")
"""The fields of a plan; that of an interview says which round it is, and whether it fits."""
PLAN, CALL, MOVE, HELD, PREPARE, DEBRIEF = "plan", "call", "move", "held", "prepare", "debrief"


async def interview(screen: DiaryScreen, application: Application) -> None:
    """Choose what is to be done about an interview, the likeliest first, and do it."""
    planned = _planned(application)
    key = await screen.app.push_screen_wait(ChooseDialog(say.INTERVIEW_TITLE.format(label=label(application)), _options(screen, planned)))
    match key:
        case "plan" | "call":
            await plan(screen, application, Kind.INTERVIEW if key == PLAN else Kind.SCREENING)
        case "move" if planned:
            await correct(screen, application, planned, say.MOVE_TITLE)
        case "held":
            await held(screen, application, planned)
        case "prepare":
            await prepare(screen, application)
        case "debrief":
            await debrief(screen, application)


async def plan(screen: DiaryScreen, application: Application, kind: Kind) -> None:
    """Plan a meeting; said on both clocks, where they differ."""
    done: list[datetime] = []

    ask = Anyway(fit_say.ANYWAY_GO)

    async def save(values: Values) -> None:
        if not values["planned"].strip():
            raise Refused(say.PLAN_NEEDED, "planned")
        if kind is Kind.INTERVIEW:
            ask(values)
        noted = await screen.do(partial(events.note_event, screen.desk, application.id, kind, details_of(values)))
        done.extend([noted.planned] if noted.planned else [])

    fields = fields_of(ASKED, screen.desk.clock.zone())
    if kind is Kind.INTERVIEW:
        fields += (*fields_of(("round",)), fit_field(written(latest(application))))
    await screen.app.push_screen_wait(FormDialog(say.PLAN_TITLE if kind is Kind.INTERVIEW else say.CALL_TITLE, fields, save))
    for at in done:
        screen.rebound.say(said_when(at, screen.desk.clock.zone()))


async def held(screen: DiaryScreen, application: Application, planned: Event | None) -> None:
    """Note that the planned one was held, or one that nobody planned."""
    kind = planned.kind if planned else Kind.INTERVIEW
    verb = partial(events.note_event, screen.desk, application.id, kind, Details(held=planned is not None))
    await screen.perform(verb, lambda _: say.NOTED.format(label=label(application), kind=f"{KINDS[kind]}, {interview_say.HELD}"))


async def debrief(screen: DiaryScreen, application: Application) -> None:
    """The four lines right after an interview, as far as they were written already."""
    before = await screen.rebound.in_diary(partial(debriefs.as_written, screen.desk, application.id))

    async def save(values: Values) -> None:
        asked, well, look_up, felt = (values[name] for name in interview_say.DEBRIEF)
        form = DebriefForm(asked, well, look_up, felt, values["task"] == interview_say.TASK_TOMORROW)
        await screen.do(partial(debriefs.debrief, screen.desk, application.id, form))

    texts = zip(interview_say.DEBRIEF.items(), before, strict=False)
    fields = tuple(Field(name, text, interview_say.DEBRIEF_HINTS[name], str(value)) for (name, text), value in texts)
    task = Field("task", interview_say.TASK, choices=(interview_say.NO_TASK, interview_say.TASK_TOMORROW))
    title = interview_say.DEBRIEF_TITLE.format(label=label(application))
    if await screen.app.push_screen_wait(FormDialog(title, (*fields, task), save, interview_say.DEBRIEF_INTRO)):
        screen.rebound.say(interview_say.DEBRIEFED.format(label=label(application)))


def said_when(at: datetime, zone: str) -> str:
    """A moment, and on both clocks where theirs is not the user's."""
    mine = at.astimezone(ZoneInfo(zone))
    day = day_name(mine.date())
    if mine.replace(tzinfo=None) == at.replace(tzinfo=None):
        return say.PLANNED.format(day=day, mine=mine)
    theirs = f"{at:%H:%M}" if at.date() == mine.date() else say.THEIR_DAY.format(at=at, day=day_name(at.date()))
    return say.PLANNED_ELSEWHERE.format(day=day, theirs=theirs, mine=mine)


def _planned(application: Application) -> Event | None:
    """What is planned and not held yet, the next one."""
    found = [event for kind in MEETINGS for event in waiting_for(application.events, kind)]
    return min(found, key=lambda event: planned_for(event) or event.stamp.at, default=None)


def _options(screen: DiaryScreen, planned: Event | None) -> list[Option]:
    """Before it: prepare; from its hour on: debrief; with nothing planned: plan."""
    new = [Option(PLAN, say.PLAN, letter="i"), Option(CALL, say.PLAN_CALL, letter="s")]
    before, after = Option(PREPARE, say.PREPARE, letter="p"), [Option(DEBRIEF, say.DEBRIEF, letter="d"), Option(HELD, say.HELD, letter="h")]
    at = planned_for(planned) if planned else None
    if at is None:
        return [*new, *after, before]
    move = Option(MOVE, say.MOVE.format(at=at.astimezone(ZoneInfo(screen.desk.clock.zone()))), letter="c")
    return [*after, before, move, *new] if at <= screen.desk.clock.now() else [before, move, *after, *new]
