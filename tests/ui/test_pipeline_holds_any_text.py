"""Whatever a company, a role, a note or a tag is called, at any width: no line leaves its pane, and nothing breaks."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Contact, Event, Kind, Salary
from rebound_tui.domain.needs import Need, NeedKind
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.stamps import Stamp, stamp_on
from rebound_tui.services.sifting import ALL, Card, Facet, text_of, values_of
from rebound_tui.services.sorting import Column
from rebound_tui.ui.panes.card_lines import card_head, card_note, card_role, note_of
from rebound_tui.ui.panes.card_why import why_lines
from rebound_tui.ui.panes.detail_lines import detail_lines
from rebound_tui.ui.panes.facet_rows import Option, option_line
from rebound_tui.ui.panes.table_lines import columns, header, row
from rebound_tui.ui.pieces import Line, width_of, wrapped

DAY = date(2027, 1, 7)
NOW = datetime(2027, 1, 7, 9, tzinfo=UTC)
TEXT = st.text(st.characters(categories=("L", "N", "P", "S", "Zs", "M")), max_size=60)
WIDTH = st.integers(1, 200)
WORDS: st.SearchStrategy[dict[str, object]] = st.fixed_dictionaries({"text": TEXT})
DATA: dict[Kind, st.SearchStrategy[dict[str, object]]] = {
    Kind.MOVED: st.fixed_dictionaries({"to": st.sampled_from([*map(str, Stage)])}),
    Kind.CLOSED: st.fixed_dictionaries({"outcome": st.sampled_from([*map(str, Stage)][5:]), "words": TEXT, "weight": st.just("light")}),
    Kind.INTERVIEW: st.fixed_dictionaries(
        {"for": st.just("2027-01-12T14:00-05:00"), "zone": st.just("America/New_York"), "people": TEXT, "place": TEXT}
    ),
    Kind.OFFER: st.fixed_dictionaries({"amount": TEXT, "answer_by": st.just("2027-01-12"), "text": TEXT}),
    Kind.TASK: st.fixed_dictionaries({"due": st.just("2027-01-12"), "text": TEXT}),
}
"""What the events of some kinds hold; the others have a text."""


def stamp(days: int) -> Stamp:
    return stamp_on(date.fromordinal(DAY.toordinal() - days), "Europe/Berlin", NOW)


@st.composite
def events(draw: st.DrawFn) -> tuple[Event, ...]:
    kinds = draw(st.lists(st.sampled_from([kind for kind in Kind if kind not in (Kind.CORRECTED, Kind.RETRACTED)]), min_size=1, max_size=6))
    return tuple(
        Event(f"e{index}", kind, stamp(draw(st.integers(0, 900))), draw(DATA.get(kind, WORDS))) for index, kind in enumerate(kinds)
    )


@st.composite
def cards(draw: st.DrawFn) -> Card:
    application = Application(
        "a",
        draw(TEXT),
        draw(TEXT),
        "h",
        draw(events()),
        url=draw(TEXT),
        source=draw(TEXT),
        tags=tuple(draw(st.lists(TEXT, max_size=3))),
        location=draw(TEXT),
        salary=Salary(text=draw(TEXT)),
        interest=draw(st.integers(0, 5)),
        cv=draw(TEXT),
        contacts=(Contact(draw(TEXT), draw(TEXT)),),
        notes="\n".join(draw(st.lists(TEXT, max_size=3))),
        archived=draw(st.booleans()),
    )
    need = draw(st.none() | st.builds(Need, st.sampled_from(NeedKind), st.just(DAY), st.integers(0, 400), TEXT, st.just(NOW)))
    now = progress(application.events)
    return Card(application, now, need, text_of(application, DAY), values_of(application, now, need, DAY))


def fit(lines: list[Line], width: int) -> bool:
    return all(width_of(line) <= max(2, width) for line in lines)


@given(cards(), st.integers(-3, 3))
def test_only_what_is_due_has_the_accent(card: Card, ahead: int) -> None:
    due = card._replace(need=Need(NeedKind.FOLLOW_UP, DAY + timedelta(days=ahead), 7))
    assert note_of(due, DAY)[1] == ("accent" if ahead <= 0 else "muted")
    assert note_of(card._replace(need=None), DAY)[1] == "muted"


@given(cards(), WIDTH, st.booleans())
def test_a_card_stays_in_its_column(card: Card, width: int, is_marked: bool) -> None:
    head = [card_head(card, is_marked, with_role, width) for with_role in (True, False)]
    assert fit([*head, card_role(card, width), card_note(card, DAY, width)], width)


@given(cards(), WIDTH, st.booleans(), st.sampled_from(Column), st.booleans())
def test_a_row_stays_in_the_table(card: Card, width: int, is_marked: bool, column: Column, is_turned: bool) -> None:
    cells = columns(width)
    assert fit([row(cells, card, DAY, is_marked, width)], width)
    assert width_of(header(cells, column, is_turned, None)) >= 0


@given(cards(), st.integers(16, 200))
def test_the_details_stay_in_their_pane(card: Card, width: int) -> None:
    assert fit(detail_lines(card, DAY, "Europe/Berlin", width), width)


@given(cards(), st.integers(1, 15))
def test_the_details_hold_any_width(card: Card, width: int) -> None:
    assert detail_lines(card, DAY, "Europe/Berlin", width)


@given(TEXT, st.integers(0, 9999), WIDTH)
def test_a_filter_stays_in_its_pane(name: str, number: int, width: int) -> None:
    option = Option((Facet.HUNT, ALL), name, number, True)
    assert width_of(option_line(option, width)) <= max(width, 6)


@given(cards())
def test_there_is_always_a_why(card: Card) -> None:
    assert all(text.endswith(".") for text in why_lines(card, DAY))


def test_a_word_that_takes_no_cell_is_kept() -> None:
    assert wrapped("a \U0001f3fb", 1) == ["a", "\U0001f3fb"]
