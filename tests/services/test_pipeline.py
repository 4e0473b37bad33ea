from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import stamp_on
from rebound_tui.services import applications, bulk, history, hunts, views
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.pipeline import pipeline_ahead, pipeline_view
from rebound_tui.services.sifting import ALL, Card, Facet, Nudge, Pick, Shelf, Sift, counts, sifted, text_of, toggled, values_of
from rebound_tui.services.sorting import Column, in_order
from tests.services.desks import BERLIN, MONDAY, SetDesk


def added(desk: SetDesk, company: str, days_ago: int = 0, **fields: str | tuple[str, ...]) -> str:
    form = ApplicationForm(company, "Analyst")._replace(**fields)  # type: ignore[arg-type]
    return applications.add_application(desk, form, when=MONDAY - timedelta(days=days_ago)).id


def companies(cards: list[Card]) -> list[str]:
    return [card.application.company for card in cards]


def wanted(desk: SetDesk, sift: Sift) -> list[str]:
    view = pipeline_view(desk)
    return sorted(companies(sifted(view.cards, sift, view.hunt)))


@pytest.fixture
def searched(desk: SetDesk) -> SetDesk:
    added(desk, "Café Müller", source="board", tags=("remote",), cv="data 2")
    added(desk, "Globex", 9, source="referral", notes="Ask Zoë about the lathe")
    added(desk, "Initech", source="board", tags=("remote", "first choice"), contacts=("Ann Ångström, recruiter, ann@initech.example",))
    return desk


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("cafe muller", ["Café Müller"]),
        ("MÜLL", ["Café Müller"]),
        ("zoe", ["Globex"]),
        ("choice analyst", ["Initech"]),
        ("angstrom", ["Initech"]),
        ("ann@initech", ["Initech"]),
        ("choice baker", []),
        ("  ", ["Café Müller", "Globex", "Initech"]),
    ],
)
def test_a_search_finds_all_words_whatever_their_case_and_accents(searched: SetDesk, typed: str, found: list[str]) -> None:
    assert wanted(searched, Sift(typed)) == found


def test_picks_of_one_facet_add_up_and_those_of_two_narrow(searched: SetDesk) -> None:
    board, referral, remote = (Facet.SOURCE, "board"), (Facet.SOURCE, "referral"), (Facet.TAG, "remote")
    assert wanted(searched, Sift(picks=frozenset((board, referral)))) == ["Café Müller", "Globex", "Initech"]
    assert wanted(searched, Sift(picks=frozenset((referral, remote)))) == []
    assert wanted(searched, Sift("initech", frozenset((board, remote)))) == ["Initech"]
    assert wanted(searched, Sift(picks=frozenset(((Facet.CV, "data 2"),)))) == ["Café Müller"]


def test_who_needs_a_nudge(searched: SetDesk) -> None:
    added(searched, "Today", 7)
    added(searched, "Tomorrow", 6)
    assert wanted(searched, Sift(picks=frozenset(((Facet.NEEDS, Nudge.NUDGE),)))) == ["Globex", "Today"]


def test_the_archive_and_older_hunts_are_shown_only_when_asked_for(searched: SetDesk) -> None:
    bulk.archive_all(searched, [added(searched, "Hooli")])
    with searched.store.changing(searched.clock.now()) as change:
        change.put(change.hunts()[-1]._replace(ended=MONDAY - timedelta(days=1)))
    added(searched, "Umbrella")
    assert wanted(searched, Sift()) == ["Umbrella"]
    assert wanted(searched, Sift(picks=frozenset(((Facet.HUNT, ALL), (Facet.SHELF, Shelf.ARCHIVED))))) == ["Hooli"]
    assert len(wanted(searched, Sift(picks=frozenset(((Facet.HUNT, ALL),))))) == 4


def test_only_one_hunt_is_picked_at_a_time() -> None:
    both = toggled(toggled(Sift(), (Facet.HUNT, "a")), (Facet.HUNT, ALL))
    assert both.picks == {(Facet.HUNT, ALL)}
    assert toggled(both, (Facet.HUNT, ALL)) == Sift()


