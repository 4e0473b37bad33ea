"""How a setback weighs, when the user says it: this one stings, or this one doesn't (R6)."""

from rebound_tui.domain.applications import Application, Event, Kind, label
from rebound_tui.domain.guard.activity import is_in_time, reaches_guard
from rebound_tui.domain.guard.log import Weight
from rebound_tui.services import present
from rebound_tui.services.bindings import logged
from rebound_tui.services.cases import case_named
from rebound_tui.services.ports import Desk
from rebound_tui.wording import flow as say


def weigh(desk: Desk, name: str, weight: Weight) -> Application:
    """Say how the no of an application weighs. One of longer ago than is replayed counts as of now once it stings (R13). Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        case = case_named(change, name)
        stings = weight is Weight.HEAVY
        if case.weight is weight and (not stings or reaches_guard(case.closing.stamp, today.book, today.at)):
            return case.application
        data: dict[str, object] = {"of": case.closing.id, "set": {"weight": str(weight)}}
        if stings and not is_in_time(case.day, today.day, today.rules.late):
            data["at"] = True
        application = logged(change, case.application, Event(desk.new_id(), Kind.CORRECTED, present.stamped(today, None), data))
        change.put(application)
        change.label = say.WEIGHED[weight].format(name=label(application))
    return application
