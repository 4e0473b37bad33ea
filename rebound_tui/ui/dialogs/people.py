"""Whom one can talk to, as a page to read."""

from collections.abc import Iterator

from rebound_tui.domain import kit as rules
from rebound_tui.domain.kit import detail
from rebound_tui.services.help_lines import HelpPage
from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph
from rebound_tui.ui.pieces import Line
from rebound_tui.wording import help_lines as say
from rebound_tui.wording.guard import day_name


def page(found: HelpPage) -> Iterator[Paragraph | Line]:
    """The emergency number, lines to call, the address for any country, the people of the kit."""
    country = found.country
    yield Paragraph(say.DANGER.format(number=country.emergency) if country else say.DANGER_ANYWHERE)
    yield Paragraph("")
    yield Heading(say.TALK)
    for entry in found.own:
        yield Paragraph(_line(entry.text, detail(entry, rules.REACH)))
    for line in country.lines if country else ():
        text = say.LINE_HOURS if line.hours else say.LINE
        yield Paragraph(text.format(name=line.name, number=line.number, hours=line.hours))
    yield Paragraph(say.ELSEWHERE)
    if found.people:
        yield Paragraph("")
        yield Heading(say.YOURS)
        for entry in found.people:
            yield Paragraph(_line(entry.text, detail(entry, rules.REACH)))
    yield Paragraph("")
    yield Paragraph(say.NO_REASON)
    if country:
        day = country.checked
        yield Muted(say.CHECKED_ON.format(country=country.name, day=day_name(day), year=day.year))
    else:
        yield Muted(say.NO_COUNTRY)


def _line(name: str, number: str) -> str:
    return say.LINE.format(name=name, number=number) if number else name
