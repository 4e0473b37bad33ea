"""Numbers beside a no: how many of one's own applications got as far, and one number from outside, with its source."""

from collections.abc import Iterable
from typing import NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.progress import RANK, progress
from rebound_tui.domain.rebound.case import Case
from rebound_tui.domain.stages import Stage

FEWEST = 5
"""Applications below which no rate is shown."""


class Odds(NamedTuple):
    """So many of the applications that were sent got as far as a stage."""

    stage: Stage
    reached: int
    of: int


def own_odds(case: Case, applications: Iterable[Application]) -> Odds | None:
    """How many of the hunt's applications got as far as this one; None when it got nowhere yet, or for too few to say anything."""
    if RANK[case.furthest] < RANK[Stage.SCREENING]:
        return None
    furthest = [RANK[progress(each.events).furthest] for each in applications if each.hunt == case.application.hunt]
    sent = [rank for rank in furthest if rank >= RANK[Stage.APPLIED]]
    if len(sent) < FEWEST:
        return None
    return Odds(case.furthest, sum(rank >= RANK[case.furthest] for rank in sent), len(sent))