def test_counts_are_what_a_pick_would_give(searched: SetDesk) -> None:
    view = pipeline_view(searched)
    sift = Sift(picks=frozenset(((Facet.SOURCE, "board"),)))
    found = counts(view.cards, sift, view.hunt)
    assert found[Facet.SOURCE] == {"board": 2, "referral": 1}
    assert found[Facet.TAG] == {"remote": 2, "first choice": 1}
    assert found[Facet.NEEDS] == {}


Told = tuple[int, str, set[str], Stage, bool]
CARDS = st.tuples(
    st.integers(0, 3), st.sampled_from(["", "board", "referral"]), st.sets(st.sampled_from("abc")), st.sampled_from(Stage), st.booleans()
)
PICKS = st.frozensets(
    st.one_of(
        st.tuples(st.just(Facet.SOURCE), st.sampled_from(["board", "referral"])),
        st.tuples(st.just(Facet.TAG), st.sampled_from("abc")),
        st.tuples(st.just(Facet.STAGE), st.sampled_from(Stage).map(str)),
        st.tuples(st.just(Facet.SHELF), st.sampled_from(Shelf).map(str)),
    )
)


def card(number: int, source: str, tags: set[str], stage: Stage, archived: bool) -> Card:
    stamp = stamp_on(MONDAY, BERLIN, datetime(2026, 11, 2, 18, tzinfo=UTC))
    events = (Event("e", Kind.MOVED, stamp, {"to": str(stage)}),)
    application = Application(str(number), f"Company {number}", "", "h", events, source=source, tags=tuple(sorted(tags)), archived=archived)
    seen = progress(events)
    return Card(application, seen, None, text_of(application, MONDAY), values_of(application, seen, None, MONDAY))


@given(st.lists(CARDS, max_size=12), PICKS, st.sampled_from(["", "company 1", "zzz"]))
def test_a_count_is_always_what_picking_it_alone_gives(rows: list[Told], picks: frozenset[Pick], text: str) -> None:
    cards = [card(*row) for row in rows]
    found = counts(cards, Sift(text, picks), "h")
    for facet in (Facet.SOURCE, Facet.TAG, Facet.STAGE):
        others = frozenset(pick for pick in picks if pick[0] is not facet)
        for value, count in found[facet].items():
            assert len(sifted(cards, Sift(text, others | {(facet, value)}), "h")) == count


@pytest.mark.parametrize("column", Column)
def test_every_column_sorts_both_ways_and_nothing_comes_last(searched: SetDesk, column: Column) -> None:
    cards = pipeline_view(searched).cards
    one, other = in_order(cards, column), in_order(cards, column, turned=True)
    assert set(companies(one)) == set(companies(other)) == {"Café Müller", "Globex", "Initech"}


def test_applied_sorts_newest_first_and_company_from_a(searched: SetDesk) -> None:
    cards = pipeline_view(searched).cards
    assert companies(in_order(cards, Column.APPLIED))[-1] == "Globex"
    assert companies(in_order(cards, Column.APPLIED, turned=True))[0] == "Globex"
    assert companies(in_order(cards, Column.COMPANY)) == ["Café Müller", "Globex", "Initech"]
    assert companies(in_order(cards, Column.CV))[0] == companies(in_order(cards, Column.CV, turned=True))[0] == "Café Müller"


def test_what_has_not_changed_is_not_read_again(searched: SetDesk) -> None:
    before = pipeline_view(searched)
    applications.archive_application(searched, "Globex")
    after = pipeline_view(searched, before)
    same = {card.application.company for card in after.cards if any(card is old for old in before.cards)}
    assert same == {"Café Müller", "Initech"}


def test_another_day_is_another_view(searched: SetDesk) -> None:
    before = pipeline_view(searched)
    searched.clock.set(MONDAY + timedelta(days=8))
    after = pipeline_view(searched, before)
    assert not any(card is old for card in after.cards for old in before.cards)


Verb = Callable[[SetDesk, list[str]], int]


