"""The numbers of a hunt, in words."""

from rebound_tui.domain.numbers import Median, Rate
from rebound_tui.domain.weeks import Week
from rebound_tui.wording.counting import counted

BACKWARDS = "{since} is after {until}. Give the earlier day to --since."
OF_HUNT, ALL_HUNTS = "The numbers of {name}, {first} to {last}", "all hunts"
PERIOD = "{first} to {last}"
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


def rate_row(name: str, rate: Rate) -> list[str]:
    """The cells under RATE_HEADINGS; a share only where there are enough."""
    share = SHARE.format(share=rate.answers / rate.sent) if rate.has_rate else NO_SHARE
    return [name, SENT_OF.format(answers=rate.answers, sent=rate.sent), str(rate.positive), str(rate.waiting), share]


def median_text(median: Median, sent: int) -> str:
    """After how long half of all that were sent were answered."""
    if median.days is None:
        return NO_MEDIAN.format(open=median.open, sent=sent)
    return MEDIAN.format(days=counted(median.days, "day"), open=median.open, sent=sent)


def week_row(week: Week) -> list[str]:
    """The cells under WEEK_HEADINGS."""
    return [str(week.first), OF_GOAL.format(count=week.applications, goal=week.goal), str(week.follow_ups), str(week.outreach)]
