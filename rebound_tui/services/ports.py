"""What the services need from outside: a place to keep things, a clock, and fresh ids."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import NamedTuple, Protocol

from rebound_tui.domain.actions import Action
from rebound_tui.domain.applications import Application
from rebound_tui.domain.diary import Answer, Hunt, KitEntry, Pause, SavedView
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.domain.strips import Strip
from rebound_tui.domain.tasks import Task

Thing = Habit | Strip | Task | Application | Action | Answer | Hunt | KitEntry | Pause | RuleRecord | SavedView
"""Everything that is kept as a document of its own."""


class Reader(Protocol):
    """One consistent state of the diary. Deleted things are not in it."""

    def habits(self) -> tuple[Habit, ...]:
        """All habits, archived ones too, in the user's order."""

    def strips(self) -> tuple[Strip, ...]:
        """Every year of check-ins of every habit."""

    def strip(self, habit: str, year: int) -> Strip:
        """One habit's year of check-ins, empty if there are none yet."""

    def tasks(self) -> tuple[Task, ...]:
        """All tasks, done ones too, oldest first."""

    def applications(self) -> tuple[Application, ...]:
        """All applications of all hunts, archived ones too, oldest first. Slow after years: not for what is shown first."""

    def applications_of(self, hunt: str) -> tuple[Application, ...]:
        """Those of one hunt, archived ones too, oldest first: what a first screen and a prompt can afford."""

    def trace(self, now: datetime) -> Trace:
        """What all applications say to the guard, as of `now`. Quick, however many there are."""

    def actions(self) -> tuple[Action, ...]:
        """Job actions that belong to no application, oldest first."""

    def hunts(self) -> tuple[Hunt, ...]:
        """All hunts, oldest first."""

    def rules(self) -> tuple[RuleRecord, ...]:
        """All rule records in the order in which they were written."""

    def pauses(self) -> tuple[Pause, ...]:
        """All pauses, oldest first."""

    def answers(self) -> tuple[Answer, ...]:
        """All answers to prompts, oldest first."""

    def kit(self) -> tuple[KitEntry, ...]:
        """The kit, in the user's order."""

    def views(self) -> tuple[SavedView, ...]:
        """The views of the pipeline that were kept, by name."""

    def last_day(self) -> date | None:
        """The latest app day on which a habit, a task, a job action or an application has something; every verb asks for it."""

    def last_change(self) -> datetime | None:
        """When the diary was last changed: a moment that no clock has to have come back to."""


class Change(Reader, Protocol):
    """A change in the making: reads see what was put so far."""

    label: str
    """What undo calls it."""
    is_note: bool
    """Whether it only remembers what was shown: undo and redo pass it by, for it is nothing the user did."""

    def put(self, *things: Thing) -> None:
        """Add these, or replace those with the same id."""

    def delete(self, *things: Thing) -> None:
        """Delete these; only a tombstone stays."""


class Store(Protocol):
    """Where the diary is kept. Everything here raises StorageError with a clear message when it cannot be done."""

    def reading(self) -> AbstractContextManager[Reader]:
        """The state on the disk now."""

    def changing(self, now: datetime, backup: str | None = None) -> AbstractContextManager[Change]:
        """A change that is on the disk, whole, when the block ends, or not at all when it raises. Set its label in the block.

        `backup` begins the name of a backup that is made before the change, if the block changes anything.
        """

    def undo(self, now: datetime) -> str | None:
        """Take the last change back; its label, or None when there is nothing to undo."""

    def redo(self, now: datetime) -> str | None:
        """Make the last undone change again; its label, or None when there is nothing to redo."""

    def unfinished(self, key: str) -> str:
        """What was written under this key and is not finished yet, or nothing."""

    def keep_unfinished(self, key: str, text: str) -> None:
        """Keep something that is still being written, beside the diary: neither a change nor to be undone. No text forgets it."""

    def version(self) -> object:
        """A value that differs from the last one when somebody changed the diary. Cheap: asked twice a second."""


class Clock(Protocol):
    """The wall clock."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""

    def zone(self) -> str:
        """The IANA zone of this machine."""


class Desk(NamedTuple):
    """What every service works with."""

    store: Store
    clock: Clock
    new_id: Callable[[], str]
