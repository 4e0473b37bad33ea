"""The guard's words: its marks, why a day is what it is, and what a replay changed."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from rebound_tui.domain.guard.bounce import Hours
from rebound_tui.domain.guard.snapshot import DayMark, DayRow, GuardState
from rebound_tui.wording.counting import counted
from rebound_tui.wording.states import STATES

if TYPE_CHECKING:
    from rebound_tui.domain.guard.changes import Change
    from rebound_tui.domain.guard.reasons import Reason

MARKS = {
    DayMark.KEPT: "kept",
    DayMark.REST: "rest",
    DayMark.REST_ACTIVE: "rest, active",
    DayMark.GRACE: "grace day",
    DayMark.FREEZE: "freeze",
    DayMark.MISSED: "missed",
    DayMark.PAUSE: "pause",
    DayMark.OPEN: "open",
    DayMark.BLANK: "before the start",
}
REASONS = {
    "kept": "{units:unit}.",
    "rest_active": "{units:unit} on a rest day: it counts for coming back, not for the streak.",
    "rest_weekday": "a rest day asks for nothing.",
    "nothing_due": "nothing was due.",
    "pause": "a pause asks for nothing.",
    "open": "the day lasts until {hour:02d}:00.",
    "blank": "before the first unit was logged.",
    "grace": "0 units, covered by a grace day ({left} left).",
    "freeze": "0 units, covered by a freeze ({left} left).",
    "missed_after_covered": "0 units, and {run:word} covered days in a row before it.",
    "missed_in_a_row": "0 units, and {run:word} days without one in a row before it.",
    "missed_no_cover": "0 units, and no grace day or freeze left.",
    "full": "Full: {units} of {goal}.",
    "not_full": "Kept, not full: {units} of {goal}.",
    "shield_raised": "Shield up after {setbacks:setback}: {window:scheduled day} with {grace:grace day}.",
    "shield_renewed": "The shield is full again after {setbacks:setback}: {window:scheduled day} with {grace:grace day}.",
    "window_opened": "{setbacks:setback} opened a shield: {window:scheduled day} with {grace:grace day}. The state stays.",
    "mended": "Mended: {back:kept day} came back, the streak is {streak}.",
    "settled": "A streak of {length} is in the history now.",
    "waits": "{waiting:kept day} waiting until a mend is decided.",
    "quiet": "Quiet spell after {idle:day} without a unit.",
    "low_tide": "Low tide after {idle:day} without a unit.",
    "quiet_after_low_tide": "Quiet spell: most of the last days had a unit.",
    "back_recovered": "Back: {recovery:day} with a unit since the no.",
    "back_window_over": "Back: the shield is over, with a day kept since the no.",
    "back_after_quiet": "Back: 2 days with a unit since the quiet spell began.",
    "back_after_low_tide": "Back: enough of the last days had a unit.",
    "steady_after_back": "Steady: {days:scheduled day} since coming back.",
    "steady_after_shield": "Steady: the shield is over.",
    "streak_whole": "{streak:kept day}, all there are.",
    "streak_since": "{streak:kept day} since {since:day}, which was missed.",
    "mended_on": "Mended on {on:day}.",
    "waiting": "{waiting:kept day} waiting: {need} of the {of} counted days after the missed one bring them back.",
    "goal": "{units} of {goal:unit} today, the goal of {state:state}.",
    "freezes": "{left} of {of:freeze} left this week.",
    "shield": "A shield is open, with {grace:grace day} left.",
    "no_shield": "No shield is open.",
    "kept_30": "{kept} of {scheduled:scheduled day} kept in the last 30 days.",
    "longest": "The longest streak is {longest:day}; {clean} with nothing covered or mended.",
    "state_since": "{state:state} since {since:day}.",
    "state_from_start": "{state:state} from the start.",
}
"""Why, by the kind of the reason."""
CHANGES = {
    "kept": "{day:%a} is kept now.",
    "rest_active": "{day:%a} has a unit now.",
    "covered": "{day:%a} is covered now.",
    "freeze_back": "{day:%a} is a grace day now, a freeze came back.",
    "now_grace": "{day:%a} is a grace day now.",
    "now_freeze": "{day:%a} is covered by a freeze now.",
    "now_missed": "{day:%a} has 0 units now.",
    "streak": "The streak is {value}.",
    "longest": "The longest streak is {value}.",
    "freezes": "{value:freeze} left this week.",
    "state_steady": "Steady now.",
    "state_shield": "Shield up now.",
    "state_quiet": "Quiet spell now.",
    "state_low_tide": "Low tide now.",
    "state_back": "Back now.",
}
"""What a replay changed, by the kind of the change."""
NO_EFFECT = "The streak stays as it is."
TOO_LATE = "More than {late:day} ago: it is kept in the history and the numbers, and the streak stays as it is."
DAYS_FROM = 47.5
"""Hours from which days are named: what would be rounded to 48 h reads 2 days."""
WORDS = ("no", "one", "two", "three", "four", "five", "six")


class Fact:
    """A fact that knows how to say itself in a template: {n:kept day}, {n:word}, {when:day}, {which:state}."""

    def __init__(self, value: int | date | str | Hours) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if isinstance(self.value, tuple):
            return hours_text(*self.value)
        if isinstance(self.value, date):
            return day_name(self.value) if spec == "day" else format(self.value, spec)
        if isinstance(self.value, str):
            return STATES[GuardState(self.value)] if spec == "state" else self.value
        if spec == "word":
            return WORDS[self.value] if self.value < len(WORDS) else str(self.value)
        return counted(self.value, spec) if spec.replace(" ", "").isalpha() else format(self.value, spec)


def day_name(day: date) -> str:
    """`Fri 8 Jan`."""
    return f"{day:%a} {day.day} {day:%b}"


def reason_text(reason: "Reason") -> str:
    """The sentence of a reason."""
    return REASONS[reason.kind].format_map({name: Fact(value) for name, value in reason.facts.items()})


def day_text(row: DayRow, reason: "Reason") -> str:
    """The first reason of a day with the day, its mark and the rule: `Fri 8 Jan missed (R9): 0 units, and ...`."""
    return f"{day_name(row.day)} {MARKS[row.mark]} ({reason.rule}): {reason_text(reason)}"


def day_texts(row: DayRow, reasons: "Iterable[Reason]") -> list[str]:
    """All that is to be said of a day, its mark first."""
    first, *others = reasons
    return [day_text(row, first), *(f"{reason_text(reason)} ({reason.rule})" for reason in others)]


def change_text(change: "Change") -> str:
    """The sentence of a change."""
    return CHANGES[change.kind].format(day=change.day, value=Fact(change.value))


def changes_text(changes: "Iterable[Change]") -> str:
    """The sentences of all changes."""
    return " ".join(map(change_text, changes))


def hours_text(hours: float, is_about: bool = False) -> str:
    """`0.8 h`, `18 h`, from 48 hours on `2 days`; `about` where only the date is known."""
    exact = f"{hours:.1f} h" if hours < 1 else f"{hours:.0f} h"
    text = exact if hours < DAYS_FROM else counted(round(hours / 24), "day")
    return f"about {text}" if is_about else text
