"""The habits: each with its numbers, its heat map, and any past day to be filled or corrected."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.widget import Widget

from rebound_tui.domain.applications import Application
from rebound_tui.domain.guard.activity import is_in_time
from rebound_tui.domain.guard.changes import Change, replayed
from rebound_tui.domain.habits import Habit
from rebound_tui.services import habits, rules
from rebound_tui.services.checkins import Outcome
from rebound_tui.services.looking import HabitsView, habits_view
from rebound_tui.ui.canvas import Canvas
from rebound_tui.ui.commands import HABIT_LIST, HABIT_NUMBERS, HEAT_MAP, Need, bindings
from rebound_tui.ui.panes.habit_list import HabitList
from rebound_tui.ui.panes.habit_numbers import HabitNumbers
from rebound_tui.ui.panes.heat_map import HeatMap
from rebound_tui.ui.screens.application_actions import ApplicationActions
from rebound_tui.ui.screens.everywhere_actions import FRONT, EverywhereActions
from rebound_tui.ui.screens.habit_actions import HabitActions
from rebound_tui.ui.screens.table import HABITS
from rebound_tui.ui.stylesheets import stylesheets
from rebound_tui.wording import habits as say
from rebound_tui.wording import ui as ui_say
from rebound_tui.wording.counting import Count
from rebound_tui.wording.guard import NO_EFFECT, TOO_LATE

WITH_NUMBERS = "-numbers"


class HabitsScreen(HabitActions, ApplicationActions, EverywhereActions):
    """The habits."""

    CSS_PATH = stylesheets("habits")
    BINDINGS: ClassVar[list[BindingType]] = bindings(HABITS)
    AUTO_FOCUS = f"#{HABIT_LIST}"
    place = HABITS
    panes = (HABIT_LIST, HEAT_MAP, HABIT_NUMBERS)
    view: reactive[HabitsView | None] = reactive[HabitsView | None](None, always_update=True, repaint=False)

    def look(self) -> HabitsView:
        """All habits."""
        return habits_view(self.desk, self.rebound.guard_now(), self.view or self.ahead.view)

    def show(self, found: HabitsView) -> None:
        """Show this state."""
        self.view, self.day = found, found.day
        self.habit_highlighted()  # at once: the message that one is highlighted would come after the first painting

    def replayed(self, found: HabitsView, since: datetime) -> Sequence[Change]:
        """What differs from what is shown."""
        return replayed(self.view.guard, found.guard) if self.view else ()

    def compose_body(self) -> ComposeResult:
        """The list, the heat map of the highlighted habit, and its numbers."""
        with Vertical(id="history"):
            yield HabitList(id=HABIT_LIST, classes=FRONT).data_bind(HabitsScreen.view)
            yield HeatMap(id=HEAT_MAP).data_bind(HabitsScreen.view)
            yield HabitNumbers(id=HABIT_NUMBERS).data_bind(HabitsScreen.view)

    @property
    def thing(self) -> Habit | None:
        """The habit that is shown."""
        return self.query_one(HabitList).habit

    def has(self, need: Need) -> bool:
        """All is done to the habit that is shown."""
        match need:
            case Need.HABIT | Need.ROW:
                return self.thing is not None
            case Need.AMOUNT:
                return self.counts_amount()
        return False

    @property
    def on_day(self) -> date | None:
        """The highlighted day of the heat map, while the keys go there."""
        return self.query_one(HeatMap).here

    @property
    def application(self) -> Application | None:
        """None: there are no applications here."""
        return None

    async def check(self, thing: str, verb: Callable[[], Outcome]) -> None:
        """Do a check-in; of a past day that changed nothing of the streak, say so."""
        if self.thing and self.thing.archived:
            self.rebound.say(say.AWAY.format(name=self.thing.name))
            return
        before = self.view
        outcome = await self.perform(verb)
        if outcome and before and self.view and outcome.day < self.view.day and not replayed(before.guard, self.view.guard):
            is_late = not is_in_time(outcome.day, self.view.day, self.view.late)
            self.rebound.say(TOO_LATE.format(late=Count(self.view.late)) if is_late else NO_EFFECT)

    def bring_forward(self, pane: Widget) -> None:
        """One of the three at very small sizes; the numbers in the place of the heat map at low ones."""
        history = self.query_one("#history", Vertical)
        if pane.id != HABIT_LIST:
            history.set_class(pane.id == HABIT_NUMBERS, WITH_NUMBERS)
        self.put_in_front(pane, history)

    @on(Canvas.Highlighted, f"#{HABIT_LIST}")
    def habit_highlighted(self) -> None:
        """Show its days and numbers."""
        if self.thing:
            self.query_one(HeatMap).habit = self.query_one(HabitNumbers).habit = self.thing.id

    @on(Canvas.Opened, f"#{HABIT_LIST}")
    def habit_opened(self) -> None:
        """A habit was clicked twice."""
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Go to its days."""
        self._focus(HEAT_MAP)

    def action_back(self) -> None:
        """Back to the list."""
        self._focus(HABIT_LIST)

    def action_edit(self) -> None:
        """Edit the habit."""
        if self.thing:
            self.edit_habit(self.thing)

    def action_note(self) -> None:
        """Write the note of the day."""
        if self.thing:
            self.note_habit(self.thing)

    def action_edit_notes(self) -> None:
        """Write it in the user's editor."""
        if self.thing:
            self.edit_habit_note(self.thing)

    async def action_reorder(self, step: int) -> None:
        """Move the habit in the list."""
        if self.thing:
            await self.move_habit(self.thing, step)

    async def action_archive(self) -> None:
        """Put the habit out of sight, or bring it back."""
        if self.thing and self.thing.archived:
            back = partial(habits.archive_habit, self.desk, self.thing.id, away=False)
            await self.perform(back, lambda habit: say.RESTORED.format(label=habit.name))
        elif self.thing:
            await self.archive_habit(self.thing)

    @work
    async def action_delete(self) -> None:
        """Delete the habit, after asking."""
        from rebound_tui.ui.dialogs.text import Paragraph, TextDialog

        if habit := self.thing:
            title = ui_say.ARE_YOU_SURE.format(label=habit.name)
            question = TextDialog(title, [Paragraph(ui_say.DELETE_NOTE)], ui_say.DELETE_KEYS, ("enter",), is_tall=False)
            if await self.app.push_screen_wait(question):
                await self.delete_thing(habit)

    @work
    async def action_why(self) -> None:
        """Why the highlighted day, or today, is what it is; how the streak and the strength are made."""
        from rebound_tui.ui.dialogs.text import TextDialog
        from rebound_tui.ui.why import GAP, habit_page, strength_page

        found = next((each for each in self.view.habits if self.thing and each.habit.id == self.thing.id), None) if self.view else None
        if found is None or self.view is None:
            return
        book = await self.rebound.in_diary(lambda: rules.rule_book_now(self.desk))
        pages = [list(habit_page(found, self.view, self.on_day or self.view.day, book)), list(strength_page(found, self.view.day))]
        first, second = reversed(pages) if self.query_one(HabitNumbers).has_focus else pages
        await self.app.push_screen_wait(TextDialog(ui_say.WHY_TITLE, [*first, GAP, *second]))

    def show_history(self, habit: str) -> None:
        """Go to the days of a habit, by id."""
        self.query_one(HabitList).highlighted = habit
        self.query_one(HeatMap).habit = self.query_one(HabitNumbers).habit = habit
        self._focus(HEAT_MAP)

    def _focus(self, pane: str) -> None:
        there = self.query_one(f"#{pane}")
        self.bring_forward(there)
        self.call_after_refresh(there.focus)
