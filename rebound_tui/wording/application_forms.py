"""The words of the forms of an application."""

NEW, EDIT = "New application", "Edit application"
LABELS = {
    "company": "Company",
    "role": "Role",
    "source": "Source",
    "url": "Link",
    "tags": "Tags",
    "location": "Place",
    "mode": "Work mode",
    "salary": "Salary",
    "contacts": "People",
    "cv": "CV version",
    "cv_file": "CV file",
    "interest": "Interest",
}
HINTS = {
    "company": "Acme, or Acme / Analyst / referral",
    "role": "Data Analyst",
    "source": "referral, job board, ...",
    "url": "https://",
    "tags": "remote, first choice",
    "location": "Lisbon",
    "mode": "onsite, hybrid or remote",
    "salary": "48-56k EUR a year",
    "contacts": "Ann Lee, recruiter, ann@acme.example; Bo Ek",
    "cv": "data, two pages",
    "cv_file": "~/cv/data.pdf",
    "interest": "1 to 5",
}
STATUS, SENT_NOW, ONLY_NOTED = "Status", "sent now", "only noted"
