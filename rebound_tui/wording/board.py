"""The words of the Pipeline screen: board, table, details, search, and what is done to several at once."""

from rebound_tui.domain.needs import NeedKind

BOARD, TABLE, DETAIL, FILTERS = "Board", "Table", "Details", "Filters"
ENDED = "Ended"
MORE = "{count} more"
TO_ALL_HUNTS, TO_THIS_HUNT = " · 2 all hunts", " · 2 this hunt"
SOME_OF = "{shown} of {count}"
MEETING = "{day} {at:%H:%M} interview"
SHORT_NEEDS = {
    NeedKind.INTERVIEW: "{day} {at:%H:%M}",
    NeedKind.ANSWER_OFFER: "{day} answer",
    NeedKind.GONE_QUIET: "{day} quiet?",
    NeedKind.TASK: "{day} task",
    NeedKind.FEEDBACK: "{day} feedback",
    NeedKind.READ_FEEDBACK: "{day} read it",
}
"""Where a column is too narrow for the whole of it."""
WAITING = "waiting, {days:day}"
SINCE = "{day} {what}"
NOTHING_SHOWN = "Nothing matches. escape shows all again."
NOTHING_CHOSEN = "No application is highlighted."
MARKED = "{count} marked: enter acts on them, escape lets go"
COLUMNS = {
    "company": "Company",
    "role": "Role",
    "stage": "Stage",
    "next": "Next",
    "applied": "Applied",
    "contact": "Last word",
    "source": "Source",
    "location": "Location",
    "tags": "Tags",
    "cv": "CV",
    "salary": "Salary",
    "interest": "Interest",
}
SEARCH_HINT = "company, role, tag, note, contact"
FACETS = {"needs": "", "stage": "Stage", "source": "Source", "tag": "Tag", "cv": "CV", "hunt": "Hunt", "shelf": ""}
NEEDS_NUDGE, ARCHIVED, ALL_HUNTS = "needs a nudge", "archived", "all hunts"
HUNT_FROM = "from {day}"
FILTER_KEYS = "space picks, del forgets"
KEPT_VIEWS = "Kept views"
KEEP_THIS = "keep this view ..."
KEEP_TITLE = "Keep this view"
KEEP_NAME, KEEP_HINT = "Name", "Remote, first choice"
FORGOTTEN = "View {name} forgotten. Undo with u."
NOTHING_TO_KEEP = "Pick a filter or type a word first; then the view can be kept."

APPLIED = "applied {day}"
FURTHEST = "came as far as {stage}"
ROUND = "round {count}"
NEXT, LINK, TAGS, CV, SALARY, LOCATION, NOTES, CONTACTS, INTEREST = (
    "next", "link", "tags", "CV", "salary", "place", "notes", "people", "interest",
)  # fmt: skip
FROM_SOURCE = "from {source}"
TIMELINE = "Timeline"
PLANNED = "{day} {at:%H:%M}"
FOR_THEM = "{theirs} for them, {mine} for you"
ANSWER_BY = "answer by {day}"
DUE = "due {day}"

WHY_STAGE = "It stands at {stage} since {day}: the last event that says so."
WHY_NEXT = "Next: {next}, {reason}."
WHY_SILENCE = "Only a word from them puts the question off; one of yours does not (R14)."
WHY_CADENCE = "That is the cadence of its stage. A next step of your own takes its place: g, then s."
WHY_STOPPED = "Nothing is asked of it: you said so, or your step has no day."
WHY_NOTHING = "Nothing is next: two words to them are enough, and the question comes by itself."
WHY_WEIGHT = "Its end weighed {weight}."
WEIGHTS = {
    "heavy": "heavily: it came after a talk, a task or an offer (R6)",
    "light": "lightly: there was no talk before it (R6)",
    "none": "nothing: a silence that was filed (R6)",
}

LEFT, RIGHT = "column before", "next column"
FIRST_COLUMN, LAST_COLUMN = "first column", "last column: what has ended"
FILTER = "pick or let go"
SORT_TITLE = "Sort by"
SORT_KEYS = "enter sort   escape leave"

APPLICATION = "application"
BULK_MOVE, BULK_TAG, BULK_ARCHIVE, BULK_RESTORE, BULK_EXPORT, BULK_DELETE = (
    "Move to a stage ...", "Add a tag ...", "Archive", "Bring back from the archive", "Export as CSV ...", "Delete ...",
)  # fmt: skip
BULK_UNMARK = "Let go of the marks"
BULK_STAGE = "Move {count} to"
BULK_TAG_TITLE = "Tag {count:application}"
TAG, TAG_HINT = "Tags", "remote, first choice"
BULK_DONE = "{count} changed. Undo with u."
BULK_DELETED = "{count} deleted. Undo with u."
BULK_SURE = "Delete {count:application}?"
EXPORT_TITLE = "Export {count:application}"
EXPORT_NAME = "~/applications-{day}.csv"
EXPORTED = "{count} written to {path}."
RESTORED = "{label} is back. Undo with u."
