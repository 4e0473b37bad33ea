"""The steps after a no: sentences chosen from what is true of the case. The fact, then the choice."""

from datetime import date, timedelta

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.rebound.case import Case, Cover
from rebound_tui.domain.rebound.flow import Step
from rebound_tui.domain.rebound.odds import Odds
from rebound_tui.domain.stages import Stage
from rebound_tui.wording.counting import Count
from rebound_tui.wording.guard import WORDS, day_name
from rebound_tui.wording.nouns import STAGES

ENDED = {
    Stage.REJECTED: "Noted. {company} decided on {day}{after}.",
    Stage.ROLE_CLOSED: "Noted. {company} closed the role on {day}{after}.",
    Stage.NO_REPLY: "Noted. {company} went quiet{after}; you closed it on {day}.",
}
AFTER_INTERVIEW, AFTER_INTERVIEWS = " after an interview", " after {count} interviews"
AFTER = {
    Kind.OFFER: " after an offer",
    Kind.TASK: " after a task",
    Kind.SCREENING: " after a screening",
    Kind.CONTACT_IN: " after a word from them",
}
NOTHING_NEEDED = "Nothing here needs an answer today."
COVERED_TODAY = "Today is covered."
COVERED_BOTH = "Today is covered, and so is {day} if you need it."
COVERED_LATER = "{day} is covered if you need it."
TOMORROW = "tomorrow"
STREAK_STAYS = "Your streak of {streak} stays as it is."

THEIR_WORDS = 'What you know of the reason, in their words: "{words}"'
NOTHING_KNOWN = "What you know of the reason: nothing yet. That is an honest answer too."
ONE_SIDE = "You saw one side of the table; they decided between people you never met."
OWN_ODDS = "It reached {stage}: {reached} of your {of:application} did."

WEIGHED = {Weight.HEAVY: "{name}: stings", Weight.LIGHT: "{name}: light", Weight.NONE: "{name}: no weight"}
STINGS, STINGS_NOT = "+ this one stings", "- this one doesn't"
GO_ON, DONE, LEAVE = "enter go on", "enter done", "escape leave"
KEEP, CHANGE, NOT_NOW = "enter keep", "c change", "n not now"
NOTED = "Noted."
STEP_TITLE, STEP, STEP_HINT = "One next step", "Step", "10 minutes, verb first"
STEP_SAID = "{day}: {text}."

MENU_TITLE = "After a no: {label}"
MENU_KEYS = "enter choose   escape leave"
PICK_TITLE = "After which no?"
NO_CASES = "Nothing was closed by them yet."
ALL_DONE = "Every step is done."
STEPS = {
    Step.KNOWN: ("What is known", "a minute"),
    Step.FEEDBACK: ("Feedback mail", "2 minutes"),
    Step.REFLECTION: ("Look back once", "10 minutes"),
    Step.STRENGTH: ("A strength of yours", "a look"),
    Step.REACH_OUT: ("Reach out", "2 minutes"),
    Step.RECEIVED: ("Feedback that came", "keep or read it"),
    Step.CLOSE: ("Closed in another way", ""),
}
REACH_OUT_TO = "Reach out to {name}"
STRENGTH = "From your list, {day}: {text}"
STILL_TRUE = "Still true."

NEXT = "One next step for {day}, if you like:"
PLAN_TINY, STEP_TINY = "If it is 10:00 and the coffee is made, then: {tiny}.", "10:00 {tiny}"
A_STEP = "A step"
STEP_KEPT = "{text}, kept for the next day"


def accept_lines(case: Case, cover: Cover, today: date) -> list[str]:
    """Step 1: what happened, and what of the days ahead is truly taken care of."""
    happened = ENDED[case.outcome].format(company=case.application.company, day=day_name(case.day), after=_after(case))
    kept = " ".join(cover_lines(cover, today))
    return [happened, NOTHING_NEEDED, *([kept] if kept else [])]


def cover_lines(cover: Cover, today: date) -> list[str]:
    """What is covered, and the streak that stands; nothing of it where it is not so."""
    following = coming(cover.following, today) if cover.following else ""
    lines = []
    if cover.today:
        lines.append(COVERED_BOTH.format(day=following) if following else COVERED_TODAY)
    elif following:
        lines.append(COVERED_LATER.format(day=following[:1].upper() + following[1:]))
    return [*lines, STREAK_STAYS.format(streak=cover.streak)] if cover.streak else lines


def known_lines(case: Case, odds: Odds | None, base_rate: str = "") -> list[str]:
    """Step 2: what is known of this application, and nothing about the person."""
    words = " ".join(case.words.split())
    lines = [THEIR_WORDS.format(words=words) if words else NOTHING_KNOWN]
    if case.outcome is Stage.REJECTED and case.met:
        lines.append(ONE_SIDE)
    if odds:
        lines.append(OWN_ODDS.format(stage=STAGES[odds.stage], reached=odds.reached, of=Count(odds.of)))
    return [*lines, base_rate] if base_rate else lines


def _after(case: Case) -> str:
    if case.interviews > 1:
        return AFTER_INTERVIEWS.format(count=WORDS[case.interviews] if case.interviews < len(WORDS) else case.interviews)
    if case.interviews:
        return AFTER_INTERVIEW
    return AFTER[case.met] if case.met else ""


def coming(day: date, today: date) -> str:
    """A day ahead, by name."""
    return TOMORROW if day == today + timedelta(days=1) else day_name(day)
