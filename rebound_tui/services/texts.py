"""What people type, made safe to keep and to show: no control characters, not empty, not endless."""

import re
import unicodedata

from rebound_tui.domain.errors import Refused
from rebound_tui.wording import refusals as say

NAME_LIMIT = 200
TEXT_LIMIT = 20_000
QUOTED = 60
"""As much of what was typed as a sentence about it shows."""
MORE, NOTHING_TYPED = " ...", "''"
CONTROL = ("Cc", "Cs", "Co", "Cn")
OVERRIDES = frozenset("\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u200e\u200f\ufeff")
"""Marks that turn the writing direction: they could make one line of a screen read as another."""

SEQUENCE = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # colours, the cursor, modes
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # titles, links, strings
    r"|\x1b[ -/]*[0-~]"  # all others
)
"""What a terminal takes as an order, whole: without its first character the rest would be left in the text.

Compiled when a text has one: few have.
"""


def line(text: str, what: str, limit: int = NAME_LIMIT, about: str = "") -> str:
    """One clean line of text. Raises Refused, `about` its field, when it is empty or too long."""
    clean = optional_line(text, what, limit, about)
    if not clean:
        raise Refused(say.EMPTY.format(what=what), about)
    return clean


def optional_line(text: str, what: str, limit: int = NAME_LIMIT, about: str = "") -> str:
    """One clean line of text, which may be empty. Raises Refused, `about` its field, when it is too long."""
    clean = " ".join(visible(text).split())
    if len(clean) > limit:
        raise Refused(say.TOO_LONG.format(what=what, limit=limit, length=len(clean)), about)
    return clean


def paragraphs(text: str, what: str, limit: int = TEXT_LIMIT, about: str = "") -> str:
    """Clean text of any number of lines, which may be empty. Raises Refused, `about` its field, when it is too long."""
    clean = "\n".join(visible(row).rstrip() for row in text.splitlines()).strip("\n")
    if len(clean) > limit:
        raise Refused(say.TOO_LONG.format(what=what, limit=limit, length=len(clean)), about)
    return clean


def visible(text: str) -> str:
    """The text without control characters and terminal sequences; tabs and line breaks become spaces."""
    if text.isprintable() and OVERRIDES.isdisjoint(text):
        return text
    kept = (char for char in re.sub(SEQUENCE, "", text) if char.isspace() or _is_shown(char))
    return "".join(" " if char.isspace() else char for char in kept)


def quoted(text: str) -> str:
    """What was typed, as a sentence about it shows it: safe, and only its beginning if it is long."""
    clean = " ".join(visible(text).split()) or NOTHING_TYPED
    return clean if len(clean) <= QUOTED else clean[: QUOTED - len(MORE)] + MORE


def _is_shown(char: str) -> bool:
    return char not in OVERRIDES and unicodedata.category(char) not in CONTROL
