"""A text in the user's own editor, with the terminal given over to it while it runs."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from rebound_tui.domain.errors import Refused
from rebound_tui.wording import events as say

if TYPE_CHECKING:
    from textual.app import App


def edited(app: App[None], text: str) -> Path:
    """The file in which the user has written; the caller deletes it once it is kept. Raises Refused when no editor can be started."""
    with NamedTemporaryFile("w", encoding="utf-8", prefix="rebound-", suffix=".md", delete=False) as file:
        file.write(f"{text}\n" if text else "")
    path, command = Path(file.name), _editor()
    try:
        with app.suspend():
            subprocess.run([*command, file.name], check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        path.unlink()
        raise Refused(say.EDITOR_FAILED.format(name=command[0], why=getattr(error, "strerror", None) or error)) from error
    except SuspendNotSupported as error:
        path.unlink()
        raise Refused(say.EDITOR_NONE) from error
    return path


def _editor() -> list[str]:
    """The command of the editor: VISUAL, EDITOR, or what the system has. Raises Refused for one that cannot be read."""
    typed = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("notepad" if os.name == "nt" else "vi")
    try:
        return shlex.split(typed) or ["vi"]
    except ValueError as error:
        raise Refused(say.EDITOR_FAILED.format(name=typed, why=error)) from error
