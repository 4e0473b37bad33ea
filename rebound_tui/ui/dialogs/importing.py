"""Importing a file: its path, then what it would do, then doing it. Nothing is changed before the second enter."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from rebound_tui.ui.dialogs.dialog import Dialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.dialogs.text import Page
from rebound_tui.ui.pieces import Line, Piece, fitted
from rebound_tui.wording import ui as say

OUTCOME = 9

if TYPE_CHECKING:
    from rebound_tui.ui.screens.base import DiaryScreen


class ImportDialog(Dialog[bool]):
    """Asks for a file, shows the preview, imports."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", say.IMPORT, show=False, id="import.go_on", tooltip=say.IMPORT),
        Binding("f", "file_older", say.FILE_OLDER, show=False, id="import.file_older", tooltip=say.FILE_OLDER),
    ]
    enter = "go_on"

    def __init__(self, screen: DiaryScreen) -> None:
        super().__init__()
        self._screen, self._formats = screen, screen.rebound.formats
        self._is_previewed = False
        self._files_older = False

    def compose(self) -> ComposeResult:
        """The path, and room for the preview."""
        with Vertical(classes="dialog -tall") as box:
            box.border_title = Content(say.IMPORT_TITLE)
            yield Input(placeholder=say.IMPORT_FILE_HINT, id="file", compact=True, classes="search")
            yield problem_line()
            yield Page(id="preview")
            yield Hint(say.IMPORT_KEYS)

    def on_mount(self) -> None:
        """Type the path."""
        self.query_one("#file").focus()

    def on_input_changed(self) -> None:
        """Another path is another preview."""
        self._is_previewed = False

    async def action_go_on(self) -> None:
        """Preview; once previewed, import."""
        if not self._is_previewed:
            await self._preview()
            return
        if await self.is_done(self._screen.do(partial(self._formats.apply, self._path(), self._files_older))):
            self._screen.rebound.say(say.IMPORTED)
            self.dismiss(True)

    async def action_file_older(self) -> None:
        """Whether old applications without an answer are filed as no reply."""
        if self._is_previewed:
            self._files_older = not self._files_older
            await self._preview()

    async def _preview(self) -> None:
        await self.is_done(self._show_preview())

    async def _show_preview(self) -> None:
        lines = await self._screen.rebound.in_diary(partial(self._formats.preview, self._path(), self._files_older))
        self.show_problem("")
        page = self.query_one("#preview", Page)
        page.show_content(map(_line, lines))
        page.focus()
        self._is_previewed = True
        self.show_hint(say.IMPORT_APPLY_KEYS.format(state=say.ON if self._files_older else say.OFF))

    def _path(self) -> Path:
        return Path(self.query_one("#file", Input).value.strip()).expanduser()


def _line(reported: tuple[str, str]) -> Line:
    outcome, text = reported
    return [*([Piece(fitted(outcome, OUTCOME), "muted")] if outcome else []), Piece(text)]
