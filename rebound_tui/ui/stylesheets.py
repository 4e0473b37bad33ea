"""Where the styles are: inside the installed package, or beside it in a checkout."""

from pathlib import Path, PurePath

PACKAGE = Path(__file__).parent.parent
NAMES = ("layout", "panes", "dialogs", "nocolor")
"""Those of every screen. One that only its own screen needs is named in that screen's CSS_PATH, and read when it is opened."""


def stylesheets(*names: str) -> list[str | PurePath]:
    """The paths of these stylesheets, in the order in which they are to be read."""
    installed = PACKAGE / "styles"
    folder = installed if installed.is_dir() else PACKAGE.parent / "styles"
    return [folder / f"{name}.tcss" for name in names]
