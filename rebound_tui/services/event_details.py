"""What can be said of an event, as it is typed, and the data that comes of it."""

from collections.abc import Callable
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain.applications import EVENT_DATA, Kind
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.rebound import fit
from rebound_tui.services import present
from rebound_tui.services.texts import NAME_LIMIT, optional_line, paragraphs, quoted
from rebound_tui.wording import applications as wording
from rebound_tui.wording import nouns
from rebound_tui.wording import refusals as say

PLACE_LIMIT = 2000
MOST_ROUNDS = 99


class Details(NamedTuple):
    """What can be said of an event, as typed. EVENT_DATA says which of it goes with which kind."""

    text: str = ""
    planned: str | None = None
    """When a screening or an interview is to be, on the wall clock of `zone`."""
    answer_by: str | None = None
    """The day by which they want an answer to an offer."""
    zone: str = ""
    """The IANA zone of `planned`; the user's own if empty."""
    due: str | None = None
    """The day by which they want a task."""
    type: str = ""
    people: str = ""
    place: str = ""
    """Where it is: a place, or a link."""
    round: str = ""
    """Which interview it is; one more than before if empty."""
    outcome: str = ""
    amount: str = ""
    file: str = ""
    agreed: str = ""
    """What is settled of an offer."""
    open: str = ""
    """What is still to be asked about it."""
    fit: str = ""
    """The fit check, answered again: see `domain.rebound.fit.read`."""
    held: bool = False
    """The meeting that was planned was held, or the task handed in."""
    words: str = ""
    """What they said when they closed it."""


def data_of(today: present.Today, kind: Kind, details: Details) -> dict[str, object]:
    """The data of an event of this kind. Raises Refused, also for what does not go with the kind."""
    given = {name: value for name, value in details._asdict().items() if value != Details._field_defaults[name]}
    for name in given:
        _require(kind, name)
    data: dict[str, object] = {}
    for name, value in given.items():
        with about(name):
            data[KEYS.get(name, name)] = READ[name](today, value, details)
    return data | ({"zone": _zone(today, details)} if "for" in data else {})


def _require(kind: Kind, name: str) -> None:
    key = KEYS.get(name, name)
    if key not in EVENT_DATA.get(kind, ()):
        kinds = [nouns.KINDS[other] for other, keys in EVENT_DATA.items() if key in keys]
        raise Refused(wording.ONLY_OF.format(kinds=wording.OR.join(kinds), what=wording.DETAILS[name]))


def _moment(today: present.Today, text: str, details: Details) -> str:
    moment = present.typed(today._replace(zone=_zone(today, details)), text, ahead=True).at
    if moment is None:
        raise Refused(say.NO_HOUR.format(text=quoted(text)))
    return moment.isoformat(timespec="minutes")


def _zone(today: present.Today, details: Details) -> str:
    try:
        return ZoneInfo(details.zone.strip()).key if details.zone.strip() else today.zone
    except (ValueError, KeyError, OSError) as error:
        raise Refused(wording.BAD_ZONE.format(text=quoted(details.zone)), "zone") from error


def _round(_: present.Today, text: str, __: Details) -> int | None:
    """None where nothing is left of what was said."""
    clean = text.strip()
    if not clean:
        return None
    if not (clean.isascii() and clean.isdigit() and len(clean) <= len(str(MOST_ROUNDS)) and int(clean)):
        raise Refused(wording.BAD_ROUND)
    return int(clean)


def _day(today: present.Today, text: str, _: Details) -> str:
    return present.typed(today, text, ahead=True).day.isoformat()


def _fit(_: present.Today, text: str, __: Details) -> list[str]:
    try:
        return list(fit.read(text) or ())
    except ValueError as error:
        raise Refused(wording.BAD_FIT.format(text=quoted(text), names=", ".join(fit.Fit), none=fit.NONE)) from error


def _line(limit: int = NAME_LIMIT) -> "Reading":
    return lambda today, text, details: optional_line(text, nouns.NOTE, limit)


Reading = Callable[[present.Today, Any, Details], object]
KEYS = {"planned": "for"}
"""The details that have another name in the data of an event."""
READ: dict[str, Reading] = {
    "text": lambda today, text, details: paragraphs(text, nouns.NOTE),
    "words": lambda today, text, details: paragraphs(text, nouns.NOTE),
    "planned": _moment,
    "answer_by": _day,
    "zone": lambda today, text, details: _zone(today, details),
    "due": _day,
    "type": _line(),
    "people": _line(),
    "place": _line(PLACE_LIMIT),
    "round": _round,
    "outcome": _line(),
    "amount": _line(),
    "file": _line(PLACE_LIMIT),
    "agreed": _line(PLACE_LIMIT),
    "open": _line(PLACE_LIMIT),
    "fit": _fit,
    "held": lambda today, held, details: True,
}
"""How each detail is read. Each raises Refused."""
