"""A prep sheet as parts with lines: what the app shows and what is printed are made of the same."""

from collections.abc import Iterator
from typing import NamedTuple

from rebound_tui.domain.applications import label
from rebound_tui.domain.kit import detail
from rebound_tui.services.preparing import Sheet
from rebound_tui.wording import interviews as say
from rebound_tui.wording import kit as kit_say
from rebound_tui.wording.guard import day_name


class Part(NamedTuple):
    """A part of the sheet: its title, and its lines."""

    title: str
    lines: tuple[str, ...]


def facts(sheet: Sheet) -> list[str]:
    """When it is, what kind, with whom, where, and the posting."""
    data = sheet.interview.noted.data if sheet.interview else {}
    kind = sheet.interview.kind if sheet.interview else ""
    named = ((say.KIND, kind), (say.PEOPLE, data.get("people")), (say.PLACE, data.get("place")), (say.POSTING, sheet.application.url))
    return [*([when(sheet)] if sheet.at else []), *(f"{name}: {text}" for name, text in named if text)]


def when(sheet: Sheet) -> str:
    """The day and the hour, here, and where they are if that is another hour."""
    if sheet.at is None or sheet.interview is None:
        return ""
    theirs, day = sheet.interview.at, sheet.at.date()
    if theirs.replace(tzinfo=None) == sheet.at.replace(tzinfo=None):
        return say.WHEN.format(day=day_name(day), year=day.year, at=sheet.at)
    there = f"{theirs:%H:%M}" if theirs.date() == day else say.ON_DAY.format(at=theirs, day=day_name(theirs.date()))
    return say.WHEN_TWO.format(day=day_name(day), year=day.year, at=sheet.at, theirs=there)


def parts(sheet: Sheet) -> Iterator[Part]:
    """What stands below the checklist. The user's notes are always there, what comes from the kit where there is something."""
    prep = sheet.prep
    yield Part(say.RESEARCH, tuple(prep.research.splitlines()) or (say.NOT_YET,))
    yield Part(say.WANTED, tuple(f"{wanted}: {_own(sheet, index)}" for index, (wanted, _) in enumerate(sheet.skills)) or (say.NOT_YET,))
    yield Part(say.WHY, (prep.why or say.NOT_YET,))
    if sheet.strengths:
        yield Part(say.STRENGTHS, tuple(_strength(entry.text, detail(entry, "proof")) for entry in sheet.strengths))
    if sheet.lesson:
        yield Part(say.LESSON, (sheet.lesson.text,))
    if sheet.plan:
        yield Part(say.PLAN, (kit_say.line_of(sheet.plan),))


def markdown(sheet: Sheet) -> str:
    """The sheet to be printed."""
    boxes = [f"- [{'x' if entry.id in sheet.prep.done else ' '}] {entry.text}" for entry in sheet.checklist]
    blocks = [f"# {say.SHEET_TITLE.format(label=label(sheet.application))}", *_list(facts(sheet))]
    if boxes:
        blocks += [f"## {say.CHECKLIST}", "\n".join(boxes)]
    for part in parts(sheet):
        blocks += [f"## {part.title}", *_list(part.lines)]
    return "\n\n".join(blocks) + "\n"


def _list(lines: list[str] | tuple[str, ...]) -> list[str]:
    return ["\n".join(f"- {line}" for line in lines if line)] if any(lines) else []


def _own(sheet: Sheet, index: int) -> str:
    own = sheet.skills[index][1]
    if own is None:
        return say.NOT_IN_KIT
    return say.OWN_SKILL.format(skill=own.text, practice=kit_say.more_of(own, sheet.day, sheet.practised.get(own.id)))


def _strength(text: str, proof: str) -> str:
    return say.STRENGTH.format(text=text, proof=proof) if proof else text
