"""Why an application stands where it stands, why it asks for what it asks, and what its end weighed."""

from collections.abc import Iterator
from datetime import date

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.needs import NeedKind
from rebound_tui.domain.progress import standing_events
from rebound_tui.domain.stages import OPEN, THEIR_ENDINGS
from rebound_tui.services.sifting import Card
from rebound_tui.ui.panes.card_lines import note_of
from rebound_tui.wording import board as say
from rebound_tui.wording.needs import need_why
from rebound_tui.wording.nouns import STAGES
from rebound_tui.wording.short_days import short_day


def why_lines(card: Card, today: date) -> Iterator[str]:
    """A sentence for the stage, one for the next step, one for the weight of an ending (R6)."""
    now, need = card.progress, card.need
    yield say.WHY_STAGE.format(stage=STAGES[now.stage], day=short_day(now.since, today))
    if need:
        yield say.WHY_NEXT.format(next=note_of(card, today)[0], reason=need_why(need))
        if need.kind is NeedKind.GONE_QUIET:
            yield say.WHY_SILENCE
        if need.kind not in (NeedKind.OWN, NeedKind.INTERVIEW):
            yield say.WHY_CADENCE
    elif now.stage in OPEN:
        yield say.WHY_STOPPED if card.application.next_step else say.WHY_NOTHING
    events = reversed(standing_events(card.application.events))
    closing = next((event for event in events if event.kind is Kind.CLOSED), None)
    if now.stage in THEIR_ENDINGS and closing:
        yield say.WHY_WEIGHT.format(weight=say.WEIGHTS.get(str(closing.data.get("weight")), say.WEIGHTS["none"]))
