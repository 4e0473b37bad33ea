"""What is said on Today, by state."""

from rebound_tui.domain.guard.outlook import Note
from rebound_tui.wording.guard import Fact

NOTES = {
    "away": "{days:day} away. One small thing is enough.",
    "mended": "Mended {on:day}: {back:day} came back.",
    "returned": "Back after {hours}.",
    "returned_median": "Back after {hours}. Your median: {median}.",
    "goal_again": "The goal is {goal} again from {day:%a}.",
    "active": "{days} of {of}.",
    "new_month": "New month, new page.",
    "new_week": "New week, new page.",
    "nothing_expected": "Nothing is expected here.",
    "first_unit": "The first since {since:day}.",
    "freeze": "{day:%A} was covered by a freeze ({left} left).",
    "kept_week": "A kept week: {days} of {days:day}.",
}
"""By the kind of the note."""
MORE = "{count} more"
NOT_DUE = "{count} not due today"
NEEDS_MORE = "{count} can wait"
PIPELINE_MORE = "the rest of the pipeline"
FOOT = (("p", "a pause, if that is what this is"), ("0", "people to talk to, any time"))
SHORT_FOOT = (("p", "a pause"), ("0", "people to talk to"))
"""The keys at the foot of the checklist in Low tide, and what they are."""


def sentences(note: Note) -> list[str]:
    """The sentence of a note in pieces, for a narrow screen."""
    head, *tail = note_text(note).split(". ")
    return [f"{head}.", *tail] if tail else [head]


def note_text(note: Note) -> str:
    """The sentence of a note."""
    return NOTES[note.kind].format_map({name: Fact(value) for name, value in note.facts.items()})
