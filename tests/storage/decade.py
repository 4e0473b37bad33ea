"""A diary of ten years: twenty habits ticked on most days, two thousand applications with eight events each."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, with_checkin
from rebound_tui.services.ports import Store, Thing

START = date(2017, 1, 1)
DAYS = 3652
NOW = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)
HABITS = tuple(Habit(f"habit{n:02}", f"Habit {n}", (Version(START),), position=n) for n in range(20))
KINDS = (Kind.APPLIED, Kind.CONTACT_IN, Kind.SCREENING, Kind.INTERVIEW, Kind.FOLLOW_UP, Kind.INTERVIEW, Kind.NOTE, Kind.CLOSED)


def stamp(day: date, hour: int = 18) -> Stamp:
    at = datetime(day.year, day.month, day.day, hour, 7, 31, tzinfo=UTC)
    return Stamp(at, "Europe/Berlin", day, at)


def strips(habit: Habit) -> list[Strip]:
    found: dict[int, Strip] = {}
    for n in range(DAYS - 1):
        day = START + timedelta(days=n)
        if (n + habit.position) % 11:
            strip = found.get(day.year, Strip(habit.id, day.year, ""))
            note = "a long day" if n % 30 == 0 else ""
            found[day.year] = with_checkin(strip, CheckIn(habit.id, stamp(day), Mark.DONE, note=note))
    return list(found.values())


def applications(count: int = 2000) -> Iterator[Application]:
    for n in range(count):
        day = START + timedelta(days=n * DAYS // (count + 1))
        events = tuple(
            Event(f"e{n}-{m}", kind, stamp(day + timedelta(days=m)), {"outcome": "rejected", "weight": "heavy"} if m == 7 else {})
            for m, kind in enumerate(KINDS)
        )
        yield Application(f"app{n}", f"Company {n}", "Data Analyst", "hunt", events, url=f"https://example.com/{n}", source="referral")


def filled(store: Store) -> None:
    """Put all of it, in one change."""
    things: list[Thing] = [Hunt("hunt", START), *HABITS, *applications()]
    with store.changing(NOW) as change:
        change.put(*things, *(strip for habit in HABITS for strip in strips(habit)))
        change.label = "ten years"
