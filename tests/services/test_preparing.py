"""The prep sheet: what helps is on it, what is over is not."""

from pathlib import Path

import pytest

from rebound_tui.domain.applications import Kind
from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.stages import Stage
from rebound_tui.services import applications, history, kit, preparing
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.debriefs import DebriefForm, debrief
from rebound_tui.services.event_details import Details
from rebound_tui.services.events import note_event
from rebound_tui.services.prep_page import markdown, when
from tests.services.desks import MONDAY, SetDesk
from tests.support.screens import matches_picture

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def planned(desk: SetDesk) -> SetDesk:
    """A technical interview on Wednesday, and a kit."""
    applications.add_application(desk, ApplicationForm("Acme [/jobs]", "Cook", url="https://acme.example/1"))
    note_event(desk, "Acme", Kind.INTERVIEW, Details(planned="2026-11-04 14:00", type="technical", people="Ann Lee", place="Room 1"))
    for name in ("Calm", "Exact", "Fast", "Kind"):
        kit.add_entry(desk, KitKind.STRENGTH, name, {"proof": f"the {name.lower()} day"})
    kit.add_entry(desk, KitKind.LESSON, "Next time I will say my assumptions.", {"for": "technical"})
    kit.add_entry(desk, KitKind.LESSON, "Next time I will ask for the range.", {"for": "phone"})
    kit.add_entry(desk, KitKind.PLAN, "I breathe out slowly.", {"if": "my hands get cold", "for": "nerves"})
    kit.add_entry(desk, KitKind.PLAN, "I call Noor.", {"if": "it is a no", "for": "no"})
    kit.add_entry(desk, KitKind.SKILL, "SQL", {"practised": "yesterday"})
    return desk


def strengths(sheet: preparing.Sheet) -> list[str]:
    return [entry.text for entry in sheet.strengths]


def test_everything_that_helps_is_on_it(planned: SetDesk) -> None:
    preparing.write_notes(planned, "Acme", "They sell kitchens.\nTwo sites.", "SQL, dbt", "I have fed two hundred.")
    text = markdown(preparing.sheet(planned, "Acme"))
    for part in (
        "Acme [/jobs], Cook",
        "Wed 4 Nov 2026, 14:00",
        "Ann Lee",
        "Room 1",
        "https://acme.example/1",
        "- [ ] Three questions for them",
        "- They sell kitchens.\n- Two sites.",
        "SQL: SQL, practised Sun 1 Nov",
        "dbt: not in your kit",
        "I have fed two hundred.",
        "Calm. Proof: the calm day",
        "Next time I will say my assumptions.",
        "If my hands get cold, then I breathe out slowly.",
    ):
        assert part in text, part
    assert "ask for the range" not in text
    assert "call Noor" not in text


def test_no_trace_of_a_past_no_is_on_it(planned: SetDesk) -> None:
    preparing.write_notes(planned, "Acme", "They sell kitchens.", "SQL", "I have fed two hundred.")
    calm = markdown(preparing.sheet(planned, "Acme"))
    for company, words in (("Globex", "We chose somebody else."), ("Initech", "Not enough experience.")):
        applications.add_application(planned, ApplicationForm(company, "Chef"), when="2026-10-20")
        note_event(planned, company, Kind.INTERVIEW, Details(), "2026-10-25")
        debrief(planned, company, DebriefForm("why I left", "", "knives", "tense"))
        applications.close(planned, company, Stage.REJECTED, words=words)
    assert markdown(preparing.sheet(planned, "Acme")) == calm
    note_event(planned, "Acme", Kind.CONTACT_IN, Details("We are sorry to say no."), "2026-10-30")
    applications.close(planned, "Acme", Stage.REJECTED, when="2026-10-31", words="We chose somebody else.")
    note_event(planned, "Acme", Kind.REOPENED, Details())
    assert markdown(preparing.sheet(planned, "Acme")) == calm


def test_the_printed_sheet_is_as_kept(planned: SetDesk) -> None:
    preparing.write_notes(planned, "Acme", "They sell kitchens.", "SQL, dbt", "I have fed two hundred.")
    preparing.toggle_line(planned, "Acme", "preparation-1")
    text = markdown(preparing.sheet(planned, "Acme"))
    assert matches_picture(text, GOLDEN / "prep.md", update=False), text


