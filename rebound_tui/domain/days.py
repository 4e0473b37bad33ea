"""App days (R1): which day a moment belongs to, and how weeks are counted."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SET_BACK = timedelta(days=2)


def app_day(at: datetime, zone: str, rollover: int) -> date:
    """The app day of the aware moment `at` on the wall clock of IANA `zone`: before `rollover` o'clock it is still yesterday (R1)."""
    return wall_day(at.astimezone(ZoneInfo(zone)), rollover)


def wall_day(wall: datetime, rollover: int) -> date:
    """The app day of what a clock on the wall shows (R1)."""
    return wall.date() - timedelta(days=1) if wall.hour < rollover else wall.date()


def forward(now: datetime, last: datetime | None) -> datetime:
    """`now`, but not before the last change: a clock that is set back does not make undone what was done (R1).

    By more than SET_BACK it is `now` all the same: then the clock was wrong when that change was made.
    """
    return last if last and timedelta() < last - now <= SET_BACK else now


def week_start(day: date, first_weekday: int) -> date:
    """The first day of the week that `day` is in; `first_weekday` is 0 for Monday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def days_between(first: date, last: date) -> list[date]:
    """Every day from `first` to `last`, both included."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
