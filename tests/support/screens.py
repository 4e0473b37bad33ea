"""What a running app shows, as lines of text: read off the picture it exports, as a person would."""

import html
import re
from datetime import UTC, datetime
from pathlib import Path

from rich.cells import cell_len
from textual.app import App

CELL = 12.2
TEXT = re.compile(r'<text class="[^"]*-r\d+" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>', re.DOTALL)


class SetClock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime, zone: str = "Europe/Berlin") -> None:
        self.at, self._zone = at, zone

    def now(self) -> datetime:
        return self.at.astimezone(UTC)

    def zone(self) -> str:
        return self._zone


def screen_lines(app: App[None]) -> list[str]:
    """The rows of the screen, trailing blanks cut."""
    rows: dict[float, str] = {}
    for x, y, text in TEXT.findall(app.export_screenshot()):
        row = rows.setdefault(float(y), "")
        rows[float(y)] = row + " " * (round(float(x) / CELL) - cell_len(row)) + html.unescape(text).replace("\xa0", " ")
    return [row.rstrip() for _, row in sorted(rows.items())]


def screen_text(app: App[None]) -> str:
    """The screen as one text."""
    return "\n".join(screen_lines(app))


def matches_picture(text: str, path: Path, update: bool) -> bool:
    """Whether `text` is the picture kept at `path`; with `update` it becomes it."""
    if update or not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8") == text + "\n"
