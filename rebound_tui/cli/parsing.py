"""The parser of one command, and the help of them all."""

import os
import sys
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, HelpFormatter, Namespace
from collections.abc import Iterable, Sequence
from typing import NoReturn

from rebound_tui import __version__
from rebound_tui.cli import table
from rebound_tui.wording import cli_help as say

PROGRAM = "rebound-tui"
USAGE = 2
DASHES = "--"
COLUMNS = 80
"""How wide help is where there is no terminal."""


class Parser(ArgumentParser):
    """An argparse parser that knows the options of every command, and says in one line what is wrong."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{PROGRAM} {name}".strip(), formatter_class=_Help, allow_abbrev=False)
        self._name = name
        self.add_argument("--data", metavar="DIR", type=_path, help=say.DATA)
        self.add_argument("--config", metavar="FILE", type=_path, help=say.CONFIG)
        self.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}", help=SUPPRESS)

    def format_help(self) -> str:
        """The help, with what the command is and what its arguments mean."""
        from rebound_tui.wording import commands as about

        self.description, self.epilog = about.SUMMARIES.get(self._name, about.ABOUT), about.EPILOGS.get(self._name)
        return super().format_help()

    def read(self, words: Sequence[str]) -> Namespace:
        """The arguments that the words mean. Python before 3.13 loses two dashes that are meant as a value."""
        if any(_is_dashes(word) for word in words):
            self.error(say.DASHES)
        args = self.parse_args(words)
        if words.count(DASHES) > 1 and [] in vars(args).values():
            self.error(say.DASHES)
        return args

    def error(self, message: str) -> NoReturn:
        """Leave with exit status 2."""
        from rebound_tui.services.texts import quoted

        text = " ".join(quoted(word) for word in f"{self.prog}: {message}".split()).rstrip(".")
        self.exit(USAGE, say.USAGE.format(text=text, prog=self.prog) + "\n")


class _Help(HelpFormatter):
    """Help as wide as the terminal. argparse makes one for every argument, and would load shutil to find the width."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size().columns or COLUMNS
    except OSError:
        return COLUMNS


def _is_dashes(word: str) -> bool:
    """Whether it is an option with two dashes for its value: `--note=--` or `-o--`."""
    return word.startswith("-") and DASHES in (word.partition("=")[2], word[2:])


def whole_number(text: str) -> int:
    """The number in an argument. Raises ArgumentTypeError."""
    try:
        return int(text)
    except ValueError as error:
        raise _no_number(say.NOT_WHOLE, text) from error


def number(text: str) -> float:
    """The number in an argument, with a point or a comma. Raises ArgumentTypeError."""
    try:
        return float(text.replace(",", "."))
    except ValueError as error:
        raise _no_number(say.NOT_A_NUMBER, text) from error


def _no_number(sentence: str, text: str) -> ArgumentTypeError:
    from rebound_tui.services.texts import quoted

    return ArgumentTypeError(sentence.format(text=quoted(text)))


def _path(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


_path.__name__ = "path"


def unknown(word: str) -> NoReturn:
    """Leave with exit status 2: there is no such command."""
    from difflib import get_close_matches

    from rebound_tui.services.texts import quoted
    from rebound_tui.wording import commands as about

    near = get_close_matches(word, {name.split()[0] for name in table.COMMANDS} | set(table.COMMANDS), 1)
    hint = about.NEAR.format(name=near[0]) if near else ""
    print(about.UNKNOWN_COMMAND.format(word=quoted(word), hint=hint), file=sys.stderr)
    raise SystemExit(USAGE)


def incomplete(family: str) -> NoReturn:
    """Leave with exit status 2: only the first word of a command was given."""
    from rebound_tui.wording import commands as about

    names = ", ".join(table.members(family))
    print(about.INCOMPLETE.format(family=family, names=names), file=sys.stderr)
    raise SystemExit(USAGE)


def help_text(family: str = "") -> str:
    """The list of all commands, or of those of one family."""
    from rebound_tui.wording import commands as about

    if family:
        return "\n".join([about.FAMILY_USAGE.format(family=family), "", *_listed(table.members(family))])
    groups = (("", title, *_listed(names)) for title, names in about.GROUPS.items())
    return "\n".join([about.TOP_USAGE, "", about.ABOUT, *(line for group in groups for line in group), "", about.TOP_EPILOG])


def _listed(names: Iterable[str]) -> list[str]:
    from rebound_tui.wording import commands as about

    width = max(len(name) for name in about.SUMMARIES)
    return [f"  {name:{width}}  {about.SUMMARIES[name]}" for name in names if name in table.COMMANDS]
