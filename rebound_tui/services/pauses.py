"""Pausing everything, and resuming (R15)."""

from datetime import date

from rebound_tui.domain.diary import Pause
from rebound_tui.domain.errors import Refused
from rebound_tui.services import present
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import labels
from rebound_tui.wording import refusals as say


def paused_now(reader: Reader, today: date) -> Pause | None:
    """The pause that is on, or None."""
    on = [pause for pause in reader.pauses() if pause.ended is None and (pause.until is None or pause.until >= today)]
    return on[-1] if on else None


def pause(desk: Desk, until: str | None = None) -> Pause:
    """Pause from today, until a day (included) or until it is ended. Raises Refused when one is on."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        if paused_now(change, today.day):
            raise Refused(say.PAUSED_ALREADY)
        last = present.typed(today, until, ahead=True).day if until else None
        if last and last < today.day:
            raise Refused(say.PAUSE_PAST.format(day=last))
        made = Pause(desk.new_id(), present.stamped(today, None), last)
        change.put(made)
        change.label = labels.PAUSED
    return made


def resume(desk: Desk) -> Pause:
    """End the pause; today counts again. Raises Refused when none is on."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        found = paused_now(change, today.day)
        if found is None:
            raise Refused(say.NOT_PAUSED)
        ended = found._replace(ended=present.stamped(today, None))
        change.put(ended)
        change.label = labels.RESUMED
    return ended


def toggle(desk: Desk) -> bool:
    """Pause, or resume; whether everything is paused now."""
    with desk.store.reading() as reader:
        is_on = paused_now(reader, present.look(desk, reader).day) is not None
    if is_on:
        resume(desk)
    else:
        pause(desk)
    return not is_on
