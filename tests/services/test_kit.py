"""The kit as it is used: changed, searched, put in order, and every change one undo."""

import pytest

from rebound_tui.domain.applications import Contact
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services import applications, drafts, history, kit
from rebound_tui.services.application_forms import ApplicationForm
from rebound_tui.services.kit import KitForm
from rebound_tui.services.kit_view import exported, kit_view
from rebound_tui.wording.kit_texts import CV_CHECKS, TEXTS
from tests.services.desks import SetDesk


def shown(desk: SetDesk, kind: KitKind) -> list[str]:
    with desk.store.reading() as reader:
        return [entry.text for entry in kit.entries(reader, kind)]


def one(desk: SetDesk, kind: KitKind, text: str) -> KitEntry:
    with desk.store.reading() as reader:
        return next(entry for entry in kit.entries(reader, kind) if entry.text == text)


def test_what_comes_with_the_program_is_there_and_nothing_is_kept_of_it(desk: SetDesk) -> None:
    assert shown(desk, KitKind.TEXT) == [text.title for text in TEXTS.values()]
    assert shown(desk, KitKind.CV_CHECK) == list(CV_CHECKS)
    with desk.store.reading() as reader:
        assert reader.kit() == ()


@pytest.mark.parametrize("kind", KitKind)
def test_add_edit_delete_are_one_undo_each(desk: SetDesk, kind: KitKind) -> None:
    before = shown(desk, kind)
    kit.add_entry(desk, kind, "one")
    kit.edit_entry(desk, "one", KitForm("two"))
    kit.delete_entry(desk, "two")
    assert shown(desk, kind) == before
    assert history.undo(desk) == "two deleted"
    assert shown(desk, kind) == [*before, "two"]
    history.undo(desk)
    assert shown(desk, kind) == [*before, "one"]
    assert history.undo(desk).startswith("new ")
    assert shown(desk, kind) == before


def test_a_text_that_was_changed_is_as_it_comes_again_when_deleted(desk: SetDesk) -> None:
    kit.edit_entry(desk, "feedback", KitForm(details={"body": "Hello {first name}"}))
    assert detail(one(desk, KitKind.TEXT, "Ask for feedback"), "body") == "Hello {first name}"
    assert not kit.is_given(one(desk, KitKind.TEXT, "Ask for feedback"))
    kit.delete_entry(desk, "feedback")
    assert detail(one(desk, KitKind.TEXT, "Ask for feedback"), "body") == TEXTS["feedback"].body
    with pytest.raises(Refused, match="not deleted"):
        kit.delete_entry(desk, "feedback")


def test_a_line_of_a_checklist_that_comes_with_the_program_can_go(desk: SetDesk) -> None:
    kit.delete_entry(desk, CV_CHECKS[0])
    assert shown(desk, KitKind.CV_CHECK) == list(CV_CHECKS[1:])
    history.undo(desk)
    assert shown(desk, KitKind.CV_CHECK) == list(CV_CHECKS)


def test_the_order_is_the_users_and_ends_hold(desk: SetDesk) -> None:
    for text in "abc":
        kit.add_entry(desk, KitKind.STRENGTH, text)
    kit.move_entry(desk, "c", -1)
    assert shown(desk, KitKind.STRENGTH) == ["a", "c", "b"]
    kit.move_entry(desk, "a", 99)
    assert shown(desk, KitKind.STRENGTH) == ["c", "b", "a"]
    kit.move_entry(desk, "c", -1)
    assert history.undo(desk) == "a moved"
    kit.add_entry(desk, KitKind.STRENGTH, "d")
    assert shown(desk, KitKind.STRENGTH) == ["a", "c", "b", "d"]
    kit.move_entry(desk, CV_CHECKS[1], -1)
    assert shown(desk, KitKind.CV_CHECK)[:3] == [CV_CHECKS[1], CV_CHECKS[0], CV_CHECKS[2]]


def test_search_looks_at_everything_that_is_said(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.STRENGTH, "Calm", {"proof": "the Café outage"})
    kit.add_entry(desk, KitKind.LESSON, "calm first", {"for": "panel"})
    with desk.store.reading() as reader:
        found = kit.entries(reader)
    assert [entry.text for entry in kit.searched(found, "CAFE calm")] == ["Calm"]
    assert [entry.text for entry in kit.searched(found, "calm")] == ["Calm", "calm first"]
    assert kit.searched(found, "nothing like it") == []


