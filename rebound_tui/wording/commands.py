"""What each command is: the listing of `--help`, and what stands around the options of one."""

ABOUT = "Applications, daily habits and a streak that survives a no, in the terminal."
TOP_USAGE = "usage: rebound-tui [--data DIR] [--config FILE] [COMMAND ...]"
FAMILY_USAGE = "usage: rebound-tui {family} WORD ... ; rebound-tui {family} WORD --help says more"
TOP_EPILOG = """Without a command the app opens. rebound-tui COMMAND --help says more of one.

  --data DIR     the folder of the diary (or REBOUND_DATA)
  --config FILE  the settings file (or REBOUND_CONFIG)
  --version      the version
  --help         this

Exit status: 0 done, 1 the request cannot be met, 2 wrong usage, 3 the data cannot be read or written."""
UNKNOWN_COMMAND = "There is no command {word}. {hint}rebound-tui --help lists them all."
NEAR = "Is it {name}? "
INCOMPLETE = "rebound-tui {family} needs one word more, as in: {names}."

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
    "export": "what other programs can read: the interviews ahead, for a calendar",
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
    "The diary": ("import", "export", "backup", "restore", "config", "config set", "keys", "completion", "paths", "demo"),
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
