"""What applications came to, in numbers: how far they got, how many were answered, and after how long.

Nothing here guesses: few cases have no rate, and one that is still open counts as open, not as a no.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.applications import Application, Kind
from rebound_tui.domain.plain import folded
from rebound_tui.domain.progress import FROM_THEM, RANK, Progress, standing_events
from rebound_tui.domain.stages import OPEN, PATH, Stage

FEWEST = 5
"""Applications below which there is no rate."""
FEWEST_TO_COMPARE = 20
"""Applications below which a rate is not held against another."""
ANSWERS = frozenset((Stage.REJECTED, Stage.ROLE_CLOSED, Stage.DECLINED, Stage.ACCEPTED))
"""The outcomes that imply an answer from them: to decline there must have been an offer."""


class Case(NamedTuple):
    """An application that was sent, as the numbers see it."""

    application: Application
    applied_on: date
    answered_on: date | None
    """The day of their first answer, a no as much as a yes."""
    is_positive: bool
    """Whether it came to a screening or further."""
    is_waiting: bool
    """Whether it is open and without an answer."""
    seen_until: date | None
    """The day on which the user withdrew without an answer: nothing can be known of the time after it."""


class Reached(NamedTuple):
    """How many came to a stage or past it, whatever became of them."""

    stage: Stage
    applications: int


class Rate(NamedTuple):
    """The answers to the applications that have one thing in common: `answers` of `sent`, `waiting` still open."""

    value: str
    sent: int
    answers: int
    positive: int
    waiting: int

    @property
    def has_rate(self) -> bool:
        """Whether there are enough to speak of a share."""
        return self.sent >= FEWEST

    @property
    def is_comparable(self) -> bool:
        """Whether there are enough to be held against another one that is comparable, too."""
        return self.sent >= FEWEST_TO_COMPARE


class Median(NamedTuple):
    """The days after which half of all were answered; None while it cannot be told."""

    days: int | None
    answered: int
    open: int
    """Those without an answer, which count as longer than they are old."""


def case_of(application: Application, progress: Progress) -> Case | None:
    """The case of an application; None if it was never sent."""
    sent, stage = progress.applied_on, progress.stage
    if sent is None:
        return None
    answers = [
        event.stamp.day for event in standing_events(application.events) if event.stamp.day >= sent and _is_answer(event.kind, event.data)
    ]
    answered = min(answers, default=None)
    is_positive = RANK[progress.furthest] >= RANK[Stage.SCREENING] or stage is Stage.DECLINED
    seen_until = progress.since if answered is None and stage is Stage.WITHDRAWN else None
    return Case(application, sent, answered, is_positive, answered is None and stage in OPEN, seen_until)


def _is_answer(kind: Kind, data: Mapping[str, object]) -> bool:
    if kind is Kind.MOVED:
        return RANK.get(Stage(str(data["to"])), 0) >= RANK[Stage.SCREENING]
    return kind in FROM_THEM or (kind is Kind.CLOSED and data["outcome"] in ANSWERS)


def funnel(standing: Iterable[Progress]) -> tuple[Reached, ...]:
    """How many came how far, by the furthest stage ever: what was rejected was applied for, and stays in."""
    furthest = Counter(RANK[now.furthest] for now in standing)
    return tuple(Reached(stage, sum(count for rank, count in furthest.items() if rank >= RANK[stage])) for stage in PATH)


def rate(value: str, cases: Sequence[Case]) -> Rate:
    """The answers to these applications."""
    answers = sum(case.answered_on is not None for case in cases)
    return Rate(value, len(cases), answers, sum(case.is_positive for case in cases), sum(case.is_waiting for case in cases))


def by_source(cases: Iterable[Case]) -> tuple[Rate, ...]:
    """By where they were found, most first."""
    return _most_first((case.application.source, case) for case in cases)


def by_cv(cases: Iterable[Case]) -> tuple[Rate, ...]:
    """By the version of the CV, most first."""
    return _most_first((case.application.cv, case) for case in cases)


def by_tag(cases: Iterable[Case]) -> tuple[Rate, ...]:
    """By tag, most first; one with several tags counts under each."""
    return _most_first((tag, case) for case in cases for tag in case.application.tags)


def by_month(cases: Iterable[Case]) -> tuple[Rate, ...]:
    """By the month in which they were sent, as `2027-01`, the oldest first."""
    return tuple(sorted(_most_first((f"{case.applied_on:%Y-%m}", case) for case in cases)))


def _most_first(found: Iterable[tuple[str, Case]]) -> tuple[Rate, ...]:
    """However a value is spelled it is one, called as it was first; no value is no group."""
    groups: dict[str, tuple[str, dict[str, Case]]] = {}
    for value, case in found:
        if key := folded(value):
            groups.setdefault(key, (value, {}))[1][case.application.id] = case
    rates = [rate(value, list(cases.values())) for value, cases in groups.values()]
    return tuple(sorted(rates, key=lambda each: -each.sent))


def days_to_answer(cases: Iterable[Case], today: date) -> Median:
    """The median of the days from applying to the first answer, by the Kaplan-Meier estimate: what is open is longer than so far."""
    spans = sorted((_span(case, today), case.answered_on is None) for case in cases)
    left, unanswered, half = len(spans), 1.0, None
    for days, is_open in spans:
        if not is_open:
            unanswered *= (left - 1) / left
            half = days if half is None and unanswered <= 0.5 + 1e-9 else half
        left -= 1
    open = sum(is_open for _, is_open in spans)
    return Median(half if len(spans) >= FEWEST else None, len(spans) - open, open)


def _span(case: Case, today: date) -> int:
    return max(0, ((case.answered_on or case.seen_until or today) - case.applied_on).days)
