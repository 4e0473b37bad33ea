"""What the guard judges: what was done on which day, the setbacks, the pauses, and which days asked for something."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple, Protocol


class Weight(StrEnum):
    """How heavily a setback weighs (R6)."""

    HEAVY = "heavy"
    LIGHT = "light"
    NONE = "none"


class Now(NamedTuple):
    """The moment for which the log is judged."""

    at: datetime
    """Aware, in UTC."""
    day: date
    """Its app day (R1)."""


class Done(NamedTuple):
    """How much was done on one app day."""

    units: int = 0
    """Habits and tasks done, each one unit; habits bound to a job action are among the actions."""
    actions: int = 0
    """Job actions; together they add at most one unit (R2)."""


class Moment(NamedTuple):
    """One unit, as a moment."""

    at: datetime
    """Aware, in UTC."""
    is_action: bool
    """A job action, or a habit bound to one."""


class Activity(Protocol):
    """What was done and reaches the guard: logged in time (R13) and by now, not imported."""

    def days(self) -> Mapping[date, Done]:
        """Every app day with at least one unit."""

    def moments(self, day: date) -> Iterable[Moment]:
        """The units of `day`, in no order. Asked only near a setback, and unpacked only as far as they are looked at."""

    def first_logged(self) -> date | None:
        """The app day on which the first unit ever was logged: that of the earliest moment of logging."""


class Setback(NamedTuple):
    """An application closed by them, or by a silence that the user closed."""

    application: str
    label: str
    """Company, role."""
    at: datetime
    day: date
    logged: datetime
    weight: Weight
    in_time: bool
    """False when logged later than R13 allows: counted in the statistics, not in the replay."""
    date_only: bool = False


class PauseMark(NamedTuple):
    """A pause declared or ended (R15)."""

    day: date
    """The first paused day, or the first day after a pause."""
    begins: bool
    at: datetime
    """When it was said, aware, in UTC: it orders the marks of one day."""


class Log(NamedTuple):
    """The whole log, as of now: nothing in it happened or was written down later."""

    activity: Activity
    setbacks: tuple[Setback, ...]
    pauses: tuple[PauseMark, ...]
    is_due: Callable[[date], bool]
    """Whether at least one habit is due by its schedule of that day."""
