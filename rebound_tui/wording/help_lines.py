"""The page of people to talk to, and the numbers of some countries. What is not known here is left to findahelpline.com."""

from datetime import date

from rebound_tui.domain.help_lines import Country, HelpLine

CHECKED = date(2026, 11, 25)
SAMARITANS = HelpLine("Samaritans", "116 123")
COUNTRIES = {
    "AT": Country("Austria", "112", (HelpLine("TelefonSeelsorge", "142"),), CHECKED),
    "AU": Country("Australia", "000", (HelpLine("Lifeline", "13 11 14"),), CHECKED),
    "BE": Country("Belgium", "112", (HelpLine("Tele-Onthaal", "106"), HelpLine("Télé-Accueil", "107")), CHECKED),
    "BR": Country("Brazil", "192", (HelpLine("CVV", "188"),), CHECKED),
    "CA": Country("Canada", "911", (HelpLine("9-8-8 Suicide Crisis Helpline", "988, call or text"),), CHECKED),
    "CH": Country("Switzerland", "112", (HelpLine("Die Dargebotene Hand, La Main Tendue", "143"),), CHECKED),
    "DE": Country("Germany", "112", (HelpLine("TelefonSeelsorge", "0800 111 0 111"),), CHECKED),
    "DK": Country("Denmark", "112", (HelpLine("Livslinien", "70 201 201"),), CHECKED),
    "ES": Country("Spain", "112", (HelpLine("Línea 024", "024"),), CHECKED),
    "FI": Country("Finland", "112", (HelpLine("MIELI Kriisipuhelin", "09 2525 0111"),), CHECKED),
    "FR": Country("France", "112", (HelpLine("Numéro national de prévention du suicide", "3114"),), CHECKED),
    "GB": Country("the United Kingdom", "999", (SAMARITANS,), CHECKED),
    "IE": Country("Ireland", "112", (SAMARITANS,), CHECKED),
    "IN": Country("India", "112", (HelpLine("Tele-MANAS", "14416"),), CHECKED),
    "IT": Country("Italy", "112", (HelpLine("Telefono Amico", "02 2327 2327", "10:00 to 24:00"),), CHECKED),
    "NL": Country("the Netherlands", "112", (HelpLine("113 Zelfmoordpreventie", "113 or 0800-0113"),), CHECKED),
    "NO": Country("Norway", "113", (HelpLine("Mental Helse", "116 123"),), CHECKED),
    "NZ": Country("New Zealand", "111", (HelpLine("Need to talk?", "1737, call or text"),), CHECKED),
    "PL": Country("Poland", "112", (HelpLine("Centrum Wsparcia", "800 70 2222"),), CHECKED),
    "SE": Country("Sweden", "112", (HelpLine("Mind Självmordslinjen", "90101"),), CHECKED),
    "US": Country("the United States", "911", (HelpLine("988 Suicide and Crisis Lifeline", "988, call or text"),), CHECKED),
    "ZA": Country("South Africa", "112", (HelpLine("SADAG", "0800 567 567"),), CHECKED),
}
"""By ISO 3166 code. Only what several public sources agree on is here."""

TITLE = "People to talk to"
DANGER = "If you are in danger now: {number}"
DANGER_ANYWHERE = "If you are in danger now: the emergency number of where you are, 112 in much of the world."
TALK = "To talk to somebody"
YOURS = "People you know"
ELSEWHERE = "In any country: findahelpline.com"
NO_REASON = "You do not need a reason. This app is not a health service and keeps no record of this page."
LINE = "{name}: {number}"
LINE_HOURS = "{name}: {number}, {hours}"
CHECKED_ON = "The numbers are those of {country}, looked up on {day} {year}. The setting country names another one."
NO_COUNTRY = "No numbers of one country are known here. The setting country names one, and the kit can keep a line of your own."
KEYS = "r reach out to somebody   escape back"
