"""`status --short`: one line for a shell's prompt, which asks for it again and again.

The line is kept beside the diary, and said again while nothing that it depends on has changed: the files, the hour and the
zone of the clock, and the program. Until then nothing else is loaded.
"""

import os
import time

from rebound_tui import __version__
from rebound_tui.cli.places import data_folder
from rebound_tui.storage.signatures import CACHE, state_of

NAME = "line"


def prompt_line(given: str | None) -> str:
    """`1 of 2 · 17 days · Steady · 3 need you` of the diary that is meant. Raises StorageError."""
    folder = data_folder(given)
    key = _key(folder)
    return _kept(folder, key) or _made(given, folder, key)


def _key(folder: str) -> str:
    """All that the line depends on; nothing if there is no diary yet. A new app day begins with an hour."""
    here = time.localtime()
    try:
        return repr((__version__, state_of(folder), here[:4], here.tm_gmtoff, here.tm_zone))
    except OSError:
        return ""


def _kept(folder: str, key: str) -> str:
    """The line that was kept under this key, if it was and is whole."""
    try:
        with open(os.path.join(folder, CACHE, NAME), encoding="utf-8") as file:
            known, line, end = file.read().split("\n")
    except (OSError, ValueError):
        return ""
    return line if known == key and not end else ""


def _made(given: str | None, folder: str, key: str) -> str:
    from pathlib import Path

    from rebound_tui.cli.status_line import line_of
    from rebound_tui.cli.wiring import open_desk
    from rebound_tui.services.glance import glance
    from rebound_tui.services.present import look
    from rebound_tui.storage import cache

    desk = open_desk(given)
    with desk.store.reading() as reader:
        line = line_of(glance(reader, look(desk, reader)))
    if key:
        cache.keep(Path(folder), NAME, f"{key}\n{line}\n".encode())
    return line
