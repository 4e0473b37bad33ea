"""What an import does: which application a row is about, what it adds, and that nothing is undone by doing it twice."""

import random
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind, Salary, with_event
from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.folding import folded_company, folded_role
from rebound_tui.domain.found import Found, FoundApplication, Place, When
from rebound_tui.domain.importing import Item, Outcome, Plan, plan
from rebound_tui.domain.jobkeys import job_key
from rebound_tui.domain.merging import Reason, Why
from rebound_tui.domain.progress import progress
from rebound_tui.domain.rulebook import RuleRecord, rule_book
from rebound_tui.domain.stages import OUTCOMES, Stage
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.domain.terms import Terms

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
ZONE = "Europe/Berlin"
DAY = date(2026, 11, 2)
OPEN = Hunt("open", date(2026, 1, 1))
AT = Place("a.csv", 2)
ids = count()


def terms(file_older: bool = False, now: datetime = NOW, zone: str = ZONE) -> Terms:
    return Terms(now, zone, rule_book(()), lambda: f"id{next(ids)}", file_older)


def row(applied: When | None = None, saved: When | None = None, key: str = "", **more: Any) -> FoundApplication:
    return FoundApplication(AT, "Acme", "Analyst", saved, applied, job_key=key)._replace(**more)


def planned(applications: Iterable[Application], *rows: FoundApplication, file_older: bool = False) -> Plan:
    return plan(applications, (OPEN,), Found("linkedin", rows), terms(file_older))


def made(*events: tuple[Kind, date] | tuple[Kind, date, Mapping[str, object]], **head: Any) -> Application:
    application = Application(f"own{next(ids)}", "Acme", "Analyst", "open")._replace(**head)
    for kind, day, *data in events:
        application = with_event(application, Event(f"e{next(ids)}", kind, stamp_on(day, ZONE, NOW), dict(data[0]) if data else {}))
    return application


def after(old: Iterable[Application], done: Plan) -> list[Application]:
    return list(({application.id: application for application in old} | {each.id: each for each in done.applications}).values())


def outcomes(done: Plan) -> list[str]:
    return [item.outcome.value for item in done.items]


def stage(application: Application) -> Stage:
    return progress(application.events).stage


def one(done: Plan) -> Item:
    (item,) = done.items
    return item


def test_a_new_application() -> None:
    done = planned((), row(DAY, url="https://x", cv="cv.pdf", source="LinkedIn", notes="q:a", key="linkedin:1"))
    (application,) = done.applications
    assert application[1:4] == ("Acme", "Analyst", "open")
    assert (application.url, application.cv, application.source, application.notes) == ("https://x", "cv.pdf", "LinkedIn", "q:a")
    ((event),) = application.events
    assert (event.kind, event.origin, event.stamp) == (Kind.APPLIED, "linkedin", stamp_on(DAY, ZONE, NOW))
    assert one(done) == Item(Outcome.NEW, "Acme, Analyst", (Reason(Why.APPLIED, DAY),), (AT,))
    assert (done.hunt, done.older) == (None, 0)


def test_a_saved_job_is_only_saved() -> None:
    (application,) = planned((), row(saved=DAY)).applications
    assert (stage(application), progress(application.events).applied_on) == (Stage.SAVED, None)


def test_times_without_a_zone_are_local_and_the_rollover_decides_the_day() -> None:
    found = Found("linkedin", (row(datetime.fromisoformat("2026-11-02T03:30")),))
    late = rule_book((RuleRecord("r", "rollover", 2, date(2026, 11, 1)),))
    (ours,) = plan((), (OPEN,), found, terms()).applications
    (theirs,) = plan((), (OPEN,), found, terms()._replace(book=late, zone="America/New_York")).applications
    assert ours.events[0].stamp[:3] == (datetime(2026, 11, 2, 2, 30, tzinfo=UTC), ZONE, date(2026, 11, 1))
    assert theirs.events[0].stamp[:3] == (datetime(2026, 11, 2, 8, 30, tzinfo=UTC), "America/New_York", date(2026, 11, 2))


