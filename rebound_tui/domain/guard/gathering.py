"""From the diary to the log that the guard judges."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from rebound_tui.domain.actions import Action
from rebound_tui.domain.diary import Pause
from rebound_tui.domain.guard.activity import Unit
from rebound_tui.domain.guard.facts import setback_of
from rebound_tui.domain.guard.log import Log, PauseMark
from rebound_tui.domain.guard.strip_activity import strip_activity
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.rulebook import RuleBook
from rebound_tui.domain.schedules import weekdays_of
from rebound_tui.domain.strips import Strip
from rebound_tui.domain.tasks import Task

ONE_DAY = timedelta(days=1)


class Diary(NamedTuple):
    """Everything in a diary that has a say in how days are judged."""

    habits: Sequence[Habit]
    strips: Sequence[Strip]
    tasks: Sequence[Task]
    actions: Sequence[Action]
    trace: Trace
    """That of all applications, as of the moment that is asked about."""
    pauses: Sequence[Pause]
    rules: RuleBook


def gathered(diary: Diary, now: datetime) -> Log:
    """The log as of `now`."""
    units = [Unit(task.done) for task in diary.tasks if task.done]
    units += [Unit(action.stamp, action.kind) for action in diary.actions]
    units += diary.trace.others
    binds = {habit.id: habit.binds for habit in diary.habits if habit.binds}
    activity = strip_activity(diary.strips, binds, units, diary.trace.days, diary.rules, now)
    setbacks = tuple([setback_of(closing, diary.rules, now) for closing in diary.trace.closings])
    return Log(activity, setbacks, pause_marks(diary.pauses, now), due_days(diary.habits))


def pause_marks(pauses: Iterable[Pause], now: datetime) -> tuple[PauseMark, ...]:
    """Where pauses begin and end (R15), as far as it was said by `now`."""
    marks = []
    for pause in pauses:
        if pause.declared.logged > now:
            continue
        marks.append(PauseMark(pause.declared.day, True, pause.declared.at))
        if pause.ended and pause.ended.logged <= now:
            marks.append(PauseMark(pause.ended.day, False, pause.ended.at))
        elif pause.until:
            marks.append(PauseMark(pause.until + ONE_DAY, False, pause.declared.at))
    return tuple(marks)


def due_days(habits: Iterable[Habit]) -> Callable[[date], bool]:
    """A quick answer to whether any habit is due on a day, by the schedules of that time."""
    habits = list(habits)
    starts = sorted({version.start for habit in habits for version in habit.versions})
    due = [frozenset[int]()]
    for start in starts:
        in_force = (_version_at(habit, start) for habit in habits)
        due.append(frozenset[int]().union(*(weekdays_of(schedule) for schedule in in_force if schedule)))
    return lambda day: day.weekday() in due[bisect_right(starts, day)]


def _version_at(habit: Habit, day: date) -> str | None:
    """The schedule in force on `day`, or None before the habit began."""
    begun = [version.schedule for version in habit.versions if version.start <= day]
    return begun[-1] if begun else None
