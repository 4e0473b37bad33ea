"""What the command line says."""

NEW_FOLDER = "A new data folder: {path}"
CANNOT_PRINT = "The output cannot be written: {why}. What was asked for is done."
BUG = "Something went wrong in rebound-tui ({kind}). Where is in {path}, without anything from the diary; please report it with that file."
BUG_NO_LOG = (
    "Something went wrong in rebound-tui ({kind}), and no log of it could be written. The diary is as it was after the last change."
)

GOAL = "{units} of {target}"
DAY = "day"
GRACE = "{grace:grace day}"
WAITING = "{count} waiting"
NEED_YOU = "{count} need you"
NEEDS_YOU = "1 needs you"
NOTHING_YET = "Nothing is in this diary yet. rebound-tui habit add NAME makes a habit, rebound-tui app add COMPANY ROLE an application."
ROW_TODAY, ROW_STREAK, ROW_FREEZES, ROW_SHIELD, ROW_MENDED = "today", "streak", "freezes", "shield", "mended"
SHIELD = "until {until}, {grace} left"
SHIELD_OPEN = "{grace} left"
TITLE_HABITS, TITLE_TASKS, TITLE_PIPELINE, TITLE_NEEDS = "Habits", "Tasks", "Pipeline", "Needs you"
DUE = "due {day}"
TINY_OF = "tiny: {text}"
NOT_DUE = "not due today"
NOT_DUE_ROW = "not due today: {names}"
AMOUNT_OF = "{amount:g} of {target:g}"

DID = "{what}."
ON_DAY = "{what}, {day:%a} {day.day} {day:%b %Y}."
PARTLY = "{name}: {amount:g} so far"
UNDO_BRINGS_BACK = "rebound-tui undo brings it back."
UNDONE = "Undone: {label}."
REDONE = "Done again: {label}."
PAUSED = "Paused from today. rebound-tui resume ends it."
PAUSED_UNTIL = "Paused from today, the last day is {day:%a} {day.day} {day:%b %Y}. rebound-tui resume ends it earlier."
RESUMED = "The pause is over, today counts again."
NOTHING_TO_CHANGE = "Nothing to change was given. --help lists what can be."

NO_HABITS = "There are no habits yet: rebound-tui habit add NAME makes one."
HABIT_HEADINGS = ("id", "name", "days", "amount", "pillar", "tiny version")
ARCHIVED = "archived"
ROW_ID, ROW_PILLAR, ROW_DAYS, ROW_AMOUNT, ROW_TINY, ROW_STRENGTH = "id", "pillar", "days", "amount", "tiny", "strength"
PERCENT = "{share:.0%}"
TITLE_WEEKS = "The last {count:week}"
TITLE_NOTES = "Notes"
TITLE_WEEKDAYS, TITLE_MONTHS = "Days done, by weekday", "Days done, by month"
STRENGTH_AFTER = "strength {share:.0%}"
ROW_NOW, ROW_BINDS = "now", "ticked by"

NO_APPLICATIONS = "There are no applications here. rebound-tui app add COMPANY ROLE adds one."
NONE_LIKE_THAT = "None of this hunt is like that. --hunt all looks at all of them, --archived also at those out of sight."
APPLICATION_HEADINGS = ("id", "company", "role", "stage", "since", "next", "due")
APP_FIELDS = {
    "id": "id",
    "stage": "stage",
    "furthest": "furthest",
    "round": "round",
    "applied_on": "applied",
    "last_contact": "last contact",
    "next": "next",
    "source": "source",
    "location": "location",
    "url": "link",
    "cv": "CV version",
    "tags": "tags",
    "mode": "work mode",
    "salary": "salary",
    "interest": "interest",
    "cv_file": "CV file",
    "notes": "notes",
}
TITLE_EVENTS, TITLE_CONTACTS = "What happened", "Contacts"
NEXT = "{what}, {day} ({why})"
NO_NEXT = "{label} asks for nothing now."
NEXT_OF = "{label}: {what}, {day} ({why})"
NEXT_NEEDS_DAY = "A next step needs a day. Add --on fri, or --on 2027-01-05."
NEXT_SET = "{label}: {what}, {day:%a} {day.day} {day:%b %Y}."
NEXT_STOPPED = "{label}: nothing more is asked."
CLOSED = "{label} closed: {stage}."
CLOSED_WEIGHT = "{label} closed: {stage}, {weight}."
MANY_MOVED = "{count} moved: {stage}."
MANY_ARCHIVED, MANY_RESTORED = "{count} archived.", "{count} brought back."
PLANNED = "{label}: {kind}, {at:%a} {at.day} {at:%b} {at:%H:%M}."
PLANNED_ELSEWHERE = "{label}: {kind}, {at:%a} {at.day} {at:%b} {at:%H:%M} for them, {here:%a} {here.day} {here:%b} {here:%H:%M} for you."

STREAK_HEADINGS = ("day", "mark", "units", "state", "streak", "freezes", "why")
ROW_LONGEST, ROW_CLEAN, ROW_KEPT = "longest", "clean", "last 30 days"
KEPT = "{kept} of {scheduled:scheduled day} kept"
TITLE_DAYS, TITLE_SETBACKS, TITLE_ENDED = "Days", "Setbacks", "Ended streaks"
FIRST_UNIT, NOT_YET = "back after {hours}", "open"
SINCE_MENDED = "mended"

RULE_HEADINGS = ("rule", "value", "since", "what it is")
RULE_SET = "{key} is {value} from today. Earlier days keep theirs."
SETTING_HEADINGS = ("setting", "value", "what it is")
SETTING_SET = "{key} is {value}."
FROM_THE_START = "the start"

BACKED_UP = "Backed up: {path}"
RESTORED = "Restored from {path}. What was there before is in {aside}."
PATHS = ("data", "backups", "settings", "logs")
DEMO = "Sample data in {path}; the folder is removed at the end."
EXPORTED = "It is in {path}."
DEMO_WRITTEN = "Sample data in {path}. rebound-tui --data {path} opens it."
DEMO_NOT_EMPTY = "{path} is not empty. Name a new folder for the sample data."


def quantity(amount: float | None, unit: str) -> str:
    """`10 pages`, or nothing without an amount."""
    return "" if amount is None else f"{amount:g} {unit}".rstrip()
