"""`app show`: one application, and everything that happened to it."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import Part, show
from rebound_tui.cli.shapes import print_json, shown_shape
from rebound_tui.domain.applications import Event, label
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.meetings import planned_for
from rebound_tui.domain.rebound.feedback import readable
from rebound_tui.domain.stages import Stage
from rebound_tui.services import feedback
from rebound_tui.services.listing import Listed, looked_up
from rebound_tui.services.ports import Desk
from rebound_tui.wording import cli as say
from rebound_tui.wording import cli_help as about
from rebound_tui.wording import nouns
from rebound_tui.wording.interviews import debrief_lines, on_both_clocks
from rebound_tui.wording.needs import need_what, need_why

SHOWN_DATA = (
    *("for", "to", "outcome", "weight", "type", "people", "place"),
    *("amount", "answer_by", "due", "agreed", "open", "file", "words", "text"),
)
"""What is said of an event beside its kind, in this order."""


def add_arguments(parser: ArgumentParser) -> None:
    """What `app show` takes."""
    parser.add_argument("app", metavar="APP", help=about.APP)
    parser.add_argument("--json", action="store_true", help=about.JSON)


def run(args: Namespace, desk: Desk, out: Out) -> None:
    """Show it."""
    found = looked_up(desk, args.app)
    if args.json:
        print_json(out, shown_shape(found))
    else:
        show(out, _page(found, feedback.today(desk), desk.clock.zone()))


def _page(listed: Listed, today: date, zone: str) -> Iterator[Part]:
    application = listed.application
    fields = {name: value for name, value in _fields(listed).items() if value}
    yield Part(label(application), [[say.APP_FIELDS[name], value] for name, value in fields.items()])
    yield Part(say.TITLE_EVENTS, [_event(event, zone) for event in readable(application, today)])
    yield Part(say.TITLE_CONTACTS * bool(application.contacts), [list(contact) for contact in application.contacts])


def _fields(listed: Listed) -> dict[str, str]:
    application, now, need = listed
    return {
        "id": application.id,
        "stage": nouns.STAGES[now.stage] + (f", {say.ARCHIVED}" if application.archived else ""),
        "furthest": nouns.STAGES[now.furthest] if now.furthest is not now.stage else "",
        "round": str(now.round or ""),
        "applied_on": now.applied_on.isoformat() if now.applied_on else "",
        "last_contact": now.last_contact.isoformat() if now.last_contact else "",
        "next": say.NEXT.format(what=need_what(need), day=need.due, why=need_why(need)) if need else "",
        "source": application.source,
        "location": application.location,
        "url": application.url,
        "cv": application.cv,
        "tags": ", ".join(application.tags),
        "mode": application.mode,
        "salary": application.salary.text,
        "interest": str(application.interest or ""),
        "cv_file": application.cv_file,
        "notes": application.notes,
    }


def _event(event: Event, zone: str) -> list[str]:
    stamp = event.stamp
    at = f"{stamp.day}" if stamp.date_only else f"{stamp.at.astimezone(ZoneInfo(stamp.zone)):%Y-%m-%d %H:%M}"
    details = (_detail(name, event, zone) for name in SHOWN_DATA if event.data.get(name) and event.data[name] != Weight.NONE)
    return [at, nouns.KINDS[event.kind], ", ".join([*details, *debrief_lines(event)])]


def _detail(name: str, event: Event, zone: str) -> str:
    value = str(event.data[name])
    if name in ("to", "outcome") and value in set(Stage):
        return nouns.STAGES[Stage(value)]
    planned = planned_for(event)
    return on_both_clocks(planned, zone) if name == "for" and planned else value
