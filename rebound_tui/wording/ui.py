"""The words of the app: panes, keys, dialogs, toasts."""

from rebound_tui.domain.needs import NeedKind

BRAND = "rebound"
SAMPLE, SAMPLE_NOTE = "sample data", "Sample data, in a temporary folder that goes when you leave."
STREAK, HABITS, PIPELINE = "Streak", "Habits", "Pipeline"
DAYS, DAY = "days", "day"
WAITING, AND_WAITING = "{count} waiting", ", and {count} waiting"
GOAL = "goal"
GOAL_OF = "{units} of {target}"
GOAL_MET = "done for today"
FREEZES = "freezes"
COVERED_UNTIL = "covered until {day}"
PAUSED, PAUSED_UNTIL = "paused", "paused until {day}"
SHIELD_UNTIL = "until {day}"
KEPT_30 = "{kept} of {scheduled:day} kept"
MENDED = "mended {day}"

SINCE = "since {day}"
NOT_DUE = "not due"
AMOUNT_OF = "{amount:g} of {target:g}"
SKIPPED_TODAY = "skipped"
TASKS = "once"

NEEDS_YOU = "needs you"
NOTHING_NEEDED = "Nothing is waiting for you."
ENDED = "{count} ended"
NO_HABITS = "No habits yet. c makes one."
NONE_AT_STAGE = "No application is at {stage}."
NO_APPLICATIONS = "No applications yet. a adds one."
NEEDS = {
    NeedKind.OWN: "{text}",
    NeedKind.DECIDE: "decide",
    NeedKind.FOLLOW_UP: "follow up",
    NeedKind.THANKS: "send thanks",
    NeedKind.NUDGE: "nudge them",
    NeedKind.INTERVIEW: "interview {at:%H:%M}",
    NeedKind.TASK: "hand in their task",
    NeedKind.ANSWER_OFFER: "answer offer",
    NeedKind.GONE_QUIET: "gone quiet?",
    NeedKind.FEEDBACK: "feedback there?",
    NeedKind.READ_FEEDBACK: "read feedback",
}
REASONS = {
    NeedKind.OWN: "yours",
    NeedKind.DECIDE: "saved {days:day} ago",
    NeedKind.FOLLOW_UP: "after {days:day}",
    NeedKind.THANKS: "after the talk",
    NeedKind.NUDGE: "after {days:workday}",
    NeedKind.INTERVIEW: "planned",
    NeedKind.TASK: "they wait",
    NeedKind.ANSWER_OFFER: "they wait",
    NeedKind.GONE_QUIET: "quiet for {days:day}",
    NeedKind.FEEDBACK: "{days:day} after asking",
    NeedKind.READ_FEEDBACK: "put away until then",
}
SAVED_TODAY = "saved today"

UP, DOWN, FIRST, LAST = "up", "down", "first", "last"
PAGE_UP, PAGE_DOWN = "page up", "page down"
LEFT, RIGHT = "day before", "day after"

UNDONE = "Undone: {label}."
REDONE = "Done again: {label}."
MOVED = "{label}: {stage}. Undo with u."
NOTED = "Noted."
CLOSED = "{label}: {stage}. Undo with u."
ARCHIVED = "{label} archived. Undo with u."
DELETED = "{label} deleted. Undo with u."

SAVE_KEYS, SAVE_ONE_KEYS = "enter save   tab next   escape leave", "enter save   escape leave"
FIELD_OF = "{index} of {count}"
LEAVE_QUESTION = "Leave without saving?"
LEAVE_KEYS = "enter leave   escape go back"

ADD_HABIT = "New habit"
EDIT_HABIT = "Edit habit"
HABIT_NAME = "Name"
HABIT_NAME_HINT = "Keep learning"
TINY = "Tiny version"
TINY_HINT = "what two minutes of it look like"
SCHEDULE = "Days"
SCHEDULE_HINT = "daily, mon,wed, 3 a week, every 2 days, track"
TARGET = "Amount"
TARGET_HINT = "leave empty for yes or no; 10 pages"

ADD_TASK, EDIT_TASK = "New task", "Edit task"
TASK = "Task"
TASK_HINT = "one thing, once"
DUE = "Due"
DUE_HINT = "today, tomorrow, fri, 2027-01-05"

