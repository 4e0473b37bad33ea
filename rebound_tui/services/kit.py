"""What can be done with the kit: look, search, add, edit, delete, put in order. What comes with the program can be changed too."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import NamedTuple

from rebound_tui.domain import kit as rules
from rebound_tui.domain import templates
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.kit import DETAILS, KitKind
from rebound_tui.domain.plain import folded
from rebound_tui.domain.stamps import Stamp
from rebound_tui.services import finding, present
from rebound_tui.services.ports import Change, Desk, Reader
from rebound_tui.services.texts import line, optional_line, paragraphs
from rebound_tui.wording import kit as say
from rebound_tui.wording import kit_texts

LIMIT = 500
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
AS_IT_COMES = Stamp(BEGINNING, "UTC", date(2026, 1, 1), BEGINNING)
"""The stamp of what nobody wrote down."""
NEVER_EMPTY = (KitKind.TEXT,)
"""Kinds whose given entries can be changed, not deleted."""


class KitForm(NamedTuple):
    """What can be said of an entry; None leaves the text as it is, an empty detail is taken away."""

    text: str | None = None
    details: Mapping[str, str] = {}


def given() -> list[KitEntry]:
    """What comes with the program: texts and checklists, under ids of their own, so that two machines change the same ones."""
    texts = [
        KitEntry(id, KitKind.TEXT, text.title, AS_IT_COMES, ((rules.SUBJECT, text.subject), (rules.BODY, text.body)), position)
        for position, (id, text) in enumerate(kit_texts.TEXTS.items())
    ]
    return [*texts, *_list(KitKind.CV_CHECK, kit_texts.CV_CHECKS), *_list(KitKind.PREPARATION, kit_texts.PREPARATIONS)]


def entries(reader: Reader, kind: KitKind | None = None) -> list[KitEntry]:
    """The kit, or one part of it, in the user's order."""
    found = rules.overlaid(given(), reader.kit())
    return found if kind is None else rules.of_kind(found, kind)


def searched(found: Iterable[KitEntry], terms: str) -> list[KitEntry]:
    """The entries that have all of these words in them, accents and case ignored."""
    words = folded(terms).split()
    return [entry for entry in found if all(word in _haystack(entry) for word in words)]


def is_given(entry: KitEntry) -> bool:
    """Whether it is as it comes, never changed."""
    return entry.made == AS_IT_COMES


def is_text_given(entry: KitEntry) -> bool:
    """Whether it is the user's version of a text that comes with the program: deleting it brings that back."""
    return entry.id in kit_texts.TEXTS


def add_entry(desk: Desk, kind: KitKind, text: str, details: Mapping[str, str] | None = None) -> KitEntry:
    """Put something into the kit, at the end of its part. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        entry = added(desk, change, kind, text, details or {})
        change.label = say.ADDED.format(noun=say.NOUNS[kind], text=entry.text)
    return entry


def added(desk: Desk, change: Change, kind: KitKind, text: str, details: Mapping[str, str]) -> KitEntry:
    """A new entry, put into a change that does more than this. Raises Refused."""
    today = present.look(desk, change)
    position = max((entry.position for entry in entries(change, kind)), default=-1) + 1
    blank = KitEntry(desk.new_id(), kind, "", present.stamped(today, None), position=position)
    entry = _filled(change, today, blank, KitForm(text, details))
    change.put(entry)
    return entry


def edit_entry(desk: Desk, name: str, form: KitForm) -> KitEntry:
    """Change an entry, one that comes with the program too. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        today = present.look(desk, change)
        entry = _filled(change, today, finding.kit_entry(entries(change), name), form)
        if is_given(entry):
            entry = entry._replace(made=present.stamped(today, None))
        change.put(entry)
        change.label = say.EDITED.format(text=entry.text)
    return entry


