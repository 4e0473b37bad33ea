"""Finding the no that is meant: of an application, or the latest ones."""

from rebound_tui.domain.applications import label
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rebound.case import Case, case_of
from rebound_tui.services import finding
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import reflection as say


def case_named(reader: Reader, name: str) -> Case:
    """The case of the application that `name` means. Raises Refused when it was not closed by them or by silence."""
    application = finding.application(reader, name)
    found = case_of(application)
    if found is None:
        raise Refused(say.NO_SETBACK.format(label=label(application)))
    return found


def cases(desk: Desk) -> list[Case]:
    """All that they or a silence closed, the latest first."""
    with desk.store.reading() as reader:
        found = [case for each in reader.applications() if (case := case_of(each))]
    return sorted(found, key=lambda case: case.closing.stamp.at, reverse=True)
