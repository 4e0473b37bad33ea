"""Habits as they were lived, in a few words."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.lived import Lived, lived
from rebound_tui.domain.rulebook import RuleBook, RuleRecord, rule_book
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, with_checkin

MONDAY = date(2026, 11, 2)
ONE_DAY = timedelta(days=1)
NO_RULES = rule_book([])
LETTERS = {"d": Mark.DONE, "t": Mark.TINY, "p": Mark.PARTIAL, "s": Mark.SKIPPED, "x": Mark.CLEARED}


def on(n: int, first: date = MONDAY) -> date:
    """The day n days after the first."""
    return first + timedelta(days=n)


def strips_of(marks: Mapping[date, Mark], amounts: Mapping[date, float] | None = None) -> dict[int, Strip]:
    """These check-ins by year."""
    found: dict[int, Strip] = {}
    for day, mark in marks.items():
        at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
        strip = found.get(day.year, Strip("h", day.year, ""))
        found[day.year] = with_checkin(strip, CheckIn("h", Stamp(at, "UTC", day, at), mark, (amounts or {}).get(day)))
    return found


def marks_of(row: str, first: date = MONDAY) -> dict[date, Mark]:
    """One day a letter from `first` on: d done, t tiny, p partial, s skipped, x unticked, anything else nothing."""
    return {on(n, first): LETTERS[letter] for n, letter in enumerate(row) if letter in LETTERS}


def habit_of(*versions: tuple[int, str] | tuple[int, str, float], first: date = MONDAY) -> Habit:
    """A habit with versions that start so many days after `first`."""
    return Habit("h", "Read", tuple(Version(on(start, first), *others) for start, *others in versions))


def lived_as(habit: Habit, row: str, today: date, amounts: Mapping[date, float] | None = None) -> Lived:
    """The habit, lived as the row says from Monday 2 Nov 2026 on."""
    return lived(habit, strips_of(marks_of(row.replace(" ", "")), amounts), today)


def rest_days(*weekdays: int, records: Iterable[RuleRecord] = ()) -> RuleBook:
    """A book with these rest weekdays from the beginning."""
    return rule_book([RuleRecord("r", "rest_weekdays", weekdays, date(2000, 1, 1)), *records])
