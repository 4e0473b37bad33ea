"""Small pieces of what is said: what was done as a sentence, days, several things in one line."""

import sys
from collections.abc import Iterable

from rebound_tui.wording import cli as say


def did(label: str, **values: object) -> str:
    """The label that undo shows, as a sentence: `New habit Read.`, `read ticked.`; names stay as they were typed."""
    text = label.format(**values)
    return say.DID.format(what=text if label.startswith("{") else text[:1].upper() + text[1:])


def joined(parts: Iterable[str]) -> str:
    """Short pieces in one line, with a dot between them where the output can show it."""
    encoding = getattr(sys.stdout, "encoding", None) or ""
    return (" · " if encoding.lower().replace("-", "") == "utf8" else " - ").join(part for part in parts if part)
