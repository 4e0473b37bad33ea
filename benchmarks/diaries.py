"""Two diaries to measure on: a new one, and one of a person who has used it every day for ten years.

python -m benchmarks.diaries new|old FOLDER
"""

import random
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from rebound_tui.cli.wiring import SystemClock, new_id
from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.days import app_day
from rebound_tui.domain.diary import Hunt, Pause
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.habits import Habit, Pillar, Version
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import Strip, with_checkin
from rebound_tui.domain.tasks import Task
from rebound_tui.services.checkins import done
from rebound_tui.services.ports import Desk, Thing
from rebound_tui.services.setup import set_up
from rebound_tui.storage.store import open_store

ZONE = "UTC"
DAYS = 3652
HABITS = 20
APPLICATIONS = 2000
EVENTS = 8
REJECTIONS = 500
FEW, MANY = 20, 2000
"""Applications of the two diaries of one hunt."""
HUNT_DAYS = 300
HUNTS = (10.0, 8.2, 6.0, 3.5, 0.4)
"""Years ago that each began; all but the last are over after some months."""
SHARES = (0.22, 0.28, 0.2, 0.2, 0.1)
"""How the applications are shared among them."""
SINGLES = 300
"""Tasks, and as many job actions of no application."""
LAST_TICKS = 700
"""Ticks made one by one at the end: the journal is then as full as it always is."""
ONE_DAY = timedelta(days=1)


class Era(NamedTuple):
    """The time a diary spans."""

    now: datetime
    first: date
    last: date
    """Yesterday: today is left to be ticked."""


def new_diary(folder: Path) -> Desk:
    """A diary as the first start leaves it: two habits, nothing done."""
    desk = Desk(open_store(folder), SystemClock(), new_id)
    set_up(desk, "sun", ("", ""))
    return desk


