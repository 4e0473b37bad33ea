"""What the kit shows, for any width: an entry in one line, and everything about it."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len

from rebound_tui.domain import kit as rules
from rebound_tui.domain.diary import KitEntry
from rebound_tui.domain.kit import KitKind, detail
from rebound_tui.services.kit import is_given
from rebound_tui.services.kit_view import KitView
from rebound_tui.ui.dialogs.text import Heading, Muted, Paragraph
from rebound_tui.ui.pieces import Line, Piece, Tone, cut, fitted
from rebound_tui.wording import kit as say
from rebound_tui.wording.guard import day_name

WIDE = 56
GAP = 2
SHARE = 0.4
"""The most of a line that is kept for what is said beside the text."""


def heading(kind: KitKind, count: int, width: int) -> Line:
    """The name of a part, how much is in it, and a line."""
    title = f"{say.SECTIONS[kind]} · {count} " if count else f"{say.SECTIONS[kind]} "
    return [Piece(title, "heading"), Piece("─" * max(0, width - len(title)), "muted")]


def entry_line(entry: KitEntry, view: KitView, longest: tuple[int, int], width: int) -> Line:
    """The text, and beside it, where there is room, what is said of it. `longest` are the cells that both need in this part."""
    more, text = view.more_of(entry), say.line_of(entry)
    if width < WIDE or not more:
        return cut([Piece(text)], width)
    room = min(longest[0], width - GAP - min(longest[1], round(width * SHARE)))
    tone: Tone = "accent" if entry in view.offered else "muted"
    return cut([Piece(fitted(text, room)), Piece(" " * GAP), Piece(more, tone)], width)


def longest_of(entries: Iterable[KitEntry], view: KitView) -> tuple[int, int]:
    """The cells that the texts of a part need, and what is said beside them."""
    with_more = [(cell_len(say.line_of(entry)), cell_len(more)) for entry in entries if (more := view.more_of(entry))]
    return max((text for text, _ in with_more), default=0), max((more for _, more in with_more), default=0)


def new_line(kind: KitKind, is_empty: bool, width: int) -> Line:
    """The row that adds to a part; it says what the part is for while nothing is in it."""
    text = say.NEW_WHAT.format(noun=say.NOUNS[kind], what=say.EMPTY[kind]) if is_empty and kind in say.EMPTY else say.NEW
    return cut([Piece(text.format(noun=say.NOUNS[kind]), "muted")], width)


def page(entry: KitEntry, view: KitView) -> Iterator[Paragraph | Line]:
    """Everything about an entry."""
    kind = KitKind(entry.kind)
    yield Heading(say.NOUNS[kind][:1].upper() + say.NOUNS[kind][1:])
    yield Paragraph(say.line_of(entry))
    said = [(name, detail(entry, name)) for name in rules.DETAILS[kind] if name not in (rules.BODY, rules.PRACTISED, rules.IF)]
    for name, text in said:
        if text:
            yield Muted(say.LABELLED.format(label=say.LABELS[name], text=_told(name, text, view)))
    if kind is KitKind.SKILL:
        yield Muted(view.more_of(entry))
    if body := detail(entry, rules.BODY):
        yield Paragraph("")
        yield from map(Paragraph, body.splitlines())
    yield Paragraph("")
    yield Muted(say.GIVEN if is_given(entry) else say.SINCE.format(day=day_name(entry.made.day), year=entry.made.day.year))
    if entry in view.offered:
        yield Paragraph(say.OFFERED)


def _told(name: str, text: str, view: KitView) -> str:
    if name == rules.HABIT:
        return view.habits.get(text, say.NO_HABIT)
    return say.PURPOSES.get(text, text) if name == rules.FOR else text
