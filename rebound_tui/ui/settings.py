"""Settings of taste: a TOML file of the user's. What cannot be read is said, and the default holds."""

import os
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.wording import refusals, rules, storage
from rebound_tui.wording import ui as say

BOARD, TABLE = "board", "table"
THEMES = {"dark": "rebound-dark", "light": "rebound-light"}
COUNTRY = 2
"""The letters of a country code."""
SWITCHES = ("mouse", "base_rates")
TYPED = ("theme", "pipeline", "country", *SWITCHES)
"""Those that are one word: all but the keys."""
CHOICES = {"theme": tuple(THEMES), "pipeline": (BOARD, TABLE)} | dict.fromkeys(SWITCHES, (rules.ON, rules.OFF))
"""Those that are one of a few words."""
ALLOWED = {
    "theme": "dark or light",
    "pipeline": "board or table",
    "mouse": "true or false",
    "base_rates": "true or false",
    "country": "two letters, like AT",
    "keys": "a table of command ids and keys",
}


class Settings(NamedTuple):
    """What can be set."""

    theme: str = "dark"
    """`dark` or `light`."""
    pipeline: str = BOARD
    """`board` or `table`: what the Pipeline screen opens with."""
    mouse: bool = True
    """Whether the mouse is used; off leaves it to the terminal."""
    base_rates: bool = True
    """Whether a no shows a number from outside, with its source; once each."""
    country: str = ""
    """The ISO 3166 code of the country whose numbers the page of people to talk to shows; empty for the one of the time zone."""
    keys: dict[str, str] = {}
    """Keys by command id, as `rebound-tui keys` lists them."""

    @property
    def is_plain(self) -> bool:
        """Whether the user wants no colours at all (no-color.org)."""
        return bool(os.environ.get("NO_COLOR"))


def read_settings(path: Path, commands: frozenset[str]) -> tuple[Settings, list[str]]:
    """The settings in `path`, and a line for everything in it that could not be used."""
    if not path.exists():
        return Settings(), []
    import tomllib

    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Settings(), [say.BAD_SETTINGS.format(path=path, why=error)]
    settings, problems = Settings(), []
    for name, value in found.items():
        if name not in ALLOWED:
            problems.append(say.UNKNOWN_SETTING.format(path=path, name=name, nearest=_nearest(name, list(ALLOWED))))
        elif not _fits(name, value):
            problems.append(say.BAD_SETTINGS.format(path=path, why=say.NOT_ALLOWED.format(name=name, allowed=ALLOWED[name])))
        else:
            settings = settings._replace(**{name: value})
    unknown = [name for name in settings.keys if name not in commands]
    problems += [say.UNKNOWN_SETTING.format(path=path, name=f"keys.{name}", nearest=_nearest(name, sorted(commands))) for name in unknown]
    return settings, problems


def typed_setting(settings: Settings, name: str) -> str:
    """A setting as it is typed."""
    value = getattr(settings, name)
    if name in SWITCHES:
        return rules.ON if value else rules.OFF
    return value or rules.NONE


def read_setting(name: str, text: str) -> str | bool:
    """What `text` means for a setting. Raises Refused."""
    word = text.strip()
    if name in SWITCHES:
        found = rules.SWITCH.get(word.lower())
        if found is not None:
            return bool(found)
    elif name == "country":
        code = "" if word.lower() == rules.NONE else word.upper()
        if not code or _fits(name, code):
            return code
    elif _fits(name, word.lower()):
        return word.lower()
    key = name.replace("_", "-")
    raise Refused(refusals.BAD_RULE.format(key=key, value=word or "''", allowed=rules.TASTE_ALLOWED[key]))


def write_setting(path: Path, name: str, value: str | bool) -> None:
    """Set one line of the file, leave all others as they are; without a word the line goes. Raises StorageError."""
    written = str(value).lower() if isinstance(value, bool) else f'"{value}"'
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        kept = [line for line in lines if not line.replace(" ", "").startswith(f"{name}=")]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*([] if value == "" else [f"{name} = {written}"]), *kept]) + "\n", encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(storage.CANNOT_WRITE.format(path=path, why=error)) from error


def _fits(name: str, value: Any) -> bool:
    if name == "theme":
        return value in THEMES
    if name == "country":
        return isinstance(value, str) and len(value) == COUNTRY and value.isascii() and value.isalpha()
    if name == "pipeline":
        return value in (BOARD, TABLE)
    if name in SWITCHES:
        return isinstance(value, bool)
    return isinstance(value, dict) and all(isinstance(key, str) for key in value.values())


def _nearest(name: str, names: list[str]) -> str:
    close = get_close_matches(name, names, 1)
    return say.DID_YOU_MEAN.format(name=close[0]) if close else ""
