"""The same job twice: surely, by its link or job key; probably, by company and role; and companies that never answered."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import SequenceMatcher

from rebound_tui.domain.applications import Application
from rebound_tui.domain.folding import folded_company, folded_role
from rebound_tui.domain.postings import signs_of
from rebound_tui.domain.progress import progress
from rebound_tui.domain.stages import Stage

ALIKE = 0.9
"""How alike two roles are, from 0 to 1, to be probably one."""
TELLING = re.compile(
    r"intern|internship|trainee|apprentice|graduate|entry|junior|mid|middle|senior|staff|principal|distinguished|lead|head|manager|director"
    r"|vp|vice|chief|associate|assistant|werkstudent|praktikant|i{1,3}|iv|\d+|\w|.*[+#].*"
)
"""The words of a role that say how high it is, numbers, and names like C and C++: two roles that differ in one are two."""


def same_posting(application: Application, others: Iterable[Application]) -> Application | None:
    """The one of the others that has the same job key or the same link, however old."""
    signs = signs_of(application)
    found = (other for other in others if other.id != application.id and any(sign in signs for sign in signs_of(other)))
    return next(found, None) if signs else None


def probably_same(application: Application, others: Iterable[Application]) -> Application | None:
    """The latest of the others, given oldest first, that is probably the same job."""
    found = [other for other in _of_company(application, others) if are_alike(application.role, other.role)]
    return found[-1] if found else None


def silent_before(application: Application, others: Iterable[Application]) -> Application | None:
    """The latest application to this company that stayed without a reply; None if one was added since, and it was said then."""
    found = list(_of_company(application, others))
    silent = [other for other in found if progress(other.events).stage is Stage.NO_REPLY]
    if not silent:
        return None
    latest = max(silent, key=_since)
    was_said = any(other not in silent and _added(other) >= _since(latest) for other in found)
    return None if was_said else latest


def are_alike(role: str, other: str) -> bool:
    """Whether two roles are probably one: nearly the same words in whatever order, and the same of those that tell."""
    words, others = sorted(sorted(folded_role(name).split()) for name in (role, other))
    if list(filter(TELLING.fullmatch, words)) != list(filter(TELLING.fullmatch, others)):
        return False
    return SequenceMatcher(None, " ".join(words), " ".join(others), autojunk=False).ratio() >= ALIKE


def _of_company(application: Application, others: Iterable[Application]) -> Iterable[Application]:
    company = folded_company(application.company)
    return (other for other in others if other.id != application.id and folded_company(other.company) == company)


def _since(application: Application) -> date:
    return progress(application.events).since


def _added(application: Application) -> date:
    return min(event.stamp.day for event in application.events) if application.events else date.min
