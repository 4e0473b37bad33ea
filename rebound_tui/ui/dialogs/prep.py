"""The prep sheet of an interview, to read and to tick."""

from collections.abc import Awaitable, Callable, Hashable, Iterable
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from rebound_tui.domain.applications import label
from rebound_tui.domain.diary import KitEntry
from rebound_tui.services.prep_page import facts, parts
from rebound_tui.services.preparing import Sheet
from rebound_tui.ui.canvas import GUTTER, Canvas, Row
from rebound_tui.ui.dialogs.dialog import Dialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.marks import TICKED, UNTICKED
from rebound_tui.ui.pieces import Line, Piece, Tone, wrapped
from rebound_tui.wording import events as event_say
from rebound_tui.wording import interviews as say

NOTES, ADD = "notes", "add"
"""What the dialog ends with when more is to be written."""


class PrepDialog(Dialog[str]):
    """Shows a sheet; ticks its lines, and ends with NOTES, ADD or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "tick", say.TICK_LINE, show=False, id="prep.tick", tooltip=say.TICK_LINE),
        Binding("e", f"dismiss('{NOTES}')", say.WRITE_NOTES, show=False, id="prep.notes", tooltip=say.WRITE_NOTES),
        Binding("c", f"dismiss('{ADD}')", event_say.PREP_ADD, show=False, id="prep.add", tooltip=event_say.PREP_ADD),
    ]

    def __init__(self, sheet: Sheet, toggle: Callable[[str], Awaitable[Sheet]]) -> None:
        super().__init__()
        self._sheet, self._toggle = sheet, toggle

    def compose(self) -> ComposeResult:
        """The sheet, scrolling."""
        with Vertical(classes="dialog -page -tall") as box:
            box.border_title = Content(say.SHEET_TITLE.format(label=label(self._sheet.application)))
            yield Canvas(id="text")
            yield problem_line()
            yield Hint(say.SHEET_KEYS)

    def on_mount(self) -> None:
        """The first line of the checklist is highlighted."""
        self.query_one(Canvas).focus()

    def on_resize(self) -> None:
        """Wrap anew."""
        self.call_after_refresh(self._show)

    async def on_canvas_opened(self) -> None:
        """A second click ticks."""
        await self.action_tick()

    async def action_tick(self) -> None:
        """Tick the highlighted line, or untick it."""
        entry = self.query_one(Canvas).current
        if entry and isinstance(entry.thing, KitEntry) and await self.is_done(self._tick(entry.thing.id)):
            self._show()

    async def _tick(self, line: str) -> None:
        self._sheet = await self._toggle(line)
        self.show_problem("")

    def _show(self) -> None:
        canvas = self.query_one(Canvas)
        canvas.show_rows(_rows(self._sheet, max(8, canvas.size.width - GUTTER - 1)))


def _rows(sheet: Sheet, width: int) -> list[Row]:
    """Facts, checklist, and the parts below it. Every line of a part can be gone to: that scrolls it into sight."""
    rows = [_text(line) for line in _wrapped(facts(sheet), width)]
    rows += [_text(""), _text(say.CHECKLIST, "heading")]
    rows += [Row(entry.id, partial(_check, entry.text, entry.id in sheet.prep.done), entry) for entry in sheet.checklist]
    if not sheet.checklist:
        rows.append(_text(say.NO_LIST, "muted"))
    for part in parts(sheet):
        rows += [_text(""), _text(part.title, "heading")]
        rows += [_text(row, key=(part.title, index)) for index, row in enumerate(_wrapped(part.lines, width))]
    return rows


def _wrapped(lines: Iterable[str], width: int) -> list[str]:
    return [row for line in lines for row in wrapped(line, width) or [""]]


def _text(text: str, tone: Tone = "", key: Hashable = None) -> Row:
    return Row(key, lambda _: [Piece(text, tone)])


def _check(text: str, is_done: bool, width: int) -> Line:
    return [Piece(f"{TICKED if is_done else UNTICKED} ", "accent"), Piece(text, "muted" if is_done else "")]
