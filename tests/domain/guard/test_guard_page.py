"""The documentation of the rules is the one that the rules and the examples make."""

from tests.domain.guard.make_page import PAGE, page


def test_the_page_is_the_one_that_is_generated() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "write it anew with: python -m tests.domain.guard.make_page"
