"""Links to postings without what does not matter, so that two ways of writing one are equal."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(
    r"utm_.*|mc_.*|_hs.*|hsa_.*|trk.*|tracking_?id|ref|ref_?id|referrer|referer|source|src|gh_src|lever-(?:source|origin|via).*"
    r"|fbclid|gclid|dclid|msclkid|yclid|igshid|li_fat_id|recommended.*|ebp|origin|originalsubdomain|lipi|from|campaign",
    re.IGNORECASE,
)
"""Parameters that say where somebody came from, not what the page is about."""
ROUTES = ("/", "!")
"""What a fragment begins with that is the page itself, in sites that are one page."""


def plain_link(url: str) -> str:
    """The link without scheme, `www.`, tracking, fragment, and slash at the end; nothing if it names no page of a site."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:  # no link at all, like http://[/
        return ""
    path = parts.path.rstrip("/")
    query = urlencode(sorted((name, value) for name, value in parse_qsl(parts.query) if not TRACKING.fullmatch(name)))
    route = parts.fragment if parts.fragment.startswith(ROUTES) and parts.fragment.strip("/!") else ""
    if not host or not (path or query or route):
        return ""
    shown_port = f":{port}" if port and port not in (80, 443) else ""
    return f"{host}{shown_port}{path}{'?' * bool(query)}{query}{'#' * bool(route)}{route.rstrip('/')}"