def ten_years(folder: Path) -> Desk:
    """A diary of ten years in `folder`."""
    desk = Desk(open_store(folder), SystemClock(), new_id)
    now = desk.clock.now()
    today = app_day(now, ZONE, Rules().rollover)
    era, dice = Era(now, today - DAYS * ONE_DAY, today - ONE_DAY), random.Random(10)
    with desk.store.changing(now) as change:
        change.put(*_habits(era), *_strips(era, dice), *_pipeline(era, dice), *_singles(era, dice))
        change.label = "ten years"
    for count in range(LAST_TICKS):
        done(desk, [_name(count % HABITS)], when=era.last - (count // HABITS % 7) * ONE_DAY)
    return desk


def one_hunt(folder: Path, count: int) -> Desk:
    """A diary with so many applications, all of the hunt that is on."""
    desk = new_diary(folder)
    now = desk.clock.now()
    last, dice = app_day(now, ZONE, Rules().rollover) - ONE_DAY, random.Random(count)
    span = last - HUNT_DAYS * ONE_DAY, last
    with desk.store.changing(now) as change:
        change.put(Hunt(_id("hunt", 0), span[0], None, "Hunt"))
        change.put(*(_application(number, _id("hunt", 0), span, True, dice) for number in range(count)))
        change.label = f"{count} applications"
    return desk


def _name(number: int) -> str:
    return f"Habit {chr(ord('A') + number)} of every day"


def _id(kind: str, number: int) -> str:
    return f"{crc32(kind.encode()):08x}"[:4] + f"{number:06x}"


def _habits(era: Era) -> Iterator[Habit]:
    pillars = list(Pillar)
    for number in range(HABITS):
        tiny = f"two minutes of {number}"
        yield Habit(_id("habit", number), _name(number), (Version(era.first),), pillars[number % len(pillars)], tiny, position=number)


def _strips(era: Era, dice: random.Random) -> Iterator[Strip]:
    """Nine of ten days are kept; now and then a week is quiet, a note is written, an entry is made a day late."""
    quiet = {era.first + (start + n) * ONE_DAY for start in range(90, DAYS, 170) for n in range(dice.randrange(1, 6))}
    days = [era.first + n * ONE_DAY for n in range(DAYS)]
    for number in range(HABITS):
        years: dict[int, Strip] = {}
        for day in days:
            if day not in quiet and dice.random() < 0.9:
                checkin = _checkin(_id("habit", number), day, dice)
                years[day.year] = with_checkin(years.get(day.year, Strip(checkin.habit, day.year, "")), checkin)
        yield from years.values()


def _checkin(habit: str, day: date, dice: random.Random) -> CheckIn:
    mark = dice.choices((Mark.DONE, Mark.TINY, Mark.SKIPPED), (90, 7, 3))[0]
    late = ONE_DAY if dice.random() < 0.01 else timedelta()
    return CheckIn(habit, _stamp(day, dice, late), mark, note="went well" if dice.random() < 0.02 else "")


def _stamp(day: date, dice: random.Random, late: timedelta = timedelta()) -> Stamp:
    """A moment of the day between 6 and 22 o'clock."""
    at = datetime.combine(day, time(6), UTC) + timedelta(seconds=dice.randrange(16 * 3600))
    return Stamp(at, ZONE, day, at + late)


def _pipeline(era: Era, dice: random.Random) -> Iterator[Hunt | Application]:
    """Some hunts of months, with the long rest of the ten years between them; the last one is on."""
    number = 0
    for index, (ago, share) in enumerate(zip(HUNTS, SHARES, strict=True)):
        is_last = index == len(HUNTS) - 1
        start = max(era.first, era.last - timedelta(days=round(ago * 365.25)))
        end = era.last if is_last else start + timedelta(days=300)
        yield Hunt(_id("hunt", index), start, None if is_last else end, f"Hunt {index + 1}")
        for _ in range(round(APPLICATIONS * share)):
            yield _application(number, _id("hunt", index), (start, end), is_last, dice)
            number += 1


def _application(number: int, hunt: str, span: tuple[date, date], is_open: bool, dice: random.Random) -> Application:
    """Every fourth is rejected after an interview; of the last hunt half are still open."""
    days = sorted(span[0] + dice.randrange((span[1] - span[0]).days) * ONE_DAY for _ in range(EVENTS))
    kinds = [Kind.SAVED, Kind.CV_TAILORED, Kind.APPLIED, Kind.CONTACT_IN, Kind.SCREENING, Kind.FOLLOW_UP, Kind.INTERVIEW]
    kinds.append(Kind.CLOSED if number % 4 == 0 or not is_open or number % 2 else Kind.NOTE)
    events = [
        Event(_id("event", EVENTS * number + n), kind, _stamp(day, dice), _data(kind, number))
        for n, (kind, day) in enumerate(zip(kinds, days, strict=True))
    ]
    return Application(
        _id("application", number), f"Company {number}", "Software engineer", hunt, tuple(sorted(events, key=lambda event: event.stamp.at)),
        url=f"https://jobs.example.org/postings/{number}", source="board", tags=("python", "remote"), location="Berlin",
        description="What the posting said, cut to a few lines of text. " * 4, notes="A line or two about it.",
    )  # fmt: skip


def _data(kind: Kind, number: int) -> dict[str, object]:
    if kind is Kind.CLOSED:
        outcome, weight = (Stage.REJECTED, Weight.HEAVY) if number % 4 == 0 else (Stage.WITHDRAWN, Weight.NONE)
        return {"outcome": str(outcome), "weight": str(weight)}
    return {"text": "They wrote back."} if kind is Kind.CONTACT_IN else {"held": True} if kind in (Kind.SCREENING, Kind.INTERVIEW) else {}


def _singles(era: Era, dice: random.Random) -> Iterator[Thing]:
    """Tasks, job actions of no application, and a holiday a year."""
    actions = list(ActionKind)
    for number in range(SINGLES):
        day = era.first + dice.randrange(DAYS) * ONE_DAY
        made = _stamp(day, dice)
        yield Task(_id("task", number), f"Task {number}", day, made, made, "user")
        yield Action(_id("action", number), actions[number % len(actions)], _stamp(day, dice))
    for year in range(10):
        day = era.first + (200 + 365 * year) * ONE_DAY
        yield Pause(_id("pause", year), _stamp(day, dice), day + 13 * ONE_DAY)


if __name__ == "__main__":
    {"new": new_diary, "old": ten_years}[sys.argv[1]](Path(sys.argv[2]))