def test_times_with_a_zone_keep_it() -> None:
    (application,) = planned((), row(NOW - timedelta(days=1))).applications
    assert application.events[0].stamp.at == NOW - timedelta(days=1)


def test_a_row_without_dates_was_saved_now() -> None:
    (application,) = planned((), row()).applications
    assert (stage(application), application.events[0].stamp.at) == (Stage.SAVED, NOW)


@pytest.mark.parametrize("when", [date(2026, 11, 25), datetime.fromisoformat("2026-11-24T13:01"), NOW + timedelta(seconds=1)])
def test_what_has_not_happened_yet_is_skipped_with_its_reason(when: When) -> None:
    done = planned((), row(when))
    assert one(done) == Item(Outcome.SKIPPED, "Acme, Analyst", (Reason(Why.AHEAD, when),), (AT,))
    assert done.applications == ()


def test_today_and_this_minute_are_taken() -> None:
    assert outcomes(planned((), row(date(2026, 11, 24)))) == ["new"]
    assert outcomes(planned((), row(datetime.fromisoformat("2026-11-24T13:00")))) == ["new"]


def test_without_an_open_hunt_one_begins_on_the_first_day() -> None:
    ended = OPEN._replace(ended=date(2026, 2, 1))
    done = plan((), (ended,), Found("linkedin", (row(DAY), row(DAY - timedelta(days=9), key="linkedin:1"))), terms())
    assert done.hunt
    assert (done.hunt.started, done.hunt.ended) == (DAY - timedelta(days=9), None)
    assert {application.hunt for application in done.applications} == {done.hunt.id}


def test_a_new_hunt_begins_with_the_new_ones_alone() -> None:
    old = made((Kind.SAVED, DAY - timedelta(days=9)), job_key="linkedin:1", hunt="ended")
    done = plan([old], (), Found("linkedin", (row(DAY, key="linkedin:1"), row(DAY, key="linkedin:2"))), terms())
    assert len(done.applications) == 2
    assert done.hunt
    assert done.hunt.started == DAY


def test_no_hunt_begins_without_a_new_application() -> None:
    assert plan([made((Kind.APPLIED, DAY))], (), Found("linkedin", (row(DAY),)), terms()).hunt is None


def test_the_last_open_hunt_takes_them() -> None:
    hunts = (OPEN, Hunt("last", DAY), Hunt("ended", DAY, DAY))
    (application,) = plan((), hunts, Found("linkedin", (row(DAY),)), terms()).applications
    assert application.hunt == "last"


