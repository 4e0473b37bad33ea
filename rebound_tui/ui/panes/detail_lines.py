"""Everything about one application, as lines to read: the head, then the timeline, newest first."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import zip_longest
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.progress import Progress, standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.services.sifting import Card
from rebound_tui.ui.panes.card_lines import note_of
from rebound_tui.ui.pieces import Line, Piece, cut, fitted, width_of, wrapped
from rebound_tui.wording import board as say
from rebound_tui.wording.nouns import KINDS, STAGES
from rebound_tui.wording.short_days import short_day

TWO_COLUMNS, GAP = 90, 3
LABEL, DAY = 10, 11
"""Cells of the names of the fields, and of the days of the timeline."""


def detail_lines(card: Card, today: date, zone: str, width: int) -> list[Line]:
    """Head and timeline, side by side where there is room, else one below the other."""
    if width < TWO_COLUMNS:
        return [*head_lines(card, today, width), [], *timeline(card.application, today, zone, width)]
    left = width * 9 // 20
    nothing: Line = []
    columns = head_lines(card, today, left - GAP), timeline(card.application, today, zone, width - left)
    return [[*one, Piece(" " * (left - width_of(one))), *other] for one, other in zip_longest(*columns, fillvalue=nothing)]


def head_lines(card: Card, today: date, width: int) -> list[Line]:
    """What is known of it, none of the lines wider than `width`."""
    application, now = card.application, card.progress
    lines: list[Line] = [[Piece(text, "strong")] for text in wrapped(application.company, width)]
    lines += [[Piece(text)] for text in wrapped(application.role, width)]
    lines += [[Piece(text, "accent")] for text in wrapped(" · ".join(_facts(application, now, today)), width)]
    lines.append([])
    text, tone = note_of(card, today)
    for name, value in [(say.NEXT, text if card.need else ""), *_fields(application)]:
        for index, part in enumerate(wrapped(value, width - LABEL)):
            own = tone if name == say.NEXT else ""
            lines.append([Piece(fitted("" if index else name, LABEL), "muted"), Piece(part, own)])
    return lines


def timeline(application: Application, today: date, zone: str, width: int) -> list[Line]:
    """What happened, the newest first; times are those of `zone` as well where an event has another one."""
    lines: list[Line] = [[Piece(say.TIMELINE, "heading")]]
    for event in reversed(standing_events(application.events)):
        lines += _event_lines(event, today, zone, width)
    return [cut(line, width) for line in lines]


def _facts(application: Application, now: Progress, today: date) -> Iterator[str]:
    yield STAGES[now.stage]
    if now.round > 1:
        yield say.ROUND.format(count=now.round)
    if now.furthest is not now.stage and now.furthest is not Stage.SAVED:
        yield say.FURTHEST.format(stage=STAGES[now.furthest])
    if now.applied_on and now.furthest is not Stage.SAVED:
        yield say.APPLIED.format(day=short_day(now.applied_on, today))
    if application.source:
        yield say.FROM_SOURCE.format(source=application.source)
    if application.archived:
        yield say.ARCHIVED


def _fields(application: Application) -> Iterator[tuple[str, str]]:
    """What the head holds, by name; an empty one is not shown."""
    place = " · ".join(text for text in (application.location, application.mode) if text)
    yield say.LOCATION, place
    yield say.SALARY, application.salary.text
    yield say.TAGS, ", ".join(application.tags)
    yield say.CV, application.cv
    yield say.INTEREST, "●" * application.interest
    for contact in application.contacts:
        yield say.CONTACTS, " · ".join(part for part in (contact.name, contact.role, contact.email, contact.phone) if part)
    yield say.LINK, application.url
    for index, paragraph in enumerate(application.notes.splitlines()):
        yield "" if index else say.NOTES, paragraph


def _event_lines(event: Event, today: date, zone: str, width: int) -> Iterator[Line]:
    yield [Piece(fitted(short_day(event.stamp.day, today), DAY), "muted"), *_title(event, today, zone)]
    for name in ("people", "place", "words", "text"):
        for paragraph in str(event.data.get(name) or "").splitlines():
            for text in wrapped(paragraph, width - DAY):
                yield [Piece(" " * DAY), Piece(text, "muted")]


def _title(event: Event, today: date, zone: str) -> Line:
    """What it was; of a meeting when it is to be, for them and here; of an offer what is said of it."""
    line = [Piece(_kind(event))]
    if isinstance(planned := event.data.get("for"), str):
        line.append(Piece(f"  {planned_text(planned, str(event.data.get('zone', event.stamp.zone)), zone, today)}"))
    line += [Piece(f"  {event.data[name]}", "muted") for name in ("type", "amount") if event.data.get(name)]
    for name, text in (("answer_by", say.ANSWER_BY), ("due", say.DUE)):
        if isinstance(day := event.data.get(name), str):
            line.append(Piece(f"  {text.format(day=short_day(date.fromisoformat(day), today))}", "muted"))
    return line


def _kind(event: Event) -> str:
    if event.kind in (Kind.MOVED, Kind.CLOSED):
        return STAGES[Stage(str(event.data.get("to") or event.data["outcome"]))]
    return KINDS[event.kind]


def planned_text(planned: str, theirs: str, mine: str, today: date) -> str:
    """`Fri 8 14:00 for them, 20:00 for you`; one time where the two clocks agree."""
    at = datetime.fromisoformat(planned).astimezone(ZoneInfo(theirs))
    here = at.astimezone(ZoneInfo(mine))
    own = say.PLANNED.format(day=short_day(at.date(), today), at=at)
    if at.utcoffset() == here.utcoffset():
        return own
    local = f"{here:%H:%M}" if here.date() == at.date() else say.PLANNED.format(day=short_day(here.date(), today), at=here)
    return say.FOR_THEM.format(theirs=own, mine=local)
