"""The reading side of the store: whole tables as tuples of domain values, in a fixed order."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from rebound_tui.domain.actions import Action
from rebound_tui.domain.applications import Application
from rebound_tui.domain.diary import Answer, Hunt, KitEntry, Pause, SavedView
from rebound_tui.domain.guard.traces import Trace, trace_of
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.domain.strips import Strip
from rebound_tui.domain.tasks import Task

ORDER: dict[str, Callable[[Any], Any]] = {
    "habits": lambda habit: (habit.position, habit.id),
    "checkins": lambda strip: (strip.year, strip.habit),
    "tasks": lambda task: (task.made.at, task.id),
    "applications": lambda application: (application.events[0].stamp.at, application.id),
    "actions": lambda action: (action.stamp.at, action.id),
    "answers": lambda answer: (answer.stamp.at, answer.id),
    "hunts": lambda hunt: (hunt.started, hunt.ended or date.max, hunt.id),
    "kit": lambda entry: (entry.position, entry.made.at, entry.id),
    "pauses": lambda pause: (pause.declared.at, pause.id),
    "rules": lambda record: (record.start, record.id),
    "views": lambda view: (view.name.casefold(), view.id),
}


class TableReader:
    """A Reader (services/ports.py) on top of `all` and `strip`."""

    def all(self, table: str) -> tuple[Any, ...]:
        """Everything in a table that is not deleted, in ORDER."""
        raise NotImplementedError

    def habits(self) -> tuple[Habit, ...]:
        """All habits in the user's order."""
        return self.all("habits")

    def strips(self) -> tuple[Strip, ...]:
        """Every year of check-ins of every habit."""
        return self.all("checkins")

    def strip(self, habit: str, year: int) -> Strip:
        """One habit's year of check-ins."""
        raise NotImplementedError

    def tasks(self) -> tuple[Task, ...]:
        """All tasks, oldest first."""
        return self.all("tasks")

    def applications(self) -> tuple[Application, ...]:
        """All applications, oldest first."""
        return self.all("applications")

    def applications_of(self, hunt: str) -> tuple[Application, ...]:
        """Those of one hunt, oldest first."""
        return tuple([application for application in self.applications() if application.hunt == hunt])

    def trace(self, now: datetime) -> Trace:
        """What all applications say to the guard, as of `now`."""
        return trace_of(self.applications(), now)

    def actions(self) -> tuple[Action, ...]:
        """Job actions of no application, oldest first."""
        return self.all("actions")

    def hunts(self) -> tuple[Hunt, ...]:
        """All hunts, oldest first."""
        return self.all("hunts")

    def rules(self) -> tuple[RuleRecord, ...]:
        """All rule records, by the day they start."""
        return self.all("rules")

    def pauses(self) -> tuple[Pause, ...]:
        """All pauses, oldest first."""
        return self.all("pauses")

    def answers(self) -> tuple[Answer, ...]:
        """All answers, oldest first."""
        return self.all("answers")

    def kit(self) -> tuple[KitEntry, ...]:
        """The kit in the user's order."""
        return self.all("kit")

    def views(self) -> tuple[SavedView, ...]:
        """The kept views by name."""
        return self.all("views")
