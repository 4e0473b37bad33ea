"""Changing a setting of taste while the app runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rebound_tui.domain.errors import StorageError
from rebound_tui.ui.settings import THEMES, read_setting, write_setting
from rebound_tui.wording import ui as say

if TYPE_CHECKING:
    from rebound_tui.ui.app import ReboundApp


def set_taste(app: ReboundApp, name: str, text: str) -> None:
    """Set it, here and in the file. Raises Refused; and StorageError where it holds, but the file cannot be written."""
    value = read_setting(name, text)
    app.settings = app.settings._replace(**{name: value})  # type: ignore[arg-type]
    if name == "theme" and not app.settings.is_plain:
        app.theme = THEMES[app.settings.theme]
    try:
        write_setting(app.settings_path, name, value)
    except StorageError as error:
        raise StorageError(say.SETTINGS_NOT_WRITTEN.format(path=app.settings_path)) from error
