"""Names of companies and roles with what does not matter folded away, so that two spellings of one are equal."""

import re
import unicodedata
from functools import lru_cache

from rebound_tui.domain.plain import folded

LEGAL_FORM = re.compile(
    r"(?: (?:ab|ag|as|asa|bv|co|corp|corporation|gmbh|inc|incorporated|kg|kgaa|limited|llc|llp|lp|ltd|mbh|nv|oy|oyj"
    r"|plc|pty|sa|sarl|sas|se|spa|srl|ug))+$"
)
LONG_FORMS = {"sr": "senior", "jr": "junior"}
ANY_GENDER = re.compile(r"\(\s*[a-z]\s*(?:[/|*,]\s*[a-z]\s*)+\)")
DOTTED = re.compile(r"\b(?:\w\.){2,}")


@lru_cache(maxsize=4096)
def folded_company(name: str) -> str:
    """`Acmé, Inc.` and `ACME` are `acme`."""
    plain = DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), folded(name))
    return LEGAL_FORM.sub("", " ".join(_words(plain)))


@lru_cache(maxsize=4096)
def folded_role(name: str) -> str:
    """`Sr. Développeur (m/f/d)` and `senior developpeur` are one; `C++` and `C` are not."""
    return " ".join(LONG_FORMS.get(word, word) for word in _words(ANY_GENDER.sub(" ", folded(name))))


def _words(plain: str) -> list[str]:
    """The words; a name of signs alone is one word."""
    return "".join(char if char in "+#" or unicodedata.category(char)[0] in "LMN" else " " for char in plain).split() or [plain.strip()]
