"""Small files in LinkedIn's format, made on the spot."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence

from rebound_tui.interop.records import Bundle, Member

APPLIED = (
    "Application Date",
    "Contact Email",
    "Contact Phone Number",
    "Company Name",
    "Job Title",
    "Job Url",
    "Resume Name",
    "Question And Answers",
)
SAVED = ("Saved Date", "Job Url", "Job Title", "Company Name")
PREAMBLE = 'Notes:\n"When exporting your connections, some e-mail addresses are missing."\n\n'
PEOPLE = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")


def table(header: Sequence[str], *rows: Sequence[str], end: str = "\n") -> str:
    """CSV as LinkedIn writes it: quoted only where it has to be."""
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows((header, *rows))
    return out.getvalue()


def applied(*rows: Mapping[str, str], end: str = "\n") -> str:
    """`Job Applications.csv` with these cells; what is not named is that of a plain application."""
    plain = {"Application Date": "9/26/26, 4:11 PM", "Company Name": "Acme", "Job Title": "Data Analyst"}
    return table(APPLIED, *([(plain | dict(row)).get(name, "") for name in APPLIED] for row in rows), end=end)


def saved(*rows: Mapping[str, str]) -> str:
    """`Saved Jobs.csv` with these cells."""
    plain = {"Saved Date": "9/1/26, 9:00 AM", "Company Name": "Acme", "Job Title": "Data Analyst"}
    return table(SAVED, *([(plain | dict(row)).get(name, "") for name in SAVED] for row in rows))


def people(*companies: str) -> str:
    """`Connections.csv` with somebody at each of these."""
    return PREAMBLE + table(PEOPLE, *(("Jo", "Doe", "", "", company, "", "01 Jan 2026") for company in companies))


def bundle(**files: str | bytes) -> Bundle:
    """What was opened; the name of a file is given without its ending."""
    members = (Member(f"{name}.csv", data.encode() if isinstance(data, str) else data) for name, data in files.items())
    return Bundle("export", tuple(members))


def zipped(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """These files in a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()
