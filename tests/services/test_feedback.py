"""Feedback: the mail, that it was sent, what came back."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Contact
from rebound_tui.domain.errors import Refused
from rebound_tui.domain.rebound.feedback import Sorted, asked, is_hidden, received
from rebound_tui.domain.stages import Stage
from rebound_tui.services import feedback, history
from rebound_tui.services.drafts import Draft, unfilled
from rebound_tui.services.kit import KitForm, edit_entry
from rebound_tui.services.mail import eml, mailto, text_of
from rebound_tui.services.streak import judged
from tests.services.cases import closed
from tests.services.desks import MONDAY, SetDesk

DAY = timedelta(days=1)
NOW = datetime(2027, 1, 5, 18, 30, tzinfo=UTC)
GOLDEN = Path(__file__).parent / "golden" / "feedback.eml"
BODY = "Hello Ana,\n\nthank you.\n.\nFrom here on it is a long line " + "x" * 90 + "\n\nKim"
DRAFT = Draft("ana@example.org", "Data Analyst, 日本: thank you", BODY)


def with_contact(desk: SetDesk, name: str = "Ana Lima", email: str = "ana@example.org") -> None:
    with desk.store.changing(desk.clock.now()) as change:
        change.put(change.applications()[0]._replace(contacts=(Contact(name, email),)))


def test_the_mail_is_filled_in_and_the_rest_is_marked(desk: SetDesk) -> None:
    closed(desk)
    with_contact(desk)
    edit_entry(desk, "signature", KitForm(details={"body": "Kind regards\nKim"}))
    draft = feedback.mail_for(desk, "Acme")
    assert (draft.to, draft.subject) == ("ana@example.org", "Data Analyst: thank you, and one question")
    assert draft.body.startswith("Hello Ana,")
    assert draft.body.endswith("Kind regards\nKim")
    assert unfilled(draft.subject, draft.body) == ["a moment you remember"]


def test_silence_has_a_mail_of_its_own(desk: SetDesk) -> None:
    closed(desk, outcome=Stage.NO_REPLY)
    assert "still open" in feedback.mail_for(desk, "Acme").body.lower()


def test_sent_is_a_job_action_that_can_be_undone(desk: SetDesk) -> None:
    closed(desk)
    before = judged(desk).snapshot.goal.units
    application = feedback.sent(desk, "Acme")
    assert asked(application)
    assert judged(desk).snapshot.goal.units == before + 1
    assert history.undo(desk) == "Acme, Data Analyst: feedback asked"


def test_feedback_can_be_put_away_until_tomorrow(desk: SetDesk) -> None:
    closed(desk)
    found = received(feedback.receive(desk, "Acme", "Too quiet.\n日本", is_put_away=True))
    assert found
    assert (found.text, found.until) == ("Too quiet.\n日本", MONDAY + DAY)
    assert [is_hidden(found.event, MONDAY + n * DAY) for n in range(2)] == [True, False]


def test_without_that_it_is_there_at_once(desk: SetDesk) -> None:
    closed(desk)
    found = received(feedback.receive(desk, "Acme", "Too quiet."))
    assert found
    assert not is_hidden(found.event, MONDAY)


def test_three_fields_belong_to_it_and_are_one_undo(desk: SetDesk) -> None:
    closed(desk)
    feedback.receive(desk, "Acme", "Too quiet.", is_put_away=True)
    made = Sorted("say the result first", "quiet is fine", "one sentence up front")
    found = received(feedback.sort(desk, "Acme", made))
    assert found
    assert (found.sorted, found.text, found.until) == (made, "Too quiet.", MONDAY + DAY)
    again = received(feedback.sort(desk, "Acme", made._replace(taste="")))
    assert again
    assert again.sorted == made._replace(taste="")
    history.undo(desk)
    with desk.store.reading() as reader:
        undone = received(reader.applications()[0])
    assert undone
    assert undone.sorted == made


@pytest.mark.parametrize("text", ["", "  \n ", "\x1b[31m"])
def test_nothing_is_no_feedback(desk: SetDesk, text: str) -> None:
    closed(desk)
    with pytest.raises(Refused, match="cannot be empty"):
        feedback.receive(desk, "Acme", text)


def test_there_has_to_be_feedback_to_be_sorted(desk: SetDesk) -> None:
    closed(desk)
    with pytest.raises(Refused, match="no feedback yet"):
        feedback.sort(desk, "Acme", Sorted("a"))


def test_the_mail_file_is_as_it_was_and_as_a_mail_program_reads_it() -> None:
    assert eml(DRAFT, NOW) == GOLDEN.read_bytes()
    read = message_from_bytes(GOLDEN.read_bytes(), policy=default)
    assert (read["To"], read["Subject"], read["X-Unsent"]) == (DRAFT.to, DRAFT.subject, "1")
    assert content(read) == DRAFT.body
    assert b"\n" not in GOLDEN.read_bytes().replace(b"\r\n", b"")


def content(mail: EmailMessage) -> str:
    """The text as it was written: the line break at the very end belongs to the format."""
    return str(mail.get_content()).replace("\r\n", "\n").removesuffix("\n")


LINES = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=40)


@given(st.sampled_from(["", "a@b.c", "no address", "ä@ö.de", "a <b@c.d>", "@", "a@b.c, d@e.f"]), LINES, LINES)
def test_any_text_is_a_mail(to: str, subject: str, body: str) -> None:
    draft = Draft(to, subject, body)
    read = message_from_bytes(eml(draft, NOW), policy=default)
    assert content(read) == body
    link = urlsplit(mailto(draft))
    assert (link.scheme, unquote(link.path)) == ("mailto", to)
    fields = parse_qs(link.query)
    assert fields.get("subject", [""]) == [subject]
    assert fields.get("body", [""]) == [body]


def test_a_link_has_line_breaks_as_the_standard_has_them() -> None:
    assert "Hello%20Ana%2C%0D%0A%0D%0Athank" in mailto(DRAFT)


def test_copied_is_the_subject_and_the_text() -> None:
    assert text_of(Draft("", "About you", "Hello")) == "About you\n\nHello"
    assert text_of(Draft("", "", "Hello")) == "Hello"
