"""The fit check, and an offer: what is asked, and what is said of it."""

from collections.abc import Mapping
from datetime import date

from rebound_tui.domain.rebound.fit import NONE, Fit
from rebound_tui.wording.guard import day_name

FIELD = "Fit check"
FITS: dict[str, str] = {Fit.DESCRIPTION: "posting", Fit.DUTIES: "duties", Fit.QUALIFICATIONS: "skills", Fit.CULTURE: "culture"}
ANYWAY = "Fewer than two fit. Apply anyway? enter yes, or change it."
ANYWAY_GO = "Fewer than two fit. Go anyway? enter yes, or change it."
LOOKING_FOR = "You look for: {criteria}"
TICK, NEXT_TICK, PREVIOUS_TICK = "tick it, or take the tick back", "the next one", "the one before"

OFFER_TITLE = "Offer: {label}"
OFFER_KEYS = "a accept   d decline, with a polite text   e change   escape back"
EITHER_IS_FINE = "Either answer is fine."
LINE = "{name}: {text}"
AMOUNT, ANSWER_BY, AGREED, STILL_OPEN = "Amount", "Answer by", "Agreed", "Open"
NOT_SAID, NO_DAY, NOTHING_YET = "not said", "no day named", "nothing yet"


def offer_lines(data: Mapping[str, object], ticks: tuple[str, ...] | None) -> list[str]:
    """By when they want to know, what is agreed, what is open, and what fits."""
    day = data.get("answer_by")
    found = (
        (ANSWER_BY, day_name(date.fromisoformat(str(day))) if day else NO_DAY),
        (AMOUNT, str(data.get("amount") or NOT_SAID)),
        (AGREED, str(data.get("agreed") or NOTHING_YET)),
        (STILL_OPEN, str(data.get("open") or NOTHING_YET)),
        *([] if ticks is None else [(FIELD, ", ".join(FITS[name] for name in ticks) or NONE)]),
    )
    return [LINE.format(name=name, text=text) for name, text in found]
