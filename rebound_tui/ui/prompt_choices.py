"""What each choice of a prompt does: the letter that takes it, and the action of Today that follows."""

from typing import NamedTuple


class Choice(NamedTuple):
    """One thing that can be said to a prompt; its words are in wording/prompts.py."""

    letter: str
    action: str


CHOICES = {
    "open": Choice("o", "open_asked"),
    "review": Choice("o", "open_review"),
    "prepare": Choice("i", "prepare_asked"),
    "strength": Choice("c", "ask_strength"),
    "plan": Choice("c", "ask_plan"),
    "kit": Choice("k", "go('kit')"),
    "log": Choice("g", "log_action"),
    "add": Choice("a", "add_application"),
    "stings": Choice("+", "weigh_asked"),
    "resume": Choice("p", "pause"),
    "people": Choice("0", "people"),
    "reach_out": Choice("r", "reach_out"),
    "pause": Choice("p", "pause"),
    "nudge": Choice("f", "nudge_asked"),
    "wait": Choice("w", "wait_asked"),
    "close_silent": Choice("x", "close_asked"),
    "not_today": Choice("n", "put_off"),
    "never": Choice("v", "never_again"),
}
"""By the names that domain/asking/table.py gives them; the last two belong to every prompt."""
ALWAYS = ("not_today", "never")
AT_ONCE = {"card": "open_card"}
"""Prompts whose page is something of its own, with those two on it: the action that opens it."""
