"""Diaries in a few words, for the tests of the guard: Europe/Berlin unless a test says otherwise."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rebound_tui.domain.daysets import days_set
from rebound_tui.domain.guard.activity import is_in_time, logged_day, reaches_guard
from rebound_tui.domain.guard.due_days import due_days
from rebound_tui.domain.guard.evaluate import evaluate
from rebound_tui.domain.guard.log import Log, Now, PauseMark, Setback, Weight
from rebound_tui.domain.guard.snapshot import DayRow, Snapshot, row_on
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.rulebook import RuleBook, RuleRecord, rule_book
from rebound_tui.domain.stamps import Stamp, stamp_at
from tests.domain.guard.recorded import Entry, recorded

BERLIN = "Europe/Berlin"
ROLLOVER = 4


def moment(day: date, clock: str, zone: str = BERLIN) -> datetime:
    """The moment at which a clock on the wall of `zone` showed `clock` during the app day `day`: 00:40 is the night after it."""
    wall = time.fromisoformat(clock)
    on = day + timedelta(days=1) if wall.hour < ROLLOVER else day
    return datetime.combine(on, wall, ZoneInfo(zone)).astimezone(UTC)


def every_day(_: date) -> bool:
    """A schedule that is due every day."""
    return True


class Diary:
    """A log in the making. Each entry is written down when it happens, unless `logged` says on which day (at 20:00)."""

    def __init__(self, is_due: Callable[[date], bool] = every_day, habit: Habit | None = None) -> None:
        self.units: list[Entry] = []
        self.setbacks: list[Setback] = []
        self.pauses: list[PauseMark] = []
        self.rules: list[RuleRecord] = []
        self.is_due = is_due
        self.habit = habit
        """If given, it is the only one: units that are no job actions are its own, and it decides which days are due."""

    def copy(self) -> "Diary":
        """The same entries, free to be added to."""
        other = Diary(self.is_due, self.habit)
        other.units, other.setbacks = [*self.units], [*self.setbacks]
        other.pauses, other.rules = [*self.pauses], [*self.rules]
        return other

    def unit(self, day: date, *clocks: str, action: str = "", binds: str = "", logged: date | None = None, zone: str = BERLIN) -> "Diary":
        """A unit at each of these times, 18:00 if none is named."""
        for clock in clocks or ("18:00",):
            self.units.append(Entry(_stamp(moment(day, clock, zone), logged, zone), action, binds))
        return self

    def kept(self, first: date, last: date, count: int = 2, rest: Iterable[int] = (6,)) -> "Diary":
        """`count` units at 18:00 and 18:30 on every day from first to last that is not a rest weekday."""
        for n in range((last - first).days + 1):
            day = first + timedelta(days=n)
            if day.weekday() not in rest:
                self.unit(day, *("18:00", "18:30")[:count])
        return self

    def no(self, day: date, clock: str = "16:00", weight: Weight = Weight.HEAVY, logged: date | None = None, zone: str = BERLIN) -> "Diary":
        """A setback, in time as production judges it (R13)."""
        stamp = _stamp(moment(day, clock, zone), logged, zone)
        in_time = is_in_time(day, logged_day(stamp, self.book()), self.book().on(day).late)
        name = f"no {len(self.setbacks)}"
        self.setbacks.append(Setback(name, name, stamp.at, stamp.day, stamp.logged, weight, in_time))
        return self

    def days(self, start: date, pattern: str) -> "Diary":
        """One day a symbol from `start` on: u a unit, n a heavy no, b a no and then a unit, e a unit and then a no, l a light no,
        p a pause declared, r a pause ended, anything else nothing. Noes come at 16:00, units at 18:00, or at 10:00 before a no."""
        for n, symbol in enumerate(pattern):
            day = start + timedelta(days=n)
            if symbol in "ube":
                self.unit(day, "10:00" if symbol == "e" else "18:00")
            if symbol in "nbe":
                self.no(day)
            if symbol == "l":
                self.light(day)
            if symbol in "pr":
                self.pauses.append(PauseMark(day, symbol == "p", moment(day, "09:00")))
        return self

    def light(self, day: date, clock: str = "16:00") -> "Diary":
        """A light setback."""
        return self.no(day, clock, Weight.LIGHT)

    def pause(self, day: date, clock: str = "09:00") -> "Diary":
        """A pause declared."""
        self.pauses.append(PauseMark(day, True, moment(day, clock)))
        return self

    def resume(self, day: date, clock: str = "09:00") -> "Diary":
        """A pause ended."""
        self.pauses.append(PauseMark(day, False, moment(day, clock)))
        return self

    def rule(self, key: str, value: int | tuple[int, ...], start: date) -> "Diary":
        """A number changed from a day on."""
        self.rules.append(RuleRecord(f"{key} {start}", key, value, start))
        return self

    def book(self) -> RuleBook:
        """The rules in force."""
        return rule_book(self.rules)

    def log(self, now: datetime) -> Log:
        """The log as of `now`."""
        return Log(recorded(self.units, self.book(), now), tuple(self.setbacks), tuple(self.pauses), self._due(now))

    def _due(self, now: datetime) -> Callable[[date], bool]:
        if self.habit is None:
            return self.is_due
        done = [unit.stamp.day for unit in self.units if not unit.action and reaches_guard(unit.stamp, self.book(), now)]
        return due_days([self.habit], lambda _: days_set(done), self.book())

    def judged(self, day: date, clock: str = "09:00", zone: str = BERLIN) -> Snapshot:
        """The guard's answer on the app day `day`."""
        at = moment(day, clock, zone)
        return evaluate(self.log(at), self.book(), Now(at, day))


def row(snapshot: Snapshot, day: date) -> DayRow:
    """The row of a day that is there."""
    found = row_on(snapshot, day)
    assert found is not None, f"{day} is not among the days"
    return found


def marks(snapshot: Snapshot, first: date) -> str:
    """The marks from `first` on, in words."""
    return " ".join(found.mark.value for found in snapshot.days if found.day >= first)


def states(snapshot: Snapshot, first: date) -> str:
    """The states from `first` on, in words."""
    return " ".join(found.state.value for found in snapshot.days if found.day >= first)


def _stamp(at: datetime, logged: date | None, zone: str) -> Stamp:
    written = at if logged is None else max(at, moment(logged, "20:00", zone))
    return stamp_at(at, zone, ROLLOVER, written)
