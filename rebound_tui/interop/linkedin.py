"""LinkedIn's "Get a copy of your data": applications, saved jobs, and how many people one knows at a company."""

import re
from collections import Counter
from datetime import date, datetime, time
from itertools import chain

from rebound_tui.domain.found import Found, FoundApplication, LeftOut, Problem, When
from rebound_tui.domain.jobkeys import job_key
from rebound_tui.interop.records import Bundle, Member
from rebound_tui.interop.tables import ROW_LIMIT, Row, has_columns, read_table
from rebound_tui.services.texts import NAME_LIMIT
from rebound_tui.wording import importing as say

name = "linkedin"
title = say.LINKEDIN

APPLIED, SAVED = "application date", "saved date"
COMPANY, ROLE, LINK, CV, ANSWERS = "company name", "job title", "job url", "resume name", "question and answers"
OWN = ("contact email", "contact phone number")
"""The applicant's own, not the company's."""
EMPLOYER = "company"
APPLICATIONS = (APPLIED, COMPANY, ROLE)
SAVED_JOBS = (SAVED, COMPANY, ROLE)
PEOPLE = ("first name", "last name", EMPLOYER, "connected on")
TABLES = (APPLICATIONS, SAVED_JOBS, PEOPLE)
"""The columns that tell the tables apart."""
TAKEN = frozenset((APPLIED, SAVED, COMPANY, ROLE, LINK, CV, ANSWERS, *OWN))

LINK_LIMIT = 2000
YEARS = range(1970, 2200)
MONTH_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)(?:,? (\d{1,2}):(\d\d) ?([ap])m)?", re.ASCII | re.IGNORECASE)
YEAR_FIRST = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})", re.ASCII)


class _BadRow(ValueError):
    """A row that cannot be taken; says why."""


def recognises(bundle: Bundle) -> bool:
    """Whether one of the files has the columns of one of the three tables."""
    return any(_table_of(member) for member in bundle.members)


def read(bundle: Bundle) -> Found:
    """Everything in it. Raises ImportRefused when there are more than a million rows."""
    reading = _Reading()
    for member in bundle.members:
        reading.add(member)
    left_out = tuple(LeftOut(count, what) for what, count in reading.left_out.items() if count)
    return Found(name, tuple(reading.applications), tuple(reading.problems), left_out, dict(reading.people))


def read_date(text: str) -> When:
    """The moment or day in `9/26/26, 4:11 PM`, `9/26/26` or `2026/09/26`. Raises ValueError."""
    if parts := YEAR_FIRST.fullmatch(text):
        return _day(*parts.groups())
    parts = MONTH_FIRST.fullmatch(text)
    if not parts:
        raise ValueError(text)
    month, day, year, hour, minute, half = parts.groups()
    on = _day(year if len(year) == len("2026") else f"20{year}", month, day)
    if half is None:
        return on
    if not 1 <= int(hour) <= 12:
        raise ValueError(text)
    return datetime.combine(on, time(int(hour) % 12 + (12 if half in "pP" else 0), int(minute)))


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.applications: list[FoundApplication] = []
        self.problems: list[Problem] = []
        self.people: Counter[str] = Counter()
        self.left_out: Counter[str] = Counter()
        self._left = ROW_LIMIT

    def add(self, member: Member) -> None:
        columns = _table_of(member)
        if not columns:
            self.left_out[say.LINKEDIN_OTHER] += 1
            return
        rows, broken = read_table(member, columns, self._left)
        self._left -= len(rows) + len(broken)
        self.problems += broken
        for row in rows:
            if columns is PEOPLE:
                self._count(row)
            else:
                self._take(row, columns[0])

    def _count(self, row: Row) -> None:
        self.left_out[say.LINKEDIN_PEOPLE] += 1
        if employer := row.line(EMPLOYER):
            self.people[employer] += 1

    def _take(self, row: Row, date_column: str) -> None:
        if date_column == SAVED and not row.line(ROLE):
            self.left_out[say.LINKEDIN_REMOVED] += 1
            return
        self.left_out[say.LINKEDIN_OWN] += any(row.line(column) for column in OWN)
        try:
            self.applications.append(_application(row, date_column))
        except _BadRow as bad:
            self.problems.append(Problem(row.place, str(bad)))


def _table_of(member: Member) -> tuple[str, ...]:
    """The columns by which it is one of the tables, or none."""
    return next((columns for columns in TABLES if has_columns(member, columns)), ())


def _application(row: Row, date_column: str) -> FoundApplication:
    """The application in a row. Raises _BadRow."""
    when = _when(row.line(date_column))
    link = row.line(LINK)
    return FoundApplication(
        row.place,
        _required(row, COMPANY, say.NO_COMPANY),
        _required(row, ROLE, say.NO_ROLE),
        saved=when if date_column == SAVED else None,
        applied=when if date_column == APPLIED else None,
        url=link if _is_link(link) else "",
        job_key=job_key(link),
        source=say.LINKEDIN,
        cv=row.line(CV),
        notes="\n".join(chain(row.line(ANSWERS).split(" | ") if row.line(ANSWERS) else (), _others(row))),
    )


def _when(text: str) -> When:
    try:
        return read_date(text)
    except ValueError as error:
        raise _BadRow(say.BAD_DATE.format(text=text) if text else say.NO_DATE) from error


def _required(row: Row, column: str, missing: str) -> str:
    text = row.line(column)
    if not text:
        raise _BadRow(missing)
    if len(text) > NAME_LIMIT:
        raise _BadRow(say.TOO_LONG.format(name=row.names[column], length=len(text), limit=NAME_LIMIT))
    return text


def _others(row: Row) -> list[str]:
    """What the row says beside what has a place of its own: columns that are not known, and a link that is none."""
    kept = [column for column, cell in row.cells.items() if cell and (column not in TAKEN or (column == LINK and not _is_link(cell)))]
    return [f"{row.names[column]}: {row.cells[column]}" if column else row.cells[column] for column in kept]


def _is_link(text: str) -> bool:
    return text.lower().startswith(("http://", "https://")) and len(text) <= LINK_LIMIT and " " not in text


def _day(year: str, month: str, day: str) -> date:
    if int(year) not in YEARS:
        raise ValueError(year)
    return date(int(year), int(month), int(day))
