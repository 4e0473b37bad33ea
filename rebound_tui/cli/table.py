"""Every command: where it is, and how it is found among the words of a command line. Nothing is imported to know this."""

from collections.abc import Sequence
from typing import NamedTuple

VALUED = ("--data", "--config")
"""Options that stand before or after a command and take a value."""


class Command(NamedTuple):
    """Where a command is: a module of this package, and which of its VERBS unless the module is the command itself."""

    module: str
    verb: str = ""
    is_plain: bool = False
    """It is run with its arguments and the output only: it needs no diary, or opens it itself."""
    replays: bool = False
    """It can change how earlier days are judged: what it changed is said (R13)."""


COMMANDS = {
    "status": Command("status", is_plain=True),
    "done": Command("checkins", "done", replays=True),
    "undone": Command("checkins", "undone", replays=True),
    "skip": Command("checkins", "skip", replays=True),
    "habit add": Command("habits", "add"),
    "habit edit": Command("habits", "edit"),
    "habit list": Command("habits", "list"),
    "habit show": Command("habits_show"),
    "habit archive": Command("habits", "archive"),
    "habit delete": Command("habits", "delete", replays=True),
    "app add": Command("applications", "add", replays=True),
    "app list": Command("applications_list"),
    "app show": Command("applications_show"),
    "app move": Command("applications", "move", replays=True),
    "app close": Command("applications", "close", replays=True),
    "app edit": Command("applications", "edit"),
    "app event": Command("applications_events", "event", replays=True),
    "app next": Command("applications_events", "next"),
    "app feedback": Command("feedback", replays=True),
    "app prep": Command("interviews", "prep"),
    "app debrief": Command("interviews", "debrief", replays=True),
    "app archive": Command("applications", "archive"),
    "app delete": Command("applications", "delete", replays=True),
    "kit list": Command("kit_show", "list"),
    "kit show": Command("kit_show", "show"),
    "kit add": Command("kit", "add"),
    "kit edit": Command("kit", "edit"),
    "kit move": Command("kit", "move"),
    "kit delete": Command("kit", "delete"),
    "kit export": Command("kit_show", "export"),
    "app sweep": Command("applications_sweep"),
    "hunt start": Command("hunts", "start"),
    "hunt end": Command("hunts", "end"),
    "hunt list": Command("hunts", "list"),
    "log": Command("log", replays=True),
    "reflect": Command("reflect"),
    "streak": Command("streak"),
    "insights": Command("insights"),
    "pause": Command("pauses", "pause"),
    "resume": Command("pauses", "resume"),
    "undo": Command("history", "undo", replays=True),
    "redo": Command("history", "redo", replays=True),
    "import": Command("importing"),
    "export": Command("exporting"),
    "backup": Command("backups", "backup", is_plain=True),
    "restore": Command("backups", "restore", is_plain=True),
    "demo": Command("demo", is_plain=True),
    "config": Command("config"),
    "config set": Command("config", "set"),
    "completion": Command("completion", is_plain=True),
    "keys": Command("keys", is_plain=True),
    "paths": Command("paths", is_plain=True),
}


def split(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command that the words name, or the beginning of one, or nothing; and the words without its name."""
    name, others, index = "", list[str](), 0
    while index < len(words):
        word = words[index]
        if word in VALUED:
            others += words[index : index + 2]
            index += 2
        elif word.startswith("-") and word != "--":
            others.append(word)
            index += 1
        elif begins(longer := f"{name} {word}".strip()):
            name = longer
            index += 1
            if not members(name):
                break
        else:
            break
    return name, others + list(words[index:])


def begins(name: str) -> bool:
    """Whether a command has this name, or this first word."""
    return name in COMMANDS or bool(members(name))


def members(name: str) -> list[str]:
    """The commands whose first word this is: those of a family."""
    return [full for full in COMMANDS if full.startswith(f"{name} ")]
