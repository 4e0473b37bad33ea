"""What can be done to the checklist."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from textual import on, work

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.domain.habits import Habit, version_on
from rebound_tui.domain.tasks import Task
from rebound_tui.services import checkins, habits
from rebound_tui.services.checkins import Outcome
from rebound_tui.ui.panes.habits import HabitsPane
from rebound_tui.ui.screens.base import DiaryScreen
from rebound_tui.wording import ui as say


class HabitActions(DiaryScreen):
    """Ticking, and making, editing, archiving and deleting habits and tasks."""

    @property
    def thing(self) -> Habit | Task | None:
        """The highlighted habit or task."""
        raise NotImplementedError

    @property
    def on_day(self) -> date | None:
        """The day that a check-in is for; None is today."""
        return None

    def counts_amount(self) -> bool:
        """Whether the highlighted thing is a habit that counts something on the day that a check-in is for."""
        on = self.on_day or self.day
        return isinstance(self.thing, Habit) and on is not None and version_on(self.thing, on).target is not None

    def show_mark(self, thing: str, outcome: Outcome) -> None:
        """Show the new mark of a habit or task, by id, where that can be done at once."""

    async def check(self, thing: str, verb: Callable[[], Outcome]) -> None:
        """Do a check-in. Its mark shows as soon as it is on the disk; what follows from it, a moment later."""
        try:
            outcome = await self.rebound.in_diary(verb)
        except (Refused, StorageError) as problem:
            self.rebound.say_problem(problem)
            return
        self.show_mark(thing, outcome)
        self.look_again()

    @on(HabitsPane.Ticked)
    async def tick_clicked(self, event: HabitsPane.Ticked) -> None:
        """A row was clicked."""
        await self.check(event.thing, partial(checkins.toggled, self.desk, event.thing, event.tiny))

    async def action_tick(self) -> None:
        """Tick or untick."""
        if self.thing:
            await self.check(self.thing.id, partial(checkins.toggled, self.desk, self.thing.id, when=self.on_day))

    async def action_tick_tiny(self) -> None:
        """Tick the tiny version."""
        if isinstance(self.thing, Habit):
            await self.check(self.thing.id, partial(checkins.toggled, self.desk, self.thing.id, tiny=True, when=self.on_day))

    async def action_amount(self, step: int) -> None:
        """Add to the amount."""
        if isinstance(self.thing, Habit):
            await self.check(self.thing.id, partial(checkins.amount_added, self.desk, self.thing.id, step, when=self.on_day))

    async def action_skip(self) -> None:
        """Skip, or take the skip back."""
        if isinstance(self.thing, Habit):
            await self.check(self.thing.id, partial(checkins.skip_toggled, self.desk, self.thing.id, when=self.on_day))

    @work
    async def action_new_habit(self) -> None:
        """Ask for a new habit."""
        from rebound_tui.ui.habit_forms import ask_new_habit

        await ask_new_habit(self)

    @work
    async def action_new_task(self) -> None:
        """Ask for a new task."""
        from rebound_tui.ui.dialogs.form import Field, FormDialog, Values

        async def save(values: Values) -> None:
            await self.do(lambda: habits.add_task(self.desk, values["text"], values["due"] or None))

        fields = (Field("text", say.TASK, say.TASK_HINT), Field("due", say.DUE, say.DUE_HINT))
        await self.app.push_screen_wait(FormDialog(say.ADD_TASK, fields, save))

    @work
    async def edit_task(self, task: Task) -> None:
        """Ask for the new text and day of a task."""
        from rebound_tui.ui.dialogs.form import Field, FormDialog, Values

        async def save(values: Values) -> None:
            await self.do(lambda: habits.edit_task(self.desk, task.id, values["text"], values["due"]))

        fields = (Field("text", say.TASK, value=task.text), Field("due", say.DUE, value=task.due.isoformat()))
        await self.app.push_screen_wait(FormDialog(say.EDIT_TASK, fields, save))

    @work
    async def edit_habit(self, habit: Habit) -> None:
        """Ask for the new values of a habit."""
        from rebound_tui.ui.habit_forms import ask_changes

        await ask_changes(self, habit)

    @work
    async def note_habit(self, habit: Habit) -> None:
        """Write the note of the day."""
        from rebound_tui.ui.habit_forms import ask_note

        await ask_note(self, habit, self.on_day)

    @work
    async def edit_habit_note(self, habit: Habit) -> None:
        """Write the note of the day in the user's editor."""
        from rebound_tui.ui.habit_forms import edit_note

        await edit_note(self, habit, self.on_day)

    async def move_habit(self, habit: Habit, step: int) -> None:
        """Move a habit down the list, or up."""
        await self.perform(partial(habits.move_habit, self.desk, habit.id, step))

    async def archive_habit(self, habit: Habit) -> None:
        """Put a habit out of sight."""
        await self.perform(partial(habits.archive_habit, self.desk, habit.id), lambda done: say.ARCHIVED.format(label=done.name))

    async def delete_thing(self, thing: Habit | Task) -> None:
        """Delete a habit or a task."""
        verb = habits.delete_habit if isinstance(thing, Habit) else habits.delete_task
        name = thing.name if isinstance(thing, Habit) else thing.text
        await self.perform(partial(verb, self.desk, thing.id), lambda _: say.DELETED.format(label=name))
