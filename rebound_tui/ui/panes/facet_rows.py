"""The filters as lines: what can be picked, with how many there would be; and the views that were kept."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rebound_tui.domain.diary import Hunt
from rebound_tui.domain.stages import Stage
from rebound_tui.services.pipeline import PipelineView
from rebound_tui.services.sifting import ALL, Facet, Nudge, Pick, Shelf, Sift, counts
from rebound_tui.ui.pieces import Line, Piece, cut, spread, width_of
from rebound_tui.wording import board as say
from rebound_tui.wording.nouns import STAGES

PICKED, FREE = "●", "○"
NAMES: dict[str, str] = {
    **{str(stage): name for stage, name in STAGES.items()},
    Nudge.NUDGE: say.NEEDS_NUDGE,
    Shelf.ARCHIVED: say.ARCHIVED,
    ALL: say.ALL_HUNTS,
}


class Option(NamedTuple):
    """A value that can be picked."""

    pick: Pick
    name: str
    number: int
    is_picked: bool


def options(view: PipelineView, sift: Sift) -> dict[Facet, list[Option]]:
    """By facet, the values there are; the default of a facet is none of them."""
    found = counts(view.cards, sift, view.hunt)
    return {facet: [option for option in _options(facet, found[facet], view, sift) if option.number or option.is_picked] for facet in Facet}


def _options(facet: Facet, found: Mapping[str, int], view: PipelineView, sift: Sift) -> Iterator[Option]:
    for value in _values(facet, found, view, sift):
        yield Option((facet, value), name_of((facet, value), view.hunts), found.get(value, 0), (facet, value) in sift.picks)


def _values(facet: Facet, found: Mapping[str, int], view: PipelineView, sift: Sift) -> list[str]:
    """In the order in which they are listed."""
    match facet:
        case Facet.STAGE:
            return list(Stage)
        case Facet.SHELF:
            return [Shelf.ARCHIVED]
        case Facet.HUNT:
            return [*(hunt.id for hunt in reversed(view.hunts[:-1])), ALL] if len(view.hunts) > 1 else []
    picked = {value for other, value in sift.picks if other is facet}
    return sorted(picked | set(found), key=lambda value: (-found.get(value, 0), value.casefold()))


def name_of(pick: Pick, hunts: tuple[Hunt, ...]) -> str:
    """What a value is called."""
    facet, value = pick
    if facet is Facet.HUNT and value != ALL:
        return next((hunt.name or say.HUNT_FROM.format(day=f"{hunt.started:%b %Y}") for hunt in hunts if hunt.id == value), value)
    return NAMES.get(value, value) if facet in (Facet.STAGE, Facet.NEEDS, Facet.SHELF, Facet.HUNT) else value


def option_line(option: Option, width: int) -> Line:
    """The mark, the name, and how many."""
    right = [Piece(str(option.number), "muted")]
    mark = Piece(PICKED if option.is_picked else FREE, "accent" if option.is_picked else "muted")
    left = cut([mark, Piece(f" {option.name}")], max(0, width - width_of(right) - 1))
    return spread(left, right, width)


def chips(sift: Sift, hunts: tuple[Hunt, ...]) -> str:
    """What is picked, in one line."""
    order = list(Facet)
    return " · ".join(name_of(pick, hunts) for pick in sorted(sift.picks, key=lambda pick: (order.index(pick[0]), pick[1])))
