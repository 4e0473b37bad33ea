"""Changing a setting of taste while the app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebound_tui.domain.errors import Refused, StorageError
from rebound_tui.ui.settings import THEMES, read_setting, write_setting
from rebound_tui.wording import ui as say

if TYPE_CHECKING:
    from rebound_tui.ui.app import ReboundApp


def set_taste(app: ReboundApp, name: str, text: str) -> str | None:
    """Set it, here and in the file; what is in the way in words, or None."""
    try:
        value = read_setting(name, text)
    except Refused as problem:
        return str(problem)
    app.settings = app.settings._replace(**{name: value})  # type: ignore[arg-type]
    if name == "theme" and not app.settings.is_plain:
        app.theme = THEMES[app.settings.theme]
    try:
        write_setting(app.settings_path, name, value)
    except StorageError:
        return say.SETTINGS_NOT_WRITTEN.format(path=app.settings_path)
    return None
