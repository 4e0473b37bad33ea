"""Everything about one application, as a page to read."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.progress import progress, standing_events
from rebound_tui.domain.stages import Stage
from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph
from rebound_tui.ui.pieces import Line, Piece, fitted
from rebound_tui.wording import ui as say
from rebound_tui.wording.guard import day_name
from rebound_tui.wording.nouns import KINDS, STAGES

DAY = 16


def detail(application: Application) -> list[Paragraph | Line]:
    """The head, then the timeline, newest first."""
    now = progress(application.events)
    facts = [STAGES[now.stage]]
    if now.round > 1:
        facts.append(say.ROUND.format(count=now.round))
    if now.furthest is not now.stage and now.furthest is not Stage.SAVED:
        facts.append(say.FURTHEST.format(stage=STAGES[now.furthest]))
    if now.applied_on:
        facts.append(say.APPLIED_ON.format(day=_dated(now.applied_on)))
    if application.source:
        facts.append(say.FROM_SOURCE.format(source=application.source))
    blocks: list[Paragraph | Line] = [Heading(" · ".join(facts))]
    blocks += [Muted(text) for text in (application.location, application.url, ", ".join(application.tags), application.cv) if text]
    blocks += [Paragraph(row) for row in application.notes.splitlines()]
    return [*blocks, Paragraph(""), *map(_event_line, reversed(standing_events(application.events)))]


def _event_line(event: Event) -> Line:
    text = KINDS[event.kind]
    if event.kind in (Kind.MOVED, Kind.CLOSED):
        text = STAGES[Stage(str(event.data.get("to") or event.data["outcome"]))]
    planned = event.data.get("for")
    if isinstance(planned, str):
        at = datetime.fromisoformat(planned).astimezone(ZoneInfo(str(event.data.get("zone", event.stamp.zone))))
        text += f", {day_name(at.date())} {at:%H:%M}"
    words = " ".join(str(event.data.get("words") or event.data.get("text") or "").split())
    return [Piece(fitted(_dated(event.stamp.day), DAY), "muted"), Piece(text), Piece(f"   {words}" if words else "", "muted")]


def _dated(day: date) -> str:
    return f"{day_name(day)} {day.year}"
