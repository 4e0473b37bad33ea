"""The look at several noes together (R17): what those of the hunt show, and the checklist of the CV where it has something to say."""

from typing import NamedTuple

from rebound_tui.domain.kit import KitKind
from rebound_tui.domain.rebound.patterns import Review, review
from rebound_tui.services import kit
from rebound_tui.services.ports import Desk


class ReviewView(NamedTuple):
    """What the noes of a hunt show."""

    review: Review
    cv_checks: tuple[str, ...]
    """What to look at in a CV."""


def review_view(desk: Desk) -> ReviewView:
    """The noes of the hunt that is on, or was last."""
    with desk.store.reading() as reader:
        hunts = reader.hunts()
        applications = reader.applications_of(hunts[-1].id) if hunts else ()
        checks = tuple(entry.text for entry in kit.entries(reader, KitKind.CV_CHECK))
        return ReviewView(review(applications), checks)