CLOSE_TITLE = "{label}: closed?"
CLOSE_WHEN = "When"
CLOSE_WHEN_HINT = "today"
CLOSE_WORDS = "Their words"
CLOSE_WORDS_HINT = "kept as written, if there were any"
CLOSE_KEYS = "enter close   tab when, words   escape leave"
OUTCOME_SAID_NO = "They said no"
OUTCOME_NO_REPLY = "No reply"
OUTCOME_WITHDRAWN = "I withdrew"
OUTCOME_DECLINED = "I declined"
OUTCOME_ROLE_CLOSED = "Role closed"
OUTCOME_ACCEPTED = "Accepted"

PICK_TITLE = "Which application?"
PICK_HINT = "type to search"
PICK_KEYS = "enter choose   escape leave"
PICK_NONE = "Nothing matches."

DETAIL_KEYS_FEWER = "> < stage   x close   e edit   o posting   . archive   escape back"
DETAIL_KEYS = "> < stage   x close   f mail   i interview   n note   g event   e edit   o posting   . archive   escape back"
APPLIED_ON = "applied {day}"
FURTHEST = "furthest: {stage}"
ROUND = "round {count}"
FROM_SOURCE = "from {source}"

WHY_TITLE = "Why?"
LEGEND_TITLE = "The marks"
HOW_TITLE = "How this works"
KEYS_TITLE = "Keys"
CLOSE_HINT = "escape back"
NOTHING_TO_SAY = "There is nothing to explain yet. Tick a habit, and the day gets its first mark."

SETUP_TITLE = "Welcome"
SETUP_INTRO = (
    "Two habits, with a tiny version for days when little is possible. Rest days ask for nothing. "
    "To look around in sample data first: rebound-tui demo."
)
SETUP_LEARN = "Keep learning"
SETUP_POLISH = "Polish skills"
SETUP_LEARN_HINT = "read one page"
SETUP_POLISH_HINT = "ten minutes of one exercise"
SETUP_REST = "Rest days"
SETUP_REST_HINT = "sun"
SETUP_KEYS = "enter start   tab next   escape skip"

IMPORT_TITLE = "Import"
IMPORT_FILE_HINT = "the zip, folder or CSV from LinkedIn"
IMPORT_KEYS = "enter preview   escape leave"
IMPORT_APPLY_KEYS = "enter import   f file old ones as no reply: {state}   escape leave"
ON, OFF = "on", "off"
IMPORTED = "Imported. Undo with u."

ARE_YOU_SURE = "Delete {label}?"
DELETE_KEYS = "enter delete   escape keep"
PAUSED_NOW = "Paused. p resumes."
RESUMED_NOW = "Resumed."
OPENED_LINK = "Opened in the browser."
NO_LINK = "{label} has no link yet. e adds one."
NOT_A_TERMINAL = "The app needs a terminal. In a script use rebound-tui status, done or app list."
NOT_UTF8 = "This terminal is not set to UTF-8, so marks may look wrong. Set LANG to a UTF-8 locale, for example C.UTF-8."
BAD_SETTINGS = "{path}: {why}. The app opens with the default."
UNKNOWN_SETTING = "{path}: there is no setting called {name}. {nearest}"
DID_YOU_MEAN = "Did you mean {name}?"
NOT_ALLOWED = "{name} has to be {allowed}"
SETTINGS_NOT_WRITTEN = "{path} cannot be written, so this holds until you leave."
LEAVE, SAVE = "leave", "save"
NEXT_CHOICE, PREVIOUS_CHOICE = "next choice", "choice before"
NUMBERS = "The numbers of today"
PALETTE_KEY, PALETTE_TIP = "ctrl+p", "Find any command by name"
CLOSE, CHOOSE = "close", "choose"
LOG_TITLE = "What was done?"
LOG_KEYS = "enter log   escape leave"
LOGGED = "Logged: {what}. Undo with u."
DELETE_NOTE = "Everything that belongs to it goes with it. u brings it back."
IMPORT, FILE_OLDER = "import", "file old ones as no reply"
