"""The steps after a no: all that they show, and what is kept of them."""

from datetime import date, datetime
from typing import NamedTuple

from rebound_tui.domain import kit as kit_rules
from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.asking.after_no import OPENED
from rebound_tui.domain.asking.scene import smallest_of
from rebound_tui.domain.diary import Answer, KitEntry
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.rebound.case import Case, Cover, cover_of
from rebound_tui.domain.rebound.flow import Kit, Step, card_steps
from rebound_tui.domain.rebound.odds import Odds, own_odds
from rebound_tui.domain.tasks import Task
from rebound_tui.services import kit, present, strengths
from rebound_tui.services.cases import case_named
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.services.reflections import next_working_day
from rebound_tui.services.texts import line
from rebound_tui.wording import flow as say
from rebound_tui.wording.kit import line_of

ORIGIN = "plan"


class FlowView(NamedTuple):
    """Everything the steps after one no can say."""

    case: Case
    today: date
    cover: Cover
    odds: Odds | None
    plan: str
    """The next step that is offered, from the plan for a no, else from the smallest habit; empty when there is neither, or one is kept."""
    step: str
    """What of the plan is to be done: the text of its task."""
    plan_day: date
    """The day it would be for."""
    steps: tuple[Step, ...]
    """The steps of the card that are still to be done."""
    strength: KitEntry | None
    """The one whose turn it is."""
    person: KitEntry | None
    """The first to reach out to."""


def flow_view(desk: Desk, name: str) -> FlowView:
    """The steps after the no of an application. Raises Refused when it was not closed by them or by silence."""
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        case = case_named(reader, name)
        day = next_working_day(today)
        strength = next(iter(strengths.strengths_for(reader, case.closing.id)), None)
        return FlowView(
            case,
            today.day,
            cover_of(snapshot_of(reader, today)),
            own_odds(case, reader.applications()),
            *(("", "") if _is_kept(reader, case) else _plan(reader, day)),
            day,
            card_steps(case, Kit(strength is not None, _reached_out(reader))),
            strength,
            next(iter(kit.entries(reader, KitKind.PERSON)), None),
        )


def keep_step(desk: Desk, name: str, text: str) -> Task:
    """Keep the next step after a no as a task for the next day that is no rest day. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        case = case_named(change, name)
        clean = line(text, say.A_STEP)
        task = Task(
            desk.new_id(), clean, next_working_day(today), present.stamped(today, None), origin=ORIGIN, application=case.application.id
        )
        change.put(task)
        change.label = say.STEP_KEPT.format(text=clean)
    return task


def note_opened(desk: Desk, kind: str, about: str) -> None:
    """Remember that a card or a review was opened, so that it is not offered again. Undo passes it by."""
    with desk.store.changing(desk.clock.now()) as change:
        kept = any((each.prompt, each.about, each.answer) == (kind, about, OPENED) for each in change.answers())
        if not kept:
            change.put(Answer(desk.new_id(), kind, OPENED, present.stamped(present.look(desk, change), None), about))
            change.is_note = True


def note_strength(desk: Desk, view: FlowView) -> None:
    """Remember which strength was shown, so that another one is next. Undo passes it by."""
    if view.strength:
        with desk.store.changing(desk.clock.now()) as change:
            strengths.note_shown(desk, change, present.look(desk, change), [view.strength], view.case.closing.id)
            change.is_note = True


def _is_kept(reader: Reader, case: Case) -> bool:
    """Whether a next step was kept after this no already."""
    mine = (task for task in reader.tasks() if task.origin == ORIGIN and task.application == case.application.id)
    return any(task.made.at >= case.closing.stamp.at for task in mine)


def _plan(reader: Reader, day: date) -> tuple[str, str]:
    """The plan, and what of it is to be done."""
    plan = kit_rules.plan_for(kit.entries(reader, KitKind.PLAN), kit_rules.FIRST_NO)
    if plan:
        return line_of(plan), plan.text
    tiny = smallest_of(reader.habits(), day)
    return (say.PLAN_TINY.format(tiny=tiny), say.STEP_TINY.format(tiny=tiny)) if tiny else ("", "")


def _reached_out(reader: Reader) -> datetime | None:
    return max((each.stamp.at for each in reader.actions() if each.kind is ActionKind.OUTREACH), default=None)
