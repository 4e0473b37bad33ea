"""What the replay of a log carries from one day to the next."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.guard.log import Activity, Setback
from rebound_tui.domain.guard.snapshot import STEADY
from rebound_tui.domain.guard.streaks import Streaks
from rebound_tui.domain.rulebook import Rules


class Day(NamedTuple):
    """What is known of a day before it is judged."""

    day: date
    rules: Rules
    """Those in force on it."""
    units: int
    """Units towards the goal: job actions together are one (R2)."""
    setbacks: tuple[Setback, ...]
    """Heavy ones, logged in time, in time order."""
    is_rest_weekday: bool
    is_paused: bool
    is_past: bool
    """Before now's app day."""
    is_blank: bool
    """Before the app day on which the first unit was logged."""
    is_due: Callable[[date], bool]

    def is_scheduled(self) -> bool:
        """Not a rest weekday, not paused, and a habit is due (R3)."""
        return not self.is_rest_weekday and not self.is_paused and self.is_due(self.day)


class Ledger:
    """The state, the cover and the counts, as they stand between two days."""

    __slots__ = (
        "activity", "back_days", "covered_run", "days_after_deep", "days_after_drift", "freezes", "grace", "idle", "idle_run",
        "raised_by", "recovery", "state", "streaks", "week_end", "window",
    )  # fmt: skip

    def __init__(self, activity: Activity) -> None:
        self.activity = activity
        self.state = STEADY
        self.window = self.grace = 0
        """Scheduled days and grace days of the shield (R7)."""
        self.week_end = date.min
        """The day on which a new week has begun at the latest (R8)."""
        self.freezes = 0
        """Freezes left in the week (R8)."""
        self.idle_run = self.covered_run = 0
        """Idle scheduled days in a row, and how many of them were covered (R9)."""
        self.idle = 0
        """Idle scheduled days since the last unit or heavy setback."""
        self.raised_by: Setback | None = None
        """The setback that made the state Shield; only units later than it are recovery."""
        self.recovery = 0
        self.days_after_drift: int | None = None
        """Days with a unit since the drift began; None when there is none."""
        self.days_after_deep: list[bool] | None = None
        """Which counted days since the deep drift began had a unit; None when there is none."""
        self.back_days = 0
        """Scheduled days since Back was entered."""
        self.streaks = Streaks()
