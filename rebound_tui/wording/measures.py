"""The measures in words: how the user came back, from their own past only."""

from collections.abc import Iterator

from rebound_tui.domain.guard.measures import FEWEST, Clock, Measures
from rebound_tui.domain.guard.snapshot import Run
from rebound_tui.wording.counting import Count, counted
from rebound_tui.wording.guard import MARKS, hours_text

TITLE, COVERED_TITLE = "Coming back", "Days covered"
KEPT = "kept of the last 30 days"
OF = "{met} of {of}"
RETURNS, NO_NOES = "noes and returns", "none yet"
FIRST_UNIT, FIRST_ACTION = "first thing done after", "first job action after"
LAST, ALL = "{hours}, median of the last 5", "{hours}, median of all {count}"
SOONER, LATER, SAME = "{hours} sooner than the 5 before", "{hours} later than the 5 before", "as the 5 before"
OPEN = "{count} not yet"
FEW = "told from {fewest:return} on"
SOON = "within 48 h"
COVERED, COVERED_OF = "days covered", "{recent} in 90 days, {ever} ever"
LONGEST, CLEAN = "longest streak", "with nothing covered"
HOW_TITLE = "How these numbers are made"
HOW = (
    "They are of your own past only. Covered days are scheduled ones, and never count as kept.",
    "From each no, heavy or light, the clock runs to the first thing done after it, and apart from that to the first job action. "
    "A no of which only the day is known counts from 12:00.",
    "A median is the middle one of those that have an end: of the last 5, and of all. With fewer than 3 none is shown. "
    "Those without an end so far stand beside it.",
    "Within 48 h: of the noes that are older than that.",
    "A day is covered by a grace day of the shield or by a freeze of its week.",
    "The longest streak may have covered and mended days in it. With nothing covered means neither.",
    "An application counts in the funnel for the furthest stage it ever reached, whatever became of it. "
    "A no is an answer. What led on came to a screening or further.",
)
RUN = "{days}, {first} to {last}"


def measure_rows(found: Measures) -> list[tuple[str, str]]:
    """A name and a text for each measure; the ratio that cannot fall to zero in a day comes first. A row without a name goes on."""
    rows = [(KEPT, OF.format(met=found.kept_30.kept, of=found.kept_30.scheduled)), (RETURNS, _returns(found))]
    if found.returns.of:
        rows += [*_named(FIRST_UNIT, clock_texts(found.to_first_unit)), *_named(FIRST_ACTION, clock_texts(found.to_first_job_action))]
    if found.within_48.of:
        rows.append((SOON, OF.format(met=found.within_48.met, of=found.within_48.of)))
    rows.append((COVERED, COVERED_OF.format(recent=found.covered_90, ever=len(found.covered))))
    rows += [(name, _run(run)) for name, run in ((LONGEST, found.longest), (CLEAN, found.longest_clean)) if run.length]
    return rows


def covered_rows(found: Measures) -> list[tuple[str, str]]:
    """The days covered and what covered them, the latest first."""
    return [(str(each.day), MARKS[each.mark]) for each in reversed(found.covered)]


def clock_texts(clock: Clock) -> Iterator[str]:
    """The medians of one clock, how they moved, and what is open still; too few cases have none."""
    if clock.last is None or clock.all is None:
        yield FEW.format(fewest=Count(FEWEST))
    else:
        yield LAST.format(hours=hours_text(clock.last))
        yield ALL.format(hours=hours_text(clock.all), count=clock.closed)
    if (trend := clock.trend()) is not None:
        yield SAME if not trend else (SOONER if trend < 0 else LATER).format(hours=hours_text(abs(trend)))
    if clock.open:
        yield OPEN.format(count=clock.open)


def _named(name: str, texts: Iterator[str]) -> Iterator[tuple[str, str]]:
    for index, text in enumerate(texts):
        yield name if not index else "", text


def _returns(found: Measures) -> str:
    return f"{counted(found.returns.of, 'no')}, {counted(found.returns.met, 'return')}" if found.returns.of else NO_NOES


def _run(run: Run) -> str:
    return RUN.format(days=counted(run.length, "day"), first=run.first, last=run.last)
