"""The help of the command line."""

ABOUT = "Applications, daily habits and a streak that survives a no, in the terminal."
DATA = "the folder of the diary (or REBOUND_DATA)"
CONFIG = "the settings file (or REBOUND_CONFIG)"
USAGE = "{text}. See {prog} --help."
DASHES = "-- cannot be a value here"
NOT_WHOLE = "{text} is not a whole number"
NOT_A_NUMBER = "{text} is not a number"
UNKNOWN_COMMAND = "There is no command {word}. {hint}rebound-tui --help lists them all."
NEAR = "Is it {name}? "
INCOMPLETE = "rebound-tui {family} needs one word more, as in: {names}."
TOP_USAGE = "usage: rebound-tui [--data DIR] [--config FILE] [COMMAND ...]"
FAMILY_USAGE = "usage: rebound-tui {family} WORD ... ; rebound-tui {family} WORD --help says more"
TOP_EPILOG = """Without a command the app opens. rebound-tui COMMAND --help says more of one.

  --data DIR     the folder of the diary (or REBOUND_DATA)
  --config FILE  the settings file (or REBOUND_CONFIG)
  --version      the version
  --help         this

Exit status: 0 done, 1 the request cannot be met, 2 wrong usage, 3 the data cannot be read or written."""

SUMMARIES = {
    "status": "today on one page",
    "done": "tick habits or tasks",
    "undone": "untick habits or tasks",
    "skip": "skip habits: neither kept nor missed",
    "habit add": "make a habit",
    "habit edit": "change a habit; earlier days keep their schedule",
    "habit list": "all habits",
    "habit show": "one habit with its last weeks",
    "habit archive": "put a habit out of sight, with all its history",
    "habit delete": "delete a habit and all its check-ins",
    "app add": "add an application sent now, or only note it",
    "app list": "applications: all of this hunt, or those that are wanted",
    "app show": "one application and everything that happened to it",
    "app move": "put an application on another stage",
    "app close": "close an application: a no, no reply, withdrawn, accepted",
    "app edit": "change the head of an application",
    "app event": "note that something happened",
    "app next": "show or set the next step of an application",
    "app feedback": "ask for feedback after a no, and keep what came back",
    "app prep": "the prep sheet of the next interview, as Markdown",
    "app debrief": "two minutes after an interview: what they asked, what to look up",
    "app archive": "put an application out of sight",
    "app delete": "delete an application and its events",
    "kit list": "strengths, lessons, people, plans, skills, criteria, texts, checklists",
    "kit show": "one entry of the kit with all that is said of it",
    "kit add": "put something into the kit",
    "kit edit": "change an entry of the kit",
    "kit move": "move an entry of the kit within its part",
    "kit delete": "delete an entry of the kit",
    "kit export": "the kit as Markdown",
    "app sweep": "those who have gone quiet, and filing them all at once",
    "hunt start": "begin a hunt; the first application does, too",
    "hunt end": "end the hunt; nothing more is asked about its applications",
    "hunt list": "all hunts, with how many applications each had",
    "log": "log a job action that belongs to no application",
    "reflect": "ten minutes on a no: causes, one change, one line for next time",
    "streak": "the streak: every day with its mark and the reason",
    "insights": "how you came back from each no, and the numbers of this hunt",
    "pause": "pause everything: nothing is asked for",
    "resume": "end the pause",
    "undo": "take the last change back",
    "redo": "make the last undone change again",
    "import": "import what another program exported",
    "backup": "back the diary up now",
    "restore": "put a backup in the place of the diary",
    "demo": "the app on sample data in a temporary folder",
    "config": "the rules and settings in force",
    "config set": "change a rule from today on, or a setting",
    "completion": "completion of commands, habits and companies, for bash, zsh and fish",
    "keys": "every key of the app, and the id by which the settings file can change it",
    "paths": "where the files are",
}
"""By the name of the command."""

GROUPS = {
    "Every day": ("status", "done", "undone", "skip", "log", "streak", "insights", "pause", "resume", "undo", "redo"),
    "Habits": ("habit add", "habit edit", "habit list", "habit show", "habit archive", "habit delete"),
    "Applications": (
        "app add",
        "app list",
        "app show",
        "app move",
        "app close",
        "app edit",
        "app event",
        "app next",
        "app feedback",
        "reflect",
        "app prep",
        "app debrief",
        "app archive",
        "app delete",
        "app sweep",
        "hunt start",
        "hunt end",
        "hunt list",
    ),
    "The kit": ("kit list", "kit show", "kit add", "kit edit", "kit move", "kit delete", "kit export"),
    "The diary": ("import", "backup", "restore", "config", "config set", "keys", "completion", "paths", "demo"),
}
"""The commands by what they are about, in the order of the listing."""

