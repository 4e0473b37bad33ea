"""Why: the rule and the facts behind what is highlighted on Today."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import work
from textual.reactive import reactive

from rebound_tui.domain.applications import Application
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.tasks import Task
from rebound_tui.services import rules
from rebound_tui.services.prompts import Asked
from rebound_tui.services.today import HabitToday, TodayView
from rebound_tui.ui.canvas import Canvas, Row
from rebound_tui.ui.panes.asked import FOLDED
from rebound_tui.ui.panes.pipeline import PipelinePane
from rebound_tui.ui.panes.streak import StreakPane
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say

if TYPE_CHECKING:
    from rebound_tui.ui.dialogs.text import Paragraph


class WhyActions(DiaryScreen):
    """What `w` does on a screen with the view of Today."""

    view: reactive[TodayView | None]

    @work
    async def action_why(self) -> None:
        """Why what is highlighted is as it is; below a habit, and of the streak, the day and today's numbers."""
        from rebound_tui.ui.dialogs.text import TextDialog
        from rebound_tui.ui.why import GAP, guard_page

        if self.view is None:
            return
        row = self.focused.current if isinstance(self.focused, Canvas) else None
        content = list(self._reasons(row, self.view)) if row else []
        if not isinstance(self.focused, PipelinePane):
            book = await self.rebound.in_diary(lambda: rules.rule_book_now(self.desk))
            pane = self.query_one(StreakPane)
            day = pane.day if pane.has_focus and pane.day else self.view.guard.day
            content += [*([GAP] if content else []), *guard_page(self.view.guard, day, book)]
        if content:
            await self.app.push_screen_wait(TextDialog(say.WHY_TITLE, content, is_tall=not isinstance(self.focused, PipelinePane)))

    def _reasons(self, row: Row, view: TodayView) -> "Iterator[Paragraph]":
        """Those of one row of a pane."""
        from rebound_tui.ui import why

        if row.key == FOLDED:
            yield from why.folded_page(view, isinstance(self.focused, PipelinePane))
        match row.thing:
            case Asked() as asked:
                yield from why.prompt_page(asked)
            case Habit() as habit:
                yield from why.checklist_page(_line(habit, view), view)
            case Task() as task:
                yield from why.checklist_page(task, view)
            case Application() as application:
                waiting = next(waiting for waiting in view.needs if waiting.application.id == application.id)
                yield from why.need_page(waiting, view.day)
            case Stage() as stage:
                yield from why.stage_page(stage, view.stages[stage])


def _line(habit: Habit, view: TodayView) -> HabitToday:
    return next(line for line in view.habits if line.habit.id == habit.id)