def test_two_clocks_where_they_differ(planned: SetDesk) -> None:
    assert when(preparing.sheet(planned, "Acme")) == "Wed 4 Nov 2026, 14:00"
    planned.clock.set(MONDAY, "09:00", "Asia/Tokyo")
    assert when(preparing.sheet(planned, "Acme")) == "Wed 4 Nov 2026, 22:00 for you, 14:00 for them"
    planned.clock.set(MONDAY, "09:00", "Pacific/Auckland")
    assert when(preparing.sheet(planned, "Acme")) == "Thu 5 Nov 2026, 02:00 for you, 14:00, Wed 4 Nov for them"


def test_the_checklist_is_the_users_and_kept_for_next_time_with_nothing_ticked(planned: SetDesk) -> None:
    own = kit.add_entry(planned, KitKind.PREPARATION, "Feed the cat")
    preparing.toggle_line(planned, "Acme", own.id)
    preparing.write_notes(planned, "Acme", "They sell kitchens.", "SQL", "I fit.")
    assert preparing.sheet(planned, "Acme").prep.done == (own.id,)
    assert "- [x] Feed the cat" in markdown(preparing.sheet(planned, "Acme"))
    planned.clock.set(MONDAY.replace(day=5))
    note_event(planned, "Acme", Kind.INTERVIEW, Details(planned="2026-11-09 09:00", type="final"))
    second = preparing.sheet(planned, "Acme")
    assert second.prep.done == ()
    assert second.prep.research == "They sell kitchens."
    assert "Feed the cat" in [entry.text for entry in second.checklist]
    preparing.write_notes(planned, "Acme", "New.", "", "")
    with planned.store.reading() as reader:
        assert [prep.research for prep in next(iter(reader.applications())).preps] == ["They sell kitchens.", "New."]


def test_ticking_and_notes_are_one_undo_each(planned: SetDesk) -> None:
    preparing.write_notes(planned, "Acme", "They sell kitchens.", "", "")
    preparing.toggle_line(planned, "Acme", "preparation-1")
    preparing.toggle_line(planned, "Acme", "preparation-1")
    assert preparing.sheet(planned, "Acme").prep.done == ()
    history.undo(planned)
    assert preparing.sheet(planned, "Acme").prep.done == ("preparation-1",)
    history.undo(planned)
    history.undo(planned)
    assert preparing.sheet(planned, "Acme").prep.research == ""


def test_three_strengths_stay_for_this_interview_and_others_lead_the_next(planned: SetDesk) -> None:
    assert strengths(preparing.opened(planned, "Acme")) == ["Calm", "Exact", "Fast"]
    assert strengths(preparing.opened(planned, "Acme")) == ["Calm", "Exact", "Fast"]
    applications.add_application(planned, ApplicationForm("Globex", "Chef"))
    note_event(planned, "Globex", Kind.SCREENING, Details(planned="2026-11-05 09:00"))
    found = preparing.opened(planned, "Globex")
    assert strengths(found)[0] == "Kind"
    assert found.lesson is not None
    assert found.lesson.text == "Next time I will ask for the range."
    assert history.undo(planned).startswith("Globex, Chef: screening")


def test_without_an_interview_the_sheet_is_for_the_application(desk: SetDesk) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Cook"))
    preparing.write_notes(desk, "Acme", "They sell kitchens.", "", "")
    found = preparing.sheet(desk, "Acme")
    assert (found.at, found.prep.research) == (None, "They sell kitchens.")
    note_event(desk, "Acme", Kind.INTERVIEW, Details(planned="2026-11-04 14:00"))
    assert preparing.sheet(desk, "Acme").prep.research == "They sell kitchens."


def test_while_it_goes_on_the_sheet_is_still_its_own(planned: SetDesk) -> None:
    preparing.toggle_line(planned, "Acme", "preparation-1")
    planned.clock.set(MONDAY.replace(day=4), "15:30")
    assert preparing.sheet(planned, "Acme").prep.done == ("preparation-1",)
    planned.clock.set(MONDAY.replace(day=4), "16:30")
    assert preparing.sheet(planned, "Acme").at is None
