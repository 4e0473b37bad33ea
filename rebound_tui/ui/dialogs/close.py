"""Closing an application: enter is a plain no, today. When and their words are one tab away."""

from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Input, Label

from rebound_tui.domain.stages import Stage
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.dialogs.dialog import Dialog, hint_line, problem_line
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


class CloseDialog(Dialog[Closing]):
    """Asks how an application ended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "close", say.CLOSE, show=False, id="close.take", tooltip=say.CLOSE, priority=True)
    ]

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def compose(self) -> ComposeResult:
        """The outcomes, the day, the words."""
        with Vertical(classes="dialog") as box:
            box.border_title = Content(say.CLOSE_TITLE.format(label=self._name))
            yield Canvas(id="outcomes")
            for name, text, hint in (("when", say.CLOSE_WHEN, say.CLOSE_WHEN_HINT), ("words", say.CLOSE_WORDS, say.CLOSE_WORDS_HINT)):
                with Horizontal(classes="field"):
                    yield Label(Content(text))
                    yield Input(placeholder=hint, id=name, compact=True)
            yield problem_line()
            yield hint_line(say.CLOSE_KEYS)

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

    def on_canvas_opened(self) -> None:
        """A second click closes."""
        self.action_close()

    def action_close(self) -> None:
        """Close with the highlighted outcome."""
        outcome = self.query_one(Canvas).highlighted
        when = self.query_one("#when", Input).value.strip()
        if isinstance(outcome, Stage):
            self.dismiss(Closing(outcome, when or None, self.query_one("#words", Input).value))


def _drawn(letter: str, text: str, _width: int) -> Line:
    return [Piece(f"{letter}  ", "accent"), Piece(text)]
