"""The streak pane: the number, the state in words, today's goal, and the last 14 days."""

from datetime import date, timedelta
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.reactive import reactive

from rebound_tui.services.today import TodayView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.streak_lines import SHOWN, day_marks, headline, one_line, weekdays
from rebound_tui.wording import ui as say

TWO_LINES, THREE_LINES = 2, 3


class StreakPane(Canvas):
    """Shows the guard. While it has the focus, left and right walk the days."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "day(1)", say.LEFT, show=False, id="streak.before", tooltip=say.LEFT),
        Binding("right,l", "day(-1)", say.RIGHT, show=False, id="streak.after", tooltip=say.RIGHT),
    ]
    view: reactive[TodayView | None] = reactive[TodayView | None](None, repaint=False)
    back: reactive[int] = reactive(0)
    """How many days ago the highlighted day is."""

    def on_mount(self) -> None:
        """Name the pane."""
        self.border_title = say.STREAK

    @property
    def day(self) -> date | None:
        """The highlighted day."""
        return self.view.day - timedelta(days=self.back) if self.view else None

    def action_day(self, step: int) -> None:
        """Highlight another day."""
        self.back = max(0, min(SHOWN - 1, self.back + step))

    def watch_view(self, old: TodayView | None, view: TodayView | None) -> None:
        """Draw the new state, if it is another."""
        if view is not None and (old is None or old.guard is not view.guard):
            self._draw()

    def watch_back(self) -> None:
        """Draw the new highlight."""
        self._draw()

    def on_resize(self) -> None:
        """Say as much as there is room for."""
        self._draw()

    def on_focus(self) -> None:
        """Show the highlighted day."""
        self._draw()

    def on_blur(self) -> None:
        """Hide the highlighted day."""
        self._draw()

    def _draw(self) -> None:
        if self.view is None:
            return
        view = self.view
        cursor = self.back if self.has_focus else None
        height = self.size.height
        first = Row(None, lambda width: headline(view, width))
        marks = Row(None, lambda width: day_marks(view, cursor, width))
        if height >= THREE_LINES:
            self.show_rows([first, Row(None, lambda width: weekdays(view, width)), marks])
        elif height == TWO_LINES:
            self.show_rows([first, marks])
        else:
            self.show_rows([Row(None, lambda width: one_line(view, width))])
