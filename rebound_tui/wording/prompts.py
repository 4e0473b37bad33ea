"""The words of the one prompt of a day: its line, the page it opens, and what can be said to it."""

from rebound_tui.domain.asking.scene import Prompt
from rebound_tui.wording.guard import Fact

LINES = {
    "interview_today": "Interview at {at:%H:%M}: {company}",
    "interview_tomorrow": "Tomorrow {at:%H:%M}: {company}",
    "offer_today": "They wait today: {company}",
    "offer_tomorrow": "They wait until tomorrow: {company}",
    "card": "{company}: a few small steps",
    "review": "{noes:word} noes: the whole picture",
    "gone_quiet": "{company}: gone quiet?",
    "search_hold": "{days:scheduled day} off the search",
    "first_strengths": "Strengths, before {company}?",
    "first_plan": "A plan for the first no?",
    "strength": "Yours: {strength}",
    "strength_alone": "Yours: {strength}",
    "lesson": "{lesson}",
    "three_light": "{noes:word} noes this week. A shield?",
    "long_pause": "Paused for {days:day}",
    "people": "People to talk to",
    "quiet_spell": "{days:quiet day}. One small thing?",
    "quiet_after_no": "{days:quiet day}. One small thing?",
}
"""The line in the pane, by kind or by what the prompt says."""
PAGES = {
    "interview_today": "{company}, {role}: today at {at:%H:%M}.",
    "interview_tomorrow": "{company}, {role}: tomorrow at {at:%H:%M}.",
    "offer_today": "{company}, {role}: they wait for your answer until today. Declining is fine, too.",
    "offer_tomorrow": "{company}, {role}: they wait for your answer until tomorrow. Declining is fine, too.",
    "review": "{noes:word} noes after talks within two weeks. A look at all of them together takes two minutes: "
    "where they ended, what was named as a cause, how the CVs did.",
    "gone_quiet": "No word from {company} ({role}) for {days:day}. Nudge them, wait a week, or close it. No answer is needed today.",
    "search_hold": "No step in the search for {days:scheduled day}. "
    "One small one, ten minutes: save one posting, or change one line of the CV.",
    "first_strengths": "An interview at {company} is ahead. One thing you are good at, and the moment in which it showed: "
    "it stands on the sheet before each interview, and is there after a no.",
    "first_plan": "A no comes to everybody who applies. One plan for it, made today: if the answer is a no, then I ... "
    "It is shown when it is needed.",
    "strength": "From your list: {strength}. Proof: {proof}. Still true.",
    "strength_alone": "From your list: {strength}. Still true.",
    "lesson": "You are back. From the last time you looked back: {lesson} It stands on the sheet before the next interview of its kind.",
    "three_light": "{noes:word} light noes within seven days, the last from {label}. A light one opens no shield. "
    "If this one weighs more than that, say so, and it opens one.",
    "long_pause": "The pause began {days:day} ago. It can go on for as long as it needs to. p ends it on any day.",
    "people": "The people to talk to stand under 0, on any day. You do not need a reason.",
    "quiet_spell": "{days:quiet day}. One small thing, ten minutes: {tiny}. Or a pause, if that is what this is.",
    "quiet_after_no": "{days:quiet day}. That happens after a no. One small thing, ten minutes: {tiny}. "
    "Or a pause, if that is what this is.",
}
"""What is said when it is opened; the card opens the steps themselves."""
KEYS = "enter {first}   escape back"
FILED = "No answer for a week: {name} is filed as no reply ({count}). Undo with u."
NEVER_SAID = "It is not asked again. Undo with u; the settings bring it back, too."
WEIGHED = "Noted: it stings, and it opens a shield. Undo with u."
ANYTHING = "whatever is possible"
"""What an empty fact reads."""
CHOICES = {
    "open": "open it",
    "review": "look at it",
    "prepare": "the sheet for it",
    "strength": "write one down",
    "plan": "make one",
    "kit": "look at the kit",
    "log": "log a job action",
    "add": "add an application",
    "stings": "this one stings",
    "nudge": "they are nudged: a follow-up, sent now",
    "wait": "wait a week",
    "close_silent": "treat it as closed: no reply",
    "resume": "end the pause",
    "people": "show them",
    "reach_out": "reach out to somebody",
    "pause": "pause everything",
    "not_today": "not today",
    "never": "never ask this",
}
"""What can be said to it."""


def prompt_line(prompt: Prompt) -> str:
    """Its one line."""
    return _said(LINES, prompt)


def prompt_page(prompt: Prompt) -> str:
    """All it says."""
    return _said(PAGES, prompt)


def _said(texts: dict[str, str], prompt: Prompt) -> str:
    facts = {name: Fact(ANYTHING if value == "" else value) for name, value in prompt.facts.items()}
    text = texts[prompt.says or prompt.kind].format_map(facts)
    return text[:1].upper() + text[1:]
