"""Views of the pipeline that are kept under a name."""

from rebound_tui.domain.diary import SavedView
from rebound_tui.domain.plain import folded
from rebound_tui.services.ports import Desk
from rebound_tui.services.sifting import Facet, Sift
from rebound_tui.services.texts import line
from rebound_tui.wording import labels, nouns

FACETS = frozenset(map(str, Facet))


def keep_view(desk: Desk, name: str, sift: Sift) -> SavedView:
    """Keep what is wanted now under a name; a view that has the name already is replaced. Raises Refused."""
    clean = line(name, nouns.VIEW, 40)
    with desk.store.changing(desk.clock.now()) as change:
        same = [view for view in change.views() if folded(view.name) == folded(clean)]
        picks = tuple(sorted((str(facet), value) for facet, value in sift.picks))
        view = SavedView(same[0].id if same else desk.new_id(), clean, sift.text.strip(), picks)
        change.put(view)
        change.label = labels.VIEW_KEPT.format(name=clean)
    return view


def forget_view(desk: Desk, view: SavedView) -> SavedView:
    """Forget a kept view."""
    with desk.store.changing(desk.clock.now()) as change:
        change.delete(view)
        change.label = labels.VIEW_FORGOTTEN.format(name=view.name)
    return view


def sift_of(view: SavedView) -> Sift:
    """What a kept view wants; a facet of a newer program is left out."""
    return Sift(view.text, frozenset((Facet(facet), value) for facet, value in view.picks if facet in FACETS))
