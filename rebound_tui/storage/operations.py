"""Documents before and after: what a change is in the journal, and how it is laid on the files."""

from collections.abc import Mapping

from rebound_tui.domain.errors import Refused
from rebound_tui.services.ports import Thing
from rebound_tui.storage.datafile import Doc
from rebound_tui.storage.documents import CODECS
from rebound_tui.storage.journal import Op
from rebound_tui.storage.records import DELETED, Address
from rebound_tui.storage.shelf import Shelf
from rebound_tui.storage.splices import laid, matches, spliced_pair
from rebound_tui.wording import storage as say

CHANGED, BY = "changed", "by"
STAMPS = (CHANGED, BY)
"""When and where a document was last changed: every document carries both, for merging machines."""


def operations(shelf: Shelf, things: Mapping[Address, Thing | None]) -> tuple[Op, ...]:
    """What has to change so that these things are there; nothing for those that already are as they should be."""
    found = []
    for (file, table, key), thing in things.items():
        old = shelf.tables(file).get(table, {}).get(key)
        if old is None and thing is None:
            continue
        new = {"id": key, DELETED: True} if thing is None else _kept(table, old or {}) | CODECS[table][1](thing)
        op = _difference(Op(file, table, key, old, new))
        if op.before != op.after:
            found.append(op)
    return tuple(found)


def laid_on(doc: Doc | None, op: Op, at: str, machine: str) -> Doc:
    """The document with the change in it. Undoing the making of a document leaves a tombstone."""
    if op.after is None:
        return {"id": op.id, DELETED: True, CHANGED: at, BY: machine}
    old = doc or {}
    merged = old | {key: laid(value, old.get(key)) for key, value in op.after.items()} if op.before is not None else op.after
    return {key: value for key, value in merged.items() if value is not None} | {CHANGED: at, BY: machine}


def require_unchanged(doc: Doc | None, op: Op) -> None:
    """Raise Refused unless the document is as the change found it."""
    current = None if doc is None or (op.before is None and DELETED in doc) else doc
    before = op.before or {}
    if (current is None) != (op.before is None) or not all(matches(value, (current or {}).get(key)) for key, value in before.items()):
        raise Refused(say.CHANGED_SINCE)


def _kept(table: str, old: Doc) -> Doc:
    """What a newer program wrote into the document and this one does not know."""
    known = CODECS[table][0]._fields  # type: ignore[attr-defined]
    return {key: value for key, value in old.items() if key not in known and key not in (*STAMPS, DELETED)}


def _difference(op: Op) -> Op:
    if op.before is None or op.after is None:
        return op
    before = {key: value for key, value in op.before.items() if key not in STAMPS}
    changed = [key for key in {**before, **op.after} if before.get(key) != op.after.get(key)]
    pairs = {key: spliced_pair(before.get(key), op.after.get(key)) for key in changed}
    return op._replace(before={key: old for key, (old, _) in pairs.items()}, after={key: new for key, (_, new) in pairs.items()})
