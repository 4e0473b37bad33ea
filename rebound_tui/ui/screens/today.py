"""Today: streak, checklist and pipeline on one screen."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import reactive
from textual.widget import Widget
from textual.worker import Worker

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.guard.changes import Change, replayed
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.stages import OPEN, Stage
from rebound_tui.domain.tasks import Task
from rebound_tui.services.checkins import Outcome
from rebound_tui.services.checklist import places_past
from rebound_tui.services.prompts import Asked
from rebound_tui.services.today import TodayView, freshness, today_view, with_mark
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import HABITS_PANE, PIPELINE_PANE, STREAK_PANE, Need, bindings
from rebound_tui.ui.panes.asked import FOLDED
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.ui.panes.pipeline import PipelinePane
from rebound_tui.ui.panes.streak import StreakPane
from rebound_tui.ui.screens.event_actions import EventActions
from rebound_tui.ui.screens.everywhere_actions import FRONT, EverywhereActions
from rebound_tui.ui.screens.habit_actions import HabitActions
from rebound_tui.ui.screens.prompt_actions import PromptActions
from rebound_tui.ui.screens.table import HABITS, TODAY
from rebound_tui.ui.screens.why_actions import WhyActions
from rebound_tui.wording import ui as say

THINGS = {Need.HABIT: Habit, Need.TASK: Task, Need.APPLICATION: Application}


class TodayScreen(HabitActions, EventActions, PromptActions, WhyActions, EverywhereActions):
    """The first screen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(TODAY)
    AUTO_FOCUS = f"#{HABITS_PANE}"
    panes = (STREAK_PANE, HABITS_PANE, PIPELINE_PANE)
    view: reactive[TodayView | None] = reactive[TodayView | None](None, always_update=True, repaint=False)

    def look(self) -> TodayView:
        """Everything of today."""
        seen, view = freshness(self.desk), today_view(self.desk)
        self.rebound.judged = seen, view.guard
        return view

    def show(self, found: TodayView) -> None:
        """Show this state."""
        self.view, self.day = found, found.day
        self.remember_asked()

    def replayed(self, found: TodayView, since: datetime) -> Sequence[Change]:
        """What differs from what is shown."""
        return replayed(self.view.guard, found.guard) if self.view else ()

    def compose_body(self) -> ComposeResult:
        """The three panes."""
        self.seen, view = self.ahead
        self.set_reactive(TodayScreen.view, view)
        self.set_reactive(TodayScreen.day, view.day)
        with Container(id="panes"):
            yield StreakPane(id=STREAK_PANE).data_bind(TodayScreen.view)
            yield HabitsPane(id=HABITS_PANE, classes=FRONT).data_bind(TodayScreen.view)
            yield PipelinePane(id=PIPELINE_PANE).data_bind(TodayScreen.view)

    def on_mount(self) -> None:
        """Set a new diary up."""
        super().on_mount()
        if self.view and self.view.is_new:
            self.action_set_up()
        self.call_after_refresh(self.remember_asked)
        self.file_unanswered()

    def bring_forward(self, pane: Widget) -> None:
        """The streak is always there; of the other two, one may have to stand back."""
        if pane.id != STREAK_PANE:
            for other in self.query(f"#{HABITS_PANE}, #{PIPELINE_PANE}"):
                other.set_class(other is pane, FRONT)
            self.call_after_refresh(self.remember_asked)

    @property
    def thing(self) -> Habit | Task | None:
        """The highlighted habit or task, if the checklist has the focus."""
        pane = self.query_one(HabitsPane)
        return pane.thing if pane.has_focus else None

    @property
    def application(self) -> Application | None:
        """The highlighted application, if the pipeline has the focus."""
        pane = self.query_one(PipelinePane)
        return pane.application if pane.has_focus else None

    @property
    def stage(self) -> Stage | None:
        """The highlighted stage, if the pipeline has the focus."""
        pane = self.query_one(PipelinePane)
        return pane.stage if pane.has_focus else None

    @work
    async def action_open(self) -> None:
        """Open what is highlighted: the prompt, what is folded, an application, the list of a stage."""
        row = self.focused.current if isinstance(self.focused, Canvas) else None
        if row and isinstance(row.thing, Asked):
            await self.open_prompt(row.thing)
        elif row and row.key == FOLDED and isinstance(self.focused, HabitsPane | PipelinePane):
            self.focused.is_unfolded = True
        elif row and isinstance(row.thing, Habit):
            await self.open_history(row.thing)
        elif application := await self.chosen():
            await self.show_detail(application)

    @work
    async def action_open_asked(self) -> None:
        """Open the application that the prompt is about."""
        application = self.asked_about()
        if application and self.asked and self.asked.prompt.kind == "offer_date":
            from rebound_tui.ui.offers import offer

            await offer(self, application)
        elif application:
            await self.show_detail(application)

    async def open_history(self, habit: Habit) -> None:
        """Open the history of a habit, on its screen."""
        from rebound_tui.ui.screens.habits import HabitsScreen

        await self.app.switch_mode(HABITS)
        if isinstance(self.app.screen, HabitsScreen):
            self.app.screen.show_history(habit.id)

    def show_mark(self, thing: str, outcome: Outcome) -> None:
        """Show a mark that is on the disk before everything is judged anew."""
        if self.view:
            self.view = with_mark(self.view, thing, outcome.mark, outcome.amount)

    @property
    def highlighted(self) -> Habit | Task | Application | None:
        """What keys that work on anything are about."""
        return self.application or self.thing

    def has(self, need: Need) -> bool:
        """All is done to what is highlighted; an application can be chosen, of the highlighted stage or of all that are open."""
        match need:
            case Need.HABIT | Need.TASK | Need.APPLICATION:
                return isinstance(self.highlighted, THINGS[need])
            case Need.AMOUNT:
                return self.counts_amount()
            case Need.CHOICE:
                stages = (self.stage,) if self.stage else OPEN
                return self.application is not None or bool(self.view and any(self.view.stages[stage] for stage in stages))
            case Need.ROW:
                row = self.focused.current if isinstance(self.focused, Canvas) else None
                return self.has(Need.CHOICE) or bool(row and (isinstance(row.thing, Asked | Habit) or row.key == FOLDED))
        return False

    def action_edit(self) -> None:
        """Edit what is highlighted."""
        match self.highlighted:
            case Habit() as habit:
                self.edit_habit(habit)
            case Task() as task:
                self.edit_task(task)
            case Application() as application:
                self.edit_application(application)

    def action_note(self) -> Worker[None]:
        """Note something of what is highlighted."""
        return self.note_habit(self.thing) if isinstance(self.thing, Habit) else super().action_note()

    def action_edit_notes(self) -> Worker[None]:
        """Edit the notes of what is highlighted."""
        return self.edit_habit_note(self.thing) if isinstance(self.thing, Habit) else super().action_edit_notes()

    async def action_reorder(self, step: int) -> None:
        """Move the highlighted habit past the next one of its part of the checklist."""
        if self.view and isinstance(self.thing, Habit) and (places := places_past(self.view.habits, self.thing.id, step)):
            await self.move_habit(self.thing, places)

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
