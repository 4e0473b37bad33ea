"""Everything that can be set, as rows: the rules of the diary, the settings of this machine, and the prompts that were told never."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rebound_tui.services.rules import SWITCHES, InForce, typed_value
from rebound_tui.ui.canvas import Row
from rebound_tui.ui.pieces import Line, Piece, cut, fitted
from rebound_tui.ui.settings import CHOICES, TYPED, Settings, typed_setting
from rebound_tui.wording import rules
from rebound_tui.wording import settings as say
from rebound_tui.wording.guard import day_name

NAME = 22


class Entry(NamedTuple):
    """One thing that can be set."""

    key: str
    """As it is typed; of a prompt its name."""
    name: str
    value: str
    """As it is typed."""
    about: str
    choices: tuple[str, ...] = ()
    """If it is one of a few words."""
    is_rule: bool = False
    is_prompt: bool = False
    """A prompt that was told never."""

    def next_choice(self) -> str:
        """The word after the one that it is."""
        return self.choices[(self.choices.index(self.value) + 1) % len(self.choices)]


def entries(in_force: Iterable[InForce], settings: Settings, silenced: Iterable[str]) -> dict[str, list[Entry]]:
    """All of them by the title of their section; nothing under a title without any."""
    known = {entry.key: entry for entry in (*map(_rule, in_force), *(_taste(settings, name) for name in TYPED))}
    found = {title: [known[key] for key in keys] for title, keys in say.SECTIONS.items()}
    gone = [Entry(kind, say.PROMPTS.get(kind, kind), say.ASK_AGAIN, say.ASK_AGAIN_ABOUT, is_prompt=True) for kind in silenced]
    return {say.SILENCED: gone, **found} if gone else found


def setting_rows(sections: dict[str, list[Entry]]) -> list[Row]:
    """A title, and its settings below it."""
    rows: list[Row] = []
    for title, found in sections.items():
        rows += [Row(None, _title(title)), *(Row(entry.key, _drawn(entry), entry) for entry in found), Row(None, lambda _: [])]
    return rows[:-1]


def _rule(rule: InForce) -> Entry:
    about = rules.ABOUT[rule.key]
    if rule.since:
        about = say.SINCE.format(about=about, day=day_name(rule.since))
    choices = (rules.ON, rules.OFF) if rule.key.replace("-", "_") in SWITCHES else ()
    return Entry(rule.key, rule.key.replace("-", " "), typed_value(rule.key, rule.value), about, choices, is_rule=True)


def _taste(settings: Settings, name: str) -> Entry:
    key = name.replace("_", "-")
    return Entry(key, name.replace("_", " "), typed_setting(settings, name), rules.TASTES[key], CHOICES.get(name, ()))


def _title(text: str) -> Callable[[int], Line]:
    return lambda width: cut([Piece(text, "heading")], width)


def _drawn(entry: Entry) -> Callable[[int], Line]:
    name = entry.name if entry.is_prompt else fitted(entry.name, NAME)
    return lambda width: cut([Piece(name), Piece("  "), Piece(entry.value, "accent")], width)
