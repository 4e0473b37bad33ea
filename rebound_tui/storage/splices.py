"""A long text before and after a change, kept as the piece that differs: a tick is one character of a year."""

from typing import Any

SHORT = 80
"""Texts up to this length are kept whole."""
START, CUT, LEFT = "start", "cut", "left"


def is_splice(value: object) -> bool:
    """Whether a value of a change is such a piece."""
    return isinstance(value, dict) and value.keys() == {START, CUT, LEFT}


def spliced_pair(before: Any, after: Any) -> tuple[Any, Any]:
    """Both values, each cut down to the piece that differs if they are long texts."""
    if not (isinstance(before, str) and isinstance(after, str)) or max(len(before), len(after)) <= SHORT:
        return before, after
    shorter = min(len(before), len(after))
    start = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    left = next((n for n in range(shorter - start) if before[-1 - n] != after[-1 - n]), shorter - start)
    return _piece(before, start, left), _piece(after, start, left)


def matches(value: Any, current: Any) -> bool:
    """Whether `current` is what the value of a change says it is."""
    if not is_splice(value):
        return bool(value == current)
    whole = value[START] + len(value[CUT]) + value[LEFT]
    return isinstance(current, str) and len(current) == whole and current[value[START] : whole - value[LEFT]] == value[CUT]


def laid(value: Any, current: Any) -> Any:
    """The value that `current` becomes."""
    if not is_splice(value) or not isinstance(current, str):
        return value
    return current[: value[START]] + value[CUT] + current[len(current) - value[LEFT] :]


def _piece(text: str, start: int, left: int) -> dict[str, Any]:
    return {START: start, CUT: text[start : len(text) - left], LEFT: left}
