"""Long texts before and after, kept as the piece that differs."""

from hypothesis import example, given
from hypothesis import strategies as st

from rebound_tui.storage.splices import SHORT, is_splice, laid, matches, spliced_pair

texts = st.text("ab", max_size=5) | st.integers(60, 120).flatmap(lambda length: st.text("ab", min_size=length, max_size=length))
values = texts | st.none() | st.integers() | st.lists(st.integers(), max_size=2)


@given(values, values)
@example("a" * 100, "a" * 101)
@example("", "b" * 200)
@example("ab" * 50, "ab" * 50 + "ab")
def test_both_ways_and_back(before: object, after: object) -> None:
    old, new = spliced_pair(before, after)
    assert matches(old, before)
    assert matches(new, after)
    assert laid(new, before) == after
    assert laid(old, after) == before


@given(texts, texts, texts)
@example("a" * 100, "a" * 101, "a" * 90)
def test_a_text_that_another_made_longer_or_shorter_does_not_match(before: str, after: str, other: str) -> None:
    old, _ = spliced_pair(before, after)
    assert not matches(old, other) or len(other) == len(before)


@given(st.integers(0, 364), st.sampled_from("dtpsx"))
def test_a_tick_is_one_character_of_a_year(day: int, mark: str) -> None:
    before = "." * 365
    old, new = spliced_pair(before, before[:day] + mark + before[day + 1 :])
    assert is_splice(old)
    assert (old["cut"], new["cut"], old["start"]) == (".", mark, day)


def test_short_texts_are_kept_whole() -> None:
    assert spliced_pair("a" * SHORT, "b") == ("a" * SHORT, "b")
