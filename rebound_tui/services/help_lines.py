"""The page of people to talk to. It can always be shown, and nothing is kept of it."""

from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.errors import StorageError
from rebound_tui.domain.help_lines import Country, region_of, zone_country
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import kit
from rebound_tui.services.ports import Desk
from rebound_tui.wording.help_lines import COUNTRIES


class HelpPage(NamedTuple):
    """Whom one can turn to."""

    country: Country | None
    """None where it is not known, or not in the table."""
    own: tuple[KitEntry, ...]
    """The help lines of the user's kit."""
    people: tuple[KitEntry, ...]
    """The people of the kit."""


def help_page(desk: Desk, chosen: str, locale: str) -> HelpPage:
    """Whom to turn to: in the country that was chosen, else that of the zone, else that of the locale."""
    codes = (chosen.upper(), zone_country(_zone_tab(), desk.clock.zone()), region_of(locale))
    code = next((code for code in codes if code), "")
    try:
        with desk.store.reading() as reader:
            found = kit.entries(reader)
    except StorageError:  # a diary that cannot be read keeps nobody from this page
        found = []
    own, people = ([entry for entry in found if entry.kind == kind] for kind in (KitKind.HELP_LINE, KitKind.PERSON))
    return HelpPage(COUNTRIES.get(code), tuple(own), tuple(people))


def _zone_tab() -> Iterator[str]:
    """The lines of zone.tab: which zone is in which country."""
    text = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if not line.startswith("#"))
