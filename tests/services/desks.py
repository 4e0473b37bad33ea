"""A desk with a real diary in a folder and a clock that the test sets."""

from datetime import UTC, date, datetime, time
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.strips import checkin_on
from rebound_tui.services.habits import HabitForm, add_habit
from rebound_tui.services.ports import Desk
from rebound_tui.storage.store import open_store

MONDAY = date(2026, 11, 2)
BERLIN = "Europe/Berlin"


class SettableClock:
    """Stands still until it is set, by what a clock on the wall shows."""

    def __init__(self, day: date = MONDAY, wall: str = "18:00", zone: str = BERLIN) -> None:
        self.set(day, wall, zone)

    def set(self, day: date, wall: str = "18:00", zone: str = BERLIN) -> None:
        self._zone = zone
        self._now = datetime.combine(day, time.fromisoformat(wall), ZoneInfo(zone)).astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def zone(self) -> str:
        return self._zone


class SetDesk(Desk):
    """A desk whose clock can be set."""

    clock: SettableClock


def desk_in(folder: Path) -> SetDesk:
    """A desk on the diary in `folder`."""
    ids = count(1)
    return SetDesk(open_store(folder), SettableClock(), lambda: f"id{next(ids)}")


def with_habits(desk: SetDesk, *names: str) -> None:
    """Habits of every day."""
    for name in names:
        add_habit(desk, HabitForm(name=name))


def habit(desk: SetDesk, name: str) -> Habit:
    """The habit of this name."""
    with desk.store.reading() as reader:
        return next(habit for habit in reader.habits() if habit.name == name)


def checkin(desk: SetDesk, name: str, day: date = MONDAY) -> CheckIn | None:
    """What is kept of a habit's day."""
    with desk.store.reading() as reader:
        return checkin_on(reader.strip(habit(desk, name).id, day.year), day)


def mark(desk: SetDesk, name: str, day: date = MONDAY) -> Mark | None:
    """The mark of a habit's day."""
    found = checkin(desk, name, day)
    return found.mark if found else None
