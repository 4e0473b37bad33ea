"""Every sentence of the catalogue, read for its tone."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

from rebound_tui import wording

NEVER = (
    "failed",
    "failure",
    "loser",
    "rejected you",
    "don't give up",
    "at risk",
    "last chance",
    "streak lost",
    "should have",
    "unlucky again",
    "cheer up",
    "stay positive",
    "!",
)
LONGEST_WORD = 40
"""The narrowest screen that has to be legible."""


def sentences() -> Iterator[tuple[str, str]]:
    for module in pkgutil.iter_modules(wording.__path__):
        name = f"{wording.__name__}.{module.name}"
        for constant, value in vars(import_module(name)).items():
            if constant.isupper():
                yield from ((f"{name}.{constant}", text) for text in texts(value))


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, tuple | list | set | frozenset):
        for each in value:
            yield from texts(each)


ALL = sorted(set(sentences()))


def test_there_is_a_catalogue() -> None:
    assert len(ALL) > 300


@pytest.mark.parametrize("never", NEVER)
def test_it_is_never_said(never: str) -> None:
    assert [name for name, text in ALL if never in text.lower()] == []


def test_every_word_fits_the_narrowest_screen() -> None:
    assert [name for name, text in ALL for word in text.split() if len(word) > LONGEST_WORD] == []


def test_no_sentence_has_a_control_character() -> None:
    assert [name for name, text in ALL if not text.replace("\n", "").isprintable()] == []
