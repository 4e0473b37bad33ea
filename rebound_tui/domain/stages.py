"""The stages of an application, in order, and its endings."""

from enum import StrEnum


class Stage(StrEnum):
    """Where an application stands; the values are what files and filters use."""

    SAVED = "saved"
    APPLIED = "applied"
    SCREENING = "screening"
    INTERVIEW = "interview"
    OFFER = "offer"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NO_REPLY = "no_reply"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    ROLE_CLOSED = "role_closed"


PATH = (Stage.SAVED, Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER, Stage.ACCEPTED)
"""The way forward."""
OPEN = PATH[:-1]
"""The stages in which something can still happen, each a column of the board."""
OUTCOMES = (Stage.REJECTED, Stage.NO_REPLY, Stage.WITHDRAWN, Stage.DECLINED, Stage.ROLE_CLOSED, Stage.ACCEPTED)
"""What an application can be closed with."""
ENDINGS = OUTCOMES[:-1]
"""The endings that are no step forward."""
THEIR_ENDINGS = frozenset((Stage.REJECTED, Stage.ROLE_CLOSED, Stage.NO_REPLY))
"""The endings that are a setback when the user says so (R6)."""


def step_from(stage: Stage, steps: int) -> Stage | None:
    """The stage `steps` further along the way (negative: back), or None where the way ends or `stage` is an ending."""
    if stage not in OPEN:
        return None
    target = OPEN.index(stage) + steps
    return OPEN[target] if 0 <= target < len(OPEN) else None
