"""The story of the sample data: a search of three months, day by day. Days are counted back from today."""

from typing import NamedTuple

from rebound_tui.domain.actions import ActionKind
from rebound_tui.domain.habits import Pillar
from rebound_tui.domain.kit import KitKind

DAYS = 92
"""How long ago it begins."""
PHASES = ((92, 0.82), (44, 0.0), (33, 0.45), (27, 0.86), (20, 0.0), (19, 0.86), (12, 0.97))
"""From so many days ago on, how likely each habit is done on a day: well, a slump, a slow return, well again."""
SLUMP = (44, 34)
"""The first and the last day of it: nothing is sent in it."""
TINY_UNTIL = 27
"""After the slump the tiny versions come first, until so many days ago."""


class Told(NamedTuple):
    """A habit of the story."""

    name: str
    pillar: Pillar
    schedule: str
    tiny: str
    target: float | None = None
    unit: str = ""
    binds: str = ""


HABITS = (
    Told("Keep learning", Pillar.LEARNING, "daily", "read one page"),
    Told("Polish skills", Pillar.SKILLS, "weekdays", "ten minutes of one exercise"),
    Told("Read the trade news", Pillar.LEARNING, "mon,wed,fri", "one headline", 15.0, "minutes"),
    Told("Reach out to somebody", Pillar.PEOPLE, "tue,thu", "answer one message", binds=ActionKind.OUTREACH),
)
NOTES = {
    61: "finished the chapter on window functions",
    26: "two pages, and that was fine",
    11: "the mock interview helped",
    3: "asked Noor",
}
"""Notes on the first habit, by how many days ago."""

COMPANIES = (
    "Acorn & Rye", "Alder Analytics", "Amber Freight", "Anchorline", "Aspen Robotics", "Beacon Mills", "Birchwood Health", "Blue Kettle",
    "Brightwater", "Bureau Noord", "Canopy Energy", "Carraway Foods", "Cedar & Vale", "Chalk Hill Press", "Clearing House Nine",
    "Copper Finch", "Corvid Labs", "Daybreak Mutual", "Delta Lanterns", "Driftwood Media", "Elmstead Bank", "Ember Logistics",
    "Fable Games", "Fernway Transit", "Field & Furrow", "Fjord Data", "Foxglove Care", "Granary Software", "Greystone Maps",
    "Harbour Street", "Hazel Optics", "Heron Mobility", "Hollow Oak Studio", "Inkwell Legal", "Ironbark Tools", "Juniper Schools",
    "Kestrel Air", "Kiln Ceramics", "Lantern Grid", "Larkspur Retail", "Lindenhof", "Lumen Textiles", "Maple & Sons", "Meridian Post",
    "Millrace Water", "Mosaic Travel", "Northgate Parcel", "Oriel Insurance", "Osprey Sensors", "Paper Crane", "Pebble Payments",
    "Quarry Lane", "Redwing Audio", "Saltmarsh Wind", "Sparrow Clinics", "Tidewater Labs", "Umber Design", "Violet Harbor",
    "Willow Court", "Yarrow Systems",
)  # fmt: skip
ROLES = ("Data Analyst", "Analytics Engineer", "Backend Developer", "BI Developer", "Product Analyst")
SOURCES = ("job board", "referral", "company site", "recruiter", "meetup", "job board")
PLACES = ("Utrecht", "remote", "Rotterdam", "Amsterdam", "remote, EU")
CVS = ("cv-2", "cv-2", "cv-3-data")

FATES = "lnwnlhnlrnlnlhHnlnlwnlnhnlnhlnlnwlhnlnhnllnsalialsaaoaaiaSaS"
"""What became of each application, the oldest first; see services/demo.py."""

CLOSINGS = {5: 72, 13: 58, 14: 46, 23: 45, 27: 44, 34: 20, 38: 8}
"""When the heavy noes came, by the index of the application."""
NO_WORDS = {
    14: "It was close between two people, and the other one had worked with freight data before.",
    27: "We decided to go with an internal candidate.",
    38: "The team liked you; we needed somebody who has led a migration.",
}

ACTIONS = (
    (88, ActionKind.CV, "two pages down to one"),
    (79, ActionKind.NETWORKING, "data meetup"),
    (70, ActionKind.OUTREACH, "Ines, about Brightwater"),
    (56, ActionKind.NETWORKING, "breakfast talk"),
    (47, ActionKind.FEEDBACK, "asked Anchorline what was missing"),
    (32, ActionKind.OUTREACH, "Noor, first coffee in weeks"),
    (29, ActionKind.CV, "a new version for analytics engineering"),
    (18, ActionKind.REFLECTION, "ten minutes on the case study"),
    (12, ActionKind.NETWORKING, "alumni evening"),
    (6, ActionKind.OUTREACH, "Tom at Paper Crane"),
)
KIT: tuple[tuple[KitKind, int, str, dict[str, str]], ...] = (
    (KitKind.STRENGTH, 84, "Calm when customers are angry", {"proof": "the outage in March, eleven calls"}),
    (KitKind.STRENGTH, 84, "Explains numbers so that they are used", {"proof": "the weekly page that sales still reads"}),
    (KitKind.STRENGTH, 61, "Finishes what others started", {"proof": "the freight import, taken over half done"}),
    (KitKind.STRENGTH, 40, "Learns a domain fast", {"proof": "insurance terms in three weeks"}),
    (KitKind.LESSON, 58, "Next time I will ask for the salary range in the first call.", {"for": "phone"}),
    (KitKind.LESSON, 45, "Next time I will say my assumptions before I write a query.", {"for": "technical"}),
    (KitKind.LESSON, 20, "Next time I will end with one question about the team.", {}),
    (KitKind.PERSON, 80, "Noor", {"reach": "noor@home.example", "note": "from the old team"}),
    (KitKind.PERSON, 70, "Tom", {"reach": "+31 6 5550 0142", "note": "brother"}),
    (KitKind.PLAN, 91, "I make tea and call Noor for ten minutes.", {"if": "the answer is a no", "for": "no"}),
    (KitKind.PLAN, 50, "I breathe out slowly three times and look at my first story.", {"if": "my hands get cold", "for": "nerves"}),
    (KitKind.SKILL, 88, "SQL", {}),
    (KitKind.SKILL, 88, "dbt", {}),
    (KitKind.CRITERION, 90, "At most an hour each way, or remote", {}),
    (KitKind.CRITERION, 90, "Numbers that somebody decides with", {}),
)
"""The kind, how many days ago it was written down, the text, and what is said of it."""
TASKS = (
    (31, 28, 28, "Write down what went well at Copper Finch"),
    (17, 12, 13, "Practise one case study with a timer"),
    (5, -1, None, "Prepare three questions for the interview"),
    (4, 0, None, "Ask Noor to look at the new CV"),
)
"""Made and due so many days ago, done so many days ago or not yet, and what it is."""
