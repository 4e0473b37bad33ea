"""In what order applications are shown: by any column of the table, or as on the board."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from rebound_tui.domain.plain import folded
from rebound_tui.domain.stages import Stage
from rebound_tui.services.sifting import Card

RANK = {stage: rank for rank, stage in enumerate(Stage)}


class Column(StrEnum):
    """The columns of the table."""

    COMPANY = "company"
    ROLE = "role"
    STAGE = "stage"
    NEXT = "next"
    APPLIED = "applied"
    CONTACT = "contact"
    SOURCE = "source"
    LOCATION = "location"
    TAGS = "tags"
    CV = "cv"
    SALARY = "salary"
    INTEREST = "interest"


NEWEST_FIRST = frozenset((Column.APPLIED, Column.CONTACT, Column.SALARY, Column.INTEREST))
"""The columns whose greatest value comes first until the order is turned."""
KEYS: dict[Column, Callable[[Card], Any]] = {
    Column.COMPANY: lambda card: folded(card.application.company),
    Column.ROLE: lambda card: folded(card.application.role),
    Column.STAGE: lambda card: RANK[card.progress.stage] + 1,
    Column.NEXT: lambda card: card.need and card.need.due,
    Column.APPLIED: lambda card: card.progress.applied_on,
    Column.CONTACT: lambda card: card.progress.last_contact,
    Column.SOURCE: lambda card: folded(card.application.source),
    Column.LOCATION: lambda card: folded(card.application.location),
    Column.TAGS: lambda card: folded(" ".join(card.application.tags)),
    Column.CV: lambda card: folded(card.application.cv),
    Column.SALARY: lambda card: card.application.salary.high or card.application.salary.low,
    Column.INTEREST: lambda card: card.application.interest,
}
"""What each column is sorted by; nothing comes last in either direction."""


def in_order(cards: Iterable[Card], column: Column, turned: bool = False) -> list[Card]:
    """Sorted by a column, what is equal there by what happened last; `turned` is the other way round."""
    key = KEYS[column]
    keyed = [(key(card), card) for card in by_news(cards)]
    known = [pair for pair in keyed if pair[0]]
    known.sort(key=lambda pair: pair[0], reverse=(column in NEWEST_FIRST) is not turned)
    return [card for _, card in known] + [card for value, card in keyed if not value]


def as_on_the_board(cards: Iterable[Card]) -> list[Card]:
    """What is asked for soonest first, then what happened last."""
    return in_order(cards, Column.NEXT)


def by_news(cards: Iterable[Card]) -> list[Card]:
    """Those first to which something happened last."""
    return sorted(cards, key=lambda card: card.application.events[-1].stamp.at, reverse=True)
