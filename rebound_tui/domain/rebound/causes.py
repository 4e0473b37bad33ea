"""What may have played a part in a no: causes of one's own and others, each with how it is known."""

from enum import StrEnum
from typing import NamedTuple
from zlib import crc32


class Cause(StrEnum):
    """What can be picked."""

    KNOWLEDGE = "knowledge"
    ATTITUDE = "attitude"
    EXPERIENCE = "experience"
    ENTHUSIASM = "enthusiasm"
    FIT = "fit"
    INTERNAL = "internal"
    ROLE_CLOSED = "role_closed"
    UNKNOWN = "unknown"


class Known(StrEnum):
    """How a cause is known."""

    SAID = "said"
    SAW = "saw"
    GUESS = "guess"


OWN = frozenset((Cause.KNOWLEDGE, Cause.ATTITUDE, Cause.EXPERIENCE, Cause.ENTHUSIASM))
"""Causes that the user can do something about; the others create no task."""


class Found(NamedTuple):
    """A cause that was picked."""

    cause: Cause
    known: Known = Known.GUESS
    answer: str = ""
    """What was answered to its one question."""


def offered(application: str) -> tuple[Cause, ...]:
    """All causes in the order in which they are offered for an application, by its id.

    Shuffled, so that no cause stands first by rule, but the same each time; own and others take turns, so that neither heads the list.
    """
    own = sorted(OWN, key=lambda cause: _place(application, cause))
    others = sorted(set(Cause) - OWN, key=lambda cause: _place(application, cause))
    pairs = zip(own, others, strict=True) if _place(application, "") % 2 else zip(others, own, strict=True)
    return tuple(cause for pair in pairs for cause in pair)


def not_yours(found: tuple[Found, ...]) -> int:
    """How many of these are not the user's to change."""
    return sum(each.cause not in OWN for each in found)


def _place(application: str, cause: str) -> int:
    return crc32(f"{application} {cause}".encode())
