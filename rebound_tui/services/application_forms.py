"""The head of an application as it is typed: what each field may hold, and the application that comes of it."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from rebound_tui.domain.applications import Application
from rebound_tui.domain.contacts import read_contact
from rebound_tui.domain.errors import Refused, about
from rebound_tui.domain.salaries import read_salary
from rebound_tui.services.texts import NAME_LIMIT, line, optional_line, paragraphs, quoted
from rebound_tui.wording import applications as wording
from rebound_tui.wording import nouns
from rebound_tui.wording import refusals as say

URL_LIMIT = 2000
TAG_LIMIT = 40
MODES = ("onsite", "hybrid", "remote")
"""How the work is done."""
MOST_INTEREST = 5


class ApplicationForm(NamedTuple):
    """What can be said of an application, as typed; None leaves a field as it is, or plain in a new one."""

    company: str | None = None
    role: str | None = None
    url: str | None = None
    source: str | None = None
    location: str | None = None
    tags: tuple[str, ...] | None = None
    """These instead of those there are."""
    cv: str | None = None
    notes: str | None = None
    mode: str | None = None
    """One of MODES, or empty."""
    salary: str | None = None
    """In words, like `48-56k EUR a year`."""
    interest: int | None = None
    """1 to 5, or 0 for none."""
    cv_file: str | None = None
    contacts: tuple[str, ...] | None = None
    """One line each, like `Ann Lee, recruiter, ann@acme.example`, instead of those there are."""
    description: str | None = None
    fit: tuple[str, ...] | None = None
    """The ticks of the fit check, by name; an empty one is an answer, too."""


def read_line(text: str) -> ApplicationForm:
    """The form that `Acme / Data Analyst / referral` fills in. Raises Refused."""
    parts = [part.strip() for part in text.split(" / ")] if " / " in text else [part.strip() for part in text.split("/")]
    if len(parts) < 2 or not all(parts[:2]):
        raise Refused(say.BAD_LINE, "company")
    return ApplicationForm(parts[0], parts[1], source=" / ".join(parts[2:]) or None)


def filled(application: Application, form: ApplicationForm) -> Application:
    """The application with what the form says. Raises Refused."""
    given: dict[str, Any] = {}
    for name, value in form._asdict().items():
        if value is not None:
            with about(name):
                given[name] = READ[name](value)
    return application._replace(**given)


def _tags(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line(text, nouns.TAG, TAG_LIMIT) for text in texts))


def _url(text: str) -> str:
    clean = optional_line(text, wording.URL, URL_LIMIT)
    if clean and not clean.lower().startswith(("http://", "https://")):
        raise Refused(say.BAD_URL.format(text=quoted(clean)))
    return clean


def _mode(text: str) -> str:
    clean = text.strip().casefold().replace("-", "").replace(" ", "")
    if clean and clean not in MODES:
        raise Refused(wording.MODES.format(text=quoted(text)))
    return clean


def _interest(number: int) -> int:
    if not 0 <= number <= MOST_INTEREST:
        raise Refused(wording.INTEREST)
    return number


def _one_line(what: str, limit: int = NAME_LIMIT) -> Callable[[str], str]:
    return lambda text: optional_line(text, what, limit)


READ: dict[str, Callable[[Any], object]] = {
    "company": lambda text: line(text, nouns.COMPANY),
    "role": lambda text: line(text, nouns.ROLE),
    "url": _url,
    "source": _one_line(nouns.SOURCE),
    "location": _one_line(nouns.LOCATION),
    "tags": _tags,
    "cv": _one_line(nouns.CV),
    "notes": lambda text: paragraphs(text, nouns.NOTE),
    "mode": _mode,
    "salary": lambda text: read_salary(optional_line(text, wording.SALARY)),
    "interest": _interest,
    "cv_file": _one_line(wording.CV_FILE, URL_LIMIT),
    "contacts": lambda texts: tuple(read_contact(line(text, wording.CONTACT)) for text in texts),
    "fit": tuple,
    "description": lambda text: paragraphs(text, wording.DESCRIPTION),
}
"""How each field is read. Each raises Refused."""
