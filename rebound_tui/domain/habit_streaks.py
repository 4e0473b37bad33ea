"""A habit's own streak: days kept under a schedule of days, weeks or months kept where so much is asked in each."""

from datetime import date
from math import ceil
from typing import NamedTuple

from rebound_tui.domain.daysets import DaySet, between, index_of, within
from rebound_tui.domain.habits import Stretch, stretches, version_on
from rebound_tui.domain.lived import Lived
from rebound_tui.domain.quiet import Quiet
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedules import Quota, Span, quota_of, span_of
from rebound_tui.domain.spans import Days, span_around, spans


class Streak(NamedTuple):
    """How long it runs, and how long the longest one was."""

    length: int
    best: int
    span: Span
    """What is counted."""


class Judged(NamedTuple):
    """The days that carry a streak on, and those that end one; all others bridge."""

    kept: DaySet
    breaks: DaySet


class Progress(NamedTuple):
    """How far a week or month is that asks for so much."""

    done: float
    target: float
    per: Span
    """In days, or in the unit of the habit if its amount is for the whole span."""

    def is_asking(self, is_done_today: bool) -> bool:
        """Whether it asked for more before today's own check-in."""
        return is_done_today or self.done < self.target


def streak(lived: Lived, quiet: Quiet, book: RuleBook) -> Streak:
    """The streak up to today, counted in what the schedule of today asks for. Open days and weeks break nothing."""
    span = span_of(version_on(lived.habit, lived.today).schedule)
    if lived.first is None:
        return Streak(0, 0, span)
    judged = _judged(lived, lived.first, quiet, book)
    runs = _days(judged) if span is Span.DAY else _spans(judged, lived.first, lived.today, span, book)
    return Streak(runs[0], max(runs), span)


def progress(lived: Lived, quiet: Quiet, book: RuleBook) -> Progress | None:
    """What was done of what this week or month asks for; None where days are due by themselves."""
    schedule = version_on(lived.habit, lived.today).schedule
    quota = quota_of(schedule)
    if quota is None:
        return None
    days = span_around(lived.today, quota.per, book)
    stretch = stretches(lived.habit, min(days.first, lived.today), lived.today)[-1]
    return Progress(_amount(lived, quota, days, stretch), _full(lived, quota, days, quiet), quota.per)


def _judged(lived: Lived, first: date, quiet: Quiet, book: RuleBook) -> Judged:
    """Every day from the first check-in on, each by the schedule of its time."""
    kept = breaks = 0
    for stretch in stretches(lived.habit, first, lived.today):
        quota = quota_of(stretch.schedule)
        more = _by_spans(lived, quota, stretch, quiet, book) if quota else _by_days(lived, stretch, quiet)
        kept, breaks = kept | more.kept, breaks | more.breaks
    return Judged(kept, breaks)


def _by_days(lived: Lived, stretch: Stretch, quiet: Quiet) -> Judged:
    due = stretch.due()
    open_day = between(lived.today, lived.today)
    return Judged(due & lived.done, due & ~(lived.done | lived.skipped | quiet.bridges | open_day))


def _by_spans(lived: Lived, quota: Quota, stretch: Stretch, quiet: Quiet, book: RuleBook) -> Judged:
    """A span that was kept keeps its days, one that was not breaks on its last; one cut short by a new schedule breaks nothing."""
    kept = breaks = 0
    for days in spans(stretch.first, stretch.last, quota.per, book):
        need = _need(lived, quota, days, quiet)
        if _amount(lived, quota, days, stretch) >= need:
            kept |= lived.done & between(max(days.first, stretch.first), min(days.last, stretch.last))
        elif days.first >= min(stretch.anchor, stretch.first) and _is_over(lived, quota, days, stretch, quiet, need):
            last = min(days.last, lived.today)
            breaks |= between(last, last)
    return Judged(kept, breaks)


def _amount(lived: Lived, quota: Quota, days: Days, stretch: Stretch) -> float:
    """What was done of the quota in the part of the span that the schedule was in force."""
    first, last = max(days.first, stretch.first), min(days.last, stretch.last)
    if quota.times is None:
        return sum(lived.amounts.get(index, 0.0) for index in range(index_of(first), index_of(last) + 1))
    return within(lived.done, first, last)


def _full(lived: Lived, quota: Quota, days: Days, quiet: Quiet) -> float:
    """What the span asks for: never more days than it has that are no rest days."""
    if quota.times is None:
        return version_on(lived.habit, min(days.last, lived.today)).target or 0
    return min(quota.times, within(~quiet.rest, days.first, days.last))


def _need(lived: Lived, quota: Quota, days: Days, quiet: Quiet) -> float:
    """What the span asks for once its covered, paused and skipped days are taken off, in proportion."""
    workdays = between(days.first, days.last) & ~quiet.rest
    free = workdays & (lived.done | ~(quiet.bridges | lived.skipped))
    full = _full(lived, quota, days, quiet)
    share = full * free.bit_count() / max(1, workdays.bit_count())
    return share if quota.times is None else ceil(share)


def _is_over(lived: Lived, quota: Quota, days: Days, stretch: Stretch, quiet: Quiet, need: float) -> bool:
    """Whether the span can no longer be kept; one that the schedule did not live to see the end of never is."""
    if stretch.last < lived.today or days.last < lived.today:
        return days.last <= stretch.last
    return quota.times is not None and within(lived.done, *days) + _left(lived, days, quiet) < need


def _left(lived: Lived, days: Days, quiet: Quiet) -> int:
    """The days of a running span on which something can still be done, today among them if nothing was yet."""
    return within(~(lived.done | quiet.paused), lived.today, days.last)


def _days(judged: Judged) -> list[int]:
    """The lengths of all streaks of days, the running one first."""
    kept, breaks = judged
    first = ((kept | breaks) & -(kept | breaks)).bit_length() - 1 if kept | breaks else 0
    kept, breaks = kept >> first, breaks >> first
    runs = []
    while True:
        last = breaks.bit_length()
        runs.append((kept >> last).bit_count())
        kept &= (1 << last) - 1
        if not kept:
            return runs
        breaks &= (1 << kept.bit_length()) - 1


def _spans(judged: Judged, first: date, today: date, per: Span, book: RuleBook) -> list[int]:
    """The lengths of all streaks of weeks or months, the running one first: one counts if something in it was kept and nothing broke."""
    begun = span_around(first, per, book).first
    kept, breaks = judged.kept >> index_of(begun), judged.breaks >> index_of(begun)
    runs = [0]
    for days in spans(begun, today, per, book):
        start = index_of(days.first) - index_of(begun)
        mask = (1 << (days.last - days.first).days + 1) - 1
        if breaks >> start & mask:
            runs.append(0)
        elif kept >> start & mask:
            runs[-1] += 1
    return runs
