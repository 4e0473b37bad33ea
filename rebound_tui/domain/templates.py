"""Texts with placeholders, like `Hello {first name}`: what is still to be filled in, filling in, and slips of the finger."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
LONE = re.compile(r"[{}]")
NEAR = 0.75


def placeholders(text: str) -> list[str]:
    """The names in braces, each once, in order."""
    return list(dict.fromkeys(name.strip() for name in PLACEHOLDER.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with what is known filled in; a placeholder without a value stays. A value is never read as a placeholder."""

    def value(found: re.Match[str]) -> str:
        return values.get(found[1].strip()) or found[0]

    return PLACEHOLDER.sub(value, text)


def lone_brace(text: str) -> str:
    """The first line with a brace that is not one of a pair, or nothing."""
    return next((line for line in text.splitlines() if LONE.search(PLACEHOLDER.sub("", line))), "")


def slips(text: str, known: Iterable[str]) -> dict[str, str]:
    """Placeholders that look like a known one misspelt, each with the one that was meant. Others are the user's to fill."""
    names = list(known)
    near = {name: get_close_matches(name, names, 1, NEAR) for name in placeholders(text) if name not in names}
    return {name: match[0] for name, match in near.items() if match}