@pytest.mark.parametrize(
    ("old", "found", "is_same_one"),
    [
        (made((Kind.APPLIED, DAY), job_key="linkedin:1", role="Other"), row(DAY, key="linkedin:1"), True),
        (made((Kind.APPLIED, DAY), url="https://de.linkedin.com/jobs/view/x-1/?ref=2"), row(date(2025, 1, 1), key="linkedin:1"), True),
        (
            made((Kind.APPLIED, DAY), url="https://acme.example/jobs/7", role="Other"),
            row(url="http://www.acme.example/jobs/7/?ref=a"),
            True,
        ),
        (made((Kind.APPLIED, DAY), url="https://acme.example/jobs/7", role="Other"), row(url="https://acme.example/jobs/8"), False),
        (made((Kind.APPLIED, DAY), company="ACMÉ, Inc."), row(DAY), True),
        (made((Kind.APPLIED, DAY)), row(DAY, key="linkedin:1"), True),
        (made((Kind.APPLIED, DAY), job_key="greenhouse:acme/7"), row(DAY, key="linkedin:1"), True),
        (made((Kind.SAVED, DAY - timedelta(days=5)), (Kind.MOVED, DAY, {"to": "applied"})), row(DAY), True),
        (made((Kind.APPLIED, DAY)), row(), True),
        (made((Kind.APPLIED, DAY), job_key="linkedin:2"), row(DAY, key="linkedin:1"), False),
        (made((Kind.APPLIED, DAY)), row(DAY - timedelta(days=1)), False),
        (made((Kind.APPLIED, DAY), role="Senior Analyst"), row(DAY), False),
        (made((Kind.SAVED, DAY)), row(DAY + timedelta(days=5)), True),
        (made((Kind.SAVED, DAY)), row(DAY - timedelta(days=5)), False),
        (made((Kind.SAVED, DAY), (Kind.CLOSED, DAY, {"outcome": "role_closed"})), row(DAY + timedelta(days=5)), False),
        (made((Kind.SAVED, DAY), (Kind.CLOSED, DAY, {"outcome": "rejected"}), (Kind.CONTACT_IN, DAY)), row(DAY + timedelta(days=5)), False),
        (made((Kind.SAVED, DAY), (Kind.APPLIED, DAY)), row(DAY + timedelta(days=5)), False),
        (made((Kind.SAVED, DAY - timedelta(days=9)), (Kind.APPLIED, DAY)), row(saved=DAY - timedelta(days=5)), False),
        (made((Kind.APPLIED, DAY)), row(saved=DAY - timedelta(days=5)), True),
        (made((Kind.APPLIED, DAY)), row(saved=DAY + timedelta(days=5)), False),
        (made((Kind.SAVED, DAY)), row(saved=DAY + timedelta(days=5)), False),
    ],
    ids=[
        "job key",
        "key in the link",
        "link",
        "another link",
        "folded names and date",
        "key learnt",
        "another board",
        "moved to applied",
        "no date in the row",
        "two postings",
        "another date",
        "another role",
        "saved, then applied",
        "saved after it",
        "saved and closed",
        "saved, closed, reopened",
        "applied again",
        "saved again before",
        "applied, saved before",
        "saved after applying",
        "saved twice",
    ],
)
def test_which_application_a_row_is_about(old: Application, found: FoundApplication, is_same_one: bool) -> None:
    done = planned([old], found)
    assert (one(done).outcome is not Outcome.NEW) is is_same_one


def test_a_link_that_several_have_leads_to_none_of_them() -> None:
    jobs = "https://acme.example/careers"
    old = made((Kind.APPLIED, DAY), url=jobs)
    rows = row(DAY, url=jobs), row(DAY, url=f"{jobs}/", role="Engineer"), row(saved=DAY, url=jobs, role="Cook")
    assert outcomes(planned([old], *rows)) == ["same", "new", "new"]
    done = planned((), *rows)
    assert outcomes(planned(done.applications, *rows)) == ["same", "same", "same"]


def test_the_calendar_decides_not_the_app_day() -> None:
    late = row(datetime.fromisoformat("2026-11-02T00:30"))
    first = planned((), late)
    assert outcomes(plan(first.applications, (OPEN,), Found("linkedin", (late,)), terms(zone="Asia/Tokyo"))) == ["same"]


def test_a_date_that_was_corrected_or_taken_back_is_still_known() -> None:
    old = made((Kind.APPLIED, DAY))
    event = old.events[0]
    moved = stamp_on(DAY - timedelta(days=3), ZONE, NOW)
    corrected = with_event(old, Event("c", Kind.CORRECTED, moved, {"of": event.id, "at": True}))
    retracted = with_event(old, Event("r", Kind.RETRACTED, event.stamp, {"of": event.id}))
    for changed in (corrected, retracted):
        assert outcomes(planned([changed], row(DAY))) == ["same"]
    assert outcomes(planned([corrected], row(moved.day))) == ["same"]


def test_another_with_the_same_names_is_said() -> None:
    done = planned([made((Kind.APPLIED, DAY), job_key="linkedin:2")], row(DAY, key="linkedin:1"))
    assert Reason(Why.LIKE) in one(done).reasons


