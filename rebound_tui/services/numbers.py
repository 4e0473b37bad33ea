"""The numbers of the pipeline: of the hunt that is on, or was last, unless another one is wanted."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rebound_tui.domain import numbers
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.numbers import Median, Rate, Reached
from rebound_tui.domain.progress import progress
from rebound_tui.domain.spans import Days
from rebound_tui.domain.weeks import Week, done, weeks
from rebound_tui.services import present
from rebound_tui.services.hunts import found_hunt
from rebound_tui.services.ports import Reader
from rebound_tui.services.sifting import ALL


class PipelineNumbers(NamedTuple):
    """What a hunt, or all of them, came to between two days."""

    hunt: Hunt | None
    """None for all of them, or when there is none yet."""
    period: Days
    funnel: tuple[Reached, ...]
    sent: Rate
    """Of all that were sent."""
    sources: tuple[Rate, ...]
    cvs: tuple[Rate, ...]
    tags: tuple[Rate, ...]
    months: tuple[Rate, ...]
    to_answer: Median
    weeks: tuple[Week, ...]
    """Oldest first."""


def pipeline_numbers(reader: Reader, today: present.Today, which: str, asked: Days) -> PipelineNumbers:
    """The numbers of the hunt that `which` means, or of ALL, as far as they lie in the days asked for. Raises Refused."""
    hunt = found_hunt(reader.hunts(), which) if reader.hunts() and which != ALL else None
    standing = [(each, progress(each.events)) for each in (reader.applications_of(hunt.id) if hunt else reader.applications())]
    began = {each.id: now.applied_on or now.since for each, now in standing}
    period = _period(today, hunt, began, asked)
    wanted = [(each, now) for each, now in standing if period.first <= began[each.id] <= period.last]
    cases = [case for each, now in wanted if (case := numbers.case_of(each, now))]
    return PipelineNumbers(
        hunt,
        period,
        numbers.funnel(now for _, now in wanted),
        numbers.rate("", cases),
        numbers.by_source(cases),
        numbers.by_cv(cases),
        numbers.by_tag(cases),
        numbers.by_month(cases),
        numbers.days_to_answer(cases, today.day),
        weeks(done([each for each, _ in standing], reader.actions()), period, today.book),
    )


def _period(today: present.Today, hunt: Hunt | None, began: Mapping[str, date], asked: Days) -> Days:
    """From the first day there is to the last one, as far as asked for; `began` by application."""
    first = min([hunt.started if hunt else today.day, *began.values()])
    last = max([hunt.ended or today.day if hunt else today.day, *began.values()])
    return Days(max(first, asked.first), min(last, asked.last))
