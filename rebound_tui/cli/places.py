"""Where everything is, on this system and by the user's word. Loads nothing that a prompt would have to wait for."""

import os
import sys

NAME = "rebound-tui"
APPLICATION_SUPPORT = "~/Library/Application Support"
MAC_HOMES = {"data": APPLICATION_SUPPORT, "config": APPLICATION_SUPPORT, "state": APPLICATION_SUPPORT}
XDG_HOMES = {"data": "~/.local/share", "config": "~/.config", "state": "~/.local/state"}


def data_folder(given: str | None) -> str:
    """Where the diary is: where --data or REBOUND_DATA say, else among the user's data."""
    text = given or os.environ.get("REBOUND_DATA")
    return _expanded(text) if text else _of_the_user("data")


def settings_file(given: str | None) -> str:
    """Where the settings are; the file need not be there."""
    text = given or os.environ.get("REBOUND_CONFIG")
    return _expanded(text) if text else os.path.join(_of_the_user("config"), "config.toml")


def state_folder() -> str:
    """Where logs of errors go."""
    return _of_the_user("state")


def _of_the_user(kind: str) -> str:
    """This system's folder for a program's data, config or state. platformdirs says the same, and takes as long as Python's own start."""
    named = os.environ.get(f"XDG_{kind.upper()}_HOME", "")
    usual = (MAC_HOMES if sys.platform == "darwin" else XDG_HOMES)[kind]
    return os.path.join(_expanded(named if os.path.isabs(named) else usual), NAME)


def _expanded(text: str) -> str:
    """An absolute path; a user whose home is unknown keeps the ~."""
    return os.path.abspath(os.path.expanduser(text))