def test_a_saved_job_that_was_applied_for_is_one_application() -> None:
    rows = row(DAY, key="linkedin:1"), row(saved=DAY - timedelta(days=3), key="linkedin:1")._replace(place=Place("b.csv", 9))
    for order in (rows, rows[::-1]):
        done = planned((), *order)
        (application,) = done.applications
        assert {event.kind for event in application.events} == {Kind.SAVED, Kind.APPLIED}
        assert stage(application) is Stage.APPLIED
        assert len(one(done).places) == 2


def test_blanks_are_filled_in_and_what_is_there_is_kept() -> None:
    old = made((Kind.APPLIED, DAY), cv="mine.pdf", source="a friend", notes="call on Monday", salary=Salary(text="60k"))
    done = planned([old], row(DAY, key="linkedin:1", cv="theirs.pdf", source="a friend", notes="q:a", location="Ulm", company="ACME"))
    (application,) = done.applications
    assert application == old._replace(job_key="linkedin:1", location="Ulm", notes="call on Monday\n\nq:a")
    assert one(done).reasons == (Reason(Why.FILLED, ("job_key", "location")), Reason(Why.KEPT, ("company", "cv")), Reason(Why.NOTED))


def test_same_says_what_was_kept() -> None:
    done = planned([made((Kind.APPLIED, DAY), cv="mine.pdf")], row(DAY, cv="theirs.pdf"))
    assert one(done) == Item(Outcome.SAME, "Acme, Analyst", (Reason(Why.ALREADY), Reason(Why.KEPT, ("cv",))), (AT,))
    assert done.applications == ()


def test_the_job_key_of_another_board_stays_without_a_word() -> None:
    done = planned([made((Kind.APPLIED, DAY), job_key="greenhouse:acme/7")], row(DAY, key="linkedin:1"))
    assert one(done).reasons == (Reason(Why.ALREADY),)


def test_of_two_that_a_row_may_be_about_the_one_that_has_it_all_is_it() -> None:
    twins = made((Kind.APPLIED, DAY)), made((Kind.APPLIED, DAY), cv="cv.pdf")
    assert outcomes(planned(twins, row(DAY, cv="cv.pdf"))) == ["same"]


def test_a_stage_reached_later_lets_no_event_in_that_was_left_out_before() -> None:
    closed = Kind.CLOSED, DAY, {"outcome": "rejected"}
    old = made((Kind.INTERVIEW, DAY), closed, (Kind.CONTACT_IN, DAY + timedelta(days=1)))
    found = row(DAY, stage=Stage.OFFER)
    first = planned([old], found)
    assert one(first).reasons == (Reason(Why.STAYS, Stage.INTERVIEW), Reason(Why.STAGE, Stage.OFFER))
    assert outcomes(planned(after([old], first), found)) == ["same"]


def test_a_job_key_learnt_later_does_not_draw_a_row_away_from_where_it_went() -> None:
    old = made((Kind.APPLIED, DAY), job_key="greenhouse:acme/7")
    rows = row(DAY, key="linkedin:1", cv="cv.pdf"), row(DAY, key="linkedin:1", role="Engineer")
    first = planned([old], *rows)
    assert outcomes(first) == ["updated", "new"]
    assert outcomes(planned(after([old], first), *rows)) == ["same", "same"]


def test_an_earlier_date_takes_away_no_day_by_which_it_is_known() -> None:
    old = made((Kind.SAVED, DAY), (Kind.INTERVIEW, DAY + timedelta(days=1)))
    rows = row(saved=DAY + timedelta(days=1)), row(DAY)
    first = planned([old], *rows)
    assert outcomes(first) == ["updated"]
    assert outcomes(planned(after([old], first), *rows)) == ["same"]


def test_saved_becomes_applied() -> None:
    done = planned([made((Kind.SAVED, DAY), job_key="linkedin:1")], row(DAY, key="linkedin:1"))
    assert stage(done.applications[0]) is Stage.APPLIED
    assert one(done).outcome is Outcome.UPDATED


