"""The numbers of a hunt, in words."""

BACKWARDS = "{since} is after {until}. Give the earlier day to --since."
OF_HUNT, ALL_HUNTS = "The numbers of {name}, {first} to {last}", "all hunts"
FUNNEL, ANSWERS, WEEKS = "How far they came", "Answers", "Week by week"
SENT_OF = "{answers} of {sent}"
"""Answers; a no is one, too."""
RATE_HEADINGS = ("", "answered", "led on", "waiting", "share")
"""Led on: came to a screening or further."""
ALL_SENT = "all"
SHARE, NO_SHARE = "{share:.0%}", "too few"
GROUPS = {"sources": "source", "cvs": "CV", "tags": "tag", "months": "month"}
FEW = "No share below {fewest} sent. Shares of fewer than {compared} sent say nothing beside each other."
MEDIAN = "Half of them were answered within {days}. {open} of {sent} have no answer so far."
NO_MEDIAN = "When half of them are answered cannot be told yet. {open} of {sent} have no answer so far."
WEEK_HEADINGS = ("week of", "applications", "follow-ups", "outreach")
OF_GOAL = "{count} of {goal}"
NOTHING = "There are no applications in this time."