def delete_entry(desk: Desk, name: str) -> KitEntry:
    """Delete an entry. A text that comes with the program is then as it comes. Raises Refused."""
    with desk.store.changing(desk.clock.now()) as change:
        entry = finding.kit_entry(entries(change), name)
        kind = KitKind(entry.kind)
        if kind in NEVER_EMPTY and is_given(entry):
            raise Refused(say.GIVEN_STAYS.format(text=entry.text))
        if entry.id in {each.id for each in given()} and kind not in NEVER_EMPTY:
            change.put(rules.with_details(entry, {rules.OFF: "1"}))
        else:
            change.delete(entry)
        change.label = (say.RESET if is_text_given(entry) else say.DELETED).format(text=entry.text)
    return entry


def move_entry(desk: Desk, name: str, steps: int) -> KitEntry:
    """Move an entry down its part by so many places (negative: up). Raises Refused when it is unknown."""
    with desk.store.changing(desk.clock.now()) as change:
        entry = finding.kit_entry(entries(change), name)
        order = [each for each in entries(change, KitKind(entry.kind)) if each.id != entry.id]
        here = [each.id for each in entries(change, KitKind(entry.kind))].index(entry.id)
        order.insert(max(0, min(len(order), here + steps)), entry)
        change.put(*(each._replace(position=at) for at, each in enumerate(order) if each.position != at))
        change.label = say.MOVED.format(text=entry.text)
    return entry


def _list(kind: KitKind, texts: Iterable[str]) -> list[KitEntry]:
    return [KitEntry(f"{kind}-{position + 1}", kind, text, AS_IT_COMES, position=position) for position, text in enumerate(texts)]


def _haystack(entry: KitEntry) -> str:
    return folded(" ".join((entry.text, *(text for name, text in entry.details if name in DETAILS[KitKind(entry.kind)]))))


def _filled(reader: Reader, today: present.Today, entry: KitEntry, form: KitForm) -> KitEntry:
    kind = KitKind(entry.kind)
    text = entry.text if form.text is None else line(form.text, say.AN_ENTRY, LIMIT, "text")
    same = [each for each in entries(reader, kind) if each.id != entry.id and folded(each.text) == folded(text)]
    if same and kind is not KitKind.PLAN:
        raise Refused(say.SAME.format(text=text), "text")
    details = {}
    for name, value in form.details.items():
        with about(name):
            details[name] = _cleaned(reader, today, kind, name, value)
    return rules.with_details(entry._replace(text=text), details)


def _cleaned(reader: Reader, today: present.Today, kind: KitKind, name: str, value: str) -> str:
    if name not in (*DETAILS[kind], rules.FROM):
        allowed = ", ".join(DETAILS[kind])
        raise Refused((say.NO_DETAIL if allowed else say.NO_DETAILS).format(noun=say.NOUNS[kind], detail=name, details=allowed))
    if name == rules.HABIT:
        return finding.habit(reader, value).id if value else ""
    if name == rules.PRACTISED:
        return _practised(today, value) if value else ""
    if name == rules.BODY:
        return _checked(paragraphs(value, say.DETAIL_NOUNS[name]))
    clean = optional_line(value, say.DETAIL_NOUNS.get(name, say.AN_ENTRY), LIMIT)
    if kind is KitKind.PLAN and name == rules.FOR and clean not in ("", rules.FIRST_NO, rules.NERVES):
        raise Refused(say.NOT_A_PURPOSE)
    return _checked(clean) if name == rules.SUBJECT else clean


def _checked(text: str) -> str:
    """A template whose places to be filled in are in order. Raises Refused."""
    if lone := templates.lone_brace(text):
        raise Refused(say.LONE_BRACE.format(line=lone))
    for name, meant in templates.slips(text, kit_texts.FILLED).items():
        raise Refused(say.SLIP.format(name=name, meant=meant))
    return text


def _practised(today: present.Today, text: str) -> str:
    day = present.typed(today, text).day
    if day > today.day:
        raise Refused(say.FUTURE_PRACTICE.format(when=text))
    return day.isoformat()
