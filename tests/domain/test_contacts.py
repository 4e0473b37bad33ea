"""A contact in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Contact
from rebound_tui.domain.contacts import contact_line, read_contact


@pytest.mark.parametrize(
    ("text", "contact"),
    [
        ("Ann Lee", Contact("Ann Lee")),
        ("Ann Lee, recruiter, ann@acme.example, +49 30 123456", Contact("Ann Lee", "ann@acme.example", "+49 30 123456", "recruiter")),
        ("ann@acme.example, Ann Lee", Contact("Ann Lee", "ann@acme.example")),
        ("Ann Lee <ann@acme.example>", Contact("Ann Lee", "ann@acme.example")),
        ("Ann, head of data, Berlin", Contact("Ann", role="head of data, Berlin")),
        ("ann@acme.example", Contact("ann@acme.example", "ann@acme.example")),
        ("030 123456", Contact("030 123456", phone="030 123456")),
        ("日本 [x]", Contact("日本 [x]")),
    ],
)
def test_reading(text: str, contact: Contact) -> None:
    assert read_contact(text) == contact


WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@given(WORDS, st.sampled_from(["", "ann@x.example"]), st.sampled_from(["", "+49 30 123456"]), st.one_of(st.just(""), WORDS))
def test_what_is_written_is_read_back(name: str, email: str, phone: str, role: str) -> None:
    contact = Contact(name, email, phone, role if role != name else "")
    assert read_contact(contact_line(contact)) == contact
