"""Every prompt there is, one row each: its name, priority, pane, candidate, and what opening it offers."""

from rebound_tui.domain.asking import after_no, appointments, guard, kit, silence
from rebound_tui.domain.asking.budget import Kind, Pane, Priority

HABITS, PIPELINE = Pane
KINDS = (
    Kind("interview", Priority.INTERVIEW, PIPELINE, appointments.interview, ("prepare", "open")),
    Kind("offer_date", Priority.OFFER, PIPELINE, appointments.offer_date, ("open",)),
    Kind("card", Priority.CARD, PIPELINE, after_no.card, ()),
    Kind("review", Priority.REVIEW, PIPELINE, after_no.review, ("review",)),
    Kind("gone_quiet", Priority.GONE_QUIET, PIPELINE, silence.gone_quiet, ("nudge", "wait", "close_silent")),
    Kind("search_hold", Priority.SEARCH_HOLD, PIPELINE, guard.search_hold, ("log", "add")),
    Kind("three_light", Priority.OTHER, PIPELINE, guard.three_light, ("stings",)),
    Kind("long_pause", Priority.OTHER, HABITS, guard.long_pause, ("resume",), is_about_search=False),
    Kind("people", Priority.OTHER, HABITS, guard.people, ("people",), is_about_search=False),
    Kind("quiet_spell", Priority.OTHER, HABITS, guard.quiet_spell, ("log", "reach_out", "pause"), is_about_search=False),
    Kind("first_strengths", Priority.OTHER, PIPELINE, kit.first_strengths, ("strength",)),
    Kind("first_plan", Priority.OTHER, PIPELINE, kit.first_plan, ("plan",)),
    Kind("lesson", Priority.OTHER, PIPELINE, kit.lesson, ("kit",)),
    Kind("strength", Priority.OTHER, HABITS, kit.strength, ("kit",), is_about_search=False),
)
"""Of those with the same priority the first comes first."""
