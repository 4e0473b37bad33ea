"""A field of a few things, any of which can be ticked; not touched it is not answered."""

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from rebound_tui.domain.rebound.fit import read, written
from rebound_tui.ui.canvas import POINTER
from rebound_tui.ui.marks import TICKED, UNTICKED
from rebound_tui.wording import fit as say
from rebound_tui.wording import ui as ui_say


class Ticks(Widget, can_focus=True):
    """Shows all in one line, or where they do not fit the one that is pointed at. Its value is as `domain.rebound.fit.written` has it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", say.TICK, show=False, id="ticks.tick", tooltip=say.TICK),
        Binding("right,l", "go(1)", say.NEXT_TICK, show=False, id="ticks.next", tooltip=say.NEXT_TICK),
        Binding("left,h", "go(-1)", say.PREVIOUS_TICK, show=False, id="ticks.previous", tooltip=say.PREVIOUS_TICK),
    ]
    value: reactive[str] = reactive("")
    here: reactive[int] = reactive(0)

    def __init__(self, names: Mapping[str, str], value: str, *, id: str) -> None:
        super().__init__(id=id)
        self._names = names
        self.set_reactive(Ticks.value, value)

    def render(self) -> Content:
        """A mark before each, and the pointer at the one that space ticks."""
        ticked = read(self.value) or ()
        parts = [f"{TICKED if name in ticked else UNTICKED} {text}" for name, text in self._names.items()]
        pointed = [f"{self._pointer(index)}{part}" for index, part in enumerate(parts)]
        place = ui_say.FIELD_OF.format(index=self.here + 1, count=len(parts))
        lines = (" ".join(pointed), "".join(pointed), f"{pointed[self.here]} ({place})")
        return Content(next((line for line in lines if cell_len(line) <= self.size.width), lines[-1]))

    def action_tick(self) -> None:
        """Tick the one that is pointed at, or take it back."""
        ticked, name = read(self.value) or (), list(self._names)[self.here]
        self.value = written([each for each in self._names if (each in ticked) != (each == name)])

    def action_go(self, step: int) -> None:
        """Point at another one."""
        self.here = (self.here + step) % len(self._names)

    def _pointer(self, index: int) -> str:
        return POINTER if self.has_focus and index == self.here else " "
