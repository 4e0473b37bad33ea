"""Habits that are offered when a new one is made."""

from typing import NamedTuple

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.habits import Pillar


class Template(NamedTuple):
    """A habit to begin with."""

    letter: str
    """Chooses it."""
    name: str
    tiny: str
    schedule: str
    pillar: Pillar
    amount: str = ""
    binds: ActionKind | None = None


TEMPLATES = (
    Template("t", "Tailor one CV", "change one line of it", "2 a week", Pillar.SEARCH, binds=ActionKind.CV),
    Template("a", "Send one application", "open one posting", "3 a week", Pillar.SEARCH, binds=ActionKind.APPLICATION),
    Template("r", "Reach out to one person", "write two lines", "2 a week", Pillar.PEOPLE, binds=ActionKind.OUTREACH),
    Template("n", "Read the trade news", "one headline", "weekdays", Pillar.LEARNING, "15 minutes"),
    Template("w", "A walk", "once around the block", "daily", Pillar.SELF),
)
OWN, OWN_LETTER = "A habit of my own", "o"
TITLE = "New habit"
TICKED_BY = "ticked by: {action}"
BINDS, NOTHING = "Ticked by", "only by you"
"""The job action that ticks a habit, and none."""
PILLAR = "It is for"
PILLARS = {
    Pillar.LEARNING: "learning",
    Pillar.SKILLS: "skills",
    Pillar.SEARCH: "the search",
    Pillar.PEOPLE: "people",
    Pillar.SELF: "myself",
}
KEYS = "enter choose   letter choose   escape leave"
NOTE_TITLE, NOTE_FIELD, NOTE_HINT = "{name}, {day}: a note", "Note", "leave empty to take it away"
NOTE_KEPT = "{name}: note kept. Undo with u."
