"""Ticking, unticking and skipping, from the checklist or from the shell, today or on an earlier day."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from rebound_tui.domain.checkins import COUNTS, CheckIn, Mark, amount_mark
from rebound_tui.domain.days import days_between
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habits import Habit, Version, version_on
from rebound_tui.domain.rulebook import rule_book
from rebound_tui.domain.spans import span_around
from rebound_tui.domain.stamps import Stamp
from rebound_tui.domain.strips import checkin_on, with_checkin
from rebound_tui.domain.tasks import Task
from rebound_tui.services import finding, present
from rebound_tui.services.ports import Change, Desk
from rebound_tui.services.texts import optional_line
from rebound_tui.wording import labels, nouns
from rebound_tui.wording import refusals as say

MOST = 1_000_000.0
When = str | date | None


class Tick(NamedTuple):
    """How something is ticked. Without an amount a habit that counts gets its full one."""

    tiny: bool = False
    amount: float | None = None
    note: str | None = None


class Outcome(NamedTuple):
    """What a check-in came to."""

    name: str
    day: date
    mark: Mark
    amount: float | None = None


def done(desk: Desk, names: Sequence[str], tick: Tick = Tick(), when: When = None) -> list[Outcome]:
    """Tick habits or tasks by name, as one change. Raises Refused and ticks none when one of them cannot be."""
    return _change(
        desk, names, when, lambda change, thing, stamp: _ticked(change, thing, stamp, tick), labels.TINY if tick.tiny else labels.TICKED
    )


def undone(desk: Desk, names: Sequence[str], when: When = None) -> list[Outcome]:
    """Untick by name. Raises Refused when one is not ticked."""
    return _change(desk, names, when, _unticked, labels.UNTICKED)


def skipped(desk: Desk, names: Sequence[str], when: When = None) -> list[Outcome]:
    """Skip habits on a day: neither kept nor missed."""
    return _change(desk, names, when, _skipped, labels.SKIPPED)


def toggled(desk: Desk, name: str, tiny: bool = False, when: When = None) -> Outcome:
    """Tick if unticked, untick if ticked: the one key of the checklist. The tiny key turns a full tick into a tiny one."""

    def flip(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
        mark = _mark_now(change, thing, stamp.day)
        is_off = mark is None or (mark is not Mark.TINY if tiny else mark not in COUNTS)
        return _ticked(change, thing, stamp, Tick(tiny=tiny)) if is_off else _unticked(change, thing, stamp)

    return _change(desk, [name], when, flip, labels.TICKED)[0]


def skip_toggled(desk: Desk, name: str, when: When = None) -> Outcome:
    """Skip, or take a skip back."""

    def flip(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
        is_skipped = _mark_now(change, thing, stamp.day) is Mark.SKIPPED
        return _unticked(change, thing, stamp) if is_skipped else _skipped(change, thing, stamp)

    return _change(desk, [name], when, flip, labels.SKIPPED)[0]


def amount_added(desk: Desk, name: str, step: float, when: When = None) -> Outcome:
    """Add to the amount of a habit that counts something; never below zero."""

    def add(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
        old = None if isinstance(thing, Task) else checkin_on(change.strip(thing.id, stamp.day.year), stamp.day)
        so_far = old.amount or 0.0 if old and old.mark is not Mark.CLEARED else 0.0
        return _ticked(change, thing, stamp, Tick(amount=min(MOST, max(0.0, so_far + step))))

    return _change(desk, [name], when, add, labels.TICKED)[0]


def noted(desk: Desk, name: str, text: str, when: When = None) -> Outcome:
    """Write the note of a habit's day, ticked or not; no text takes it away. Raises Refused."""

    def write(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
        if isinstance(thing, Task):
            raise Refused(say.TASK_PLAIN.format(name=thing.text))
        old = checkin_on(change.strip(thing.id, stamp.day.year), stamp.day)
        mark, at, amount = (old.mark, old.stamp, old.amount) if old else (Mark.CLEARED, stamp, None)
        return _put(change, thing, at, mark, amount, text)

    return _change(desk, [name], when, write, labels.NOTED)[0]


def note_on(desk: Desk, name: str, when: When = None) -> str:
    """The note of a habit's day. Raises Refused."""
    with desk.store.reading() as reader:
        habit = finding.habit(reader, name)
        day = present.stamped(present.look(desk, reader), when).day
        old = checkin_on(reader.strip(habit.id, day.year), day)
    return old.note if old else ""


def _change(
    desk: Desk, names: Sequence[str], when: When, act: Callable[[Change, Habit | Task, Stamp], Outcome], label: str
) -> list[Outcome]:
    with desk.store.changing(desk.clock.now()) as change:
        things = [finding.checkable(change, name) for name in names]
        stamp = present.stamped(present.look(desk, change), when)
        outcomes = [act(change, thing, stamp) for thing in dict.fromkeys(things)]
        change.label = _label(label, outcomes)
    return outcomes


def _label(label: str, outcomes: list[Outcome]) -> str:
    first = outcomes[0]
    text = (labels.UNTICKED if first.mark is Mark.CLEARED and label != labels.NOTED else label).format(name=first.name)
    return labels.MANY.format(first=text, more=len(outcomes) - 1) if len(outcomes) > 1 else text


def _ticked(change: Change, thing: Habit | Task, stamp: Stamp, tick: Tick) -> Outcome:
    if isinstance(thing, Task):
        if tick.tiny or tick.amount is not None:
            raise Refused(say.TASK_PLAIN.format(name=thing.text))
        change.put(thing._replace(done=stamp))
        return Outcome(thing.text, stamp.day, Mark.DONE)
    version = version_on(thing, stamp.day)
    if tick.amount is not None and version.target is None:
        raise Refused(say.NO_AMOUNT.format(name=thing.name))
    amount = tick.amount if tick.amount is not None else (None if tick.tiny else _whole(change, thing, version, stamp.day))
    mark = Mark.TINY if tick.tiny else Mark.DONE if amount is None else amount_mark(_bounded(amount), version.day_target)
    return _put(change, thing, stamp, mark, amount or None, tick.note)


def _whole(change: Change, habit: Habit, version: Version, day: date) -> float | None:
    """The amount of a plain tick: that of the day, or under a total what is still to be done of its week or month."""
    quota = version.quota
    if version.target is None or quota is None or quota.times is not None:
        return version.target
    days = span_around(day, quota.per, rule_book(change.rules()))
    others = (checkin_on(change.strip(habit.id, each.year), each) for each in days_between(*days) if each != day)
    return max(0.0, version.target - sum(other.amount or 0 for other in others if other)) or None


def _unticked(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
    name = thing.text if isinstance(thing, Task) else thing.name
    if _mark_now(change, thing, stamp.day) is None:
        raise Refused(say.NOTHING_TO_UNTICK.format(name=name, day=stamp.day))
    if isinstance(thing, Task):
        change.put(thing._replace(done=None))
        return Outcome(name, stamp.day, Mark.CLEARED)
    return _put(change, thing, stamp, Mark.CLEARED, None, None)


def _skipped(change: Change, thing: Habit | Task, stamp: Stamp) -> Outcome:
    if isinstance(thing, Task):
        raise Refused(say.TASK_PLAIN.format(name=thing.text))
    return _put(change, thing, stamp, Mark.SKIPPED, None, None)


def _put(change: Change, habit: Habit, stamp: Stamp, mark: Mark, amount: float | None, note: str | None) -> Outcome:
    """Write the check-in; a note that is there stays unless a new one is given."""
    strip = change.strip(habit.id, stamp.day.year)
    old = checkin_on(strip, stamp.day)
    kept = old.note if old and note is None else optional_line(note or "", nouns.NOTE)
    change.put(with_checkin(strip, CheckIn(habit.id, stamp, mark, amount, kept)))
    return Outcome(habit.name, stamp.day, mark, amount)


def _mark_now(change: Change, thing: Habit | Task, day: date) -> Mark | None:
    if isinstance(thing, Task):
        return Mark.DONE if thing.done else None
    found = checkin_on(change.strip(thing.id, day.year), day)
    return found.mark if found and found.mark is not Mark.CLEARED else None


def _bounded(amount: float) -> float:
    if not 0 <= amount <= MOST:
        raise Refused(say.BAD_AMOUNT.format(most=round(MOST)))
    return amount
