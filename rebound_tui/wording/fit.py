"""The fit check, and an offer: what is asked, and what is said of it."""

from rebound_tui.domain.rebound.fit import Fit

FIELD = "Fit check"
FITS: dict[str, str] = {Fit.DESCRIPTION: "posting", Fit.DUTIES: "duties", Fit.QUALIFICATIONS: "skills", Fit.CULTURE: "culture"}
ANYWAY = "Fewer than two fit. Apply anyway? enter yes, or change it."
ANYWAY_GO = "Fewer than two fit. Go anyway? enter yes, or change it."
LOOKING_FOR = "You look for: {criteria}"
TICK, NEXT_TICK, PREVIOUS_TICK = "tick it, or take the tick back", "the next one", "the one before"
