"""From the diary to the log that the guard judges."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rebound_tui.domain.actions import Action
from rebound_tui.domain.diary import Pause
from rebound_tui.domain.guard.activity import Unit
from rebound_tui.domain.guard.due_days import due_days
from rebound_tui.domain.guard.facts import setback_of
from rebound_tui.domain.guard.log import Log, PauseMark
from rebound_tui.domain.guard.strip_activity import strip_activity
from rebound_tui.domain.guard.traces import Trace
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.rulebook import RuleBook
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
    binds = {habit.id: habit.binds for habit in diary.habits}
    activity = strip_activity(diary.strips, binds, units, diary.trace.days, diary.rules, now)
    setbacks = tuple([setback_of(closing, diary.rules, now) for closing in diary.trace.closings])
    return Log(activity, setbacks, pause_marks(diary.pauses, now), due_days(diary.habits, activity.done_on, diary.rules))


def pause_marks(pauses: Iterable[Pause], now: datetime) -> tuple[PauseMark, ...]:
    """Where pauses begin and end (R15), as far as it was said by `now`. One ended by its first day is none, also after a flight west."""
    marks = []
    for pause in pauses:
        ended = pause.ended if pause.ended and pause.ended.logged <= now else None
        if pause.declared.logged > now or (ended and ended.day <= pause.declared.day):
            continue
        marks.append(PauseMark(pause.declared.day, True, pause.declared.at))
        if ended:
            marks.append(PauseMark(ended.day, False, ended.at))
        elif pause.until:
            marks.append(PauseMark(pause.until + ONE_DAY, False, pause.declared.at))
    return tuple(marks)
