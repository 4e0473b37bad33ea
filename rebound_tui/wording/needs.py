"""A next step in words: the app's own."""

from rebound_tui.domain.needs import Need
from rebound_tui.wording.ui import NEEDS, REASONS


def need_what(need: Need) -> str:
    """What is to be done."""
    return NEEDS[need.kind].format(text=need.text, at=need.at)


def need_why(need: Need) -> str:
    """The reason for it."""
    return REASONS[need.kind].format(days=need.days)
