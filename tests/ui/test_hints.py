"""The line of keys: however narrow, a key stands in one row with its words."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from rebound_tui.ui.dialogs.hint import GAP, rows_of

PAIRS = st.lists(st.sampled_from(("enter go on", "escape leave", "y copy", "space pick, again: how you know", "> < stage")), min_size=1)


@given(PAIRS, st.integers(31, 100))
def test_a_key_is_never_in_another_row_than_its_words(pairs: list[str], width: int) -> None:
    rows = rows_of(GAP.join(pairs), width)
    assert [pair for row in rows for pair in row.split(GAP)] == pairs
    assert all(cell_len(row) <= width for row in rows)


@given(PAIRS, st.integers(2, 30))
def test_words_that_are_wider_than_the_screen_go_on_below(pairs: list[str], width: int) -> None:
    rows = rows_of(GAP.join(pairs), width)
    assert " ".join(rows).split() == " ".join(pairs).split() or width < 8
    assert all(cell_len(row) <= width for row in rows)


def test_no_keys_take_no_row() -> None:
    assert rows_of("", 20) == []
