"""`paths`: where the files are, whether they are there or not."""

import os
from argparse import ArgumentParser, Namespace

from rebound_tui.cli.endings import Out
from rebound_tui.cli.layout import columns
from rebound_tui.cli.places import data_folder, settings_file, state_folder
from rebound_tui.wording import cli as say


def add_arguments(_: ArgumentParser) -> None:
    """`paths` takes nothing."""


def run(args: Namespace, out: Out) -> None:
    """Name them."""
    data = data_folder(args.data)
    paths = (data, os.path.join(data, "backups"), settings_file(args.config), state_folder())  # noqa: PTH118 - places are texts
    out("\n".join(columns([name, path] for name, path in zip(say.PATHS, paths, strict=True))))