@pytest.mark.parametrize(
    "verb",
    [
        lambda desk, ids: bulk.move_all(desk, ids, Stage.SCREENING),
        lambda desk, ids: bulk.move_all(desk, ids, Stage.WITHDRAWN),
        lambda desk, ids: bulk.step_all(desk, ids, 1),
        lambda desk, ids: bulk.tag_all(desk, ids, [" last "]),
        bulk.archive_all,
        bulk.delete_all,
    ],
)
def test_many_are_changed_and_undone_at_once(searched: SetDesk, verb: Verb) -> None:
    with searched.store.reading() as reader:
        before = reader.applications()
    ids = [each.id for each in before[:2]]
    assert verb(searched, ids) == 2
    with searched.store.reading() as reader:
        assert reader.applications() != before
        assert next((repr(each) for each in reader.applications() if each.id == before[2].id), None) == repr(before[2])
    assert "and 1 more" in history.undo(searched)
    with searched.store.reading() as reader:
        assert reader.applications() == before


def test_those_that_stand_there_already_are_left(searched: SetDesk) -> None:
    with searched.store.reading() as reader:
        ids = [each.id for each in reader.applications()]
    applications.move(searched, ids[0], Stage.SCREENING)
    assert bulk.move_all(searched, ids, Stage.SCREENING) == 2
    with pytest.raises(Refused, match="nothing to change"):
        bulk.move_all(searched, ids, Stage.SCREENING)
    applications.archive_application(searched, ids[1])
    assert bulk.archive_all(searched, ids) == 2, "as many as were changed"


def test_a_tag_is_added_to_those_there_are(searched: SetDesk) -> None:
    with searched.store.reading() as reader:
        before = {each.id: each.tags for each in reader.applications()}
    bulk.tag_all(searched, list(before), ["remote", "soon"])
    with searched.store.reading() as reader:
        after = {each.company: each.tags for each in reader.applications()}
    assert after == {"Globex": ("remote", "soon"), "Café Müller": ("remote", "soon"), "Initech": ("remote", "first choice", "soon")}


def test_what_is_equal_in_a_column_stands_by_what_happened_last(desk: SetDesk) -> None:
    for number, company in enumerate(("Acme", "Beta", "Gamma")):
        desk.clock.set(MONDAY, f"1{number}:00")
        added(desk, company, source="board")
    desk.clock.set(MONDAY, "19:00")
    applications.add_event(desk, "beta", Kind.NOTE, {"text": "x"})
    assert companies(in_order(pipeline_view(desk).cards, Column.SOURCE)) == ["Beta", "Gamma", "Acme"]


def test_accepting_several_ends_the_hunt_with_one_undo(searched: SetDesk) -> None:
    with searched.store.reading() as reader:
        ids = [each.id for each in reader.applications()[:2]]
    bulk.move_all(searched, ids, Stage.ACCEPTED)
    assert pipeline_view(searched).hunts[-1].ended == MONDAY
    history.undo(searched)
    assert pipeline_view(searched).hunts[-1].ended is None


def test_a_view_is_kept_replaced_and_forgotten(searched: SetDesk) -> None:
    sift = Sift("café", frozenset(((Facet.SOURCE, "board"), (Facet.TAG, "remote"))))
    views.keep_view(searched, "Near [me]", sift)
    kept = pipeline_view(searched).kept
    assert [(view.name, views.sift_of(view)) for view in kept] == [("Near [me]", sift)]
    views.keep_view(searched, "near [me] ", Sift("x"))
    assert [views.sift_of(view) for view in pipeline_view(searched).kept] == [Sift("x")]
    views.forget_view(searched, pipeline_view(searched).kept[0])
    assert pipeline_view(searched).kept == ()
    history.undo(searched)
    assert [view.name for view in pipeline_view(searched).kept] == ["near [me]"]


def test_a_facet_of_a_newer_program_is_left_out(searched: SetDesk) -> None:
    kept = views.keep_view(searched, "x", Sift())
    with searched.store.changing(searched.clock.now()) as change:
        change.put(kept._replace(picks=(("moon", "full"), ("tag", "remote"))))
    assert views.sift_of(pipeline_view(searched).kept[0]).picks == {(Facet.TAG, "remote")}


def test_a_view_needs_a_name(searched: SetDesk) -> None:
    with pytest.raises(Refused, match="The name of a view"):
        views.keep_view(searched, "  ", Sift())


def test_it_is_read_ahead_in_the_first_hunt_only(desk: SetDesk) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Analyst"))
    assert pipeline_ahead(desk) == pipeline_view(desk)
    hunts.end_hunt(desk)
    desk.clock.set(MONDAY + timedelta(days=40))
    hunts.start_hunt(desk, "again")
    assert pipeline_ahead(desk) is None
