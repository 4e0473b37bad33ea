"""What a module of this package gives for each of its commands."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple

from rebound_tui.cli.endings import Out
from rebound_tui.services.ports import Desk


class Verb(NamedTuple):
    """A command that works on the diary. A module with these two functions is one as well."""

    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Desk, Out], int | None]


class PlainVerb(NamedTuple):
    """A command that works without opening the diary."""

    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Out], int | None]
