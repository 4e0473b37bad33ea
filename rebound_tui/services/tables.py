"""Applications as a table for other programs: CSV that a spreadsheet opens and never runs."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from rebound_tui.domain.errors import Refused
from rebound_tui.services.listing import Listed, listed
from rebound_tui.services.ports import Desk
from rebound_tui.wording import board as say

COLUMNS = (
    "id",
    "company",
    "role",
    "stage",
    "furthest",
    "applied_on",
    "last_contact",
    "source",
    "tags",
    "location",
    "url",
    "cv",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for something to run."""


def write_csv(desk: Desk, ids: Sequence[str], path: Path) -> int:
    """Write these applications, by id, into a new file; how many. Raises Refused."""
    import csv

    wanted = set(ids)
    found = [each for each in listed(desk, with_archived=True) if each.application.id in wanted]
    try:
        with path.open("x", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            writer.writerows([_safe(cell) for cell in _cells(each)] for each in found)
    except FileExistsError as error:
        raise Refused(say.EXPORT_THERE.format(path=path)) from error
    except OSError as error:
        raise Refused(say.EXPORT_NOT.format(path=path, why=error.strerror or error)) from error
    return len(found)


def _cells(each: Listed) -> list[str]:
    application, now = each.application, each.progress
    dates = (_iso(now.applied_on), _iso(now.last_contact))
    head = (application.source, ", ".join(application.tags), application.location, application.url, application.cv)
    return [application.id, application.company, application.role, now.stage, now.furthest, *dates, *head]


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _safe(cell: str) -> str:
    """With an apostrophe before what would be run."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
