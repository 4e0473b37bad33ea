"""A field that is one of a few words."""

from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from rebound_tui.ui.marks import CHOSEN, NOT_CHOSEN
from rebound_tui.wording import ui as say


class Choice(Widget, can_focus=True):
    """Shows all choices, the chosen one marked, or where they do not fit that one alone; space or the arrows choose the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,right,l", "turn(1)", say.NEXT_CHOICE, show=False, id="choice.next", tooltip=say.NEXT_CHOICE),
        Binding("left,h", "turn(-1)", say.PREVIOUS_CHOICE, show=False, id="choice.previous", tooltip=say.PREVIOUS_CHOICE),
    ]
    value: reactive[str] = reactive("")

    def __init__(self, choices: tuple[str, ...], value: str, *, id: str) -> None:
        super().__init__(id=id)
        self._choices = choices
        self.set_reactive(Choice.value, value or choices[0])

    def render(self) -> Content:
        """A filled dot before the chosen one."""
        whole = "   ".join(f"{CHOSEN if choice == self.value else NOT_CHOSEN} {choice}" for choice in self._choices)
        if cell_len(whole) <= self.size.width:
            return Content(whole)
        place = say.FIELD_OF.format(index=self._choices.index(self.value) + 1, count=len(self._choices))
        return Content(f"{CHOSEN} {self.value}   ({place})")

    def action_turn(self, step: int) -> None:
        """Choose the next one."""
        self.value = self._choices[(self._choices.index(self.value) + step) % len(self._choices)]

    def on_click(self) -> None:
        """Choose the next one."""
        self.action_turn(1)
