"""Job keys: the board a posting is on and its number there, the same however the link to it is written."""

import re

LINKEDIN = re.compile(
    r"https?://(?:[\w-]+\.)*linkedin\.com/(?:(?:comm/)?jobs/view/(?:[^/?#]*-)?|jobs/[^?#]*\?(?:[^#]*&)?currentJobId=)(\d+)(?![^/?#&])",
    re.ASCII | re.IGNORECASE,
)


def job_key(url: str) -> str:
    """`linkedin:123` for a link to a posting there, or nothing for a link that names no posting."""
    found = LINKEDIN.match(url)
    return f"linkedin:{found[1]}" if found else ""
