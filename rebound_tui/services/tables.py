"""Applications as a table for other programs: CSV that a spreadsheet opens and never runs."""

from collections.abc import Iterable, Sequence
from datetime import date

from rebound_tui.services.cells import csv_text
from rebound_tui.services.files import write_file
from rebound_tui.services.listing import Listed, listed
from rebound_tui.services.ports import Desk
from rebound_tui.services.sifting import Card
from rebound_tui.wording.needs import need_what, need_why


def csv_of(found: Iterable[Listed | Card]) -> str:
    """What `app list --json` says of each, the next step in three columns, tags with a semicolon between them; nothing for none."""
    rows = [_row(each) for each in found]
    return csv_text([list(rows[0]), *(list(row.values()) for row in rows)]) if rows else ""


def write_csv(desk: Desk, ids: Sequence[str], path: str) -> int:
    """Write these applications, by id, into a new file; how many. Raises Refused."""
    wanted = set(ids)
    found = [each for each in listed(desk, with_archived=True) if each.application.id in wanted]
    write_file(path, csv_of(found) + "\n")
    return len(found)


def _row(each: Listed | Card) -> dict[str, str]:
    application, now, need = each.application, each.progress, each.need
    return {
        "id": application.id,
        "company": application.company,
        "role": application.role,
        "stage": now.stage,
        "round": str(now.round),
        "furthest": now.furthest,
        "applied_on": _iso(now.applied_on),
        "last_contact": _iso(now.last_contact),
        "source": application.source,
        "tags": "; ".join(application.tags),
        "location": application.location,
        "url": application.url,
        "cv": application.cv,
        "archived": str(application.archived).lower(),
        "hunt": application.hunt,
        "next_what": need_what(need) if need else "",
        "next_due": _iso(need.due if need else None),
        "next_why": need_why(need) if need else "",
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
