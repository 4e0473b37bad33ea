"""What is said of hunts."""

NAME = "The name of a hunt"
UNNAMED = "hunt of {day:%b %Y}"
STARTED, ENDED = "hunt started: {name}", "hunt ended: {name}"
ONE_IS_ON = "A hunt is on already: {name}. rebound-tui hunt end ends it."
NONE_IS_ON = "No hunt is on. The next application begins one, or rebound-tui hunt start does."
BEFORE_THE_LAST = "{name} ended on {day}. A hunt begins on that day or later."
BEFORE_ITS_START = "{name} began on {day}. It ends on that day or later."
UNKNOWN = "No hunt is called {name}. rebound-tui hunt list shows them all."
NO_HUNTS = "There are no hunts yet. The first application begins one."
HEADINGS = ("id", "hunt", "from", "to", "applications", "open")
"""Of the list; the last two are how many, and how many of them are still open."""
ON = "on"

FIELD_NAME, NAME_HINT, FIELD_WHEN, WHEN_HINT = "Name", "if it needs one", "From", "today"
BEGIN_TITLE, BEGIN_INTRO, BEGIN_KEYS = (
    "New hunt",
    "Board and numbers start clean. What was before stays whole.",
    "enter begin   escape leave",
)
BEGUN = "A hunt is on. Undo with u."
END_TITLE, END_KEYS = "End {name}?", "enter end it   escape leave it on"
END_NOTE = "Its applications and numbers stay as they are. The next application begins a new one."
IS_ENDED = "{name}: ended. Undo with u."
END_OPEN = "Still open in it: {count:application}."
