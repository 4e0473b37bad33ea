"""What each rule is, by the name it is set with."""

ABOUT = {
    "rest-weekdays": "days that ask for nothing, like sat,sun; none for no rest day",
    "rollover": "the hour before which it is still yesterday, 0 to 12",
    "first-weekday": "the day a week begins on",
    "goal": "units asked for on a steady day, 1 to 10",
    "window": "scheduled days that a shield lasts, 1 to 14",
    "grace": "grace days in a shield, 0 to 14",
    "freezes": "freezes a week, 0 to 7",
    "idle-run": "idle scheduled days in a row that cover can bridge, 0 to 7",
    "mend-kept": "kept days that mend a missed one, 1 to 7 ...",
    "mend-of": "... out of this many counted days after it, 1 to 7",
    "late": "days within which a late entry still replays the past, 0 to 30",
    "silence-applied": "days without a word after applying before the question, 1 to 365",
    "silence-talking": "days without a word after a screening or interview, 1 to 365",
    "silence-file": "days after the question until it is filed as no reply, 1 to 365",
    "silence-wait": "days until the question comes again after a nudge or a wait, 1 to 365",
    "back-days": "scheduled days that Back lasts, 1 to 14",
    "show-streak": "the streak is shown: on or off",
    "show-guard": "the state, the shield and the freezes are shown: on or off",
    "show-measures": "bounce-back and the other measures are shown: on or off",
    "prompts": "one prompt a day may be shown: on or off",
    "decide": "days after noting a posting until the decision is asked for, 1 to 365",
    "follow-up": "days after applying, or their last word, until the first follow-up, 1 to 365",
    "follow-up-again": "days after it until the second and last follow-up, 1 to 365",
    "thanks": "days after a screening or interview until the thanks, 0 to 30",
    "nudge": "working days after the thanks until the nudge, 1 to 60",
    "offer": "days until an offer is answered that names no day, 1 to 60",
    "offer-again": "days after a word to them until an offer is looked at again, 1 to 60",
    "weekly-goal": "applications a week that you aim at, 0 to 100",
}
"""The keys are those of domain/rulebook.py with a dash for an underscore."""
TASTES = {
    "theme": "dark or light",
    "pipeline": "what the Pipeline screen opens with: board or table",
    "mouse": "the mouse is used, from the next start on: on or off",
    "base-rates": "a no shows one number from outside, with its source: on or off",
    "country": "whose numbers stand on the page of people to talk to, like AT; none for that of the time zone",
}
"""The settings of taste, by the name they are set with: of this machine, not of the diary."""
TASTE_ALLOWED = {
    "theme": "It is dark or light.",
    "pipeline": "It is board or table.",
    "mouse": "It is on or off.",
    "base-rates": "It is on or off.",
    "country": "It is two letters, like AT, or none.",
}
ON, OFF = "on", "off"
SWITCH = {"on": 1, "true": 1, "yes": 1, "1": 1, "off": 0, "false": 0, "no": 0, "0": 0}
"""How on and off may be typed."""
ON_OR_OFF = "It is on or off."
NONE = "none"
NUMBER = "It is a whole number from {low} to {high}."
WEEKDAY = "It is one of mon, tue, wed, thu, fri, sat, sun."
WEEKDAYS = "It is weekdays like sat,sun, or none; at least one day is no rest day."
MEND = "mend-kept is at most mend-of."
