"""Somebody at a company in one line: `Ann Lee, recruiter, ann@acme.example, +49 30 123456`."""

import re

from rebound_tui.domain.applications import Contact

PHONE = re.compile(r"\+?[\d ()/.-]{5,}")
ANGLED = re.compile(r"\s*<([^<>@\s]+@[^<>@\s]+)>")


def read_contact(text: str) -> Contact:
    """The contact in a line: a name, and whatever else is in it, in any order. A line without a name is named by its first part."""
    parts = [part.strip() for part in ANGLED.sub(r", \1, ", text).split(",") if part.strip()]
    name = next((part for part in parts if not _is_email(part) and not _is_phone(part)), parts[0] if parts else "")
    email = next((part for part in parts if _is_email(part)), "")
    phone = next((part for part in parts if _is_phone(part)), "")
    role = ", ".join(part for part in parts if part not in (name, email, phone))
    return Contact(name, email, phone, role)


def contact_line(contact: Contact) -> str:
    """The line that `read_contact` reads."""
    named = contact.name if contact.name not in (contact.email, contact.phone) else ""
    return ", ".join(part for part in (named, contact.role, contact.email, contact.phone) if part)


def _is_email(part: str) -> bool:
    return "@" in part and " " not in part


def _is_phone(part: str) -> bool:
    return PHONE.fullmatch(part) is not None and any(char.isdigit() for char in part)
