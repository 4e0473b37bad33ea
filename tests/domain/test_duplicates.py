"""When two applications are one job, and when they only look like it."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound_tui.domain.applications import Application, Event, Kind
from rebound_tui.domain.duplicates import are_alike, probably_same, same_posting, silent_before
from rebound_tui.domain.jobkeys import job_key
from rebound_tui.domain.links import plain_link
from rebound_tui.domain.plain import folded
from rebound_tui.domain.stamps import Stamp

FIRST = date(2027, 1, 4)
ID = "0f8e1c2a-1111-4b3c-9d5e-abcdefabcdef"


def event(kind: Kind, day: int, **data: object) -> Event:
    at = datetime(2027, 1, 4, 12, tzinfo=UTC) + timedelta(days=day)
    return Event(f"{kind}{day}", kind, Stamp(at, "UTC", FIRST + timedelta(days=day), at), data)


def sent(name: str, company: str = "Acme", role: str = "Cook", day: int = 0, silent: int | None = None, url: str = "") -> Application:
    quiet = [] if silent is None else [event(Kind.CLOSED, silent, outcome="no_reply")]
    return Application(name, company, role, events=(event(Kind.APPLIED, day), *quiet), url=url)


@pytest.mark.parametrize(
    ("role", "other", "alike"),
    [
        ("Senior Backend Engineer", "Backend Engineer", False),
        ("Product Manager - Marketplace", "Product Manager - AI", False),
        (
            "Senior Software Engineer, Platform Infrastructure and Reliability",
            "Software Engineer, Platform Infrastructure and Reliability",
            False,
        ),
        ("Junior Data Analyst", "Senior Data Analyst", False),
        ("Engineer II", "Engineer III", False),
        ("Engineer 2", "Engineer 3", False),
        ("Data Analyst", "Data Scientist", False),
        ("Product Designer", "Product Design Ops", False),
        ("Payroll Accountant", "Payables Accountant", False),
        ("C Developer", "C++ Developer", False),
        ("Sr. Backend Engineer (m/f/d)", "Senior Backend Engineer", True),
        ("Backend Engineer, Senior", "senior backend engineer", True),
        ("Développeur Web", "Developpeur web (H/F)", True),
        ("Data Analyst - Marketing", "Data Analyst (Marketing)", True),
        ("Software Developer", "Software Developers", True),
        ("バックエンドエンジニア", "バックエンドエンジニア", True),
    ],
)
def test_roles_that_are_one_and_roles_that_only_look_like_it(role: str, other: str, alike: bool) -> None:
    assert are_alike(role, other) is are_alike(other, role) is alike


@pytest.mark.parametrize("company", ["ACME", "Acme, Inc.", "Acmé GmbH", "acme sarl"])
def test_probably_the_same_is_the_latest_of_a_company_however_it_is_spelled(company: str) -> None:
    others = [sent("old"), sent("new", company), sent("else", "Globex"), sent("other", role="Waiter")]
    found = probably_same(sent("x"), others)
    assert found
    assert found.id == "new"
    assert probably_same(others[0], others[:1]) is None, "it is not its own double"


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/jobs/view/cook-at-acme-4000000001/?trk=x", "linkedin:4000000001"),
        ("https://de.linkedin.com/jobs/search/?currentJobId=42&x=1", "linkedin:42"),
        ("https://uk.indeed.com/viewjob?from=web&jk=0123456789abcdef&tk=1", "indeed:0123456789abcdef"),
        ("https://www.indeed.co.uk/jobs?q=cook&vjk=0123456789ABCDEF", "indeed:0123456789abcdef"),
        ("https://boards.greenhouse.io/acme/jobs/4012345#app", "greenhouse:4012345"),
        ("https://job-boards.eu.greenhouse.io/acme/jobs/4012345", "greenhouse:4012345"),
        ("https://acme.example/careers?gh_jid=4012345&gh_src=1", "greenhouse:4012345"),
        (f"https://jobs.lever.co/acme/{ID}/apply?lever-source=x", f"lever:{ID}"),
        (f"https://jobs.ashbyhq.com/acme/{ID.upper()}/application", f"ashby:{ID}"),
        ("https://apply.workable.com/acme/j/0A1B2C3D4E/", "workable:0a1b2c3d4e"),
        ("https://jobs.smartrecruiters.com/Acme/743999700000001-cook", "smartrecruiters:743999700000001"),
        ("https://boards.greenhouse.io/acme", ""),
        ("https://jobs.lever.co/acme", ""),
        ("https://notindeed.com/viewjob?jk=0123456789abcdef", ""),
        ("https://acme.example/?next=https://www.linkedin.com/jobs/view/1", ""),
    ],
)
def test_the_number_of_a_posting_on_its_board(url: str, key: str) -> None:
    assert job_key(url) == key


@pytest.mark.parametrize(
    ("url", "other", "same"),
    [
        ("https://www.acme.example/jobs/7/?utm_source=x&gclid=1#apply", "http://ACME.example/jobs/7", True),
        ("https://acme.example/job?id=7&team=a", "https://acme.example/job?team=a&id=7&ref=mail", True),
        ("https://acme.example:443/jobs/7", "https://acme.example/jobs/7", True),
        ("https://acme.example/job?id=7", "https://acme.example/job?id=8", False),
        ("https://acme.example/jobs#/7", "https://acme.example/jobs#/8", False),
        ("https://acme.example/Jobs/aB", "https://acme.example/Jobs/Ab", False),
        ("https://acme.example/", "https://acme.example", False),
        ("https://[", "https://[", False),
        ("https://acme.example:99999/x", "https://acme.example:99999/x", False),
        ("", "", False),
    ],
)
def test_a_link_is_the_same_without_what_does_not_matter(url: str, other: str, same: bool) -> None:
    found = same_posting(sent("new", "Else", "Else", url=url), [sent("old", url=other)])
    assert (found is not None) is same


def test_a_posting_is_known_by_the_number_it_was_imported_with_and_by_its_link() -> None:
    imported = sent("a", url="https://acme.example/jobs/7")._replace(job_key="linkedin:1")
    for url in ("https://www.linkedin.com/jobs/view/1/", "https://acme.example/jobs/7?ref=x"):
        assert same_posting(sent("new", url=url), [imported]) is imported
    moved = imported._replace(url="https://www.linkedin.com/jobs/view/2/")
    assert same_posting(sent("new", url="https://linkedin.com/jobs/view/2"), [moved]) is moved
    assert same_posting(sent("new", url="https://www.linkedin.com/jobs/view/3/"), [moved]) is None
    assert same_posting(sent("new"), [sent("old")]) is None, "no link is no sign"


@given(st.text(max_size=40))
def test_whatever_is_typed_as_a_link_is_read(text: str) -> None:
    assert plain_link(f"https://acme.example/{text}") == plain_link(f"http://www.acme.example/{text}")
    job_key(text)


def test_a_company_that_was_silent_is_mentioned_once() -> None:
    silent, first, second = sent("a", silent=30), sent("b", role="Waiter", day=40), sent("c", role="Host", day=50)
    said = silent_before(first, [silent, first])
    assert said
    assert said.id == "a"
    assert silent_before(second, [silent, first, second]) is None
    assert silent_before(first, [sent("a"), first]) is None, "nobody was silent"
    again = [silent, first._replace(events=(*first.events, event(Kind.CLOSED, 60, outcome="no_reply"))), sent("d", day=70)]
    said = silent_before(again[-1], again)
    assert said
    assert said.id == "b"


@given(st.lists(st.sampled_from(["senior", "backend", "engineer", "ai", "ii", "remote"]), min_size=1, max_size=5), st.randoms())
def test_the_order_of_the_words_of_a_role_does_not_matter(words: list[str], chance: random.Random) -> None:
    assert are_alike(" ".join(words), " ".join(chance.sample(words, len(words))))


@pytest.mark.parametrize(
    ("text", "plain"), [(" Écoles\t ÉTÉ", "ecoles ete"), ("STRASSE", "strasse"), ("Straße", "strasse"), ("が", "が"), ("Ａｃｍｅ", "acme")]
)
def test_folding(text: str, plain: str) -> None:
    assert folded(text) == plain
