"""Several noes in a short time (R17): when to look at the whole, and what the whole shows."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.log import Setback, Weight
from rebound_tui.domain.guard.snapshot import BACK, STEADY, GuardState
from rebound_tui.domain.progress import RANK, progress
from rebound_tui.domain.rebound.case import case_of
from rebound_tui.domain.rebound.causes import OWN, Cause, Known
from rebound_tui.domain.rebound.fit import fits_poorly, latest
from rebound_tui.domain.rebound.reflection import Where, read_reflection, reflected, where_ended
from rebound_tui.domain.stages import Stage

MANY = 3
"""Heavy noes that make a cluster."""
SPAN = timedelta(days=14)
"""App days in which they fall."""
LATEST = timedelta(days=2)
"""After so many days it is offered whatever the state."""
FEWEST_FOR_CV = 20
"""Applications with one CV below which nothing is said about the CV."""


class Cluster(NamedTuple):
    """Several heavy noes within two weeks."""

    day: date
    """The app day of the one that made it so."""
    last: str
    """The application of that one, by id."""


class CvLine(NamedTuple):
    """How one version of the CV did."""

    cv: str
    answers: int
    """Applications on which somebody got in touch."""
    of: int

    @property
    def says_something(self) -> bool:
        """Whether there are enough to say something about the CV."""
        return self.of >= FEWEST_FOR_CV


class CauseLine(NamedTuple):
    """How often a cause was named, guesses apart."""

    cause: Cause
    known: int
    """They said so, or the user saw it."""
    guessed: int

    @property
    def is_own(self) -> bool:
        """Whether it is the user's to change."""
        return self.cause in OWN


class Review(NamedTuple):
    """What the noes of the hunt show together."""

    ended: tuple[tuple[Where, int], ...]
    """Where they ended, most frequent first."""
    causes: tuple[CauseLine, ...]
    cvs: tuple[CvLine, ...]
    poor_fits: int
    """Noes on applications whose fit check had few ticks ..."""
    fits: int
    """... of those on which it was answered."""


def cluster(setbacks: Sequence[Setback]) -> Cluster | None:
    """The last cluster among setbacks in time order, or None."""
    heavy = sorted((each for each in setbacks if each.weight is Weight.HEAVY and each.in_time), key=lambda each: (each.day, each.at))
    for first, last in reversed(list(zip(heavy, heavy[MANY - 1 :], strict=False))):
        if last.day - first.day < SPAN:
            return Cluster(last.day, last.application)
    return None


def is_review_due(found: Cluster | None, state: GuardState, today: date) -> bool:
    """Whether to offer the review (R17): on the next day that is Steady or Back, or after 2 days; never on the day itself."""
    if found is None or not found.day < today <= found.day + SPAN:
        return False
    return state in (STEADY, BACK) or today - found.day >= LATEST


def review(applications: Iterable[Application]) -> Review:
    """What the applications of a hunt show. Every no counts where it ended; causes are those of the reflections."""
    applications = list(applications)
    cases = [case for each in applications if (case := case_of(each))]
    ended, known, guessed, fits = Counter[Where](), Counter[Cause](), Counter[Cause](), []
    for case in cases:
        event = reflected(case)
        written = read_reflection(event.data) if event else None
        ended[(written.where if written else None) or where_ended(case)] += 1
        for found in written.causes if written else ():
            (guessed if found.known is Known.GUESS else known)[found.cause] += 1
        ticks = latest(case.application)
        if ticks is not None:
            fits.append(fits_poorly(ticks))
    named = sorted(known | guessed, key=lambda cause: (-known[cause], -guessed[cause], cause))
    return Review(
        tuple(ended.most_common()),
        tuple(CauseLine(cause, known[cause], guessed[cause]) for cause in named),
        _by_cv(applications),
        sum(fits),
        len(fits),
    )


def _by_cv(applications: Sequence[Application]) -> tuple[CvLine, ...]:
    """The versions of the CV, by how often they were sent; an answer is a word from them that is no plain ending."""
    sent, answers = Counter[str](), Counter[str]()
    for application in applications:
        rank = RANK[progress(application.events).furthest]
        if application.cv and rank >= RANK[Stage.APPLIED]:
            sent[application.cv] += 1
            answers[application.cv] += rank >= RANK[Stage.SCREENING]
    return tuple(CvLine(cv, answers[cv], count) for cv, count in sent.most_common())
