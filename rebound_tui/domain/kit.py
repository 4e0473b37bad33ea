"""The kit: strengths, lessons, people, plans, skills, criteria, checklists and texts, and what follows from them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from rebound_tui.domain.diary import KitEntry


class KitKind(StrEnum):
    """What an entry of the kit is, in the order in which the kit shows them."""

    STRENGTH = "strength"
    LESSON = "lesson"
    PERSON = "person"
    PLAN = "plan"
    SKILL = "skill"
    CRITERION = "criterion"
    TEXT = "text"
    CV_CHECK = "cv_check"
    PREPARATION = "preparation"
    HELP_LINE = "help_line"


KINDS = tuple(map(str, KitKind))
PROOF, FOR, REACH, NOTE, IF, HABIT, PRACTISED = "proof", "for", "reach", "note", "if", "habit", "practised"
SUBJECT, BODY, FROM, OFF = "subject", "body", "from", "off"
DETAILS: Mapping[KitKind, tuple[str, ...]] = {
    KitKind.STRENGTH: (PROOF,),
    KitKind.LESSON: (FOR,),
    KitKind.PERSON: (REACH, NOTE),
    KitKind.PLAN: (IF, FOR),
    KitKind.SKILL: (HABIT, PRACTISED),
    KitKind.CRITERION: (),
    KitKind.TEXT: (SUBJECT, BODY),
    KitKind.CV_CHECK: (),
    KitKind.PREPARATION: (),
    KitKind.HELP_LINE: (REACH,),
}
"""What a user can say of an entry beside its text.

proof: when a strength showed; for: the kind of interview a lesson is for, or what a plan is for (FIRST_NO, NERVES);
reach: an address or a number; if: when a plan begins, its text is the then; habit: the id of the habit that practises a skill;
practised: a day on which a skill was used, as ISO 8601; subject and body: of a mail, the text is its title. A lesson also
keeps `from`, the id of the application it came from; `off` hides an entry that comes with the program.
"""
FIRST_NO, NERVES = "no", "nerves"
UNUSED_DAYS = 30
"""Days after which a skill that was not practised is offered as a habit."""


def detail(entry: KitEntry, name: str) -> str:
    """What the entry says of `name`, or nothing."""
    return next((text for key, text in entry.details if key == name), "")


def with_details(entry: KitEntry, changes: Mapping[str, str]) -> KitEntry:
    """The entry with these details; an empty one is taken away."""
    found = {**dict(entry.details), **changes}
    return entry._replace(details=tuple((name, text) for name, text in found.items() if text))


def overlaid(given: Iterable[KitEntry], kept: Iterable[KitEntry]) -> list[KitEntry]:
    """What comes with the program, each replaced by the user's version of it, and the user's own; in the user's order.

    Kinds that only a newer program knows are passed over.
    """
    found = {entry.id: entry for entry in given} | {entry.id: entry for entry in kept}
    shown = [entry for entry in found.values() if entry.kind in KINDS and not detail(entry, OFF)]
    return sorted(shown, key=lambda entry: (KINDS.index(entry.kind), entry.position, entry.made.at, entry.id))


def of_kind(entries: Iterable[KitEntry], kind: KitKind) -> list[KitEntry]:
    """The entries of one kind, in their order."""
    return [entry for entry in entries if entry.kind == kind]


def rotated(strengths: Sequence[KitEntry], shown: Sequence[str], count: int = 1) -> list[KitEntry]:
    """The strengths whose turn it is: those never shown first, then those shown longest ago. `shown` are ids, oldest first.

    The one shown last comes again only when there is no other.
    """
    last = {id: turn for turn, id in enumerate(shown)}
    return sorted(strengths, key=lambda entry: last.get(entry.id, -1))[:count]


def lesson_for(lessons: Iterable[KitEntry], interview: str) -> KitEntry | None:
    """The newest lesson for this kind of interview, else the newest one that is for any."""
    newest = sorted(lessons, key=lambda entry: (entry.made.at, entry.id), reverse=True)
    wanted = interview.casefold().strip()
    same = [entry for entry in newest if wanted and detail(entry, FOR).casefold() == wanted]
    return next(iter(same or [entry for entry in newest if not detail(entry, FOR)]), None)


def plan_for(plans: Iterable[KitEntry], purpose: str) -> KitEntry | None:
    """The user's first plan for this purpose."""
    return next((entry for entry in plans if detail(entry, FOR) == purpose), None)


def is_unused(skill: KitEntry, practised: date | None, today: date) -> bool:
    """Whether a skill has not been used for 30 days; one never used counts from when it was written down."""
    return (today - (practised or skill.made.day)).days >= UNUSED_DAYS