_NAMES = "HABIT is a name, a part of one that fits no other, or an id; a task is named by its text. Names after -- may begin with a dash."
_ENTRIES = "ENTRY is a text, a part of one that fits no other, or an id."
_APPLICATIONS = "APP is a company, a part of company and role that fits no other, or an id."
EPILOGS = {
    "done": _NAMES,
    "undone": _NAMES,
    "skip": _NAMES,
    "app show": _APPLICATIONS,
    "app move": _APPLICATIONS,
    "app close": _APPLICATIONS,
    "app edit": f"{_APPLICATIONS} Tags and contacts take the place of those there are; '' empties a field.",
    "app event": _APPLICATIONS,
    "app next": _APPLICATIONS,
    "app feedback": f"{_APPLICATIONS} Without an option the mail is printed, or what came back is shown. Nothing is sent from here.",
    "reflect": f"{_APPLICATIONS} Without an option what was written is shown; writing again changes it.",
    "app prep": _APPLICATIONS,
    "app debrief": _APPLICATIONS,
    "app archive": _APPLICATIONS,
    "app delete": _APPLICATIONS,
    "kit show": _ENTRIES,
    "kit edit": f"{_ENTRIES} An empty value takes a detail away.",
    "kit move": _ENTRIES,
    "kit delete": _ENTRIES,
    "completion": 'bash: eval "$(rebound-tui completion bash)" in ~/.bashrc; zsh: the same with zsh, after compinit, in ~/.zshrc; '
    "fish: rebound-tui completion fish | source in ~/.config/fish/config.fish.",
    "config": "rebound-tui config set KEY VALUE changes one from today on; earlier days keep theirs.",
}
"""What stands below the options, by the name of the command."""

