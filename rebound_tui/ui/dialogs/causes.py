"""The list of causes: each picked with how it is known."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from rebound_tui.domain.rebound.causes import Cause, Found, Known
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.marks import CHOSEN, NOT_CHOSEN
from rebound_tui.ui.pieces import Line, Piece, fitted
from rebound_tui.wording import reflection as say

NAME = 22
TURNS = (None, Known.GUESS, Known.SAW, Known.SAID)


class CauseList(Canvas):
    """All causes; a key picks the highlighted one, and then says in turn how it is known."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right,l", "turn(1)", say.PICK, show=False, id="causes.next", tooltip=say.PICK),
        Binding("left,h", "turn(-1)", say.PICK_BACK, show=False, id="causes.previous", tooltip=say.PICK_BACK),
    ]

    class Changed(Message):
        """Another choice was made."""

    def __init__(self, order: Sequence[Cause], found: Sequence[Found]) -> None:
        super().__init__(id="cause-list")
        self._order = order
        self._known: dict[Cause, Known | None] = dict.fromkeys(order) | {each.cause: each.known for each in found}

    @property
    def found(self) -> tuple[Found, ...]:
        """The causes that are picked, in the order shown."""
        return tuple(Found(cause, known) for cause in self._order if (known := self._known[cause]))

    def on_mount(self) -> None:
        """Show them."""
        self.show_rows([Row(cause, partial(self._drawn, cause)) for cause in self._order])

    def action_turn(self, step: int) -> None:
        """The next thing that can be said of the highlighted cause."""
        cause = self.highlighted
        if isinstance(cause, Cause):
            self._known[cause] = TURNS[(TURNS.index(self._known[cause]) + step) % len(TURNS)]
            self.refresh()
            self.post_message(self.Changed())

    def on_canvas_opened(self, event: Canvas.Opened) -> None:
        """A second click is the next thing, too."""
        event.stop()
        self.action_turn(1)

    def _drawn(self, cause: Cause, _width: int) -> Line:
        known = self._known[cause]
        if known is None:
            return [Piece(f"{NOT_CHOSEN}  {say.CAUSES[cause]}")]
        return [Piece(f"{CHOSEN}  ", "accent"), Piece(fitted(say.CAUSES[cause], NAME)), Piece(say.KNOWN[known], "muted")]
