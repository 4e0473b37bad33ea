"""What was done, as a sentence: the label that undo shows, with a capital where the name of a thing does not begin it."""

from rebound_tui.wording import cli as say


def did(label: str, **values: object) -> str:
    """`New habit Read.`, `Read ticked.`: names stay as they were typed."""
    text = label.format(**values)
    return say.DID.format(what=text if label.startswith("{") else text[:1].upper() + text[1:])


def days(count: int) -> str:
    """`1 day`, `12 days`."""
    return say.DAY if count == 1 else say.DAYS.format(count=count)
