"""The first run: rest days and the two default habits."""

from rebound_tui.domain.errors import about
from rebound_tui.domain.habits import Habit, Pillar, Version
from rebound_tui.domain.rulebook import RuleRecord, Rules
from rebound_tui.services import present
from rebound_tui.services.ports import Desk
from rebound_tui.services.rules import read_rest_weekdays
from rebound_tui.services.texts import optional_line
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import setup as say
from rebound_tui.wording.rules import NONE

DEFAULTS = ((say.LEARN, Pillar.LEARNING), (say.POLISH, Pillar.SKILLS))


def set_up(desk: Desk, rest_days: str, tiny: tuple[str, str]) -> None:
    """Make the two default habits with their tiny versions, and set the rest days: `sat,sun`, or nothing for none. Raises Refused."""
    with about("rest"):
        rest_weekdays = read_rest_weekdays(rest_days or NONE)
    with desk.store.changing(desk.clock.now()) as change:
        day = present.look(desk, change).day
        for position, ((name, pillar), text) in enumerate(zip(DEFAULTS, tiny, strict=True)):
            clean = optional_line(text, nouns.TINY)
            change.put(Habit(desk.new_id(), name, (Version(day),), pillar=pillar, tiny=clean, position=position))
        if rest_weekdays != Rules().rest_weekdays:
            change.put(RuleRecord(desk.new_id(), "rest_weekdays", rest_weekdays, day))
        change.label = labels.SET_UP
