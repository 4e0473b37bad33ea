"""A few short pages in one calm box: a key goes on to the next one, escape leaves for good."""

from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key

from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.dialogs.dialog import Dialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.dialogs.text import Paragraph, wrapped
from rebound_tui.ui.pieces import Line

HANGING = 3


class Page(NamedTuple):
    """What is said, and the keys that go on from it."""

    content: Sequence[Paragraph | Line]
    hint: str
    keys: tuple[str, ...] = ("enter",)


Turn = Callable[[str], Awaitable[Page | None]]
"""What follows the key that was pressed; None ends. Raises Refused, StorageError, which leave it at the page that is shown."""


class StepsDialog(Dialog[str]):
    """Shows page after page; gives the last key that was pressed."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, title: str, first: Page, turn: Turn) -> None:
        super().__init__()
        self._title, self._page, self._turn = title, first, turn

    def compose(self) -> ComposeResult:
        """The text and the keys."""
        with Vertical(classes="dialog -page -steps") as box:
            box.border_title = Content(self._title)
            yield Canvas(id="text")
            yield problem_line()
            yield Hint()

    def on_mount(self) -> None:
        """Arrows scroll where there is much."""
        self.query_one(Canvas).focus()

    def on_resize(self) -> None:
        """Wrap anew."""
        self.call_after_refresh(self._show)

    async def on_key(self, event: Key) -> None:
        """Go on with one of the keys of the page."""
        key = next((key for key in self._page.keys if key in (event.key, event.character)), None)
        if key is None:
            return
        event.stop()
        if await self.is_done(self._go_on(key)):
            self._show()

    async def _go_on(self, key: str) -> None:
        page = await self._turn(key)
        if page is None:
            self.dismiss(key)
        else:
            self._page = page
            self.show_problem("")

    def _show(self) -> None:
        canvas = self.query_one(Canvas)
        width = max(8, canvas.size.width - HANGING)
        canvas.show_lines(wrapped(self._page.content, width), by_row=False)
        self.show_hint(self._page.hint)
