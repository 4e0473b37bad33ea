"""What tells one state of the files from the next, without reading them. Loads nothing: a prompt asks for this first."""

import os

JOURNAL, SUFFIX, CACHE = "journal.jsonl", ".json", "cache"
"""Names in the folder of a diary, and how those of data files end."""
Signature = tuple[int, int, int, int]
State = tuple[Signature, tuple[tuple[str, Signature | None], ...]]


def signature(state: os.stat_result) -> Signature:
    """What tells one content of a file from the next."""
    return state.st_dev, state.st_ino, state.st_mtime_ns, state.st_size


def state_of(folder: str) -> State:
    """The state of a diary: its folder, where every new file is seen, its data files and its journal. Raises OSError."""
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if entry.name.endswith(SUFFIX) or entry.name == JOURNAL]
    files = [(name, _signature_of(os.path.join(folder, name))) for name in sorted(names)]  # noqa: PTH118 - without pathlib
    return signature(os.stat(folder)), tuple(files)


def _signature_of(path: str) -> Signature | None:
    try:
        return signature(os.stat(path))
    except FileNotFoundError:  # gone since the folder was listed
        return None
