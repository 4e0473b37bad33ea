"""The words of the settings: their sections, and the prompts that were told never."""

TITLE = "Settings"
INTRO = "A change holds from today on. Earlier days keep what they had."
SECTIONS = {
    "The days": ("rest-weekdays", "goal", "rollover", "first-weekday", "weekly-goal"),
    "What is shown, and asked": ("show-streak", "show-guard", "show-measures", "prompts"),
    "This machine": ("theme", "pipeline", "mouse", "base-rates", "country"),
    "The shield and the freezes": ("window", "grace", "freezes", "idle-run", "mend-kept", "mend-of", "back-days", "late"),
    "Applications": (
        "decide",
        "follow-up",
        "follow-up-again",
        "thanks",
        "nudge",
        "offer",
        "offer-again",
        "silence-applied",
        "silence-talking",
        "silence-wait",
        "silence-file",
    ),
}
"""By title: the rules and the settings of taste, as they are typed."""
SILENCED = "Never asked"
ASK_AGAIN = "ask again"
ASK_AGAIN_ABOUT = "You said never to this. enter lets it be asked again."
PROMPTS = {
    "interview": "an interview is near",
    "offer_date": "an offer waits for an answer",
    "card": "the steps after a no",
    "review": "several noes, the whole picture",
    "gone_quiet": "an application has gone quiet",
    "search_hold": "a week without a step in the search",
    "three_light": "a shield after light noes",
    "long_pause": "a pause lasts long",
    "people": "people to talk to",
    "quiet_spell": "one small thing in a quiet spell",
    "first_strengths": "strengths before an interview",
    "first_plan": "a plan for the first no",
    "lesson": "a lesson, on the way back",
    "strength": "one strength a week",
}
"""What each prompt is about, by its name in domain/asking/table.py."""
SINCE = "{about} · since {day}"
CHANGE, VALUE = "change", "value"
LIST_KEYS = "enter change   escape back"
VALUE_KEYS = "enter save   escape leave"
