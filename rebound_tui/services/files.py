"""Writing a text into a file that the user named."""

from pathlib import Path

from rebound_tui.domain.errors import Refused
from rebound_tui.wording import refusals as say


def write_text(path: str, text: str) -> Path:
    """Write it, with its own line ends; where it is now. Raises Refused."""
    file = Path(path).expanduser()
    try:
        file.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise Refused(say.CANNOT_WRITE.format(path=file, why=error.strerror)) from error
    return file
