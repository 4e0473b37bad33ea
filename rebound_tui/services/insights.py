"""Everything that numbers can say: how the user came back from each no, and what the applications came to."""

from datetime import date
from typing import NamedTuple

from rebound_tui.domain.errors import Refused
from rebound_tui.domain.guard.measures import Measures, measures
from rebound_tui.domain.guard.snapshot import Snapshot
from rebound_tui.domain.spans import Days
from rebound_tui.services import present
from rebound_tui.services.glance import snapshot_of
from rebound_tui.services.numbers import PipelineNumbers, pipeline_numbers
from rebound_tui.services.ports import Desk
from rebound_tui.wording import numbers as say


class Insights(NamedTuple):
    """The numbers of one moment."""

    day: date
    guard: Measures | None
    """None while the measures are switched off."""
    pipeline: PipelineNumbers


def insights(desk: Desk, which: str = "", since: str | None = None, until: str | None = None, guard: Snapshot | None = None) -> Insights:
    """The numbers between two days as typed; those of the pipeline are of the hunt that `which` means, or of all. Raises Refused.

    The guard's answer is the one given, from a look at the same state of the diary, or asked for.
    """
    with desk.store.reading() as reader:
        today = present.look(desk, reader)
        asked = _asked(today, since, until)
        coming_back = measures(guard or snapshot_of(reader, today), *asked) if today.rules.show_measures else None
        return Insights(today.day, coming_back, pipeline_numbers(reader, today, which, asked))


def _asked(today: present.Today, since: str | None, until: str | None) -> Days:
    first = present.typed(today, since).day if since else date.min
    last = present.typed(today, until).day if until else date.max
    if last < first:
        raise Refused(say.BACKWARDS.format(since=first, until=last))
    return Days(first, last)
