"""The base of all dialogs: one box with a title, a place for a problem, and the keys that end it."""

from collections.abc import Awaitable
from typing import ClassVar, Generic, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.ui.dialogs.hint import Hint
from rebound_tui.wording import ui as say

T = TypeVar("T")
FIELD = "field-"
"""Before the name of a value, in the id of its field."""


class Dialog(ModalScreen[T], Generic[T]):
    """A box over the screen; escape leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", say.LEAVE, show=False, id="dialog.leave", tooltip=say.LEAVE)]
    ESCAPE_TO_MINIMIZE = False
    enter: ClassVar[str] = ""
    """The action of enter, in a field too. Bound without priority: it has to come after what was typed before it, however fast."""

    def on_screen_resume(self) -> None:
        """Nothing blinks."""
        for field in (*self.query(Input), *self.query(TextArea)):
            field.cursor_blink = False

    async def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter in a field."""
        if self.enter:
            event.stop()
            await self.run_action(self.enter)

    def action_leave(self) -> None:
        """End without a result."""
        self.dismiss(None)

    async def is_done(self, work: Awaitable[object]) -> bool:
        """Wait for it; what is in the way is said here, and the field that it is about gets the keys."""
        try:
            await work
        except (Refused, StorageError) as problem:
            self.show_problem(str(problem))
            for field in self.query(f"#{FIELD}{problem.about}") if isinstance(problem, Refused) and problem.about else ():
                field.focus()
            return False
        return True

    def show_problem(self, text: str) -> None:
        """Say what is in the way, inside the dialog; an empty text takes it back."""
        problem = self.query_one(".error", Static)
        problem.update(Content(text))
        problem.set_class(bool(text), "-shown")

    def show_hint(self, text: str) -> None:
        """Say which keys work."""
        self.query_one(Hint).text = text


class AskingDialog(Dialog[T], Generic[T]):
    """A dialog in which something is written: escape asks first where something was."""

    hint = ""
    """The keys, while nothing is asked."""
    is_leaving = False

    @property
    def is_written(self) -> bool:
        """Whether there is something that leaving would lose."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave; where something was written ask first, and escape again goes back to it."""
        if self.is_leaving or self.is_written:
            self.ask(not self.is_leaving)
        else:
            self.dismiss(None)

    def on_input_changed(self) -> None:
        """Typing on means not leaving."""
        if self.is_leaving:
            self.ask(False)

    def ask(self, is_leaving: bool) -> None:
        """Ask whether to leave, or no longer."""
        self.is_leaving = is_leaving
        self.show_problem(say.LEAVE_QUESTION if is_leaving else "")
        self.show_hint(say.LEAVE_KEYS if is_leaving else self.hint)


def problem_line() -> Static:
    """The hidden line that `show_problem` fills."""
    return Static(classes="error")
