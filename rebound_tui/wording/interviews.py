"""Before an interview and right after it: the prep sheet, the debrief."""

from datetime import datetime
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import Event, Kind
from rebound_tui.wording.board import FOR_THEM

DEBRIEF = {
    "asked": "They asked",
    "well": "Went well",
    "look_up": "Look up",
    "felt": "It felt",
}
"""What a debrief says, by the name in its data."""
DEBRIEF_HINTS = {
    "asked": "as far as you remember",
    "well": "one thing is enough",
    "look_up": "what you would like to know better",
    "felt": "in a word or two",
}
DEBRIEF_TITLE = "{label}: how did it go?"
DEBRIEF_INTRO = "Two minutes, while it is fresh. Every line can stay empty but one."
TASK, NO_TASK, TASK_TOMORROW = "Keep it as", "a note", "a task for tomorrow"
DEBRIEFED = "{label}: debrief kept. Undo with u."
DEBRIEF_LABEL = "{name}: debrief"
LOOK_UP_TASK = "Look up: {text}"
NOTHING_SAID = "Write a word in one of the lines."
NO_INTERVIEW_OVER = "{label} has no interview that is over. The next one is planned for {at:%a} {at.day} {at:%b %H:%M}."

SHEET_TITLE = "Prepare: {label}"
SHEET_MADE = "{name}: prep sheet"
NOTES_EDITED = "{name}: notes of the prep sheet"
WHEN = "{day} {year}, {at:%H:%M}"
WHEN_TWO = "{day} {year}, {at:%H:%M} for you, {theirs} for them"
ON_DAY = "{at:%H:%M}, {day}"
KIND, PEOPLE, PLACE, POSTING = "Kind", "With", "Where", "Posting"
CHECKLIST, RESEARCH, WANTED, WHY = "Before you go in", "What you know of them", "They ask for", "Why you fit"
STRENGTHS, LESSON, PLAN = "Your strengths", "To remember", "If it gets tight"
NOT_YET = "nothing yet"
OWN_SKILL = "{skill}, {practice}"
NOT_IN_KIT = "not in your kit"
WANTED_HINT = "skills, with commas between"
WHY_HINT = "one sentence"
NOTES_TITLE = "Notes for {label}"
TICK_LINE, WRITE_NOTES = "tick", "write the notes"
HELD = "held"
SHEET_KEYS = "space tick   e notes   c add a line   escape back"
STRENGTH = "{text}. Proof: {proof}"
MEETING = "{label}: {kind}"
EXPORTED = "The prep sheet is in {path}."
NO_LIST = "The checklist is empty. c adds a line, and it stays for next time."


def on_both_clocks(at: datetime, zone: str) -> str:
    """`2026-11-04 14:00 for them, 20:00 for you`; one time where the two clocks agree."""
    mine = at.astimezone(ZoneInfo(zone))
    theirs = f"{at:%Y-%m-%d %H:%M}"
    if mine.utcoffset() == at.utcoffset():
        return theirs
    return FOR_THEM.format(theirs=theirs, mine=f"{mine:%H:%M}" if mine.date() == at.date() else f"{mine:%Y-%m-%d %H:%M}")


def debrief_lines(event: Event) -> list[str]:
    """What a debrief says, a line each; nothing for another event."""
    if event.kind is not Kind.DEBRIEF:
        return []
    return [f"{name}: {text}" for key, name in DEBRIEF.items() if (text := str(event.data.get(key) or ""))]
