"""Documents <-> domain: how each thing is written down. A field that has its plain value is left out."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from rebound_tui.domain.actions import Action, ActionKind
from rebound_tui.domain.applications import Application, Contact, Event, Kind, NextStep, Prep, Salary
from rebound_tui.domain.diary import Answer, Hunt, KitEntry, Pause, SavedView
from rebound_tui.domain.habits import Habit, Pillar, Version
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.domain.strips import MARKS, NOTHING, WIDTH, Strip
from rebound_tui.domain.tasks import Task
from rebound_tui.storage.datafile import Doc
from rebound_tui.storage.encoding import day_of, day_or_none, known_fields, stamp_doc, stamp_from, tuple_of, without_plain

KINDS = {str(kind): kind for kind in Kind}
STRIP_MARKS = {*MARKS, NOTHING}
NO_DATA: dict[str, object] = {}


def _event_doc(event: Event) -> Doc:
    doc: Doc = {"id": event.id, "kind": str(event.kind), **stamp_doc(event.stamp)}
    if event.data:
        doc["data"] = event.data
    if event.origin:
        doc["origin"] = event.origin
    return doc


def _event_from(doc: Doc) -> Event:
    return tuple_of(Event, (doc["id"], KINDS[doc["kind"]], stamp_from(doc), doc.get("data", NO_DATA), doc.get("origin", "")))


def application_doc(application: Application) -> Doc:
    """The head, and the events in the order they were logged."""
    doc = without_plain(application, Application._field_defaults)
    doc["events"] = [_event_doc(event) for event in application.events]
    for name, encode in (("salary", _salary_doc), ("next_step", _next_doc)):
        if name in doc:
            doc[name] = encode(doc[name])
    if "contacts" in doc:
        doc["contacts"] = [without_plain(contact, Contact._field_defaults) for contact in application.contacts]
    if "preps" in doc:
        doc["preps"] = [_prep_doc(prep) for prep in application.preps]
    for name in ("tags", "fit"):
        if doc.get(name) is not None:
            doc[name] = list(doc[name])
    return doc


def application_from(doc: Doc) -> Application:
    """The application that `application_doc` wrote."""
    fields = known_fields(Application, doc)
    fields["events"] = tuple([_event_from(event) for event in doc["events"]])
    if "salary" in fields:
        fields["salary"] = Salary(**known_fields(Salary, fields["salary"]))
    if "contacts" in fields:
        fields["contacts"] = tuple(Contact(**known_fields(Contact, contact)) for contact in fields["contacts"])
    if "preps" in fields:
        fields["preps"] = tuple(_prep_from(prep) for prep in fields["preps"])
    if "next_step" in fields:
        step = fields["next_step"]
        fields["next_step"] = NextStep(step["what"], day_or_none(step.get("due")))
    for name in ("tags", "fit"):
        if name in fields:
            fields[name] = tuple(fields[name])
    return Application(**fields)


def _salary_doc(salary: Salary) -> Doc:
    return without_plain(salary, Salary._field_defaults)


def _prep_doc(prep: Prep) -> Doc:
    doc = without_plain(prep, Prep._field_defaults)
    return doc | ({"done": list(prep.done)} if prep.done else {})


def _prep_from(doc: Doc) -> Prep:
    return Prep(**known_fields(Prep, doc) | {"done": tuple(doc.get("done", ()))})


def _next_doc(step: NextStep) -> Doc:
    return {"what": step.what} | ({"due": step.due.isoformat()} if step.due else {})


def habit_doc(habit: Habit) -> Doc:
    """A habit with its schedule versions."""
    doc = without_plain(habit, Habit._field_defaults)
    doc["versions"] = [without_plain(version, Version._field_defaults) | {"start": version.start.isoformat()} for version in habit.versions]
    return doc


def habit_from(doc: Doc) -> Habit:
    """The habit that `habit_doc` wrote."""
    fields = known_fields(Habit, doc)
    fields["versions"] = tuple(_version_from(version) for version in doc["versions"])
    if "pillar" in fields:
        fields["pillar"] = Pillar(fields["pillar"])
    return Habit(**fields)


def _version_from(doc: Doc) -> Version:
    return Version(**known_fields(Version, doc) | {"start": day_of(doc["start"])})


def strip_doc(strip: Strip) -> Doc:
    """A habit's year of check-ins."""
    return without_plain(strip, Strip._field_defaults)


def strip_from(doc: Doc) -> Strip:
    """The strip that `strip_doc` wrote. Raises ValueError when its texts do not fit together."""
    strip = Strip(**known_fields(Strip, doc))
    if len(strip.moments) != WIDTH * len(strip.marks) or not set(strip.marks) <= STRIP_MARKS or not f"0{strip.moments}".encode().isdigit():
        raise ValueError(doc["id"])
    return strip


