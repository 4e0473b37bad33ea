"""What is kept of an error nobody expected: where it was, never what was in the diary."""

import os
from datetime import UTC, datetime
from pathlib import Path
from traceback import format_tb

from rebound_tui import __version__
from rebound_tui.cli.places import state_folder
from rebound_tui.cli.wiring import made
from rebound_tui.wording import cli as say

FILE_MODE = 0o600


def kept(error: BaseException) -> str:
    """Write a log of `error`; the line that says so."""
    now = datetime.now(UTC)
    path = Path(state_folder()) / f"error-{now:%Y%m%d-%H%M%S}-{os.getpid()}.log"
    try:
        made(path.parent)
        _write(path, f"rebound-tui {__version__}, {now.isoformat(timespec='seconds')}\n{_trace(error)}")
    except OSError:
        return say.BUG_NO_LOG.format(kind=type(error).__name__)
    return say.BUG.format(kind=type(error).__name__, path=path)


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
    try:
        os.write(descriptor, text.encode(errors="replace"))
    finally:
        os.close(descriptor)


def _trace(error: BaseException | None) -> str:
    """The lines of code on the way to the error and to those before it; messages can quote the diary and are left out."""
    parts: list[str] = []
    while error is not None:
        parts.insert(0, "".join(format_tb(error.__traceback__)) + type(error).__name__)
        error = error.__cause__ or error.__context__
    return "\n\n".join(parts) + "\n"
