"""The base of all dialogs: one box with a title, a place for a problem, and the keys that end it."""

from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from rebound_tui.wording import ui as say

T = TypeVar("T")


class Dialog(ModalScreen[T], Generic[T]):
    """A box over the screen; escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", say.LEAVE, show=False, id="dialog.leave", tooltip=say.LEAVE)]
    ESCAPE_TO_MINIMIZE = False

    def action_leave(self) -> None:
        """End without a result."""
        self.dismiss(None)

    def show_problem(self, text: str) -> None:
        """Say what is in the way, inside the dialog; an empty text takes it back."""
        problem = self.query_one(".error", Static)
        problem.update(Content(text))
        problem.set_class(bool(text), "-shown")

    def show_hint(self, text: str) -> None:
        """Say which keys work."""
        self.query_one(".hint", Static).update(Content(text))


def problem_line() -> Static:
    """The hidden line that `show_problem` fills."""
    return Static(classes="error")


def hint_line(text: str) -> Static:
    """The line of keys."""
    return Static(Content(text), classes="hint")
