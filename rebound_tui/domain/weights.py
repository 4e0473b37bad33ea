"""How heavily a setback weighs (R6): what had happened before it decides, unless the user says otherwise."""

from collections.abc import Sequence

from rebound_tui.domain.applications import Event
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.progress import HUMAN, STAGE_OF, standing_events
from rebound_tui.domain.stages import THEIR_ENDINGS, Stage

TALKED = frozenset((Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER))


def weight_of(events: Sequence[Event], outcome: Stage) -> Weight:
    """The weight of closing an application by `outcome`: heavy after any human contact, none when it was the user's own."""
    if outcome not in THEIR_ENDINGS:
        return Weight.NONE
    return Weight.HEAVY if any(_is_contact(event) for event in standing_events(events)) else Weight.LIGHT


def _is_contact(event: Event) -> bool:
    """A call, task, interview, offer or a word from them; also a move to a stage that one only reaches by them."""
    return event.kind in HUMAN or (event.data.get("to") in TALKED and event.kind not in STAGE_OF)
