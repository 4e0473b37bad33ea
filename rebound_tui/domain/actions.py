"""Job actions that belong to no application, and the kinds of all of them (R2)."""

from enum import StrEnum
from typing import NamedTuple

from rebound_tui.domain.stamps import Stamp


class ActionKind(StrEnum):
    """What counts as a job action."""

    APPLICATION = "application"
    FOLLOW_UP = "follow_up"
    OUTREACH = "outreach"
    NETWORKING = "networking"
    INTERVIEW = "interview"
    CV = "cv"
    REFLECTION = "reflection"
    DEBRIEF = "debrief"
    FEEDBACK = "feedback"


class Action(NamedTuple):
    """A job action logged by itself."""

    id: str
    kind: ActionKind
    stamp: Stamp
    note: str = ""
