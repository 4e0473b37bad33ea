"""The words of the dialogs in which something is noted of an application: events, interviews, mail, notes, the next step."""

LOG_TITLE = "{label}: what happened?"
LOG_KEYS = "enter note   escape leave"
EVENTS = {
    "contact_in": "They wrote or called",
    "contact_out": "I wrote or called",
    "task": "A task from them",
    "task_done": "The task is handed in",
    "offer": "An offer",
    "cv_tailored": "CV tailored to it",
    "reopened": "It is open again",
}
INTERVIEW, NOTE, NEXT, DONE, QUIET = "Interview or call ...", "A note", "The next step ...", "My next step is done", "Stop asking"
SECOND, OTHER = "Correct or take back ...", "Something without an application ..."
WHICH_TITLE = "{label}: which one?"
CORRECT, RETRACT, CORRECTED = "Correct it", "Take it back", "{label}: {kind} corrected. Undo with u."
NOTED_ON, AS_IT_WAS = "Noted", "as it was"
FIELDS = {
    "text": "In words",
    "words": "Their words",
    "when": "When",
    "due": "Due",
    "amount": "Amount",
    "answer_by": "Answer by",
    "file": "File",
    "agreed": "Agreed",
    "open": "Open",
    "planned": "When",
    "zone": "Their zone",
    "type": "Kind",
    "people": "With",
    "place": "Where",
    "outcome": "Outcome",
    "round": "Round",
}
HINTS = {
    "text": "can stay empty",
    "words": "as they wrote it",
    "when": "now, or yesterday, tue, 2027-01-05 18:00",
    "due": "fri, 2027-01-05",
    "amount": "54k EUR a year",
    "answer_by": "fri, 2027-01-05",
    "file": "~/cv/acme.pdf",
    "agreed": "start 1 March, four days",
    "open": "remote days, notice",
    "planned": "tue 14:00, 2027-01-05 14:00",
    "zone": "{zone}",
    "type": "phone, video, technical, onsite",
    "people": "Ann Lee, head of data",
    "place": "a link, or an address",
    "round": "one more than before",
    "outcome": "they liked the case, or whatever came of it",
}
NOTED = "{label}: {kind}. Undo with u."
TAKEN_BACK = "{label}: taken back. Undo with u."

NOTE_TITLE, NOTE_FIELD, NOTE_HINT = "{label}: a note", "Note", "kept in the timeline"
NOTE_EMPTY = "Write a word, or leave with escape."
NEXT_TITLE, NEXT_WHAT, NEXT_WHAT_HINT, NEXT_ON, NEXT_ON_HINT = (
    "{label}: next step", "What", "ask Ines about the team", "On", "fri, tomorrow, 2027-01-05",
)  # fmt: skip
NEXT_SET, NEXT_DONE, NEXT_STOPPED = (
    "{label}: next step kept. Undo with u.",
    "{label}: next step done. Undo with u.",
    "{label}: nothing is asked any more. Undo with u.",
)
NEXT_MISSING = {"what": "Say what the next step is, or leave with escape.", "on": "Say on which day: fri, tomorrow, or 2027-01-05."}

INTERVIEW_TITLE = "{label}: interview"
PLAN, PLAN_CALL, MOVE = "Plan an interview", "Plan a screening call", "Change what is planned: {at:%a} {at.day} {at:%b %H:%M}"
HELD, PREPARE, DEBRIEF = "It was held", "Prepare", "Debrief: two minutes, while it is fresh"
PLAN_TITLE, CALL_TITLE, MOVE_TITLE = "Plan an interview", "Plan a screening call", "Change what is planned"
PLAN_NEEDED = "Say when it is: a day and a time, like tue 14:00."
PLANNED = "{day}, {mine:%H:%M}. Undo with u."
PLANNED_ELSEWHERE = "{day}: {theirs} for them, {mine:%H:%M} for you. Undo with u."
THEIR_DAY = "{at:%H:%M} on {day}"
PREP_ADD, PREP_LINE, PREP_LINE_HINT = "A line for every checklist", "Line", "Water, paper, the CV I sent"

MAIL_TITLE = "{label}: write"
MAIL_KEYS = "enter choose   escape leave"
FOLLOW_UP, THANKS, SILENCE, FEEDBACK, DECLINE, WITHDRAW = (
    "Follow up", "Thanks after the talk", "Ask after silence", "Ask for feedback", "Decline politely", "Withdraw politely",
)  # fmt: skip
RECEIVED = "Feedback came: keep it, read it"
SENT_ALREADY = "A follow-up is sent already: only note it"
WAIT, TREAT_AS_CLOSED = "Wait a week", "Treat it as closed: no reply"
WAITED = "{label}: nothing is asked for a week. Undo with u."
CLOSED_SILENT = "{label}: closed as no reply. Undo with u."
SILENT_FOR = "quiet for {days:day}"
MAIL_FOR = "{what}: {label}"

EDITOR_FAILED = "The editor {name} could not be started: {why}. Set EDITOR to one that is there."
EDITOR_NONE = "The notes can be edited only in a terminal of their own."
EDITOR_KEPT = "{problem} What was written is in {path}."
NOTES_KEPT = "{label}: notes kept. Undo with u."
NOTES_SAME = "The notes are as they were."
COPIED = "Copied: {text}"

SWEEP_TITLE = "File silence"
SWEEP_DAYS, SWEEP_DAYS_HINT = "Quiet for", "60"
SWEEP_INTRO = "Applications of this hunt that were quiet for at least so many days are shown first. Filed so they weigh nothing."
SWEEP_LOOK = "enter show them   escape leave"
SWEEP_PREVIEW = "File {count} as no reply?"
SWEEP_LINE = "{label}: {days:day}"
SWEEP_KEYS = "enter file them all   escape leave"
SWEEP_DONE = "{count} filed as no reply. Undo with u."
SWEEP_NONE = "Nobody has been quiet for {days:day}. Nothing was changed."
SWEEP_NUMBER = "The number of days is a whole number, like 60."
