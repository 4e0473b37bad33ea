"""Every sentence of the catalogue, read for its tone."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from rebound_tui import wording
from rebound_tui.wording.counting import Count

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
NO_THERAPY_AND_NO_CHEER = (
    "trauma",
    "healing",
    "self-care",
    "mindful",
    "coping",
    "resilien",
    "journey",
    "you've got this",
    "congratulations",
    "great job",
    "well done",
    "hang in there",
    "silver lining",
    "everything happens",
    "keep your chin",
    "running out",
    "hurry",
)
COUNTED = re.compile(
    r"\{\w+\} (?:kept |scheduled |quiet |grace )?"
    r"(?:days|workdays|weeks|months|hours|units|applications|habits|hunts|noes|returns|interviews|events|items|freezes|steps|texts)\b"
)
"""A count that would say "1 days": it is to be written as {count:day}, or with `counted`."""
NEVER_ONE = "rebound_tui.wording.flow.AFTER_INTERVIEWS"
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


@pytest.mark.parametrize("never", NEVER + NO_THERAPY_AND_NO_CHEER)
def test_it_is_never_said(never: str) -> None:
    assert [name for name, text in ALL if never in text.lower()] == []


def test_every_word_fits_the_narrowest_screen() -> None:
    assert [name for name, text in ALL for word in text.split() if len(word) > LONGEST_WORD] == []


def test_no_sentence_has_a_control_character() -> None:
    assert [name for name, text in ALL if not text.replace("\n", "").isprintable()] == []


def test_one_thing_is_one() -> None:
    assert [(name, text) for name, text in ALL if COUNTED.search(text) and name != NEVER_ONE] == []
    assert [format(Count(number), "kept day") for number in (0, 1, 2)] == ["0 kept days", "1 kept day", "2 kept days"]
    assert f"{Count(12):>4}" == "  12"
