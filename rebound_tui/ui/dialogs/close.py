"""Closing an application: enter is a plain no, today. When and their words are one tab away."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Label

from rebound_tui.domain.stages import Stage
from rebound_tui.ui.canvas import Canvas, Options, Row
from rebound_tui.ui.dialogs.dialog import FIELD, AskingDialog, problem_line
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.ui.pieces import Line, Piece
from rebound_tui.wording import ui as say

OUTCOMES = (
    (Stage.REJECTED, "n", say.OUTCOME_SAID_NO),
    (Stage.NO_REPLY, "s", say.OUTCOME_NO_REPLY),
    (Stage.ROLE_CLOSED, "r", say.OUTCOME_ROLE_CLOSED),
    (Stage.WITHDRAWN, "w", say.OUTCOME_WITHDRAWN),
    (Stage.DECLINED, "d", say.OUTCOME_DECLINED),
    (Stage.ACCEPTED, "a", say.OUTCOME_ACCEPTED),
)


class Closing(NamedTuple):
    """How an application ended. `when` is as typed, None for now."""

    outcome: Stage
    when: str | None
    words: str


Close = Callable[[Closing], Awaitable[None]]
"""Closes it. Raises Refused, StorageError: what is in the way."""


class CloseDialog(AskingDialog[Closing]):
    """Asks how an application ended; gives what was closed, and stays open over a problem."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "close", say.CLOSE, show=False, id="close.take", tooltip=say.CLOSE)]
    enter = "close"

    hint = say.CLOSE_KEYS

    def __init__(self, name: str, close: Close) -> None:
        super().__init__()
        self._name, self._close_it = name, close

    def compose(self) -> ComposeResult:
        """The outcomes, the day, the words."""
        with Vertical(classes="dialog -page") as box:
            box.border_title = Content(say.CLOSE_TITLE.format(label=self._name))
            yield Options(id="outcomes")
            for name, text, hint in (("when", say.CLOSE_WHEN, say.CLOSE_WHEN_HINT), ("words", say.CLOSE_WORDS, say.CLOSE_WORDS_HINT)):
                with Horizontal(classes="field"):
                    yield Label(Content(text))
                    yield Input(placeholder=hint, id=f"{FIELD}{name}", compact=True)
            yield problem_line()
            yield Hint(self.hint)

    def on_mount(self) -> None:
        """The first outcome is a plain no."""
        canvas = self.query_one(Canvas)
        canvas.show_rows([Row(stage, partial(_drawn, letter, text)) for stage, letter, text in OUTCOMES])
        canvas.focus()

    def on_key(self, event: Key) -> None:
        """A letter highlights its outcome, in the list only."""
        if self.query_one(Canvas).has_focus:
            for stage, letter, _ in OUTCOMES:
                if event.character == letter:
                    event.stop()
                    self.query_one(Canvas).highlighted = stage

    @property
    def is_written(self) -> bool:
        """Whether a day or words were typed."""
        return any(field.value for field in self.query(Input))

    async def on_canvas_opened(self) -> None:
        """A second click closes."""
        await self.action_close()

    async def action_close(self) -> None:
        """Close with the highlighted outcome; while leaving is asked about, leave."""
        outcome = self.query_one(Canvas).highlighted
        when = self.query_one(f"#{FIELD}when", Input).value.strip()
        if self.is_leaving or not isinstance(outcome, Stage):
            self.dismiss(None)
            return
        closing = Closing(outcome, when or None, self.query_one(f"#{FIELD}words", Input).value)
        if await self.is_done(self._close_it(closing)):
            self.dismiss(closing)


def _drawn(letter: str, text: str, _width: int) -> Line:
    return [Piece(f"{letter}  ", "accent"), Piece(text)]
