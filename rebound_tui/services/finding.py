"""Finding what the user means: by id, by name, or by an unambiguous part of a name."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.habits import Habit
from rebound_tui.domain.plain import folded
from rebound_tui.domain.tasks import Task
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.services.texts import quoted, visible
from rebound_tui.wording import refusals as say

T = TypeVar("T")
SHOWN = 5
"""Names listed when one is ambiguous."""


def checkable(reader: Reader, name: str) -> Habit | Task:
    """The habit, or the open or done task, that `name` means. Raises Refused when none or several match."""
    habits = [habit for habit in reader.habits() if not habit.archived]
    things: list[Habit | Task] = [*habits, *reader.tasks()]
    found = _matching(name, things, lambda thing: [thing.name if isinstance(thing, Habit) else thing.text], lambda thing: thing.id)
    if not found:
        known = say.KNOWN_HABITS.format(names=", ".join(habit.name for habit in habits)) if habits else say.NO_HABITS
        raise Refused(say.UNKNOWN_HABIT.format(name=quoted(name), known=known))
    return _only(name, found, lambda thing: thing.name if isinstance(thing, Habit) else thing.text)


def habit(reader: Reader, name: str) -> Habit:
    """The habit, archived or not, that `name` means. Raises Refused."""
    habits = reader.habits()
    found = _matching(name, habits, lambda thing: [thing.name], lambda thing: thing.id)
    if not found:
        known = say.KNOWN_HABITS.format(names=", ".join(thing.name for thing in habits)) if habits else say.NO_HABITS
        raise Refused(say.UNKNOWN_HABIT.format(name=quoted(name), known=known))
    return _only(name, found, lambda thing: thing.name)


def task(reader: Reader, name: str) -> Task:
    """The task that `name` means. Raises Refused."""
    found = _matching(name, reader.tasks(), lambda thing: [thing.text], lambda thing: thing.id)
    if not found:
        raise Refused(say.UNKNOWN_TASK.format(name=quoted(name)))
    return _only(name, found, lambda thing: thing.text)


def application(reader: Reader, name: str) -> Application:
    """The application that `name` means: an id, a company, or a part of company and role. Raises Refused."""
    found = _matching(name, reader.applications(), lambda thing: [thing.company, label(thing)], lambda thing: thing.id)
    if not found:
        raise Refused(say.UNKNOWN_APPLICATION.format(name=quoted(name)))
    return _only(name, found, label)


def company_names(desk: Desk) -> list[str]:
    """The companies of this hunt that a shell can complete, each once, the latest first; archived ones are left out."""
    with desk.store.reading() as reader:
        hunts = reader.hunts()
        found = reader.applications_of(hunts[-1].id) if hunts else ()
    return list(dict.fromkeys(each.company for each in reversed(found) if not each.archived))


def kit_entry(entries: Iterable[KitEntry], name: str) -> KitEntry:
    """The one of these entries that `name` means. Raises Refused."""
    found = _matching(name, entries, lambda entry: [entry.text], lambda entry: entry.id)
    if not found:
        raise Refused(say.UNKNOWN_KIT_ENTRY.format(name=quoted(name)))
    return _only(name, found, lambda entry: entry.text)


def applications(desk: Desk, names: Sequence[str]) -> list[Application]:
    """The applications that these names mean, each once, in the order named. Raises Refused."""
    with desk.store.reading() as reader:
        found = [application(reader, name) for name in names]
    return list({each.id: each for each in found}.values())


def _matching(name: str, things: Iterable[T], names: Callable[[T], list[str]], id_of: Callable[[T], str]) -> list[T]:
    """The things with this id, else with exactly this name, else with this in their name."""
    things = list(things)
    by_id = next((thing for thing in things if id_of(thing) == name), None)
    if by_id is not None:
        return [by_id]
    wanted = folded(" ".join(visible(name).split()))
    if not wanted:
        return []
    if exact := [thing for thing in things if wanted in map(folded, names(thing))]:
        return exact
    return [thing for thing in things if any(wanted in folded(text) for text in names(thing))]


def _only(name: str, found: list[T], text: Callable[[T], str]) -> T:
    if len(found) == 1:
        return found[0]
    shown = [f"{text(thing)} ({thing.id})" for thing in found[:SHOWN]]  # type: ignore[attr-defined]
    raise Refused(say.AMBIGUOUS.format(name=quoted(name), choices="; ".join(shown + [say.OTHERS] * (len(found) > SHOWN))))
