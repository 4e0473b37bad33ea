"""Whose turn it is among the strengths, from what was shown."""

from collections.abc import Iterable

from rebound_tui.domain import kit as rules
from rebound_tui.domain.asking.kit import STRENGTH_SHOWN
from rebound_tui.domain.diary import Answer, KitEntry
from rebound_tui.domain.kit import KitKind
from rebound_tui.services import kit
from rebound_tui.services.ports import Change, Desk, Reader
from rebound_tui.services.present import Today, stamped


def strengths_for(reader: Reader, about: str, count: int = 1) -> list[KitEntry]:
    """The strengths to show for `about`, an application or an interview by id: the same ones again, or those whose turn it is."""
    found = kit.entries(reader, KitKind.STRENGTH)
    answers = [answer for answer in reader.answers() if answer.prompt == STRENGTH_SHOWN]
    before = {answer.answer for answer in answers if answer.about == about}
    again = [entry for entry in found if entry.id in before][:count]
    others = [entry for entry in found if entry.id not in before]
    return again + rules.rotated(others, [answer.answer for answer in answers], count - len(again))


def note_shown(desk: Desk, change: Change, today: Today, strengths: Iterable[KitEntry], about: str) -> None:
    """Keep, in a change that does more than this, that these were shown for `about`; a second time for the same changes nothing."""
    kept = {(answer.about, answer.answer) for answer in change.answers() if answer.prompt == STRENGTH_SHOWN}
    for entry in strengths:
        if (about, entry.id) not in kept:
            change.put(Answer(desk.new_id(), STRENGTH_SHOWN, entry.id, stamped(today, None), about))
