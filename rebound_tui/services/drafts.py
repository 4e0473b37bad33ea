"""Texts of the kit as drafts: filled in as far as it is known what belongs there; the rest stays marked."""

from collections.abc import Iterable
from typing import NamedTuple

from rebound_tui.domain import kit as rules
from rebound_tui.domain.applications import Application, Contact
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.domain.templates import filled, placeholders
from rebound_tui.services import finding, kit
from rebound_tui.services.ports import Reader

SIGNATURE = "signature"
BRACES = str.maketrans("{}", "()")


class Draft(NamedTuple):
    """A mail or a message that is not sent yet, and never by us."""

    to: str
    subject: str
    body: str


def draft_for(reader: Reader, text: str, application: Application, contact: Contact | None = None) -> Draft:
    """The text of this name for an application, to one of its contacts or the first. Raises Refused for a text that there is not."""
    who = contact or next(iter(application.contacts), None)
    values = {"role": application.role, "company": application.company, "first name": _first_name(who.name) if who else ""}
    return _drafted(kit.entries(reader, KitKind.TEXT), text, values, who.email if who else "")


def draft_to(reader: Reader, text: str, person: KitEntry) -> Draft:
    """The text of this name to a person of the kit; nothing of an application is in it. Raises Refused."""
    reach = detail(person, rules.REACH)
    return _drafted(kit.entries(reader, KitKind.TEXT), text, {"first name": _first_name(person.text)}, reach if "@" in reach else "")


def unfilled(*texts: str) -> list[str]:
    """The places that are still to be filled in, or removed, before a draft is copied."""
    return placeholders("\n".join(texts))


def _drafted(texts: Iterable[KitEntry], name: str, values: dict[str, str], to: str) -> Draft:
    texts = list(texts)
    entry = finding.kit_entry(texts, name)
    # What is filled in is no template: braces in the name of a company are not places to be filled.
    known = {key: value.translate(BRACES) for key, value in values.items()}
    known[SIGNATURE] = detail(next(each for each in texts if each.id == SIGNATURE), rules.BODY)
    return Draft(to, filled(detail(entry, rules.SUBJECT), known), filled(detail(entry, rules.BODY), known))


def _first_name(name: str) -> str:
    return name.split(maxsplit=1)[0] if name.split() else ""
