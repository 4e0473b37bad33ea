"""What tells a posting from all others: its number on its board, and the link to it."""

from rebound_tui.domain.applications import Application
from rebound_tui.domain.found import FoundApplication
from rebound_tui.domain.jobkeys import job_key
from rebound_tui.domain.links import plain_link


def key_of(thing: Application | FoundApplication) -> str:
    """Its job key, read from its link if it has none of its own."""
    return thing.job_key or job_key(thing.url)


def signs_of(thing: Application | FoundApplication) -> tuple[str, ...]:
    """Its job key, that of its link, and the link without what does not matter, as far as it has them.

    Two that share one are one posting.
    """
    return tuple(dict.fromkeys(sign for sign in (thing.job_key, job_key(thing.url), plain_link(thing.url)) if sign))
