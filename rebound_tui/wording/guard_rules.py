"""How this works: the rules of the streak and the guard, in words, with the numbers in force."""

from rebound_tui.domain.asking import budget, guard
from rebound_tui.domain.guard import states
from rebound_tui.domain.rebound import patterns
from rebound_tui.domain.rulebook import Rules
from rebound_tui.wording.guard import Fact

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HOW_IT_WORKS = {
    "R1": "A day ends at {rollover:02d}:00: what is done before that still belongs to the evening. An entry keeps its day for good, "
    "also when the clock or the time zone changes.",
    "R2": "A unit is one habit done (the tiny version counts), one task done, or one job action. "
    "Job actions together add at most 1 unit a day to the goal.",
    "R3": "A day is scheduled when it is no rest day ({rest}), not paused, and a habit is due. It is kept with 1 unit, "
    "and full when the goal is reached. A unit on a rest day counts for coming back, not for the streak.",
    "R4": "The streak is the days kept since the last missed one. Covered, rest and paused days neither add nor break. "
    "Streaks that ended stay in the history.",
    "R5": "The goal is {goal} on a steady day, {back_goal} in Back, and 1 in Shield, Quiet spell and Low tide. "
    "A setback lowers it at once; nothing done on a day raises it.",
    "R6": "A no after any human contact is heavy, one before it light. You can say otherwise. Withdrawing or declining is no setback.",
    "R7": "A heavy setback raises a shield of {window:scheduled day} with {grace:grace day}. Another one makes both full again.",
    "R8": "{freezes:freeze} a week, fresh on {first_weekday}. They are spent by themselves.",
    "R9": "A scheduled day without a unit takes a grace day if the shield has one, else a freeze, else it is missed. "
    "After {idle_run} such days in a row the next one is missed. A missed day ends what cover is left in its week and its shield.",
    "R10": "A missed day no longer stands once {mend_kept} of the {mend_of} counted days after it are kept. "
    "Until that is decided the streak before it is waiting. Rest and paused days are not counted.",
    "R12": "Quiet spell after {drift:idle day} ({drift_in_window} under a shield), until {drift_units:day} with a unit have followed. "
    "Low tide after {deep:idle day}, until {deep_units} of the last {deep_last:day} had a unit, or {deep_in_all} in all. "
    "Then Back, and Steady after {back_days:scheduled day}. A shield turns into Back after {recovered:day} with a unit.",
    "R13": "What is entered up to {late:day} late is judged as if it had been there from the start. "
    "Later than that it is kept in the history and the numbers only.",
    "R14": "No word from them for {silence_applied:day} after applying, or {silence_talking:day} after a talk: one question, one a day "
    "at most, none in Low tide. Left unanswered for {silence_file:day} it is filed as no reply and weighs nothing. Only your own "
    "word that it is closed is a setback.",
    "R15": "A pause asks for nothing, from the day it is declared to the day before it is ended. "
    "One that has no end is asked about once, after {pause_days:day}.",
    "R16": "One prompt a day at most, none from {evening} to {morning}, none about the search on a rest day or in a pause. "
    "Each can be put off for the day, or for good.",
    "R17": "{cluster} heavy noes within {cluster_days:day}: a look at all of them together is offered once, not on the day itself.",
    "R18": "No job action in {hold:scheduled day} after a heavy no: one line with one small step. It is not said again for {hold:day}.",
    "R19": "People to talk to stand behind 0, on any day. They are shown by themselves on day {people} of Low tide. "
    "That the page was opened is not kept.",
}
"""By the id of the rule."""


def how_it_works(rules: Rules) -> dict[str, str]:
    """The rules in words, by id, with the numbers in force."""
    numbers = rules._asdict() | {
        "rest": " and ".join(WEEKDAYS[n] for n in sorted(rules.rest_weekdays)) or "none",
        "first_weekday": WEEKDAYS[rules.first_weekday],
        "back_goal": max(rules.goal - 1, 1),
        "drift": states.DRIFT_IDLE,
        "drift_in_window": states.DRIFT_IDLE_IN_WINDOW,
        "deep": states.DEEP_IDLE,
        "deep_units": states.DEEP_UNITS,
        "deep_last": states.DEEP_LAST,
        "deep_in_all": states.DEEP_UNITS_IN_ALL,
        "drift_units": states.DRIFT_UNITS,
        "recovered": states.RECOVERED,
        **_prompts(),
    }
    facts = {name: Fact(value) for name, value in numbers.items()}
    return {rule: text.format_map(facts) for rule, text in HOW_IT_WORKS.items()}


def _prompts() -> dict[str, int | str]:
    """The numbers of the prompts."""
    *first, last = map(str, guard.PEOPLE_DAYS)
    return {
        "pause_days": guard.PAUSE_DAYS,
        "evening": f"{budget.EVENING:%H:%M}",
        "morning": f"{budget.MORNING:%H:%M}",
        "cluster": patterns.MANY,
        "cluster_days": patterns.SPAN.days,
        "hold": guard.HOLD,
        "people": f"{', '.join(first)} and {last}",
    }
