"""The pieces that documents are made of: moments, stamps, and a NamedTuple's fields without those that have their plain value."""

from datetime import UTC, date, datetime
from typing import Any

from rebound_tui.domain.stamps import Stamp
from rebound_tui.storage.datafile import Doc

day_of, moment_of = date.fromisoformat, datetime.fromisoformat
tuple_of = tuple.__new__
"""Makes a NamedTuple in half the time of its own constructor: ten years have tens of thousands of stamps and events."""


def without_plain(thing: Any, plain: dict[str, Any]) -> Doc:
    """The fields of a NamedTuple that differ from their defaults."""
    return {name: value for name, value in zip(thing._fields, thing, strict=True) if name not in plain or value != plain[name]}


def known_fields(kind: Any, doc: Doc) -> Doc:
    """The fields of a NamedTuple that are in the document; a newer program may have written more."""
    return {name: doc[name] for name in kind._fields if name in doc}


def utc_text(at: datetime) -> str:
    """A moment as ISO 8601 in UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def stamp_doc(stamp: Stamp) -> Doc:
    """A stamp: the moment with its zone as RFC 9557 writes it, the app day, and when it was logged if that differs."""
    at, logged = utc_text(stamp.at), utc_text(stamp.logged)
    doc: Doc = {"at": f"{at}[{stamp.zone}]", "day": stamp.day.isoformat()}
    if logged != at:
        doc["logged"] = logged
    if stamp.date_only:
        doc["date_only"] = True
    return doc


def stamp_from(doc: Doc) -> Stamp:
    """The stamp that `stamp_doc` wrote."""
    text, _, zone = doc["at"].partition("[")
    at = moment_of(text)
    logged = moment_of(doc["logged"]) if "logged" in doc else at
    return tuple_of(Stamp, (at, zone[:-1], day_of(doc["day"]), logged, "date_only" in doc))


def day_or_none(text: str | None) -> date | None:
    """The day of a text, if there is one."""
    return day_of(text) if text else None
