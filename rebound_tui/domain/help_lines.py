"""Whom to call: the emergency number of a country, and a line that answers; and which country somebody is in."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

REGION = re.compile(r"[a-z]{2,3}(?:_[A-Z][a-z]{3})?_([A-Z]{2})(?:[.@].*)?")
"""A locale with a region, as the environment names it: `de_AT.UTF-8`."""


class HelpLine(NamedTuple):
    """A line that anybody can call."""

    name: str
    number: str
    hours: str = ""
    """When it answers; nothing means day and night."""


class Country(NamedTuple):
    """What is known of a country."""

    name: str
    emergency: str
    lines: tuple[HelpLine, ...]
    checked: date
    """The day on which these numbers were last looked up."""


def region_of(locale: str) -> str:
    """The country code of a locale, or nothing."""
    found = REGION.fullmatch(locale)
    return found[1] if found else ""


def zone_country(rows: Iterable[str], zone: str) -> str:
    """The country code of an IANA zone by the lines of zone.tab, or nothing."""
    for row in rows:
        code, *others = row.split("\t")
        if others[1:2] == [zone]:
            return code
    return ""
