"""Everything that can be kept reads back as it was, and what a newer program wrote beside it stays."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given

from rebound_tui.domain.applications import Application, Contact, Event, Kind, Salary
from rebound_tui.domain.habits import Habit, Version
from rebound_tui.storage.documents import CODECS, TABLES
from rebound_tui.storage.store import open_store
from tests.storage.counting import DAY, NOW, counting, task
from tests.storage.things import things


@given(things)
def test_everything_reads_back_as_it_was(thing: Any) -> None:
    _, encode, decode = CODECS[TABLES[type(thing)]]
    document = json.loads(json.dumps(encode(thing), ensure_ascii=False).encode())
    assert decode(document) == thing
    assert type(decode(document)) is type(thing)


@given(things)
def test_what_a_newer_program_added_to_the_top_disturbs_nobody(thing: Any) -> None:
    _, encode, decode = CODECS[TABLES[type(thing)]]
    assert decode(encode(thing) | {"mood": "good"}) == thing


def test_what_a_newer_program_added_inside_disturbs_nobody() -> None:
    _, encode, decode = CODECS["applications"]
    stamp = task("1").made
    application = Application(
        "a", "Acme", "Cook", "", (Event("e", Kind.APPLIED, stamp),), salary=Salary(1.0), contacts=(Contact("Ann"),), tags=("x",)
    )
    document = encode(application)
    for inner in (document["salary"], document["contacts"][0], document["events"][0]):
        inner["mood"] = "good"
    assert decode(document) == application
    _, encode, decode = CODECS["habits"]
    habit = Habit("h", "Read", (Version(DAY),))
    document = encode(habit)
    document["versions"][0]["mood"] = "good"
    assert decode(document) == habit


def test_plain_values_take_no_room() -> None:
    document = CODECS["habits"][1](Habit("h", "Read", (Version(DAY),)))
    assert document == {"id": "h", "name": "Read", "versions": [{"start": "2026-11-03"}]}


def test_unknown_fields_and_tables_survive_a_rewrite_and_its_undo(folder: Path) -> None:
    counting(folder, 2)
    path = folder / "log-2026.json"
    tables = json.loads(path.read_bytes())
    tables["tasks"]["1"]["mood"] = {"of": ["the", "day"]}
    tables["moods"] = {"1": {"id": "1", "text": "good"}}
    path.write_text(json.dumps(tables))
    store = open_store(folder)
    with store.changing(NOW) as change:
        change.put(task("1")._replace(text="another"))
    assert_kept(path, "another")
    store.undo(NOW)
    assert_kept(path, "Task 1")
    with store.changing(NOW) as change:
        change.delete(task("1"))
    store.undo(NOW)
    assert_kept(path, "Task 1")


def assert_kept(path: Path, text: str) -> None:
    tables = json.loads(path.read_bytes())
    assert tables["tasks"]["1"]["text"] == text
    assert tables["tasks"]["1"]["mood"] == {"of": ["the", "day"]}
    assert tables["moods"] == {"1": {"id": "1", "text": "good"}}


def test_a_store_that_stays_open_reads_what_one_just_opened_reads(folder: Path) -> None:
    store = counting(folder, 1)
    event = Event("e", Kind.INTERVIEW, task("1").made, {"people": ("Ann", "Ben"), "round": 2})
    with store.changing(NOW) as change:
        change.put(Application("a", "Acme", "Cook", events=(event,)))
    with store.reading() as here, open_store(folder).reading() as there:
        assert here.applications() == there.applications()
        assert here.applications()[0].events[0].data == {"people": ["Ann", "Ben"], "round": 2}


def test_every_document_says_when_and_where_it_was_last_changed(folder: Path) -> None:
    store = counting(folder, 1)
    with store.changing(NOW) as change:
        change.delete(task("1"))
    machine = (folder / "machine").read_text()
    document = json.loads((folder / "log-2026.json").read_bytes())["tasks"]["1"]
    assert document == {"id": "1", "deleted": True, "changed": "2026-11-03T18:00:00Z", "by": machine}
