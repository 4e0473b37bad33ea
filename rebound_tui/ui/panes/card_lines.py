"""What is said of one application in two lines or in the cells of a table, for any width."""

from collections.abc import Callable
from datetime import date

from rich.cells import cell_len

from rebound_tui.domain.stages import OPEN
from rebound_tui.services.sifting import Card
from rebound_tui.services.sorting import Column
from rebound_tui.ui.marks import TICKED
from rebound_tui.ui.pieces import Line, Piece, Tone, cut, shortened, width_of
from rebound_tui.wording import board as say
from rebound_tui.wording.counting import Count
from rebound_tui.wording.nouns import STAGES
from rebound_tui.wording.short_days import short_day
from rebound_tui.wording.ui import NEEDS

ROLE_ROOM = 8
"""Cells that a role needs to say anything."""


def card_head(card: Card, is_marked: bool, with_role: bool, width: int) -> Line:
    """The company; and the role, if it has no line of its own and there is room for more than its first letters."""
    application = card.application
    mark = [Piece(f"{TICKED} ", "accent")] if is_marked else []
    line = [*mark, Piece(application.company, "" if is_at_hand(card) else "muted")]
    room = width - width_of(line) - 2
    return cut([*line, Piece(f"  {application.role}", "muted")] if with_role and room >= ROLE_ROOM else line, width)


def card_role(card: Card, width: int) -> Line:
    """The role on a line of its own."""
    return cut([Piece(card.application.role, "muted")], width)


def card_note(card: Card, today: date, width: int) -> Line:
    """What is next and when, in short words where there is little room; or how long nothing came; or how it ended."""
    text, tone = note_of(card, today)
    if card.need and cell_len(text) > width:
        short = say.SHORT_NEEDS.get(card.need.kind, text)
        text = short.format(day=short_day(card.need.due, today), at=card.need.at)
    return cut([Piece(text, tone)], width)


def note_of(card: Card, today: date) -> tuple[str, Tone]:
    """The second line of a card, and its tone: the accent is for what is due."""
    need = card.need
    if need:
        form = say.MEETING if need.at else say.SINCE.format(day="{day}", what=NEEDS[need.kind])
        text = form.format(day=short_day(need.due, today), text=need.text, at=need.at)
        return text, "accent" if need.due <= today else "muted"
    now = card.progress
    if now.stage not in OPEN:
        return say.SINCE.format(what=STAGES[now.stage], day=short_day(now.since, today)), "muted"
    days = (today - (now.last_contact or now.since)).days
    return say.WAITING.format(days=Count(max(0, days))), "muted"


def is_at_hand(card: Card) -> bool:
    """Whether it is neither over nor archived."""
    return card.progress.stage in OPEN and not card.application.archived


def cell(column: Column, card: Card, today: date, width: int) -> Piece:
    """A cell of the table."""
    text = shortened(CELLS[column](card, today), width)
    if column is Column.COMPANY:
        return Piece(text, "" if is_at_hand(card) else "muted")
    is_due = column is Column.NEXT and card.need is not None and card.need.due <= today
    return Piece(text, "accent" if is_due else "muted")


def _day(day: date | None, today: date) -> str:
    return short_day(day, today) if day else ""


CELLS: dict[Column, Callable[[Card, date], str]] = {
    Column.COMPANY: lambda card, _: card.application.company,
    Column.ROLE: lambda card, _: card.application.role,
    Column.STAGE: lambda card, _: STAGES[card.progress.stage],
    Column.NEXT: lambda card, today: note_of(card, today)[0] if card.need else "",
    Column.APPLIED: lambda card, today: _day(card.progress.applied_on, today),
    Column.CONTACT: lambda card, today: _day(card.progress.last_contact, today),
    Column.SOURCE: lambda card, _: card.application.source,
    Column.LOCATION: lambda card, _: card.application.location,
    Column.TAGS: lambda card, _: ", ".join(card.application.tags),
    Column.CV: lambda card, _: card.application.cv,
    Column.SALARY: lambda card, _: card.application.salary.text,
    Column.INTEREST: lambda card, _: "●" * card.application.interest,
}
"""What each column says."""