@pytest.mark.parametrize("to", [Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER, Stage.ACCEPTED, *OUTCOMES])
@pytest.mark.parametrize("days", [-5, 0, 5])
def test_nothing_moves_backwards(to: Stage, days: int) -> None:
    kind, name = (Kind.CLOSED, "outcome") if to in OUTCOMES else (Kind.MOVED, "to")
    old = made((Kind.SAVED, DAY), (kind, DAY, {name: to.value}), job_key="linkedin:1")
    found = row(DAY + timedelta(days=days), DAY, key="linkedin:1")
    (kept,) = after([old], planned([old], found))
    assert stage(kept) is to
    assert RANKS[progress(kept.events).furthest] >= RANKS[progress(old.events).furthest]


RANKS = {each: rank for rank, each in enumerate(Stage)}


def test_what_would_reopen_an_ended_one_is_left_out_and_said() -> None:
    old = made((Kind.CLOSED, DAY, {"outcome": "rejected"}), job_key="linkedin:1")
    done = planned([old], row(DAY + timedelta(days=1), key="linkedin:1"))
    assert one(done).reasons == (Reason(Why.ALREADY), Reason(Why.STAYS, Stage.REJECTED))


def test_a_closing_that_was_taken_back_keeps_nothing_out() -> None:
    old = made((Kind.SAVED, DAY), (Kind.CLOSED, DAY, {"outcome": "rejected"}), job_key="linkedin:1")
    old = with_event(old, Event("r", Kind.RETRACTED, stamp_on(DAY + timedelta(days=9), ZONE, NOW), {"of": old.events[1].id}))
    done = planned([old], row(DAY + timedelta(days=5), key="linkedin:1"))
    assert stage(done.applications[0]) is Stage.APPLIED


def test_having_saved_it_is_noted_of_an_ended_one_too() -> None:
    old = made((Kind.CLOSED, DAY, {"outcome": "rejected"}), job_key="linkedin:1")
    done = planned([old], row(saved=DAY + timedelta(days=1), key="linkedin:1"))
    assert one(done).reasons == (Reason(Why.SAVED, DAY + timedelta(days=1)),)
    assert stage(done.applications[0]) is Stage.REJECTED


@pytest.mark.parametrize("to", [Stage.SCREENING, Stage.INTERVIEW, Stage.OFFER, Stage.ACCEPTED, Stage.REJECTED])
def test_a_stage_that_the_file_names_is_reached(to: Stage) -> None:
    done = planned((), row(DAY, stage=to))
    (application,) = done.applications
    assert stage(application) is to
    assert application.events[-1].stamp == application.events[0].stamp
    assert application.events[-1].data.get("weight") == ("none" if to in OUTCOMES else None)
    assert Reason(Why.STAGE, to) in one(done).reasons


def test_a_stage_that_the_dates_say_already_needs_no_event() -> None:
    (application,) = planned((), row(DAY, stage=Stage.APPLIED)).applications
    assert [event.kind for event in application.events] == [Kind.APPLIED]


@pytest.mark.parametrize("to", [Stage.SAVED, Stage.APPLIED, Stage.SCREENING, Stage.INTERVIEW])
def test_a_stage_that_the_file_names_is_not_gone_back_to(to: Stage) -> None:
    for reached in (made((Kind.APPLIED, DAY), (Kind.OFFER, DAY)), made((Kind.APPLIED, DAY), (Kind.CLOSED, DAY, {"outcome": "withdrawn"}))):
        done = planned([reached], row(DAY, stage=to))
        assert one(done).reasons == (Reason(Why.ALREADY), Reason(Why.STAYS, stage(reached)))


def test_a_stage_that_was_imported_once_is_not_imported_again() -> None:
    found = row(DAY, stage=Stage.REJECTED)
    (closed,) = planned((), found).applications
    reopened = with_event(closed, Event("x", Kind.REOPENED, stamp_on(DAY, ZONE, NOW)))
    assert outcomes(planned([reopened], found)) == ["same"]


