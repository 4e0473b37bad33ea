"""The screen of the applications."""

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from rebound_tui.services import present
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import bindings
from rebound_tui.ui.screens.everywhere_actions import EverywhereActions
from rebound_tui.ui.screens.table import BOARD


class PipelineScreen(EverywhereActions):
    """The applications."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(BOARD)
    place = BOARD

    def look(self) -> date:
        """The app day."""
        with self.desk.store.reading() as reader:
            return present.look(self.desk, reader).day

    def show(self, found: date) -> None:
        """Show the day."""
        self.day = found

    def compose_body(self) -> ComposeResult:
        """Nothing yet."""
        yield Canvas(id=BOARD)
