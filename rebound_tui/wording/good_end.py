"""The end of a hunt with a yes: said with a fact, once; then what can be tidied up."""

from datetime import date

from rebound_tui.wording.counting import counted
from rebound_tui.wording.guard import Fact, day_name

TITLE = "The end of a hunt"
ACCEPTED = "{label}: accepted on {day}."
NUMBERS = "{days:day}, {applications:application}, {kept:kept day}"
NOES, RETURNS = ", {noes:no}", ", {returns:return}"
TIDY = "If you like, tidy up (u undoes):"
WITHDRAW, STOP_ASKING, STOP_HABITS, ARCHIVE = (
    "withdraw politely: {count} open",
    "stop follow-ups and questions",
    "stop {habits}; else they go on",
    "archive {applications}",
)
KEYS = "escape leave all as it is"
NOTHING_LEFT = "Nothing is left to tidy up."
NOTHING_ACCEPTED = "Nothing is accepted in this hunt yet. x closes an application, also as accepted."
PICK = "Withdraw from which?"
DRAFT_TITLE = "Withdraw: {label}"
WITHDRAWN = "{label}: withdrawn. Undo with u."
ASKING_STOPPED, HUNT_ARCHIVED, HABITS_STOPPED = "follow-ups and questions stopped", "the hunt archived", "the habits stopped"
DONE = "Done. Undo with u."


def facts(label: str, day: date, **numbers: int) -> list[str]:
    """What the hunt was."""
    said = {name: Fact(value) for name, value in numbers.items()}
    parts = [NUMBERS, *([NOES] if numbers["noes"] else []), *([RETURNS] if numbers["noes"] and numbers["returns"] else [])]
    return [ACCEPTED.format(label=label, day=day_name(day)), "".join(parts).format_map(said) + "."]


def choices(withdraw: int, is_asking: bool, habits: int, in_sight: int) -> dict[str, str]:
    """What can be done, by its key; nothing that is done already."""
    found = {
        "w": WITHDRAW.format(count=withdraw) if withdraw else "",
        "s": STOP_ASKING if is_asking else "",
        "h": STOP_HABITS.format(habits=counted(habits, "habit")) if habits else "",
        "z": ARCHIVE.format(applications=counted(in_sight, "application")) if in_sight else "",
    }
    return {key: text for key, text in found.items() if text}