def _last_day_of_strip(doc: Doc) -> str:
    touched = len(doc.get("marks", "").rstrip(NOTHING))
    return str(date(doc["year"], 1, 1) + timedelta(touched - 1)) if touched else ""


def task_doc(task: Task) -> Doc:
    """A task."""
    doc = without_plain(task, Task._field_defaults) | {"due": task.due.isoformat(), "made": stamp_doc(task.made)}
    return doc | ({"done": stamp_doc(task.done)} if task.done else {})


def task_from(doc: Doc) -> Task:
    """The task that `task_doc` wrote."""
    fields = known_fields(Task, doc)
    done = doc.get("done")
    return Task(**fields | {"due": day_of(doc["due"]), "made": stamp_from(doc["made"]), "done": stamp_from(done) if done else None})


def _stamped_doc(thing: Action | Answer) -> Doc:
    return without_plain(thing, thing._field_defaults) | {"stamp": stamp_doc(thing.stamp)}


def _action_from(doc: Doc) -> Action:
    return Action(doc["id"], ActionKind(doc["kind"]), stamp_from(doc["stamp"]), doc.get("note", ""))


def _answer_from(doc: Doc) -> Answer:
    return Answer(doc["id"], doc["prompt"], doc["answer"], stamp_from(doc["stamp"]), doc.get("about", ""))


def _hunt_doc(hunt: Hunt) -> Doc:
    ended = {"ended": hunt.ended.isoformat()} if hunt.ended else {}
    return without_plain(hunt, Hunt._field_defaults) | {"started": hunt.started.isoformat()} | ended


def _hunt_from(doc: Doc) -> Hunt:
    return Hunt(doc["id"], day_of(doc["started"]), day_or_none(doc.get("ended")), doc.get("name", ""))


def _pause_doc(pause: Pause) -> Doc:
    doc: Doc = {"id": pause.id, "declared": stamp_doc(pause.declared)}
    if pause.until:
        doc["until"] = pause.until.isoformat()
    if pause.ended:
        doc["ended"] = stamp_doc(pause.ended)
    return doc


def _pause_from(doc: Doc) -> Pause:
    ended = doc.get("ended")
    return Pause(doc["id"], stamp_from(doc["declared"]), day_or_none(doc.get("until")), stamp_from(ended) if ended else None)


def _kit_doc(entry: KitEntry) -> Doc:
    doc = without_plain(entry, KitEntry._field_defaults) | {"made": stamp_doc(entry.made)}
    return doc | ({"details": [list(pair) for pair in entry.details]} if entry.details else {})


def _kit_from(doc: Doc) -> KitEntry:
    fields = known_fields(KitEntry, doc)
    details = tuple((name, text) for name, text in doc.get("details", ()))
    return KitEntry(**fields | {"made": stamp_from(doc["made"]), "details": details})


def _view_doc(view: SavedView) -> Doc:
    doc = without_plain(view, SavedView._field_defaults)
    return doc | ({"picks": [list(pick) for pick in view.picks]} if view.picks else {})


def _view_from(doc: Doc) -> SavedView:
    return SavedView(doc["id"], doc["name"], doc.get("text", ""), tuple((facet, value) for facet, value in doc.get("picks", ())))


def _rule_doc(record: RuleRecord) -> Doc:
    value = list(record.value) if isinstance(record.value, tuple) else record.value
    return {"id": record.id, "key": record.key, "value": value, "start": record.start.isoformat()}


def _rule_from(doc: Doc) -> RuleRecord:
    value = doc["value"]
    return RuleRecord(doc["id"], doc["key"], tuple(value) if isinstance(value, list) else value, day_of(doc["start"]))


CODECS: dict[str, tuple[type, Callable[[Any], Doc], Callable[[Doc], Any]]] = {
    "habits": (Habit, habit_doc, habit_from),
    "checkins": (Strip, strip_doc, strip_from),
    "tasks": (Task, task_doc, task_from),
    "applications": (Application, application_doc, application_from),
    "actions": (Action, _stamped_doc, _action_from),
    "answers": (Answer, _stamped_doc, _answer_from),
    "hunts": (Hunt, _hunt_doc, _hunt_from),
    "kit": (KitEntry, _kit_doc, _kit_from),
    "pauses": (Pause, _pause_doc, _pause_from),
    "rules": (RuleRecord, _rule_doc, _rule_from),
    "views": (SavedView, _view_doc, _view_from),
}
"""By table: the type it holds, and how to write and read one."""
LAST_DAY: dict[str, Callable[[Doc], str]] = {
    "checkins": _last_day_of_strip,
    "tasks": lambda doc: str(doc["done"]["day"]) if "done" in doc else "",
    "actions": lambda doc: str(doc["stamp"]["day"]),
}
"""By table: the last app day in a document, or nothing, read off it without making the value."""
TABLES = {kind: table for table, (kind, _, _) in CODECS.items()}
