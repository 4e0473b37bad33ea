"""The two ways in which a request can end other than done. Each carries one line for the user: what, and what to do."""

from collections.abc import Iterator
from contextlib import contextmanager


class Refused(Exception):
    """The request cannot be met: an unknown name, nothing to undo, a value out of bounds. Nothing was changed.

    `about` is the name of the value that is in the way, where it is one: a form goes to that field.
    """

    def __init__(self, text: str, about: str = "") -> None:
        super().__init__(text)
        self.about = about


@contextmanager
def about(name: str) -> Iterator[None]:
    """What is refused within is about the value of this name, unless it says so of another."""
    try:
        yield
    except Refused as refused:
        refused.about = refused.about or name
        raise


class StorageError(Exception):
    """The data cannot be read or written. Nothing was overwritten."""