@pytest.mark.parametrize(
    ("kind", "text", "details", "why"),
    [
        (KitKind.STRENGTH, " ", {}, "cannot be empty"),
        (KitKind.STRENGTH, "x" * 501, {}, "at most 500"),
        (KitKind.STRENGTH, "calm", {"reach": "me"}, "has no reach. It can have: proof"),
        (KitKind.CRITERION, "near", {"proof": "x"}, "its text only"),
        (KitKind.PLAN, "breathe", {"for": "fun"}, "no, nerves"),
        (KitKind.SKILL, "SQL", {"habit": "nothing"}, "No habit"),
        (KitKind.SKILL, "SQL", {"practised": "2027-01-01"}, "future"),
        (KitKind.TEXT, "mine", {"body": "Hello {compny}"}, "Did you mean {company}"),
        (KitKind.TEXT, "mine", {"subject": "Hello {"}, "without its other half"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(desk: SetDesk, kind: KitKind, text: str, details: dict[str, str], why: str) -> None:
    with pytest.raises(Refused, match=why):
        kit.add_entry(desk, kind, text, details)
    with desk.store.reading() as reader:
        assert reader.kit() == ()


def test_the_same_twice_is_a_slip(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.PERSON, "Noor")
    with pytest.raises(Refused, match="already"):
        kit.add_entry(desk, KitKind.PERSON, "noor")
    kit.edit_entry(desk, "Noor", KitForm("NOOR"))


def test_any_text_is_kept_clean(desk: SetDesk) -> None:
    entry = kit.add_entry(desk, KitKind.PERSON, "Acme [/jobs] 日本 \x1b[31m \u202eleft", {"reach": "a\nb"})
    assert entry.text == "Acme [/jobs] 日本 left"
    assert detail(entry, "reach") == "a b"


def test_a_draft_is_filled_in_and_what_is_not_known_stays_marked(desk: SetDesk) -> None:
    added = applications.add_application(desk, ApplicationForm("Acme {x}", "Cook"))
    with desk.store.changing(desk.clock.now()) as change:
        change.put(added._replace(contacts=(Contact("Ann Lee", "ann@acme.example"),)))
        change.label = "contact"
    kit.edit_entry(desk, "withdraw", KitForm(details={"body": "Hello {first name} of {company} on {role}{signature}"}))
    kit.edit_entry(desk, "signature", KitForm(details={"body": "\nKim {your name}"}))
    with desk.store.reading() as reader:
        draft = drafts.draft_for(reader, "withdraw", next(iter(reader.applications())))
    assert draft.to == "ann@acme.example"
    assert draft.body == "Hello Ann of Acme (x) on CookKim {your name}"
    assert drafts.unfilled(draft.subject, draft.body) == ["your name"]


@pytest.mark.parametrize("name", ["reach_out", "reach_out_no"])
def test_a_draft_to_a_person_names_no_company_and_asks_for_minutes(desk: SetDesk, name: str) -> None:
    applications.add_application(desk, ApplicationForm("Acme", "Cook"))
    noor = kit.add_entry(desk, KitKind.PERSON, "Noor Aziz", {"reach": "noor@home.example"})
    with desk.store.reading() as reader:
        draft = drafts.draft_to(reader, name, noor)
    assert draft.to == "noor@home.example"
    assert draft.body.startswith("Hello Noor,")
    assert "Acme" not in draft.body
    assert "ten minutes" in draft.body
    assert drafts.unfilled(draft.subject, draft.body) == []


def test_every_text_that_comes_with_the_program_is_in_order(desk: SetDesk) -> None:
    for name, text in TEXTS.items():
        kit.edit_entry(desk, name, KitForm(details={"subject": text.subject, "body": text.body}))


def test_all_of_it_as_markdown(desk: SetDesk) -> None:
    kit.add_entry(desk, KitKind.STRENGTH, "Calm", {"proof": "March"})
    kit.add_entry(desk, KitKind.PLAN, "I call Noor.", {"if": "it is a no"})
    text = exported(kit_view(desk))
    assert "## Strengths\n\n- Calm (March)\n" in text
    assert "- If it is a no, then I call Noor.\n" in text
    assert f"- [ ] {CV_CHECKS[0]}\n" in text
    assert TEXTS["feedback"].body in text
    assert "## Lessons" not in text
