"""Why a habit, a prompt or a folded line is what it is: what `w` says beside the guard's own reasons (wording/guard.py)."""

from rebound_tui.domain.asking.budget import EVENING, MORNING
from rebound_tui.domain.asking.scene import Prompt
from rebound_tui.domain.guard.outlook import Fold
from rebound_tui.domain.habit_days import HabitDay
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.schedules import Span
from rebound_tui.wording.guard import Fact

HABIT_DAYS = {
    HabitDay.DONE: "Done: one unit (R2).",
    HabitDay.TINY: "The tiny version: one unit, like all of it (R2).",
    HabitDay.PARTIAL: "Done in part: its full amount, or its tiny version, makes a unit (R2).",
    HabitDay.SKIPPED: "Skipped: no unit. Its own streak goes on.",
    HabitDay.COVERED: "Nothing was entered. The day was covered (R9), so its own streak goes on.",
    HabitDay.MISSED: "It was due, and nothing was entered: its own streak ended there.",
    HabitDay.PAUSED: "A pause asks for nothing (R15).",
    HabitDay.NOT_DUE: "Nothing was asked for: by its schedule, or on a rest day (R3).",
    HabitDay.OPEN: "Nothing was entered yet. Done, or its tiny version, it is one unit (R2).",
    HabitDay.BLANK: "It is before the first check-in, or still to come.",
}
DUE = "Its schedule is {schedule}: it is due today (R3)."
NOT_DUE = "Its schedule is {schedule}: it is not due today (R3)."
SO_FAR = "{progress} so far."
REST_DAY = "Today is a rest day, which asks for nothing (R3)."
BOUND = "The job action it is bound to ticks it: {action}. Both together are one unit (R2)."
STREAKS = {
    Span.DAY: "Its streak counts the due days that were kept, one after the other.",
    Span.WEEK: "Its streak counts the weeks in which all was done that they ask for.",
    Span.MONTH: "Its streak counts the months in which all was done that they ask for.",
}
BRIDGES = "Rest, paused, skipped, covered and not-due days carry it on and add nothing."
STRENGTH_NOW = "Here f is {times:.2g}, for {schedule}: m is {keep:.3f}."
STREAK_NOW = "It is {streak} now."
TASK = "A task done is one unit (R2). It stands here from its day on until it is done."
STAGE = "{count:application} of this hunt at this stage: the last event of each says so. Archived ones are not counted."
FOLDS = {
    Fold.ONE: "One thing is suggested where one is enough, a tiny version first: in a Quiet spell, in Low tide, and after five days away "
    "(R12). Nothing behind this line is asked for.",
    Fold.TINY: "Behind this line is what is not due today (R3). Under a shield each habit stands as its tiny version.",
    Fold.WHOLE: "Behind this line is what is not due today (R3).",
}
PIPELINE_FOLD = (
    "In Low tide, and after five days away, the pipeline is folded (R12). "
    "Interviews and offer dates of today and tomorrow are always shown."
)
BUDGET = (
    f"One prompt a day at most, none from {EVENING:%H}:00 to {MORNING:%H}:00, and none about the search on a rest day or in a pause (R16). "
    "It is never asked again if you say so. Settings bring it back."
)
PROMPTS = {
    "interview": "An interview of today or tomorrow comes before all other prompts (R16).",
    "offer_date": "An offer to be answered by today or tomorrow comes before all others but interviews (R16).",
    "card": "A heavy no is followed by a few small steps, offered once: from the next day on, not before 09:00 (R16).",
    "review": "{noes:word} heavy noes within 14 days, and the state is Steady or Back again, or two days have passed (R17).",
    "gone_quiet": "{days:day} without a word from them. One such question a day at most, and none in Low tide (R14).",
    "search_hold": "{days:scheduled day} since a heavy no, without a job action. It is said once in seven days (R18).",
    "three_light": "{noes:word} light noes within seven days. Light ones open no shield by themselves (R7).",
    "long_pause": "The pause has lasted {days:day}. It is asked about once (R15).",
    "people": "It is shown by itself on the 14th, 21st and 28th day of Low tide (R19).",
    "quiet_spell": "{days:idle day} in a row: a Quiet spell. It is shown once in each (R12).",
    "first_strengths": "The first interview is ahead, and no strength is noted yet. It is asked once.",
    "first_plan": "Something is sent, and no plan for a no is made yet. It is asked once.",
    "lesson": "In Back, the newest of your lessons. It is shown once.",
    "strength": "In Steady one strength a week, the one that was not shown for longest.",
}
"""The reason for each prompt, by its kind."""
KIT = {
    KitKind.STRENGTH: "One is shown after a heavy no, before interviews, and once a week in Steady: the one not shown for longest.",
    KitKind.LESSON: "It comes from a reflection, and is shown on the sheet of the next interview of that kind.",
    KitKind.PERSON: "r reaches out to one of them: a unit, once it is sent (R2).",
    KitKind.PLAN: "It is shown where it is needed: after a no, and before an interview.",
    KitKind.SKILL: "The habits and notes bound to it say when it was practised. One that rests for 30 days is offered once as a habit.",
    KitKind.CRITERION: "It is shown when an application is added.",
    KitKind.TEXT: "f and r begin with it. Yours takes the place of ours.",
    KitKind.CV_CHECK: "It stands in the look at several noes, where the numbers suggest work on the CV (R17).",
    KitKind.PREPARATION: "It stands on the sheet before each interview.",
    KitKind.HELP_LINE: "It stands on the page behind 0, on any day.",
}
"""What each part of the kit is for."""


def prompt_reason(prompt: Prompt) -> str:
    """Why this prompt is shown."""
    return capitalized(PROMPTS[prompt.kind].format_map({name: Fact(value) for name, value in prompt.facts.items()}))


def stage_reason(count: int) -> str:
    """What the count of a stage counts."""
    return STAGE.format(count=Fact(count))


def capitalized(text: str) -> str:
    """With its first letter large."""
    return text[:1].upper() + text[1:]
