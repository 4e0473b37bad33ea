"""The help: every command has one, and it says nothing that is not so."""

import re
from importlib import import_module

import pytest

from rebound_tui.cli import table
from rebound_tui.cli.parsing import help_text
from rebound_tui.wording import cli, cli_help, commands
from tests.cli.running import Cli

FORBIDDEN = ("failed", "failure", "loser", "rejected you", "don't give up", "at risk", "last chance", "streak lost", "should have")
MORE_FORBIDDEN = ("unlucky again", "cheer up", "stay positive", "!")
COMMANDS = sorted(table.COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_module_a_summary_and_help(cli: Cli, name: str) -> None:
    command = table.COMMANDS[name]
    module = import_module(f"rebound_tui.cli.{command.module}")
    assert hasattr(module, "add_arguments") if not command.verb else command.verb in module.VERBS
    result = cli.run_bare(*name.split(), "--help")
    assert result.code == 0
    assert commands.SUMMARIES[name] in " ".join(result.out.split())
    assert result.out.startswith(f"usage: rebound-tui {name} ")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_argument_is_explained(cli: Cli, name: str) -> None:
    out = cli.run_bare(*name.split(), "--help").out
    lines = out.partition("\n\n")[2].splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if re.match(r"  (-|[A-Z]+\b)", line):
            assert re.search(r"\S  +\S", line) or following.startswith("   "), line


def test_the_listing_has_every_command_once(cli: Cli) -> None:
    out = cli.run_bare("--help").out
    assert sorted(name for names in commands.GROUPS.values() for name in names) == COMMANDS
    assert sorted(commands.SUMMARIES) == COMMANDS
    for name in COMMANDS:
        assert len(re.findall(rf"^  {name}  ", out, re.MULTILINE)) == 1
    assert max(map(len, out.splitlines())) <= 105


def test_commands_named_in_help_and_sentences_exist() -> None:
    texts = [help_text(), *_texts(cli), *_texts(cli_help), *_texts(commands)]
    named = [words.group(1) for text in texts for words in re.finditer(r"rebound-tui ((?:[a-z]+ ?)+)", text)]
    assert named
    for words in named:
        name = table.split(words.split())[0]
        assert name in table.COMMANDS or table.members(name), words


@pytest.mark.parametrize("name", sorted(commands.EPILOGS))
def test_there_is_no_help_for_what_does_not_exist(name: str) -> None:
    assert name in table.COMMANDS


def test_the_words_are_kind() -> None:
    for text in [*_texts(cli), *_texts(cli_help), *_texts(commands)]:
        assert not any(word in text.lower() for word in (*FORBIDDEN, *MORE_FORBIDDEN)), text


@pytest.mark.parametrize("words", [["-h"], ["--help"], ["--data", "x", "--help"]])
def test_help_of_everything(cli: Cli, words: list[str]) -> None:
    assert cli.run_bare(*words).out.startswith("usage: rebound-tui [--data DIR]")


@pytest.mark.parametrize("words", [["habit", "--help"], ["--help", "habit"], ["habit", "-h", "--data", "x"]])
def test_help_of_a_family(cli: Cli, words: list[str]) -> None:
    listed = re.findall(r"^  (\w+ \w+) ", cli.run_bare(*words).out, re.MULTILINE)
    assert listed == table.members("habit")


@pytest.mark.parametrize("words", [["--version"], ["status", "--version"], ["--version", "habit", "add"]])
def test_the_version(cli: Cli, words: list[str]) -> None:
    assert re.fullmatch(r"rebound-tui \d+\.\d+\.\d+\n", cli.run_bare(*words).out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["foo"], "There is no command foo. rebound-tui --help"),
        (["stat"], "Is it status?"),
        (["habit"], "habit add, habit edit"),
        (["habit", "foo"], "habit add, habit edit"),
        (["--foo"], "there is no option --foo"),
        (["status", "--foo"], "unrecognized arguments: --foo"),
        (["status", "--short", "--json"], "not allowed with"),
        (["done"], "HABIT"),
        (["done", "x", "--amount", "much"], "--amount"),
        (["app", "close", "x", "--outcome", "lost"], "'lost'"),
        (["app", "event", "x", "closed"], "closed"),
        (["--data", "", "status"], "--data"),
        (["status", "--data"], "--data"),
        (["status", "\x1b[31mred"], "unrecognized arguments: red"),
    ],
)
def test_wrong_usage_is_2_and_one_line(cli: Cli, words: list[str], said: str) -> None:
    result = cli.run_bare(*words)
    assert result.code == 2
    assert said in result.err
    assert result.err.count("\n") == 1
    assert "\x1b" not in result.err
    assert not result.out


@pytest.mark.parametrize(
    ("words", "name", "others"),
    [
        ([], "", []),
        (["status", "--short"], "status", ["--short"]),
        (["--data", "habit", "status"], "status", ["--data", "habit"]),
        (["--data=habit", "status"], "status", ["--data=habit"]),
        (["habit", "--data", "add", "list"], "habit list", ["--data", "add"]),
        (["habit", "add", "list"], "habit add", ["list"]),
        (["config"], "config", []),
        (["config", "set", "goal", "1"], "config set", ["goal", "1"]),
        (["done", "--", "status"], "done", ["--", "status"]),
        (["--", "status"], "", ["--", "status"]),
        (["status", "done"], "status", ["done"]),
    ],
)
def test_finding_the_command(words: list[str], name: str, others: list[str]) -> None:
    assert table.split(words) == (name, others)


def _texts(module: object) -> list[str]:
    found: list[str] = []
    for name, value in vars(module).items():
        if not name.startswith("_") and name.isupper():
            found += _strings(value)
    return found


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.items() for part in item for text in _strings(part)]
    return [text for part in value for text in _strings(part)] if isinstance(value, tuple) else []
