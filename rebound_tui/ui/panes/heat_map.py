"""The heat map of a habit: a column a week, a row a weekday. Arrows walk to any past day."""

from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive

from rebound_tui.services.looking import HabitsView, HabitView
from rebound_tui.ui.canvas import GUTTER, Canvas, Row
from rebound_tui.ui.panes.heat_lines import LABEL, MARGIN, Weeks, day_lines, legend_lines, month_line, week_line, weeks_shown
from rebound_tui.wording import habits as say

EARLIEST = date(1970, 1, 5)
WEEK = 7
MONTH = 28


class HeatMap(Canvas):
    """Shows the days of one habit. While it has the focus, one of them is highlighted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", f"day(-{WEEK})", say.WEEK_BEFORE, show=False, id="history.week_before", tooltip=say.WEEK_BEFORE),
        Binding("right,l", f"day({WEEK})", say.WEEK_AFTER, show=False, id="history.week_after", tooltip=say.WEEK_AFTER),
        Binding("up,k", "day(-1)", say.DAY_BEFORE, show=False, id="history.day_before", tooltip=say.DAY_BEFORE),
        Binding("down,j", "day(1)", say.DAY_AFTER, show=False, id="history.day_after", tooltip=say.DAY_AFTER),
        Binding("pageup", f"day(-{MONTH})", say.MONTH_BEFORE, show=False, id="history.month_before", tooltip=say.MONTH_BEFORE),
        Binding("pagedown", f"day({MONTH})", say.MONTH_AFTER, show=False, id="history.month_after", tooltip=say.MONTH_AFTER),
        Binding("home", "first_day", say.FIRST_DAY, show=False, id="history.first", tooltip=say.FIRST_DAY),
        Binding("end", "last_day", say.LAST_DAY, show=False, id="history.last", tooltip=say.LAST_DAY),
    ]
    view: reactive[HabitsView | None] = reactive[HabitsView | None](None, repaint=False)
    habit: reactive[str] = reactive("", repaint=False)
    """Its id."""
    day: reactive[date | None] = reactive[date | None](None, bindings=True)
    """The highlighted day; None is today, also when that is another one."""

    @property
    def found(self) -> HabitView | None:
        """What is shown."""
        return next((each for each in self.view.habits if each.habit.id == self.habit), None) if self.view else None

    @property
    def here(self) -> date | None:
        """The highlighted day, while the keys go here."""
        return (self.day or self.view.day) if self.view and self.has_focus else None

    def action_day(self, step: int) -> None:
        """Go so many days on or back, never past today."""
        if self.view:
            self._go((self.day or self.view.day) + timedelta(days=step))

    def action_first_day(self) -> None:
        """Go to the first check-in."""
        if self.found:
            self._go(self.found.story.lived.first or self.found.story.lived.today)

    def action_last_day(self) -> None:
        """Go to today."""
        self.day = None

    def watch_view(self) -> None:
        """Draw the new state."""
        self._draw()

    def watch_habit(self) -> None:
        """Draw another habit."""
        self._draw()

    def watch_day(self) -> None:
        """Draw the new highlight."""
        self._draw()

    def on_resize(self) -> None:
        """Show as many weeks as there is room for."""
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The highlighted day shows only where keys go."""
        super().watch_has_focus(has_focus)
        self._draw()

    def on_click(self, event: Click) -> None:
        """Go to the day under the mouse."""
        week, row = (event.x - self.gutter.left - GUTTER - LABEL) // 2, event.y - self.gutter.top - 1 + round(self.scroll_offset.y)
        if self.view and 0 <= row < WEEK and 0 <= week < self._weeks(self.view).number:
            self._go(self._weeks(self.view).first + timedelta(days=week * WEEK + row))

    def _go(self, day: date) -> None:
        if self.view:
            self.day = None if day >= self.view.day else max(EARLIEST, day)

    def _weeks(self, view: HabitsView) -> Weeks:
        return weeks_shown(view.day, self.day or view.day, view.first_weekday, self.size.width - MARGIN)

    def _draw(self) -> None:
        view, found = self.view, self.found
        if view is None or found is None:
            self.border_title = say.HISTORY
            self.show_rows([])
            return
        weeks, day = self._weeks(view), self.day or view.day
        self.border_title = Content(say.HISTORY_OF.format(name=found.habit.name))
        rows = [Row(None, partial(month_line, weeks))]
        rows += [Row(None, partial(week_line, view, found, weeks, row, self.here)) for row in range(WEEK)]
        lines = [*day_lines(view, found, day, self.size.width - MARGIN), *legend_lines(self.size.width - MARGIN)]
        self.show_rows([*rows, *(Row(None, lambda _, line=line: line) for line in lines)])  # type: ignore[misc]
