"""LinkedIn's export, in the shapes it comes in, and what is said of rows that cannot be taken."""

from datetime import date, datetime

import pytest

from rebound_tui.domain.found import Found, FoundApplication, LeftOut, Place
from rebound_tui.interop import linkedin, tables
from rebound_tui.interop.linkedin import read_date
from rebound_tui.interop.readers import reader_for
from rebound_tui.interop.records import Bundle, ImportRefused, Member
from rebound_tui.wording import importing as say
from tests.interop.linkedin_files import APPLIED, applied, bundle, people, saved, table

AFTERNOON = datetime.fromisoformat("2026-09-26T16:11")


def read(text: str | bytes) -> Found:
    return linkedin.read(bundle(a=text))


def only(text: str | bytes) -> FoundApplication:
    found = read(text)
    assert found.problems == ()
    (application,) = found.applications
    return application


def problem(text: str | bytes) -> tuple[int, str]:
    found = read(text)
    assert found.applications == ()
    ((place, what),) = found.problems
    assert place.file == "a.csv"
    return place.line, what


def test_an_application() -> None:
    url = "http://www.linkedin.com/jobs/view/4000000002"
    row = {"Job Url": url, "Resume Name": "CV.pdf", "Question And Answers": "How long?:1 | Why?:Because: it is"}
    assert only(applied(row)) == FoundApplication(
        Place("a.csv", 2),
        "Acme",
        "Data Analyst",
        applied=AFTERNOON,
        url=url,
        job_key="linkedin:4000000002",
        source="LinkedIn",
        cv="CV.pdf",
        notes="How long?:1\nWhy?:Because: it is",
    )


def test_a_saved_job() -> None:
    found = only(saved({"Job Url": "https://www.linkedin.com/jobs/view/3901/"}))
    assert (found.saved, found.applied, found.job_key) == (datetime.fromisoformat("2026-09-01T09:00"), None, "linkedin:3901")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("9/26/26, 4:11 PM", AFTERNOON),
        ("9/26/26, 4:11 pm", AFTERNOON),
        ("9/26/2026, 4:11 PM", AFTERNOON),
        ("9/26/26 4:11PM", AFTERNOON),
        ("12/1/25, 12:05 AM", datetime.fromisoformat("2025-12-01T00:05")),
        ("12/1/25, 12:05 PM", datetime.fromisoformat("2025-12-01T12:05")),
        ("1/2/26", date(2026, 1, 2)),
        ("2026/01/02", date(2026, 1, 2)),
        ("2026-1-2", date(2026, 1, 2)),
    ],
)
def test_dates(text: str, when: date) -> None:
    assert read_date(text) == when


@pytest.mark.parametrize(
    "text",
    ["", "26/9/26", "9/26/26, 13:11 PM", "9/26/26, 0:11 AM", "9/26/26, 4:60 PM", "9/26/226", "0001/01/01", "9999/12/31", "٩/٢٦/٢٦", "yes"],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError):
        read_date(text)


def test_the_narrow_space_before_the_half_of_the_day() -> None:
    assert only(applied({"Application Date": "9/26/26, 4:11\u202fPM"})).applied == AFTERNOON


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_line_ends(encoding: str, end: str) -> None:
    found = read(applied({"Company Name": "Ostrin Yazılım"}, {"Company Name": "日本"}, end=end).encode(encoding))
    assert [(each.company, each.place.line) for each in found.applications] == [("Ostrin Yazılım", 2), ("日本", 3)]


def test_columns_are_known_by_name_whatever_their_case_and_order() -> None:
    header = ("job TITLE", "Company name ", "application DATE")
    assert only(table(header, ("Data Analyst", "Acme", "9/26/26"))).company == "Acme"


def test_columns_that_are_not_known_are_kept_in_the_notes() -> None:
    found = only(table((*APPLIED, "Recruiter", ""), ("9/26/26", "", "", "Acme", "Data Analyst", "", "", "a:b", "Kim", "loose")))
    assert found.notes == "a:b\nRecruiter: Kim\nloose"


def test_a_column_that_comes_twice_loses_nothing() -> None:
    assert only(table((*APPLIED, "x", "X"), ("9/26/26", "", "", "Acme", "Data Analyst", "", "", "", "one", "two"))).notes == "X: one; two"


def test_a_link_that_is_none_is_kept_in_the_notes() -> None:
    found = only(saved({"Job Url": "not a url"}))
    assert (found.url, found.job_key, found.notes) == ("", "", "Job Url: not a url")


def test_a_link_without_end_is_kept_in_the_notes() -> None:
    found = only(saved({"Job Url": "https://x/" + "a" * 2000}))
    assert (found.url, len(found.notes)) == ("", 2019)


def test_own_address_and_number_are_left_out_and_counted() -> None:
    found = read(applied({"Contact Email": "me@example.com"}, {"Contact Phone Number": "+1555"}, {}))
    assert found.left_out == (LeftOut(2, say.LINKEDIN_OWN),)
    assert "example" not in str(found.applications)
    assert "1555" not in str(found.applications)


def test_a_saved_job_whose_posting_is_gone_is_counted() -> None:
    found = read(saved({}, {"Job Title": "", "Company Name": ""}, {"Job Title": " "}))
    assert (len(found.applications), found.left_out, found.problems) == (1, (LeftOut(2, say.LINKEDIN_REMOVED),), ())


def test_other_files_of_the_export_are_counted() -> None:
    found = linkedin.read(bundle(Profile="First Name,Last Name\nA,B\n", photo=b"\x89PNG\x00", Jobs=applied({})))
    assert (len(found.applications), found.left_out) == (1, (LeftOut(2, say.LINKEDIN_OTHER),))