def test_older_than_sixty_days_is_offered_and_on_request_filed() -> None:
    border = date(2026, 11, 24) - timedelta(days=60)
    rows = row(border), row(border - timedelta(days=1), role="Old"), row(saved=border - timedelta(days=9), role="Saved")
    offered = planned((), *rows)
    assert offered.older == 1
    assert Stage.NO_REPLY not in map(stage, offered.applications)
    filed = planned((), *rows, file_older=True)
    assert (filed.older, [stage(each) for each in filed.applications]) == (1, [Stage.APPLIED, Stage.NO_REPLY, Stage.SAVED])
    last = filed.applications[1].events[-1]
    assert (last.data, last.origin, last.stamp.at) == ({"outcome": "no_reply", "weight": "none", "silence": True}, "linkedin", NOW)
    assert Reason(Why.FILED) in filed.items[1].reasons


def test_old_ones_from_before_are_filed_when_they_are_in_the_file() -> None:
    found = row(date(2026, 1, 2))
    first = planned((), found)
    assert outcomes(planned(first.applications, found, file_older=True)) == ["updated"]
    assert outcomes(planned([*first.applications, made((Kind.APPLIED, date(2026, 1, 3)))], row(DAY), file_older=True)) == ["new"]


@pytest.mark.parametrize("kind", [Kind.CONTACT_IN, Kind.FOLLOW_UP, Kind.SCREENING])
def test_what_moved_since_is_not_old(kind: Kind) -> None:
    day = date(2026, 1, 9) if kind is Kind.CONTACT_IN else DAY
    old = made((Kind.APPLIED, date(2026, 1, 2)), (kind, day))
    assert planned([old], row(date(2026, 1, 2))).older == 0


def test_what_was_reopened_lately_is_not_old() -> None:
    closed = Kind.CLOSED, date(2026, 3, 1), {"outcome": "no_reply"}
    old = made((Kind.APPLIED, date(2026, 1, 2)), closed, (Kind.REOPENED, DAY))
    assert planned([old], row(date(2026, 1, 2))).older == 0


def test_people_known_there_are_said_while_it_is_open() -> None:
    ended = made((Kind.CLOSED, DAY, {"outcome": "rejected"}), company="Globex", job_key="linkedin:9")
    found = Found("linkedin", (row(DAY), row(DAY, key="linkedin:9", company="Globex")), people={"ACME Inc.": 2, "acme": 1, "Globex": 4})
    done = plan([ended], (OPEN,), found, terms())
    assert [[reason.about for reason in item.reasons if reason.why is Why.PEOPLE] for item in done.items] == [[3], []]


DAYS = [DAY + timedelta(days=n) for n in range(3)]
NIGHTS = [datetime.fromisoformat(f"2026-11-0{n}T00:30") for n in "23"]
WHENS = st.none() | st.sampled_from(DAYS + NIGHTS)
ROWS = st.builds(
    row,
    applied=WHENS,
    saved=WHENS,
    key=st.sampled_from(["", "", "linkedin:1", "linkedin:2", "other:1"]),
    url=st.sampled_from(["", "", "https://acme.example/1", "http://acme.example/1/", "https://acme.example/2"]),
    role=st.sampled_from(["Analyst", "analyst (m/f/d)", "Engineer"]),
    cv=st.sampled_from(["", "a.pdf", "b.pdf"]),
    notes=st.sampled_from(["", "q:a", "q:b"]),
    tags=st.sampled_from([(), ("remote",)]),
    stage=st.none() | st.sampled_from(Stage),
)
KINDS = st.sampled_from([Kind.SAVED, Kind.APPLIED, Kind.INTERVIEW, Kind.CONTACT_IN, Kind.REOPENED, Kind.MOVED, Kind.CLOSED])
DATA: dict[Kind, dict[str, object]] = {Kind.MOVED: {"to": "applied"}, Kind.CLOSED: {"outcome": "rejected"}}
EVENTS = st.lists(st.tuples(KINDS, st.sampled_from(DAYS)), max_size=4)
OWN = st.lists(st.tuples(EVENTS, st.sampled_from(["", "linkedin:1", "other:1"])), max_size=3)


