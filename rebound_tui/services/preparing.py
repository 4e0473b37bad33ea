"""The prep sheet of an interview: checklist, notes, strengths, the lesson for its kind, a plan. Nothing on it is about a past no."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rebound_tui.domain import kit as rules
from rebound_tui.domain.applications import Application, Prep, label
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.interviews import Interview, ahead, interviews
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.plain import folded
from rebound_tui.services import finding, kit, present
from rebound_tui.services.kit_view import practice
from rebound_tui.services.ports import Desk, Reader
from rebound_tui.services.strengths import note_shown, strengths_for
from rebound_tui.services.texts import optional_line, paragraphs
from rebound_tui.wording import interviews as say
from rebound_tui.wording import nouns

STRENGTHS = 3
LIMIT = 500
LASTS = timedelta(hours=2)
"""So long after its beginning the sheet is still that of an interview."""


class Sheet(NamedTuple):
    """Everything that helps before an interview."""

    application: Application
    interview: Interview | None
    """The next one; None while none is planned."""
    at: datetime | None
    """When it is, on the user's wall clock."""
    prep: Prep
    checklist: tuple[KitEntry, ...]
    skills: tuple[tuple[str, KitEntry | None], ...]
    """Each skill they ask for, beside the user's own, if it is in the kit."""
    practised: Mapping[str, date]
    """When the user's skills were last used, by id."""
    strengths: tuple[KitEntry, ...]
    lesson: KitEntry | None
    plan: KitEntry | None
    day: date
    """Today."""


def sheet(desk: Desk, name: str) -> Sheet:
    """The sheet for the next interview of the application that `name` means. Raises Refused."""
    with desk.store.reading() as reader:
        return _sheet(desk, reader, finding.application(reader, name))


def opened(desk: Desk, name: str) -> Sheet:
    """The sheet, and a note that its strengths were shown, so that others have their turn next. Undo passes that by."""
    with desk.store.changing(desk.clock.now()) as change:
        found = _sheet(desk, change, finding.application(change, name))
        note_shown(desk, change, present.look(desk, change), found.strengths, _about(found.application, found.interview))
        change.is_note = True
    return found


def write_notes(desk: Desk, name: str, research: str, wanted: str, why: str) -> Application:
    """Keep the notes of a sheet. Raises Refused."""
    clean = (
        paragraphs(research, nouns.NOTE),
        optional_line(wanted, nouns.NOTE, LIMIT, "wanted"),
        optional_line(why, nouns.NOTE, LIMIT, "why"),
    )
    return _changed(desk, name, lambda prep: Prep(prep.interview, *clean, prep.done), say.NOTES_EDITED)


def toggle_line(desk: Desk, name: str, line: str) -> Application:
    """Tick a line of the checklist, or untick it; for this interview only. Raises Refused."""

    def flipped(prep: Prep) -> Prep:
        return prep._replace(done=tuple(id for id in prep.done if id != line) if line in prep.done else (*prep.done, line))

    return _changed(desk, name, flipped, say.SHEET_MADE)


def _changed(desk: Desk, name: str, changing: Callable[[Prep], Prep], text: str) -> Application:
    with desk.store.changing(desk.clock.now()) as change:
        application = finding.application(change, name)
        prep = changing(_prep(application, _next(application, desk.clock.now())))
        others = tuple(each for each in application.preps if each.interview != prep.interview)
        application = application._replace(preps=(*others, prep))
        change.put(application)
        change.label = text.format(name=label(application))
    return application


def _sheet(desk: Desk, reader: Reader, application: Application) -> Sheet:
    today = present.look(desk, reader)
    interview = _next(application, today.at)
    prep = _prep(application, interview)
    entries = kit.entries(reader)
    skills = rules.of_kind(entries, KitKind.SKILL)
    return Sheet(
        application,
        interview,
        interview.at.astimezone(ZoneInfo(today.zone)) if interview else None,
        prep,
        tuple(rules.of_kind(entries, KitKind.PREPARATION)),
        tuple((wanted, _own(wanted, skills)) for each in prep.wanted.split(",") if (wanted := each.strip())),
        practice(reader, skills),
        tuple(strengths_for(reader, _about(application, interview), STRENGTHS)),
        rules.lesson_for(rules.of_kind(entries, KitKind.LESSON), interview.kind if interview else ""),
        rules.plan_for(rules.of_kind(entries, KitKind.PLAN), rules.NERVES),
        today.day,
    )


def _next(application: Application, now: datetime) -> Interview | None:
    """The interview that the sheet is for: the next one, or the one that is going on."""
    return ahead(interviews(application.events), now - LASTS)


def _about(application: Application, interview: Interview | None) -> str:
    return interview.noted.id if interview else application.id


def _prep(application: Application, interview: Interview | None) -> Prep:
    """The notes for this interview; the first time those of the one before, with nothing ticked."""
    about = interview.noted.id if interview else ""
    kept = next((prep for prep in application.preps if prep.interview == about), None)
    if kept:
        return kept
    before = application.preps[-1] if application.preps else Prep()
    return before._replace(interview=about, done=())


def _own(wanted: str, skills: list[KitEntry]) -> KitEntry | None:
    name = folded(wanted)
    return next((skill for skill in skills if folded(skill.text) in (name, *name.split())), None)
