"""The same job twice: refused when it is surely one, mentioned when it is probably one."""

from typing import NamedTuple

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.duplicates import probably_same, same_posting, silent_before
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import progress
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import duplicates as say
from rebound_tui.wording import nouns


class SamePosting(Refused):
    """It is the posting of another application."""

    def __init__(self, other: Application) -> None:
        super().__init__(f"{said_of(say.SAME, other)} {said_of(say.SHOW_IT, other)}", "url")
        self.other = other


class Notice(NamedTuple):
    """What is worth knowing of an application that was just added, and the other one that it is about."""

    text: str
    other: Application


def refuse_twice(reader: Reader, application: Application) -> None:
    """Raises SamePosting when another application of any hunt has the same link or job key."""
    if application.url and (other := same_posting(application, reader.applications())):
        raise SamePosting(other)


def notices(desk: Desk, added: Application) -> list[Notice]:
    """That it is probably there already, that they were silent before."""
    with desk.store.reading() as reader:
        others = reader.applications()
    found = ((say.PROBABLY, probably_same(added, others)), (say.SILENT, silent_before(added, others)))
    return [Notice(said_of(text, other), other) for text, other in found if other]


def said_of(text: str, other: Application) -> str:
    """The text with what is to be said of an application."""
    now = progress(other.events)
    return text.format(label=label(other), id=other.id, company=other.company, stage=nouns.STAGES[now.stage], day=now.since)
