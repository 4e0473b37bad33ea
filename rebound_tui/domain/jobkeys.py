"""Job keys: the board a posting is on and its number there, the same however the link to it is written."""

import re

UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
END = r"(?![^/?#&])"
BOARDS = {
    "linkedin": r"(?:[\w-]+\.)*linkedin\.com/(?:(?:comm/)?jobs/view/(?:[^/?#]*-)?|jobs/[^?#]*\?(?:[^#]*&)?currentJobId=)(\d+)",
    "indeed": r"(?:[\w-]+\.)*indeed\.(?:[a-z]{2,3}\.)?[a-z]{2,3}/[^?#]*\?(?:[^#]*&)?v?jk=([0-9a-f]{16})",
    "greenhouse": r"(?:job-)?boards(?:\.eu)?\.greenhouse\.io/(?:[^/?#]+/jobs/|embed/job_app\?(?:[^#]*&)?token=)(\d+)",
    "lever": rf"jobs(?:\.eu)?\.lever\.co/[^/?#]+/({UUID})",
    "ashby": rf"jobs\.ashbyhq\.com/[^/?#]+/({UUID})",
    "workable": r"apply\.workable\.com/(?:[^/?#]+/)?j/([0-9A-Z]{6,12})",
    "smartrecruiters": r"jobs\.smartrecruiters\.com/[^/?#]+/(\d{6,})(?:-[^/?#]*)?",
}
"""How each board writes its links; the number is the first group."""
OWN_PAGES = {"greenhouse": r"[^?#]*\?(?:[^#]*&)?gh_jid=(\d+)"}
"""How the numbers of a board stand in links to a company's own pages."""
WAYS = [
    (board, re.compile(rf"https?://{way}{END}", re.ASCII | re.IGNORECASE)) for ways in (BOARDS, OWN_PAGES) for board, way in ways.items()
]


def job_key(url: str) -> str:
    """`linkedin:123` for a link to a posting there, or nothing for a link that names no posting of a board that is known."""
    found = ((board, way.match(url)) for board, way in WAYS)
    return next((f"{board}:{match[1].lower()}" for board, match in found if match), "")
