"""What is said of applications and what happens to them: the fields of a form, the details of an event, and what is in the way."""

URL, CONTACT, CV_FILE, SALARY, DESCRIPTION = "The link", "A contact", "The file of the CV", "The salary", "The description"
MODES = "The work mode is onsite, hybrid, remote, or nothing. {text} is none of them."
INTEREST = "Interest is a whole number from 1 to 5, or 0 for none."

DETAILS = {
    "text": "a text",
    "words": "words of theirs",
    "planned": "a time it is planned for",
    "zone": "a time zone",
    "answer_by": "a day to answer by",
    "due": "a day it is due",
    "type": "a type",
    "people": "people",
    "place": "a place",
    "round": "a round",
    "outcome": "an outcome",
    "amount": "an amount",
    "file": "a file",
    "agreed": "what is agreed",
    "open": "what is open",
    "fit": "a fit check",
    "held": "a mark that it was held",
}
"""By the name of the detail, in services/events.py."""
ONLY_OF = "Only {kinds} can have {what}. Leave it out."
OR = " or "
BAD_ZONE = "{text} is no time zone. Write it as Europe/Lisbon or America/New_York."
BAD_FIT = "{text} is nothing that can fit. Write some of {names}, with commas, or {none}."
BAD_ROUND = "A round is a whole number from 1 to 99."
NOT_YET = "{label}: the {kind} is planned for {at:%a} {at.day} {at:%b %H:%M}. Say when it was held, or take it back."
NOTHING_PLANNED = "{label} has no {kind} that is waiting. Note it without a mark that it was held."
NO_EVENT = "{label} has nothing called {which}. rebound-tui app show {id} lists what happened."
THE_FIRST = "It is all that {label} has. Delete the application instead; undo brings it back."
CORRECTED, RETRACTED = "{name}: {kind} corrected", "{name}: {kind} taken back"
STEP_DONE = "{name}: next step done"
NO_STEP = "{label} has no next step of yours. Nothing was changed."
EVENT_FOR = "Only corrected and retracted are about another event. Leave --event out."
NOTHING_BESIDE = "{it} takes nothing beside it. Leave the other options out."
