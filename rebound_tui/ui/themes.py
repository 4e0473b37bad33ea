"""The two looks, and the one without colours. One accent each."""

from textual.theme import Theme

DARK = Theme(
    name="rebound-dark",
    primary="#8fbcaa",
    secondary="#8fbcaa",
    accent="#8fbcaa",
    foreground="#d8d6cf",
    background="#16181a",
    surface="#16181a",
    panel="#202427",
    error="#d98880",
    warning="#d8b26a",
    success="#8fbcaa",
    dark=True,
    variables={"muted": "#8b9095", "line": "#3a4045", "row": "#262b2f", "field": "#101213"},
)
LIGHT = Theme(
    name="rebound-light",
    primary="#2c6a57",
    secondary="#2c6a57",
    accent="#2c6a57",
    foreground="#2b2d2f",
    background="#faf8f3",
    surface="#faf8f3",
    panel="#efece4",
    error="#a33a30",
    warning="#8a5a00",
    success="#2c6a57",
    dark=False,
    variables={"muted": "#6a6d70", "line": "#c9c5ba", "row": "#e9e5da", "field": "#ffffff"},
)
PLAIN = "ansi-dark"
"""Textual's theme that leaves all colours to the terminal: used where NO_COLOR is set."""
PLAIN_VARIABLES = {"muted": "ansi_default", "line": "ansi_default", "row": "ansi_default", "field": "ansi_default"}
