"""The strength of a habit over time, and its totals by weekday and month."""

from textual.reactive import reactive

from rebound_tui.services.looking import HabitsView
from rebound_tui.ui.canvas import GUTTER, Canvas
from rebound_tui.ui.panes.number_lines import number_lines
from rebound_tui.wording import habits as say


class HabitNumbers(Canvas):
    """Shows the numbers of one habit; the rows scroll."""

    view: reactive[HabitsView | None] = reactive[HabitsView | None](None, repaint=False)
    habit: reactive[str] = reactive("", repaint=False)
    """Its id."""

    def watch_view(self) -> None:
        """Draw the new state."""
        self._draw()

    def watch_habit(self) -> None:
        """Draw another habit."""
        self._draw()

    def on_resize(self) -> None:
        """Use the room."""
        self._draw()

    def _draw(self) -> None:
        self.border_title = say.NUMBERS
        found = next((each for each in self.view.habits if each.habit.id == self.habit), None) if self.view else None
        if found is None or self.view is None:
            self.show_rows([])
            return
        self.show_lines(number_lines(found, self.view.first_weekday, max(1, self.size.width - GUTTER - 1)))
