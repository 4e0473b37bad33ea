"""What the last word of a command line can be: the next word of a command, an option, a habit, a company."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

from rebound_tui.cli import table
from rebound_tui.domain.errors import StorageError
from rebound_tui.domain.plain import folded
from rebound_tui.services.ports import Desk

ESCAPED = re.compile(r"\\(.)")
MANY = ("+", "*")
NAMED = ("HABIT", "APP", "HUNT")
"""What stands in the help for the name of a thing in the diary."""


class Argument(NamedTuple):
    """One thing that a command takes."""

    names: tuple[str, ...]
    options: dict[str, Any]

    @property
    def is_option(self) -> bool:
        """Whether it begins with a dash."""
        return self.names[0].startswith("-")

    @property
    def takes_value(self) -> bool:
        """Whether a word follows an option."""
        return "action" not in self.options or self.options["action"] == "append"


class Recorder:
    """Stands in for a parser, and keeps what a command adds to it."""

    def __init__(self) -> None:
        self.arguments = [Argument((name,), {}) for name in table.VALUED]

    def add_argument(self, *names: str, **options: Any) -> None:
        """Keep it."""
        self.arguments.append(Argument(names, options))

    def add_mutually_exclusive_group(self, **_: Any) -> "Recorder":
        """A group is no matter here."""
        return self


def candidates(words: Sequence[str], data: str | None) -> list[str]:
    """What can stand in the place of the last word, which may be begun or empty; none where only the user knows."""
    *before, last = map(_unquoted, words)
    name, others = table.split(before)
    if name not in table.COMMANDS:
        found = _next_words(name) if not last.startswith("-") else list(table.VALUED)
        return _begun(found, last)
    arguments = _arguments(name)
    if last.startswith("-") and "--" not in others:
        return _begun([name for each in arguments for name in each.names if name.startswith("--")], last)
    found = [each for meant in _meant(arguments, others) for each in _values(meant, name, _data(before) or data)]
    return _begun(found, last)


def _next_words(name: str) -> list[str]:
    begun = f"{name} " if name else ""
    return sorted({full.removeprefix(begun).split()[0] for full in table.COMMANDS if full.startswith(begun)})


def _arguments(name: str) -> list[Argument]:
    """All that a command takes."""
    command, recorder = table.COMMANDS[name], Recorder()
    module: Any = import_module(f"rebound_tui.cli.{command.module}")
    (module.VERBS[command.verb] if command.verb else module).add_arguments(recorder)
    return recorder.arguments


def _meant(arguments: Sequence[Argument], before: Sequence[str]) -> list[Argument]:
    """What the word can be for that comes after these: one more of several, or what follows them."""
    by_name = {name: each for each in arguments if each.is_option for name in each.names}
    filled, waiting = 0, None
    for word in before:
        if waiting is not None:
            waiting = None
        elif word in by_name:
            waiting = by_name[word] if by_name[word].takes_value else None
        elif word != "--":
            filled += 1
    if waiting is not None:
        return [waiting]
    places = [each for each in arguments if not each.is_option]
    many = [each for each in places[:filled] if each.options.get("nargs") in MANY]
    return [*many, *places[filled : filled + 1]]


def _data(words: Sequence[str]) -> str | None:
    return next((words[index + 1] for index, word in enumerate(words[:-1]) if word == "--data"), None)


def _values(meant: Argument, command: str, data: str | None) -> Iterable[str]:
    """What can stand for an argument: one of its choices, or the name of a thing."""
    choices = meant.options.get("choices")
    return map(str, choices) if choices else _names(str(meant.options.get("metavar")), command, data)


def _names(metavar: str, command: str, data: str | None) -> list[str]:
    """The names of the things that a word stands for; a diary that is not there, or cannot be read, has none."""
    if metavar not in NAMED:
        return []
    from rebound_tui.cli.places import data_folder
    from rebound_tui.cli.wiring import open_desk
    from rebound_tui.services.finding import company_names

    if not Path(data_folder(data)).is_dir():
        return []
    try:
        named: dict[str, Callable[[Desk], list[str]]] = {"APP": company_names, "HUNT": _hunts, "HABIT": partial(_habits, command=command)}
        return named[metavar](open_desk(data))
    except StorageError:
        return []


def _habits(desk: Desk, command: str) -> list[str]:
    """The habits, and for check-ins the tasks that are still to be done."""
    with desk.store.reading() as reader:
        is_checkin = " " not in command
        names = [habit.name for habit in reader.habits() if not (is_checkin and habit.archived)]
        return names + [task.text for task in reader.tasks() if is_checkin and not task.done]


def _hunts(desk: Desk) -> list[str]:
    """The hunts, and the word for all of them."""
    from rebound_tui.services.hunts import hunt_lines, title
    from rebound_tui.services.sifting import ALL

    return [*(title(line.hunt) for line in reversed(hunt_lines(desk))), ALL]


def _begun(found: Iterable[str], last: str) -> list[str]:
    """Those that begin with what was typed, case and accents aside."""
    begin = folded(last)
    return [each for each in dict.fromkeys(found) if folded(each).startswith(begin)]


def _unquoted(word: str) -> str:
    """A word as the shell will read it once it is whole."""
    return word.strip("'\"") if word[:1] in ("'", '"') else ESCAPED.sub(r"\1", word)