def owned(drawn: list[tuple[list[tuple[Kind, date]], str]]) -> list[Application]:
    return [made(*((kind, day, DATA.get(kind, {})) for kind, day in events), job_key=key) for events, key in drawn]


@given(OWN, st.lists(ROWS, max_size=6), st.booleans(), st.randoms())
def test_a_second_import_changes_nothing(
    own: list[tuple[list[tuple[Kind, date]], str]], rows: list[FoundApplication], file_older: bool, order: random.Random
) -> None:
    old = owned(own)
    now = after(old, planned(old, *rows, file_older=file_older))
    order.shuffle(now)
    again = plan(now, (OPEN,), Found("linkedin", tuple(rows)), terms(file_older, NOW + timedelta(days=1)))
    assert again.applications == ()
    assert set(outcomes(again)) <= {"same", "skipped"}


@given(OWN, st.lists(ROWS, max_size=6))
def test_no_import_moves_anything_backwards_or_loses_an_event(
    own: list[tuple[list[tuple[Kind, date]], str]], rows: list[FoundApplication]
) -> None:
    old = owned(own)
    now = {application.id: application for application in after(old, planned(old, *rows))}
    for application in old:
        then, since = progress(application.events), progress(now[application.id].events)
        assert now[application.id].events[: len(application.events)] == application.events
        assert since.stage is then.stage or then.stage not in OUTCOMES
        assert since.stage in OUTCOMES or RANKS[since.stage] >= RANKS[then.stage]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://www.linkedin.com/jobs/view/4000000002", "linkedin:4000000002"),
        ("https://www.linkedin.com/jobs/view/staff-engineer-at-acme-4000000003/", "linkedin:4000000003"),
        ("https://de.linkedin.com/jobs/view/3?refId=4", "linkedin:3"),
        ("https://www.linkedin.com/comm/jobs/view/5/", "linkedin:5"),
        ("https://www.linkedin.com/jobs/collections/recommended/?x=1&currentJobId=6", "linkedin:6"),
        ("https://www.linkedin.com/jobs/view/", ""),
        ("https://www.linkedin.com/jobs/view/7x", ""),
        ("https://notlinkedin.com/jobs/view/7", ""),
        ("https://example.com/?u=https://www.linkedin.com/jobs/view/7", ""),
        ("not a url", ""),
        ("", ""),
    ],
)
def test_job_keys(url: str, key: str) -> None:
    assert job_key(url) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [("Acmé, Inc.", "ACME"), ("Foo GmbH & Co. KG", "foo"), ("Bar S.A.R.L.", "Bar"), ("a-b", "A B"), ("Straße", "STRASSE")],
)
def test_companies_that_are_one(one: str, other: str) -> None:
    assert folded_company(one) == folded_company(other)


def test_companies_that_are_two() -> None:
    names = ["", "!!!", "???", "AG", "SE", "日本", "日曜", "ガラ", "カラ", "हिन्दी", "हनद", "ह न द", "שלום"]
    assert len({folded_company(name) for name in names}) == len(names)


@pytest.mark.parametrize(("one", "other"), [("Sr. Développeur (m/w/d)", "senior developpeur"), ("Dev – Berlin", "dev (Berlin)")])
def test_roles_that_are_one(one: str, other: str) -> None:
    assert folded_role(one) == folded_role(other)


def test_roles_that_are_two() -> None:
    names = ["C Developer", "C++ Developer", "C# Developer", "Senior C Developer", "Product Manager - AI", "Product Manager - Ads"]
    assert len({folded_role(name) for name in names}) == len(names)
