"""The entry point. It finds the command that was meant and imports that one only: a prompt waits for this."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from rebound_tui.cli import table
from rebound_tui.cli.endings import Out, ended
from rebound_tui.cli.parsing import Parser, help_text, incomplete, unknown

HELP = frozenset(("--help", "-h"))


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line, that of the process if none is given; its exit status."""
    if argv is not None:
        return ended(lambda out: _run(argv, out))
    gc.disable()  # a short command is over before collecting would pay
    code = ended(lambda out: _run(sys.argv[1:], out))
    if sys.stderr is not None:
        sys.stderr.flush()
    os._exit(code)  # all is printed and on the disk: taking ten years in memory apart would only keep the user waiting


def _run(words: Sequence[str], out: Out) -> int | None:
    name, others = table.split(words)
    if name in table.COMMANDS:
        return _command(name, others, out)
    if not HELP.isdisjoint(others):
        out(help_text(name))
        return None
    if name:
        incomplete(name)
    args, unread = (parser := Parser("")).parse_known_args(others)
    if unread and unread[0].startswith("-"):
        parser.error(f"there is no option {unread[0]}")
    elif unread:
        unknown(unread[0])
    return _app(args)


def _command(name: str, words: list[str], out: Out) -> int | None:
    command = table.COMMANDS[name]
    module: Any = import_module(f"rebound_tui.cli.{command.module}")
    verb = module.VERBS[command.verb] if command.verb else module
    parser = Parser(name)
    verb.add_arguments(parser)
    args = parser.read(words)
    code: int | None
    if command.is_plain:
        code = verb.run(args, out)
    else:
        from rebound_tui.cli.wiring import open_desk

        desk = open_desk(args.data)
        code = _telling(verb, args, desk, out) if command.replays and may_replay(args) else verb.run(args, desk, out)
    return code


def may_replay(args: Namespace) -> bool:
    """Whether it says something of an earlier moment, or takes something back: only then earlier days can be judged otherwise (R13)."""
    return bool(getattr(args, "at", True) or getattr(args, "event", ""))


def _telling(verb: Any, args: Namespace, desk: Any, out: Out) -> int | None:
    from rebound_tui.cli.replaying import telling

    return telling(lambda: verb.run(args, desk, out), args, desk, out)


def _app(args: Namespace) -> int:
    from rebound_tui.cli.places import settings_file
    from rebound_tui.cli.wiring import open_desk

    desk = open_desk(args.data)
    from pathlib import Path

    from rebound_tui.cli.formats import FileFormats
    from rebound_tui.ui.app import run_app

    return run_app(desk, Path(settings_file(args.config)), FileFormats(desk))
