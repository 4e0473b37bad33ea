"""A next step in words: the app's own."""

from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.wording.counting import Count
from rebound_tui.wording.ui import NEEDS, REASONS, SAVED_TODAY


def need_what(need: Need) -> str:
    """What is to be done."""
    return NEEDS[need.kind].format(text=need.text, at=need.at)


def need_why(need: Need) -> str:
    """The reason for it."""
    if need.kind is NeedKind.DECIDE and not need.days:
        return SAVED_TODAY
    return REASONS[need.kind].format(days=Count(need.days))
