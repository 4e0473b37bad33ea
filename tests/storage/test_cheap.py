"""What keeps a tick cheap after ten years: what is written and what is read for it, not how long that takes on one machine."""

import json
from pathlib import Path

from rebound_tui.domain.checkins import CheckIn, Mark
from rebound_tui.domain.strips import with_checkin
from rebound_tui.storage.store import open_store
from tests.storage.counting import NOW as TODAY
from tests.storage.counting import contents, count, counting, task
from tests.storage.decade import NOW, filled, stamp


def test_a_tick_writes_the_file_of_its_year_and_a_short_line(folder: Path) -> None:
    store = open_store(folder)
    filled(store)
    with store.reading() as reader:
        applications = reader.applications()
        strips = {(strip.habit, strip.year): strip for strip in reader.strips()}
    before = contents(folder)
    with store.changing(NOW) as change:
        change.put(with_checkin(change.strip("habit00", 2026), CheckIn("habit00", stamp(NOW.date()), Mark.TINY)))
        change.label = "Habit 0 ticked, the tiny version"
    after = contents(folder)
    changed = {name for name in after if after[name] != before.get(name) and not name.startswith("backups/")}
    assert changed == {"log-2026.json", "journal.jsonl"}
    assert len(after["log-2026.json"]) < 80_000
    assert len(after["journal.jsonl"]) - len(before["journal.jsonl"]) < 600
    with store.reading() as reader:
        assert reader.applications() is applications
        same = [strip for strip in reader.strips() if strip is strips[strip.habit, strip.year]]
    assert len(same) == len(strips) - 1, "only what was changed is decoded again"


def test_what_is_put_together_from_texts_known_already_is_what_writing_it_all_gives(folder: Path) -> None:
    store = counting(folder, 3)
    for text in ("ü", "ü", '"quoted"', "\u2028\x00"):
        with store.changing(TODAY) as change:
            change.put(task("2")._replace(text=text))
        count(store)
        store.undo(TODAY)
        store.redo(TODAY)
        store.undo(TODAY)
        for name in ("diary.json", "log-2026.json"):
            content = (folder / name).read_text("utf-8")
            assert json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":")) == content
    with store.reading() as here, open_store(folder).reading() as there:
        assert here.tasks() == there.tasks()
