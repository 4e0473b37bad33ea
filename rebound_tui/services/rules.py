"""The numbers by which days are judged, as they are now."""

from rebound_tui.domain.rulebook import RuleBook, rule_book
from rebound_tui.services.ports import Desk


def rule_book_now(desk: Desk) -> RuleBook:
    """Every set of rules that was ever in force."""
    with desk.store.reading() as reader:
        return rule_book(reader.rules())