def test_shards_are_one() -> None:
    files = (Member(f"Export/Jobs/Job Applications{n}.csv", applied({"Job Title": f"Role{n}"}).encode()) for n in ("", "_1", "_2"))
    found = linkedin.read(Bundle("export", tuple(files)))
    assert [(each.role, each.place.file) for each in found.applications] == [
        ("Role", "Export/Jobs/Job Applications.csv"),
        ("Role_1", "Export/Jobs/Job Applications_1.csv"),
        ("Role_2", "Export/Jobs/Job Applications_2.csv"),
    ]


def test_connections_are_only_counted() -> None:
    found = linkedin.read(bundle(Connections=people("Acme", "Globex", "Acme", "")))
    assert found.people == {"Acme": 2, "Globex": 1}
    assert found.left_out == (LeftOut(4, say.LINKEDIN_PEOPLE),)
    assert "Doe" not in str(found)


def test_cells_of_several_lines_and_the_lines_after_them() -> None:
    found = read(applied({"Question And Answers": "One\ntwo?:yes"}, {"Job Title": ""}))
    assert found.applications[0].notes == "One two?:yes"
    assert found.problems[0].place.line == 4


def test_control_characters_and_marks_of_direction_are_gone() -> None:
    row = {"Company Name": "Acme [/jobs] 日本 \x1b[31m\u202e", "Job Title": "a\x00b\x84c\td", "Question And Answers": "q:\x07a"}
    found = only(applied(row))
    assert (found.company, found.role, found.notes) == ("Acme [/jobs] 日本", "abc d", "q:a")


def test_names_written_from_right_to_left() -> None:
    assert only(applied({"Company Name": "\u2067שלום בע״מ\u2069", "Job Title": "مهندس"}))[1:3] == ("שלום בע״מ", "مهندس")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"Application Date": ""}, "has no date"),
        ({"Application Date": "26.9.2026"}, "has a date that cannot be read: 26.9.2026"),
        ({"Company Name": "\x1b "}, "names no company"),
        ({"Job Title": ""}, "names no job title"),
        ({"Job Title": "a" * 201}, "has 201 characters as Job Title; 200 is the most"),
    ],
    ids=["no date", "bad date", "no company", "no role", "long role"],
)
def test_rows_that_cannot_be_taken(row: dict[str, str], what: str) -> None:
    assert problem(applied(row)) == (2, what)


def test_a_row_with_too_many_cells() -> None:
    assert problem(applied() + "9/26/26,,,Acme, Inc,Data Analyst,,cv.pdf,\n") == (2, "has 9 cells where the header has 8")


def test_short_rows_and_empty_lines_are_fine() -> None:
    found = read(applied() + "9/26/26,,,Acme,Data Analyst\n\n9/26/26,,,Acme,Data Analyst,,,\n,,,,,,,\n")
    assert [each.place.line for each in found.applications] == [2, 4]
    assert found.problems == ()


def test_a_row_that_is_not_utf8_does_not_stop_the_others() -> None:
    found = read(applied({"Company Name": "one"}, {"Company Name": "Bad#"}, {"Company Name": "two"}).encode().replace(b"#", b"\xe9"))
    assert [each.company for each in found.applications] == ["one", "two"]
    assert [(each.place.line, each.what) for each in found.problems] == [(3, say.NOT_TEXT)]


@pytest.mark.parametrize("broken", ['"9/26/26,,,Acme,Broken,,,\n', '9/26/26,,,Acme,"Bro"ken,,,\n'], ids=["left open", "closed early"])
def test_a_broken_quotation_mark_takes_no_other_row_with_it(broken: str) -> None:
    quoted = {"Application Date": "9/26/26, 4:11 PM"}
    found = read(applied(quoted) + broken + applied(quoted, {"Question And Answers": "a\nb"}, quoted).partition("\n")[2])
    assert [each.place.line for each in found.applications] == [2, 4, 5, 7]
    assert [(each.place.line, each.what) for each in found.problems] == [(3, say.BROKEN_QUOTES)]


def test_a_broken_quotation_mark_at_the_end() -> None:
    assert read(applied({}) + '"9/26/26').problems[0].place.line == 3


def test_a_cell_without_end() -> None:
    found = read(applied({"Question And Answers": "a" * 200_000}, {}))
    assert [each.place.line for each in found.applications] == [3]
    assert [each.what for each in found.problems] == [say.LONG_CELL]


def test_a_million_rows_in_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linkedin, "ROW_LIMIT", 3)
    assert len(linkedin.read(bundle(a=applied({}, {}), b=applied({}))).applications) == 3
    with pytest.raises(ImportRefused, match="more than 1000000 rows"):
        linkedin.read(bundle(a=applied({}, {}), b=applied({}, {"Job Title": ""})))


def test_it_is_recognised_by_content() -> None:
    assert linkedin.recognises(bundle(anything=saved()))
    assert linkedin.recognises(bundle(anything=people()))
    assert not linkedin.recognises(bundle(**{"Job Applications": "date,company\n1,2\n"}))


def test_a_header_too_far_down_is_none() -> None:
    assert not linkedin.recognises(bundle(a="x\n" * tables.PREAMBLE + applied({})))


def test_the_reader_is_found_or_named() -> None:
    assert reader_for(bundle(a=applied({}))).name == "linkedin"
    assert reader_for(bundle(a=applied({})), "linkedin").name == "linkedin"


@pytest.mark.parametrize(
    ("name", "words"), [("", "nothing that can be read"), ("linkedin", "nothing from LinkedIn"), ("nothere", "nothere is no format")]
)
def test_what_no_reader_knows(name: str, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        reader_for(bundle(a="a,b\n1,2\n"), name)
