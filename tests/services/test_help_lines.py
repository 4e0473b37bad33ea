"""Whom to talk to: always there, true to the country, and nothing is kept of it."""

from pathlib import Path

import pytest

from rebound_tui.domain.help_lines import region_of
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import kit
from rebound_tui.services.help_lines import help_page
from rebound_tui.ui.dialogs.people import page
from rebound_tui.wording.help_lines import COUNTRIES
from tests.services.desks import MONDAY, SetDesk


def country(desk: SetDesk, chosen: str = "", locale: str = "") -> str:
    found = help_page(desk, chosen, locale).country
    return found.name if found else ""


def text(desk: SetDesk, chosen: str = "", locale: str = "") -> str:
    return "\n".join(str(block) for block in page(help_page(desk, chosen, locale)))


@pytest.mark.parametrize(
    ("chosen", "zone", "locale", "name"),
    [
        ("", "Europe/Berlin", "en_US.UTF-8", "Germany"),
        ("", "America/Indiana/Knox", "", "the United States"),
        ("", "Europe/Vienna", "", "Austria"),
        ("at", "Europe/Berlin", "de_DE", "Austria"),
        ("", "UTC", "fr_FR.UTF-8@euro", "France"),
        ("", "UTC", "C.UTF-8", ""),
        ("", "UTC", "", ""),
        ("", "Asia/Tokyo", "en_US.UTF-8", ""),
    ],
)
def test_the_country_is_the_chosen_one_else_of_the_zone_else_of_the_locale(
    desk: SetDesk, chosen: str, zone: str, locale: str, name: str
) -> None:
    desk.clock.set(MONDAY, zone=zone)
    assert country(desk, chosen, locale) == name


@pytest.mark.parametrize(
    ("locale", "region"), [("de_AT.UTF-8", "AT"), ("sr_Latn_RS", "RS"), ("pt_BR", "BR"), ("C", ""), ("POSIX", ""), ("de", "")]
)
def test_the_region_of_a_locale(locale: str, region: str) -> None:
    assert region_of(locale) == region


@pytest.mark.parametrize("code", COUNTRIES)
def test_every_country_has_a_number_to_call_a_line_and_a_day_of_check(code: str) -> None:
    found = COUNTRIES[code]
    assert len(code) == 2
    assert code.isupper()
    assert found.emergency.isdigit()
    assert found.lines
    assert all(any(char.isdigit() for char in line.number) for line in found.lines)
    assert found.checked.year >= 2026


def test_the_page_says_all_of_it_and_the_own_line_first(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.HELP_LINE, "Dr. Weber", {"reach": "030 1"})
    kit.add_entry(desk, KitKind.PERSON, "Noor")
    said = text(desk)
    order = ["danger now: 112", "Dr. Weber: 030 1", "TelefonSeelsorge: 0800 111 0 111", "findahelpline.com", "Noor", "do not need a reason"]
    assert [said.index(part) for part in order] == sorted(said.index(part) for part in order)
    assert "looked up on Wed 25 Nov 2026" in said
    assert "not a health service and keeps no record" in said


def test_another_country_gets_the_neutral_address_and_no_number_of_a_country(desk: SetDesk) -> None:
    desk.clock.set(MONDAY, zone="Asia/Tokyo")
    assert "findahelpline.com" in text(desk)
    assert "116 123" not in text(desk)


def test_nothing_is_kept_of_it(desk: SetDesk, tmp_path: Path) -> None:
    kit.add_entry(desk, KitKind.PERSON, "Noor")
    before = {path: path.read_bytes() for path in (tmp_path / "diary").rglob("*") if path.is_file()}
    text(desk)
    assert {path: path.read_bytes() for path in (tmp_path / "diary").rglob("*") if path.is_file()} == before


def test_a_diary_that_cannot_be_read_keeps_nobody_from_it(desk: SetDesk, tmp_path: Path) -> None:
    kit.add_entry(desk, KitKind.PERSON, "Noor")
    (tmp_path / "diary" / "diary.json").write_text("{", encoding="utf-8")
    assert "TelefonSeelsorge" in text(desk)
    assert "Noor" not in text(desk)
