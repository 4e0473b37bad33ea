"""The whole kit as one immutable value, with when each skill was last practised, and which of them are offered as a habit."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rebound_tui.domain import kit as rules
from rebound_tui.domain.checkins import COUNTS
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.domain.plain import folded
from rebound_tui.domain.strips import CHARS, Strip, day_at
from rebound_tui.services import kit, present
from rebound_tui.services.files import write_file
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import kit as say

DONE = frozenset(CHARS[mark] for mark in COUNTS)
CHECKLISTS = (KitKind.CV_CHECK, KitKind.PREPARATION)
APART = str.maketrans(".,;:()", " " * 6)
SKILL_AS_HABIT = "skill_as_habit"
"""The prompt that asks whether an unused skill is to be a habit; what was said is kept as its answer."""


class KitView(NamedTuple):
    """Everything that the kit shows."""

    day: date
    entries: tuple[KitEntry, ...]
    """In the user's order, what comes with the program among them."""
    habits: Mapping[str, str]
    """The names of all habits, by id."""
    practised: Mapping[str, date]
    """When each skill was last used, by id; one that never was is not in it."""
    offered: tuple[KitEntry, ...]
    """Skills not used for 30 days, which were not yet offered as a habit."""

    def more_of(self, entry: KitEntry) -> str:
        """What is said beside an entry."""
        return say.more_of(entry, self.day, self.practised.get(entry.id), self.habits.get(detail(entry, rules.HABIT), ""))


def kit_view(desk: Desk) -> KitView:
    """The kit, from the disk."""
    with desk.store.reading() as reader:
        return view_of(reader, present.look(desk, reader).day)


def view_of(reader: Reader, today: date) -> KitView:
    """The kit, from an open reader."""
    found = kit.entries(reader)
    skills = rules.of_kind(found, KitKind.SKILL)
    practised = practice(reader, skills)
    asked = {answer.about for answer in reader.answers() if answer.prompt == SKILL_AS_HABIT}
    offered = [skill for skill in skills if _is_offered(skill, practised.get(skill.id), today) and skill.id not in asked]
    return KitView(today, tuple(found), {habit.id: habit.name for habit in reader.habits()}, practised, tuple(offered))


def exported(view: KitView) -> str:
    """The kit as Markdown, a section a kind."""
    parts = [f"# {say.TITLE}"]
    for kind in KitKind:
        found = rules.of_kind(view.entries, kind)
        if kind is KitKind.TEXT:
            parts += [f"## {say.SECTIONS[kind]}", *(_letter(entry) for entry in found)]
        elif found:
            parts += [f"## {say.SECTIONS[kind]}", "\n".join(_item(entry, view) for entry in found)]
    return "\n\n".join(parts) + "\n"


def write_kit(desk: Desk, path: str) -> Path:
    """Write the kit as Markdown into a new file; where it is now. Raises Refused."""
    return write_file(path, exported(kit_view(desk)))


def practice(reader: Reader, skills: Iterable[KitEntry]) -> dict[str, date]:
    """When each skill was last used: said so, its habit ticked, or named in a note."""
    skills = list(skills)
    if not skills:
        return {}
    ticked = _last_ticks(reader.strips())
    notes = list(_notes(reader))
    found = {skill.id: _days(skill, ticked, notes) for skill in skills}
    return {id: max(days) for id, days in found.items() if days}


def _item(entry: KitEntry, view: KitView) -> str:
    more = view.more_of(entry)
    box = "[ ] " if KitKind(entry.kind) in CHECKLISTS else ""
    return f"- {box}{say.line_of(entry)}" + (f" ({more})" if more else "")


def _letter(entry: KitEntry) -> str:
    parts = (f"### {entry.text}", detail(entry, rules.SUBJECT), detail(entry, rules.BODY))
    return "\n\n".join(part for part in parts if part)


def _is_offered(skill: KitEntry, practised: date | None, today: date) -> bool:
    return not detail(skill, rules.HABIT) and rules.is_unused(skill, practised, today)


def _days(skill: KitEntry, ticked: Mapping[str, date], notes: Iterable[tuple[str, date]]) -> list[date]:
    name = _words(skill.text)
    days = [day for note, day in notes if name in note]
    if said := detail(skill, rules.PRACTISED):
        days.append(date.fromisoformat(said))
    if (habit := detail(skill, rules.HABIT)) in ticked:
        days.append(ticked[habit])
    return days


def _last_ticks(strips: Iterable[Strip]) -> dict[str, date]:
    """The last day on which each habit was done, by id."""
    found: dict[str, date] = {}
    for strip in strips:  # by year: the last one that has a day wins
        index = max((strip.marks.rfind(char) for char in DONE), default=-1)
        if index >= 0:
            found[strip.habit] = day_at(strip, index)
    return found


def _notes(reader: Reader) -> Iterator[tuple[str, date]]:
    """Every note on a check-in or a job action, folded, its words between spaces, and its day."""
    for strip in reader.strips():
        for index, extra in strip.extras.items():
            if note := extra.get("note"):
                yield _words(str(note)), day_at(strip, int(index))
    for action in reader.actions():
        if action.note:
            yield _words(action.note), action.stamp.day


def _words(text: str) -> str:
    return f" {' '.join(folded(text).translate(APART).split())} "
