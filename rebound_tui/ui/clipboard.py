"""The clipboard: by the terminal (OSC 52), which also works over SSH, and by the platform's own program, where there is one.

A terminal does not say whether it took the text, so both are done. Knows nothing of Textual, so that the command line can use it.
"""

import os
import shutil
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

SECONDS = 3
"""A program that hands the text over and hangs is left alone after this."""


def programs() -> list[tuple[str, ...]]:
    """The programs that can take the text here, the likeliest first."""
    if sys.platform == "darwin":
        return [("pbcopy",)]
    found: list[tuple[str, ...]] = []
    if os.environ.get("WAYLAND_DISPLAY"):
        found.append(("wl-copy",))
    if os.environ.get("DISPLAY"):
        found += [("xclip", "-selection", "clipboard"), ("xsel", "--input", "--clipboard")]
    return [*found, ("termux-clipboard-set",)]


def copied_by_program(text: str) -> bool:
    """Hand the text to the platform's clipboard; whether a program took it."""
    for name, *options in programs():
        path = shutil.which(name)
        if path and _took(text, [path, *options]):
            return True
    return False


def copied_by_terminal(text: str) -> bool:
    """Hand the text to the terminal of this process; whether there is one."""
    try:
        Path("/dev/tty").write_text(f"\x1b]52;c;{b64encode(text.encode()).decode()}\a", encoding="ascii")
    except OSError:
        return False
    return True


def _took(text: str, command: list[str]) -> bool:
    try:
        done = subprocess.run(
            command, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
