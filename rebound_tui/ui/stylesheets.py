"""Where the styles are: inside the installed package, or beside it in a checkout."""

from pathlib import Path, PurePath

PACKAGE = Path(__file__).parent.parent
NAMES = ("layout", "panes", "dialogs", "nocolor")


def stylesheets() -> list[str | PurePath]:
    """The paths of all stylesheets, in the order in which they are to be read."""
    installed = PACKAGE / "styles"
    folder = installed if installed.is_dir() else PACKAGE.parent / "styles"
    return [folder / f"{name}.tcss" for name in NAMES]
