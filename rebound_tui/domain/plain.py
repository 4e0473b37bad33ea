"""Text for comparing, so that two spellings of one are equal."""

from unicodedata import normalize


def folded(text: str) -> str:
    """No case, none of the accents that Latin, Greek and Cyrillic letters carry, one space between words."""
    letters = (char for char in normalize("NFKD", text).casefold() if not "\u0300" <= char <= "\u036f")
    return " ".join(normalize("NFC", "".join(letters)).split())
