"""What all readers share: the bytes they are given, and what they must be able to do. The records are in domain/found.py."""

import codecs
from typing import NamedTuple, Protocol

from rebound_tui.domain.found import Found

BAD = "\udcff"
"""Stands for bytes that are no text. It is in no other text that was decoded."""
MARK_BAD = "rebound.mark-bad"
BYTE_ORDER_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class ImportRefused(ValueError):
    """What was given cannot be imported at all. Carries one sentence: what is in the way, and what to do."""


class Member(NamedTuple):
    """One file of what was given."""

    name: str
    """Its path inside, with / between the parts, safe to show."""
    data: bytes

    def text(self, size: int | None = None) -> str:
        """Its text, or that of its first `size` bytes: line ends are \\n, and bytes that are no text are BAD."""
        encoding = next((encoding for mark, encoding in BYTE_ORDER_MARKS if self.data.startswith(mark)), "utf-8-sig")
        text = self.data[:size].decode(encoding, MARK_BAD)
        return text.replace("\r\n", "\n").replace("\r", "\n")


class Bundle(NamedTuple):
    """What the user gave."""

    path: str
    """Its path as it was given, safe to show."""
    members: tuple[Member, ...]


class Reader(Protocol):
    """Reads the files of one program. A module can be one."""

    @property
    def name(self) -> str:
        """What --from and the origin of imported events call it."""

    @property
    def title(self) -> str:
        """What the user calls it."""

    def recognises(self, bundle: Bundle) -> bool:
        """Whether there is something in it for this reader, by its content."""

    def read(self, bundle: Bundle) -> Found:
        """Everything in it. Raises ImportRefused only where nothing can be read; what is wrong with a row is a Problem."""


def _mark_bad(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return BAD, error.end


codecs.register_error(MARK_BAD, _mark_bad)
