"""The same job twice: refused when it is surely one, mentioned when it is probably one."""

from rebound_tui.domain.applications import Application, label
from rebound_tui.domain.duplicates import probably_same, same_posting, silent_before
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.progress import progress
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.wording import duplicates as say
from rebound_tui.wording import nouns


def refuse_twice(reader: Reader, application: Application) -> None:
    """Raises Refused when another application of any hunt has the same link or job key."""
    if application.url and (other := same_posting(application, reader.applications())):
        raise Refused(_about(say.SAME, other))


def notices(desk: Desk, added: Application) -> list[str]:
    """What is worth knowing of an application that was just added: that it is probably there already, that they were silent before."""
    with desk.store.reading() as reader:
        others = reader.applications()
    found = ((say.PROBABLY, probably_same(added, others)), (say.SILENT, silent_before(added, others)))
    return [_about(text, other) for text, other in found if other]


def _about(text: str, other: Application) -> str:
    now = progress(other.events)
    return text.format(label=label(other), id=other.id, company=other.company, stage=nouns.STAGES[now.stage], day=now.since)
