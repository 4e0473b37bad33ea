"""The kit: what its parts are called, and what is said of them."""

from datetime import date

from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail, is_unused
from rebound_tui.wording.counting import Count
from rebound_tui.wording.guard import day_name

SECTIONS = {
    KitKind.STRENGTH: "Strengths",
    KitKind.LESSON: "Lessons",
    KitKind.PERSON: "People",
    KitKind.PLAN: "Plans",
    KitKind.SKILL: "Skills",
    KitKind.CRITERION: "Criteria",
    KitKind.TEXT: "Texts",
    KitKind.CV_CHECK: "CV checklist",
    KitKind.PREPARATION: "Before an interview",
    KitKind.HELP_LINE: "Help line",
}
NOUNS = {
    KitKind.STRENGTH: "strength",
    KitKind.LESSON: "lesson",
    KitKind.PERSON: "person",
    KitKind.PLAN: "plan",
    KitKind.SKILL: "skill",
    KitKind.CRITERION: "criterion",
    KitKind.TEXT: "text",
    KitKind.CV_CHECK: "line of the CV checklist",
    KitKind.PREPARATION: "line of the interview checklist",
    KitKind.HELP_LINE: "help line",
}
EMPTY = {
    KitKind.STRENGTH: "something you are good at, and when it showed",
    KitKind.LESSON: "next time I will ...",
    KitKind.PERSON: "somebody to reach out to",
    KitKind.PLAN: "if ... then ...",
    KitKind.SKILL: "something to keep in practice",
    KitKind.CRITERION: "what this hunt is for",
    KitKind.HELP_LINE: "a number of your own for the page of 0",
}
"""What a section is for, while nothing is in it."""

AN_ENTRY = "An entry"
DETAIL_NOUNS = {
    "proof": "A proof",
    "for": "What it is for",
    "reach": "An address or number",
    "if": "The if of a plan",
    "note": "A note",
    "subject": "A subject",
    "body": "A text",
}
LABELS = {
    "proof": "Proof",
    "for": "For",
    "reach": "Reached by",
    "note": "Who",
    "if": "If",
    "habit": "Habit",
    "practised": "Last used",
    "subject": "Subject",
}
TEXT_LABELS = {
    KitKind.STRENGTH: "Strength",
    KitKind.LESSON: "Lesson",
    KitKind.PERSON: "Name",
    KitKind.PLAN: "Then",
    KitKind.SKILL: "Skill",
    KitKind.CRITERION: "Criterion",
    KitKind.TEXT: "Title",
    KitKind.CV_CHECK: "Line",
    KitKind.PREPARATION: "Line",
    KitKind.HELP_LINE: "Name",
}
HINTS = {
    (KitKind.STRENGTH, "proof"): "the moment in which it showed",
    (KitKind.LESSON, "for"): "phone, technical, panel; empty for any",
    (KitKind.PERSON, "reach"): "an address or a number",
    (KitKind.PERSON, "note"): "a friend, an old colleague",
    (KitKind.PLAN, "if"): "the answer is a no",
    (KitKind.PLAN, "for"): "no, nerves, or empty",
    (KitKind.SKILL, "habit"): "the habit that practises it",
    (KitKind.SKILL, "practised"): "yesterday, 2027-01-05",
    (KitKind.HELP_LINE, "reach"): "the number",
}
LABELLED = "{label}: {text}"
SINCE = "since {day} {year}"
NO_HABIT = "a habit that is gone"
NEW = "+ new {noun}"
NEW_WHAT = "+ {noun}: {what}"
NEW_TITLE = "New {noun}"
EDIT = "Edit {noun}"
PAGE_KEYS = "e edit   del delete   escape back"
OFFERED = "Not used for a while. It can be a habit: ten minutes, one exercise."
OFFER_KEYS = "h make it a habit   x not this one   e edit   escape back"
HABIT_MADE = "New habit {habit}. Undo with u."
RESET_UNDO = "{label} as it comes. Undo with u."
EXPORT, FILE_VALUE = "Export the kit", "~/kit.md"
SEARCH_HINT = "search the kit"
PLAN = "If {when}, then {then}."
PROVED = "{text}. Proof: {proof}."
PURPOSES = {"no": "for a no", "nerves": "before an interview"}
PRACTISED = "practised {day}"
NOT_PRACTISED = "not practised yet"
UNUSED = "not practised for {days:day}"
BY_HABIT = "with {habit}"
BESIDE = {
    KitKind.STRENGTH: "proof",
    KitKind.LESSON: "for",
    KitKind.PERSON: "reach",
    KitKind.PLAN: "for",
    KitKind.TEXT: "subject",
    KitKind.HELP_LINE: "reach",
}
"""The detail that is said beside the text."""
FOR_KIND = "for: {kind}"
GIVEN = "as it comes"

ADDED = "new {noun} {text}"
EDITED = "{text} changed"
DELETED = "{text} deleted"
MOVED = "{text} moved"
RESET = "{text} as it comes"
SKILL_HABIT = "{skill} as a habit"
SKILL_HABIT_NAME = "Practise {skill}"
SKILL_HABIT_TINY = "ten minutes, one exercise"
SKILL_TASK = "{skill} as a task"
SKILL_TASK_TEXT = "10 minutes of {skill}"
SKILL_LEFT = "{skill} not as a habit"

SAME = "{text} is in the kit already."
NO_DETAIL = "A {noun} has no {detail}. It can have: {details}."
NO_DETAILS = "A {noun} is its text only; leave {detail} out."
NOT_A_PURPOSE = "A plan is for a no, for nerves, or for anything: no, nerves, or nothing."
LONE_BRACE = "There is a brace without its other half in: {line}. Write {{name}} for a place to be filled in."
SLIP = "{{{name}}} is not filled in by itself. Did you mean {{{meant}}}?"
GIVEN_STAYS = "{text} comes as it is, and can be changed, not deleted."
FUTURE_PRACTICE = "{when} is in the future. Give the day on which you used it."
ALREADY_A_HABIT = "{skill} has a habit already: {habit}."

KIND = "kind"
NOTHING = "The kit is empty here. rebound-tui kit add strength TEXT adds a strength."
NOTHING_FOUND = "Nothing in the kit matches {terms}."
EXPORTED = "The kit is in {path}."
TITLE = "Kit"


def line_of(entry: KitEntry) -> str:
    """An entry in one line."""
    when = detail(entry, "if")
    return PLAN.format(when=when, then=entry.text.rstrip(".")) if entry.kind == KitKind.PLAN and when else entry.text


def more_of(entry: KitEntry, today: date, practised: date | None = None, habit: str = "") -> str:
    """What is said beside the line: the proof, the address, what it is for, when it was practised."""
    kind = KitKind(entry.kind)
    if kind is KitKind.SKILL:
        return _practice(entry, today, practised, habit)
    text = detail(entry, BESIDE[kind]) if kind in BESIDE else ""
    if kind is KitKind.PLAN:
        return PURPOSES.get(text, "")
    return FOR_KIND.format(kind=text) if kind is KitKind.LESSON and text else text


def _practice(skill: KitEntry, today: date, practised: date | None, habit: str) -> str:
    if is_unused(skill, practised, today):
        days = (today - (practised or skill.made.day)).days
        text = UNUSED.format(days=Count(days))
    else:
        text = PRACTISED.format(day=day_name(practised)) if practised else NOT_PRACTISED
    return f"{text}, {BY_HABIT.format(habit=habit)}" if habit else text
