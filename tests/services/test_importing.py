"""Importing into a real diary: one change, one undo, and the same again changes nothing."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind, Salary
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.found import Found, FoundApplication, Place
from rebound_tui.domain.merging import Reason, Why
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rulebook import RuleRecord
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.services import importing
from rebound_tui.services.ports import Desk
from rebound_tui.storage.backups import BEFORE_IMPORT
from rebound_tui.storage.store import open_store

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ZONE = "America/New_York"
DAY = date(2026, 11, 2)
State = tuple[tuple[Application, ...], tuple[Hunt, ...]]


class Noon:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW

    def zone(self) -> str:
        return ZONE


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "data")


def desk_in(folder: Path) -> Desk:
    ids = map("id{}".format, count())
    return Desk(open_store(folder), Noon(), lambda: next(ids))


def state(desk: Desk) -> State:
    with desk.store.reading() as reader:
        return reader.applications(), reader.hunts()


def found(*rows: FoundApplication) -> Found:
    return Found("linkedin", rows)


def row(number: int = 1, **more: Any) -> FoundApplication:
    plain = FoundApplication(Place("a.csv", number + 1), f"Acme {number}", "Analyst", applied=DAY, job_key=f"linkedin:{number}")
    return plain._replace(**more)


def test_a_preview_changes_nothing(desk: Desk) -> None:
    planned = importing.preview(desk, found(row()))
    assert [item.outcome for item in planned.items] == ["new"]
    assert state(desk) == ((), ())
    assert desk.store.undo(NOW) is None


def test_what_was_previewed_is_applied(desk: Desk) -> None:
    planned = importing.preview(desk, found(row(1), row(2)))
    done = importing.apply(desk, found(row(1), row(2)), "import from LinkedIn")
    assert done.items == planned.items
    applications, hunts = state(desk)
    assert applications == done.applications
    assert hunts == (done.hunt,)


def test_one_undo_takes_all_back_and_redo_brings_it_again(desk: Desk) -> None:
    with desk.store.changing(NOW) as change:
        change.label = "before"
        change.put(Hunt("h", DAY), Application("own", "Acme 1", "Analyst", "h", (Event("e", Kind.SAVED, stamp_on(DAY, ZONE, NOW)),)))
    before = state(desk)
    importing.apply(desk, found(row(1, cv="cv.pdf"), row(2), row(3, applied=date(2025, 1, 1))), "import from LinkedIn", file_older=True)
    after = state(desk)
    stages = {each.company: progress(each.events).stage for each in after[0]}
    assert stages == {"Acme 1": Stage.APPLIED, "Acme 2": Stage.APPLIED, "Acme 3": Stage.NO_REPLY}
    assert desk.store.undo(NOW) == "import from LinkedIn"
    assert state(desk) == before
    assert desk.store.redo(NOW) == "import from LinkedIn"
    assert state(desk) == after


def test_a_second_import_leaves_nothing_to_undo(desk: Desk) -> None:
    importing.apply(desk, found(row()), "first")
    importing.apply(desk, found(row()), "second")
    assert desk.store.undo(NOW) == "first"


def test_a_backup_is_made_before_it_changes_anything(desk: Desk) -> None:
    def kept() -> list[Path]:
        return list(desk.store.folder.glob(f"backups/{BEFORE_IMPORT}*.zip"))  # type: ignore[attr-defined]

    importing.apply(desk, found(row(1)), "first")
    assert kept() == []
    importing.apply(desk, found(row(1)), "nothing new")
    assert kept() == []
    importing.apply(desk, found(row(2)), "second")
    assert len(kept()) == 1


def test_the_plan_is_made_anew_from_what_is_there_under_the_lock(desk: Desk) -> None:
    importing.preview(desk, found(row()))
    importing.apply(desk_in(desk.store.folder), found(row()), "elsewhere")  # type: ignore[attr-defined]
    done = importing.apply(desk, found(row()), "here")
    assert [item.outcome for item in done.items] == ["same"]


def test_times_are_those_of_this_machine_and_its_rollover(desk: Desk) -> None:
    with desk.store.changing(NOW) as change:
        change.label = "rule"
        change.put(RuleRecord("r", "rollover", 6, date(2026, 1, 1)))
    (application,) = importing.apply(desk, found(row(applied=datetime.fromisoformat("2026-11-02T05:30"))), "x").applications
    stamp = application.events[0].stamp
    assert (stamp.at, stamp.zone, stamp.day) == (datetime(2026, 11, 2, 10, 30, tzinfo=UTC), ZONE, date(2026, 11, 1))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=8).map(str.strip).filter(bool)
DAYS = st.dates(date(2025, 1, 1), DAY)
MOMENTS = st.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2026-11-02")).map(lambda at: at.replace(microsecond=0))
ROWS = st.builds(
    FoundApplication,
    st.just(Place("a.csv", 2)),
    WORDS,
    WORDS,
    st.none() | DAYS,
    st.none() | DAYS | MOMENTS,
    st.none() | st.sampled_from(Stage),
    job_key=st.sampled_from(["", "linkedin:1", "linkedin:2"]),
    salary=st.builds(lambda low, text: Salary(low, text=text), st.none() | st.floats(0, 1e6), WORDS),
    notes=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])),
)


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Path]:
    return (tmp_path / f"data{number}" for number in count())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(st.lists(ROWS, max_size=5), st.booleans())
def test_any_import_is_kept_whole_and_undone_at_once(folders: Iterator[Path], rows: list[FoundApplication], older: bool) -> None:
    desk = desk_in(next(folders))
    done = importing.apply(desk, found(*rows), "import", older)
    assert sorted(state(desk)[0]) == sorted(done.applications)
    assert importing.apply(desk, found(*rows), "again", older).applications == ()
    assert desk.store.undo(NOW) == ("import" if rows else None)
    assert state(desk) == ((), ())


@pytest.mark.parametrize("why", Why)
def test_every_reason_has_words(why: Why) -> None:
    assert importing.words(Reason(why, ())) or why in ("noted", "already", "like", "filed")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (Reason(Why.APPLIED, DAY), "applied on 2026-11-02"),
        (Reason(Why.AHEAD, datetime.fromisoformat("2026-12-24T16:00")), "its date is still to come: 2026-12-24 16:00"),
        (Reason(Why.KEPT, ("cv", "url")), "yours kept: CV, link"),
        (Reason(Why.PEOPLE, 3), "people you know there: 3"),
        (Reason(Why.STAYS, Stage.INTERVIEW), "stays Interview"),
    ],
)
def test_reasons_in_words(reason: Reason, words: str) -> None:
    assert importing.words(reason) == words
