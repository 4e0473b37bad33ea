"""The ten minutes after a no: where it ended, what may have played a part, one change, one line for next time."""

from rebound_tui.domain.rebound.causes import Cause, Found, Known, not_yours
from rebound_tui.domain.rebound.reflection import Where

TITLE = "Ten minutes: {label}"
WHERE = "Where it ended"
WHERES = {
    Where.APPLICATION: "application",
    Where.SCREEN: "call",
    Where.TASK: "task",
    Where.INTERVIEW: "interview",
    Where.OFFER: "offer",
}
CAUSE = "May have played"
CAUSES_ASK = "What may have played a part, and how do you know? Several are fine, none is fine."
CAUSES = {
    Cause.KNOWLEDGE: "technical knowledge",
    Cause.ATTITUDE: "attitude",
    Cause.EXPERIENCE: "experience",
    Cause.ENTHUSIASM: "enthusiasm",
    Cause.FIT: "fit",
    Cause.INTERNAL: "internal candidate",
    Cause.ROLE_CLOSED: "the role was closed",
    Cause.UNKNOWN: "unknown",
}
KNOWN = {Known.SAID: "they said so", Known.SAW: "I saw it", Known.GUESS: "a guess"}
QUESTIONS = {
    Cause.KNOWLEDGE: "Which one skill, in three words?",
    Cause.ATTITUDE: "What would a camera have shown? Leave out the judgement.",
    Cause.EXPERIENCE: "Missing, or there but not visible in the CV?",
    Cause.ENTHUSIASM: "What did you ask them? What did you really want to know?",
    Cause.FIT: "Whose fit: theirs, yours, or both?",
}
FILED = {
    Cause.INTERNAL: "Internal candidate: nothing to fix here. Filed.",
    Cause.ROLE_CLOSED: "The role was closed: nothing to fix here. Filed.",
    Cause.UNKNOWN: "Unknown: then we stop guessing. Filed as unknown.",
}
NOT_YOURS, ONE_NOT_YOURS = "{others} of {all} are not yours to change.", "1 of {all} is not yours to change."
NOT_YOURS_ONE = "It is not yours to change."

CHAIR, RIGHT, CHANGE, CHANGE_ON, LESSON = "In their chair", "Went right", "One change", "On", "Next time I"
FIELDS = {
    "chair": (CHAIR, "what proof would you have wanted?"),
    "right": (RIGHT, "one thing, or nothing"),
    "change": (CHANGE, "under 30 minutes, or nothing"),
    "on": (CHANGE_ON, "tomorrow"),
    "lesson": (LESSON, "will ..."),
}
"""The last page: the label and the hint of each line."""

GO_ON = "go on"
PICK, PICK_BACK = "pick it, then: how you know", "the other way round"
KEYS_CAUSES = "space pick, again: how you know   enter go on   tab where, timer   escape leave"
KEYS_ANSWERS = "enter go on   tab next   escape leave"
KEYS_REST = "enter done   tab next   escape leave"
TIME_IS_UP = "Ten minutes. What you wrote is kept and can be opened again."
KEPT = "Kept. It can be opened again."
LEFT = "Left as it is. What you typed waits for you."
NOTHING_TYPED = "Left. Nothing is kept."
SKILL_KEYS = "h a habit of ten minutes   enter leave it in the kit"
SKILL_KEYS_TASK = "h a habit of ten minutes   t a task, once   enter leave it in the kit"
SKILL_IN_KIT = "{skill} is in the kit now."
HABIT_MADE = "{habit} is a habit now. Undo with u."

TASK_MADE = "{text}: on {day}."
REFLECTED = "{name}: reflection"
A_TEXT = "This text"
A_CHANGE = "A change"

NO_SETBACK = "{label} was not closed by them. A reflection is for a no."
NOTHING_WRITTEN = "There is nothing in it yet. Pick a cause, or write one line; unknown is a cause, too."
NOT_YOURS_TO_CHANGE = (
    "None of these causes is yours to change, so no task is made of them. Leave the change out, or add a cause of your own."
)
NO_CAUSE = "A change belongs to a cause. Pick one that is yours to change, or leave the change out."
TOO_LONG = "That is half an hour or more. What would its first twenty minutes be?"
SECOND_CHANGE = "One change is enough for this one: {text}, {day}."
TWO_CHANGES = "One change is enough. Which of them?"
CHANGE_PAST = "{day} is in the past. Choose today or a later day."
BAD_CAUSE = "{text} is not a cause. Write CAUSE, CAUSE:HOW or CAUSE:HOW:ANSWER. CAUSE: {causes}. HOW: {known}."
NOTHING_THERE = "{label} has no reflection yet. --cause, --chair, --right, --change and --lesson write one; --help says more."


def sum_line(found: tuple[Found, ...]) -> str:
    """How many of the causes are not the user's to change, or nothing where all are."""
    others = not_yours(found)
    if not others:
        return ""
    if len(found) == 1:
        return NOT_YOURS_ONE
    return (ONE_NOT_YOURS if others == 1 else NOT_YOURS).format(others=others, all=len(found))


def sum_lines(found: tuple[Found, ...]) -> list[str]:
    """What is said of the causes: how many are not the user's, and that those with nothing to fix are filed."""
    return [line for line in (sum_line(found), *(FILED.get(each.cause, "") for each in found)) if line]


def cause_line(found: Found) -> str:
    """A cause with how it is known and its answer."""
    text = f"{CAUSES[found.cause]}, {KNOWN[found.known]}"
    return f"{text}: {found.answer}" if found.answer else text
