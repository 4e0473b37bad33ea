"""What tells one state of the files from the next, without reading them. Loads nothing: a prompt asks for this first."""

import os

JOURNAL, CACHE = "journal.jsonl", "cache"
"""Names in the folder of a diary."""
Signature = tuple[int, int, int, int]
State = tuple[Signature, Signature | None]


def signature(state: os.stat_result) -> Signature:
    """What tells one content of a file from the next."""
    return state.st_dev, state.st_ino, state.st_mtime_ns, state.st_size


def state_of(folder: str) -> State:
    """The state of a diary: every change adds to the journal, every other way to put a file there changes the folder. Raises OSError."""
    try:
        journal = signature(os.stat(os.path.join(folder, JOURNAL)))  # noqa: PTH118 - without pathlib
    except FileNotFoundError:
        journal = None
    return signature(os.stat(folder)), journal
