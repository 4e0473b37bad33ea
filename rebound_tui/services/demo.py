"""Sample data: the story of demo_story.py as a diary that ends today. The same day gives the same diary, but for the ids."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.actions import Action
from rebound_tui.domain.applications import Application, Event, Kind, NextStep, Salary
from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.diary import Hunt, KitEntry
from rebound_tui.domain.guard.log import Weight
from rebound_tui.domain.habits import Habit, Version, is_habit_due
from rebound_tui.domain.rulebook import Rules
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import Stamp, stamp_at
from rebound_tui.domain.strips import Strip, with_checkin
from rebound_tui.domain.tasks import Task
from rebound_tui.domain.weights import weight_of
from rebound_tui.services import demo_story as story
from rebound_tui.services import present
from rebound_tui.services.habits import read_schedule
from rebound_tui.services.ports import Desk, Thing
from rebound_tui.wording import labels

SEED = 7
Plan = tuple[tuple[int, Kind, dict[str, object]], ...]
"""Days after the application was sent, what happened, and what is to be said of it."""

CALLED: Plan = ((4, Kind.CONTACT_IN, {"text": "They would like to talk."}), (7, Kind.SCREENING, {"held": True}))
TALKED: Plan = (*CALLED, (11, Kind.INTERVIEW, {"held": True, "type": "technical"}))
MET: Plan = (*TALKED, (12, Kind.FOLLOW_UP, {"text": "thanks for the talk"}))
ASKED: Plan = ((7, Kind.FOLLOW_UP, {"text": "still interested"}), (14, Kind.FOLLOW_UP, {}))
BEFORE: dict[str, Plan] = {
    "a": ASKED,
    "n": ASKED[:1],
    "w": CALLED,
    "h": MET,
    "H": (*MET, (16, Kind.INTERVIEW, {"held": True, "type": "final"})),
    "s": CALLED,
    "i": CALLED,
    "o": TALKED,
}
"""What happened before it ended or came to where it is, by fate."""
ENDS = {
    "l": (9, Stage.REJECTED),
    "n": (30, Stage.NO_REPLY),
    "w": (12, Stage.WITHDRAWN),
    "r": (10, Stage.ROLE_CLOSED),
    "h": (14, Stage.REJECTED),
    "H": (18, Stage.REJECTED),
}
"""Days after sending on which it ended, and how; the others are open: a sent, s a call, i an interview ahead, o an offer, S saved."""


class Teller(NamedTuple):
    """What the story is told with."""

    today: date
    zone: str
    now: datetime
    new_id: Callable[[], str]
    dice: random.Random

    def day(self, ago: int) -> date:
        """The day so many days ago."""
        return self.today - timedelta(days=ago)

    def stamp(self, ago: int, hours: tuple[int, int] = (9, 18)) -> Stamp:
        """A moment of that day between these hours, never later than now."""
        minutes = self.dice.randrange(hours[0] * 60, hours[1] * 60)
        wall = datetime.combine(self.day(ago), time(minutes // 60, minutes % 60), ZoneInfo(self.zone))
        at = min(wall, self.now)
        return stamp_at(at, self.zone, Rules().rollover, at)


def fill(desk: Desk) -> None:
    """Put the sample data into an empty diary, as one change."""
    now = desk.clock.now()
    with desk.store.changing(now) as change:
        today = present.look(desk, change)
        teller = Teller(today.clock_day, today.zone, now, desk.new_id, random.Random(SEED))
        change.put(*things(teller))
        change.label = labels.SAMPLE


def things(teller: Teller) -> Iterator[Thing]:
    """Everything in the diary."""
    hunt = Hunt(teller.new_id(), teller.day(story.DAYS))
    yield hunt
    for position, habit in enumerate(story.HABITS):
        yield from _habit(teller, position, habit)
    for index, fate in enumerate(story.FATES[: len(story.COMPANIES)]):
        yield _application(teller, hunt.id, index, fate)
    for ago, kind, note in story.ACTIONS:
        yield Action(teller.new_id(), kind, teller.stamp(ago), note)
    for made, due, done, text in story.TASKS:
        finished = None if done is None else teller.stamp(done)
        yield Task(teller.new_id(), text, teller.day(due), teller.stamp(made), finished, "user")
    for position, (part, ago, text, details) in enumerate(story.KIT):
        yield KitEntry(teller.new_id(), part, text, teller.stamp(ago), tuple(details.items()), position)


def _habit(teller: Teller, position: int, told: story.Told) -> Iterator[Habit | Strip]:
    version = Version(teller.day(story.DAYS), read_schedule(told.schedule, teller.day(story.DAYS)), told.target)
    habit = Habit(teller.new_id(), told.name, (version,), told.pillar, told.tiny, told.unit, told.binds, position)
    yield habit
    strips: dict[int, Strip] = {}
    for ago in range(story.DAYS, 0, -1):
        day = teller.day(ago)
        if is_habit_due(habit, day) and teller.dice.random() < _chance(ago):
            note = story.NOTES.get(ago, "") if position == 0 else ""
            strip = strips.get(day.year, Strip(habit.id, day.year, ""))
            strips[day.year] = with_checkin(strip, _checkin(teller, habit, ago)._replace(note=note))
    yield from strips.values()


def _chance(ago: int) -> float:
    return next(chance for begins, chance in reversed(story.PHASES) if ago <= begins)


def _checkin(teller: Teller, habit: Habit, ago: int) -> CheckIn:
    target = habit.versions[0].target
    is_returning = story.TINY_UNTIL < ago < story.SLUMP[1]
    mark = Mark.TINY if is_returning or teller.dice.random() < 0.08 else Mark.DONE
    return CheckIn(habit.id, teller.stamp(ago, (8, 22)), mark, target if mark is Mark.DONE else None)


def _application(teller: Teller, hunt: str, index: int, fate: str) -> Application:
    ago = _sent(index)
    events = [_event(teller, Kind.SAVED if fate == "S" else Kind.APPLIED, ago)]
    end = story.CLOSINGS.get(index)
    if fate in ENDS and end is None:
        end = max(1, ago - ENDS[fate][0])
    events += _before(teller, fate, ago, end or 0)
    events += _ahead(teller, fate, index)
    events.sort(key=lambda event: event.stamp.at)
    if fate in ENDS and end is not None:
        events.append(_closing(teller, events, index, ENDS[fate][1], end))
    return _head(teller, hunt, index, tuple(events))


def _sent(index: int) -> int:
    """How many days ago it was sent: evenly over the search, but for the slump."""
    first, last = story.SLUMP
    gap = first - last + 1
    ago = round((story.DAYS - 2 - gap) * (1 - index / (len(story.COMPANIES) - 1))) + 1
    return ago + gap if ago >= last else ago


def _before(teller: Teller, fate: str, sent: int, end: int) -> Iterator[Event]:
    """What happened between sending it and its end, both so many days ago; what falls into the slump comes after it."""
    for later, kind, data in BEFORE.get(fate, ()):
        ago = sent - later
        if kind is Kind.FOLLOW_UP and ago <= end:
            continue
        ago = story.SLUMP[1] - 1 if _in_slump(ago) else max(ago, end + 1)
        if ago > end:
            yield _event(teller, kind, ago, data)


def _in_slump(ago: int) -> bool:
    first, last = story.SLUMP
    return last <= ago <= first


def _event(teller: Teller, kind: Kind, ago: int, data: dict[str, object] | None = None) -> Event:
    return Event(teller.new_id(), kind, teller.stamp(ago), data or {})


def _ahead(teller: Teller, fate: str, index: int) -> Iterator[Event]:
    """What is still to come: an interview, or the answer to an offer."""
    if fate == "i":
        day = teller.day(-2 if index % 2 else -5)
        at = datetime.combine(day, time(10, 30), ZoneInfo(teller.zone))
        planned: dict[str, object] = {"for": at.isoformat(timespec="minutes"), "zone": teller.zone, "type": "technical"}
        yield _event(teller, Kind.INTERVIEW, 1, planned)
    if fate == "o":
        yield _event(teller, Kind.OFFER, 1, {"amount": "54,000 a year", "answer_by": teller.day(-4).isoformat()})


def _closing(teller: Teller, events: list[Event], index: int, outcome: Stage, ago: int) -> Event:
    """How it ended; silence was filed by itself, and weighs nothing."""
    is_filed = outcome is Stage.NO_REPLY
    data: dict[str, object] = {"outcome": str(outcome), "weight": str(Weight.NONE if is_filed else weight_of(events, outcome))}
    if is_filed:
        data["silence"] = True
    if index in story.NO_WORDS:
        data["words"] = story.NO_WORDS[index]
    return _event(teller, Kind.CLOSED, ago, data)


def _head(teller: Teller, hunt: str, index: int, events: tuple[Event, ...]) -> Application:
    company = story.COMPANIES[index]
    slug = "".join(char for char in company.lower() if char.isalnum())
    return Application(
        teller.new_id(),
        company,
        story.ROLES[index % len(story.ROLES)],
        hunt,
        events,
        url=f"https://{slug}.example/jobs/{4100 + index * 37}",
        source=story.SOURCES[index % len(story.SOURCES)],
        tags=("first choice",) if index % 11 == 3 else (),
        location=story.PLACES[index % len(story.PLACES)],
        salary=Salary(text="48,000 to 56,000") if index % 5 == 1 else Salary(),
        cv=story.CVS[index * len(story.CVS) // len(story.COMPANIES)],
        next_step=NextStep("ask Ines about the team", teller.day(-1)) if index == len(story.COMPANIES) - 2 else None,
    )
