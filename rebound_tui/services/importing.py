"""Importing what a file gave: looked at first if one likes, and made as one change with one undo."""

from datetime import datetime

from rebound_tui.domain.found import Found
from rebound_tui.domain.importing import Plan, plan
from rebound_tui.domain.merging import Reason
from rebound_tui.domain.rulebook import rule_book
from rebound_tui.domain.stages import Stage
from rebound_tui.domain.terms import Terms
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import importing as say
from rebound_tui.wording import nouns

BACKUP = "before-import"
"""What the name of the backup begins with that is made before an import; the storage keeps the newest few."""


def preview(desk: Desk, found: Found, file_older: bool = False) -> Plan:
    """What importing `found` would do now. Raises StorageError."""
    with desk.store.reading() as reader:
        return _plan(desk, reader, found, file_older)


def apply(desk: Desk, found: Found, label: str, file_older: bool = False) -> Plan:
    """Import `found` as one change that undo names `label`; what that did. Raises StorageError, and then nothing was changed."""
    with desk.store.changing(desk.clock.now(), BACKUP) as change:
        change.label = label
        planned = _plan(desk, change, found, file_older)
        if planned.hunt:
            change.put(planned.hunt)
        change.put(*planned.applications)
    return planned


def _plan(desk: Desk, reader: Reader, found: Found, file_older: bool) -> Plan:
    book = rule_book(reader.rules())
    terms = Terms(desk.clock.now(), desk.clock.zone(), book, desk.new_id, file_older)
    return plan(reader.applications(), reader.hunts(), found, terms)


def words(reason: Reason) -> str:
    """A reason as the user reads it."""
    about = reason.about
    if isinstance(about, Stage):
        about = nouns.STAGES[about]
    elif isinstance(about, datetime):
        about = about.isoformat(" ", "minutes")
    elif isinstance(about, tuple):
        about = ", ".join(say.FIELDS[field] for field in about)
    return say.WHY[reason.why].format(about=about)
