"""The fit check: four ticks on an application, and again when an interview or an offer is there. Optional, always."""

from collections.abc import Collection
from enum import StrEnum

FEW = 2
"""With fewer ticks than this it is asked whether to apply anyway."""


class Fit(StrEnum):
    """What can fit."""

    DESCRIPTION = "description"
    DUTIES = "duties"
    QUALIFICATIONS = "qualifications"
    CULTURE = "culture"


def fits_poorly(ticks: Collection[str] | None) -> bool:
    """Whether it was answered, with few ticks. Not answered is no answer."""
    return ticks is not None and len(ticks) < FEW
