"""Today: streak, checklist and pipeline on one screen."""

from functools import partial
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import DescendantFocus

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.tasks import Task
from rebound_tui.services import history, pauses
from rebound_tui.services.today import TodayView
from rebound_tui.ui.bars import KeyBar, TopBar
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import HABITS_PANE, PIPELINE_PANE, STREAK_PANE, bindings
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.ui.panes.pipeline import PipelinePane
from rebound_tui.ui.panes.streak import StreakPane
from rebound_tui.ui.screens.application_actions import ApplicationActions
from rebound_tui.ui.screens.habit_actions import HabitActions
from rebound_tui.ui.screens.reading_actions import ReadingActions
from rebound_tui.ui.screens.setup_actions import SetupActions
from rebound_tui.wording import ui as say

LOOK_AGAIN = 0.5
"""Seconds between two looks for changes made elsewhere."""
PANES = (STREAK_PANE, HABITS_PANE, PIPELINE_PANE)
FRONT = "-front"


class TodayScreen(HabitActions, ApplicationActions, ReadingActions, SetupActions):
    """The first screen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    AUTO_FOCUS = f"#{HABITS_PANE}"

    def __init__(self, view: TodayView, seen: object, note: str) -> None:
        super().__init__()
        self._note = note
        self.seen = seen
        self.set_reactive(TodayScreen.view, view)

    def compose(self) -> ComposeResult:
        """Bar, panes, keys."""
        yield TopBar(self._note).data_bind(TodayScreen.view)
        with Container(id="panes"):
            yield StreakPane(id=STREAK_PANE).data_bind(TodayScreen.view)
            yield HabitsPane(id=HABITS_PANE, classes=FRONT).data_bind(TodayScreen.view)
            yield PipelinePane(id=PIPELINE_PANE).data_bind(TodayScreen.view)
        yield KeyBar()

    def on_mount(self) -> None:
        """Look for changes made elsewhere, and set a new diary up."""
        self.set_interval(LOOK_AGAIN, self.look_again)
        if self.view and self.view.is_new:
            self.action_set_up()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Where there is room for one pane only, it is the one with the focus."""
        if event.widget.id in (HABITS_PANE, PIPELINE_PANE):
            for pane in self.query(f"#{HABITS_PANE}, #{PIPELINE_PANE}"):
                pane.set_class(pane is event.widget, FRONT)
        self.refresh_bindings()

    def action_next_pane(self, step: int) -> None:
        """Focus the next pane, also one that has to come to the front first."""
        here = self.focused.id if self.focused and self.focused.id in PANES else HABITS_PANE
        there = self.query_one(f"#{PANES[(PANES.index(here) + step) % len(PANES)]}", Canvas)
        if there.id != STREAK_PANE:
            for pane in self.query(f"#{HABITS_PANE}, #{PIPELINE_PANE}"):
                pane.set_class(pane is there, FRONT)
        self.call_after_refresh(there.focus)

    @property
    def highlighted(self) -> Habit | Task | Application | None:
        """What keys that work on anything are about."""
        pane = self.query_one(PipelinePane)
        return pane.application if pane.has_focus else self.thing

    async def action_undo(self) -> None:
        """Take the last change back."""
        await self.perform(partial(history.undo, self.desk), lambda name: say.UNDONE.format(label=name))

    async def action_redo(self) -> None:
        """Make the last undone change again."""
        await self.perform(partial(history.redo, self.desk), lambda name: say.REDONE.format(label=name))

    def action_edit(self) -> None:
        """Edit what is highlighted."""
        match self.highlighted:
            case Habit() as habit:
                self.edit_habit(habit)
            case Application() as application:
                self.edit_application(application)

    async def action_archive(self) -> None:
        """Archive what is highlighted."""
        match self.highlighted:
            case Habit() as habit:
                await self.archive_habit(habit)
            case Application() as application:
                await self.archive_application(application)

    @work
    async def action_delete(self) -> None:
        """Delete what is highlighted, after asking."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog

        thing = self.highlighted
        if thing is None:
            return
        name = label(thing) if isinstance(thing, Application) else thing.name if isinstance(thing, Habit) else thing.text
        question = TextDialog(say.ARE_YOU_SURE.format(label=name), [Paragraph(say.DELETE_NOTE)], say.DELETE_KEYS, ("enter",), is_tall=False)
        if await self.app.push_screen_wait(question) is None:
            return
        if isinstance(thing, Application):
            await self.delete_application(thing)
        else:
            await self.delete_thing(thing)

    async def action_pause(self) -> None:
        """Pause everything, or resume."""
        await self.perform(partial(pauses.toggle, self.desk), lambda paused: say.PAUSED_NOW if paused else say.RESUMED_NOW)