SHELL = "bash, zsh or fish"
TYPED = "for the shell itself: the words so far; prints what the last of them can be"
WHEN = "when it happened: 2027-01-05 18:00, 2027-01-05, yesterday, tue or 18:30"
JSON = "as JSON"
SHORT = "one line, for a prompt or a status bar"
HABITS = "a habit, or a task"
HABIT = "a habit"
AMOUNT = "how much, for a habit that counts something"
TINY_DONE = "the tiny version was done"
NOTE = "a note"
NAME = "the name"
TINY = "the tiny version, for days when little is possible"
SCHEDULE = "daily, weekdays, mon,wed,fri, 3 a week, 2 a month, every 3 days, an RFC 5545 rule, or track for one without due days"
TARGET = "the amount that makes it done; 0 takes it away"
UNIT = "what the amount counts: pages, minutes"
PILLAR = "what it is for: learning, skills, search, people or self"
TICKED_BY = (
    "the job action that ticks it: application, follow_up, outreach, networking, interview, cv, reflection, debrief, feedback; or nothing"
)
ARCHIVED = "archived ones too"
BRING_BACK = "bring it back"
COMPANY = "the company"
ROLE = "the role"
SAVED = "only note it: it is not sent yet"
URL = "the link of the posting"
SOURCE = "where it was found"
LOCATION = "where the work is"
TAG = "a tag; can be given several times"
MODE = "how the work is done: {modes}"
SALARY = "the salary in words, like 48-56k EUR a year"
INTEREST = "how much you want it, 1 to 5; 0 for none"
CV_FILE = "the file of the CV"
CONTACT = "somebody there, like 'Ann Lee, recruiter, ann@acme.example'; can be given several times"
DESCRIPTION = "the text of the posting"
CV = "the version of the CV that was sent"
NOTES = "notes"
APP = "an application"
APPS = "an application; several are one change"
STAGE = "saved, applied, screening, interview, offer, accepted, or an outcome"
ONLY_STAGE = "only those at this stage; can be given several times"
SEARCH = "words in company, role, tags, notes or contacts"
ONLY_SOURCE = "only those from this source; can be given several times"
ONLY_TAG = "only those with this tag; can be given several times"
ONLY_CV = "only those with this version of the CV; can be given several times"
ONLY_NUDGE = "only those that are due for a word to them"
ONLY_HUNT = "those of another hunt, by its name or id, or all"
SORT = "in the order of a column: {columns}"
REVERSE = "the other way round"
CSV = "as CSV, for a spreadsheet"
SINCE = "only what was sent, or noted, from this day on"
UNTIL = "only what was sent, or noted, up to this day"
HUNT_OF_NUMBERS = "the numbers of another hunt, by its name or id, or all"
SWEEP_DAYS = "only those quiet for at least so many days"
SWEEP_FILE = "file them as no reply, as one change; without it they are only listed"
HUNT = "a hunt, by its name, a part of it, or its id; else the one that is on"
HUNT_NAME = "what it is called"
OUTCOME = "rejected, no_reply, withdrawn, declined, role_closed or accepted"
HEAVY = "this one stings"
LIGHT = "this one does not"
WORDS = "the words they used"
KIND = "what happened: {kinds}"
ACTION = "what was done: {kinds}"
TEXT = "a note on it"
FOR = "when an interview or a screening is planned; without it, it was held"
ZONE = "the time zone of --for, like America/New_York; else yours"
TYPE = "the kind of interview: technical, panel"
PEOPLE = "who will be there"
PLACE = "a place or a link"
ROUND = "the round, if it is not one more"
EVENT_OUTCOME = "what came of it"
MONEY = "the amount of an offer"
DUE = "the day by which they want a task"
AGREED, STILL_OPEN = "what is agreed of an offer", "what is still open of an offer"
FIT = "what fits, for an interview or an offer: some of description, duties, qualifications, culture with commas, or none"
FILE = "the file of a tailored CV"
HELD = "the planned interview was held, or the task handed in"
EVENT = "for corrected and retracted: an id of app show, or a kind for the last of it; else the last event"
ANSWER_BY = "the day by which they want an answer to an offer"
WHAT = "the next step; an empty one means that nothing more is asked"
ON = "the day for it"
STEP_DONE = "your own next step is done; what comes next follows from the stage again"
ALL_DAYS = "every day, not only the last {count}"
AS_OF = "what was shown at that moment: only what had been logged by then counts"
UNTIL = "the last day of it"
BACKUP = "a backup"
FOLDER = "write the sample data into this new or empty folder, and leave the app closed"
KEY = "the rule or setting; rebound-tui config lists them"
VALUE = "its new value"
ENTRY = "an entry of the kit"
KIT_KIND = "what it is: {kinds}"
KIT_TEXT = "the text; of a plan what follows the then"
KIT_DETAILS = {
    "proof": "when a strength showed",
    "for": "the kind of interview that a lesson is for; no or nerves for a plan",
    "reach": "how to reach somebody: an address or a number",
    "note": "who a person is",
    "if": "when a plan begins",
    "habit": "the habit that practises a skill",
    "practised": "the day on which a skill was last used",
    "subject": "the subject of a mail",
    "body": "the text of a mail, - reads it from the input; {places} in braces are filled in",
}
SEARCH = "only what has these words in it"
STEPS = "how many places down, or up with a minus"
KIT_FILE = "the file to write; without it, the output"
FILL = "fill a place of the mail in, for example 'your name=Ana'; can be given several times"
COPY = "copy the mail"
MAILTO = "open the mail program with it"
EML = "write it into a new file that a mail program opens"
SENT = "it was sent: a job action"
RECEIVED = "keep what they wrote"
PUT_AWAY = "with --received: put it away until tomorrow"
USABLE = "what of it can be used"
TASTE = "what of it is a matter of taste"
TRYING = "what to try"
WHERE = "where it ended: {places}"
CAUSE = (
    "what may have played a part, and if you like how you know it and the answer to its question: knowledge:said:joins; "
    "can be given several times; {causes}; said, saw or guess"
)
CHAIR = "in their chair: the proof you would have wanted"
RIGHT = "one thing that went right"
CHANGE = "one change, under 30 minutes: a task with a date"
LESSON = "how this goes on: next time I will ..."
DEBRIEF = {
    "asked": "what they asked",
    "well": "what went well",
    "look_up": "what to look up",
    "felt": "how it felt",
}
LOOK_UP_TASK = "make a task for tomorrow of what to look up"
