"""All formats that can be read, and which of them something is."""

from rebound_tui.interop import linkedin
from rebound_tui.interop.records import Bundle, ImportRefused, Reader
from rebound_tui.services.texts import visible
from rebound_tui.wording import importing as say

READERS: tuple[Reader, ...] = (linkedin,)
"""Asked in this order."""


def reader_for(bundle: Bundle, name: str = "") -> Reader:
    """The reader called `name`, or else the first that recognises the content. Raises ImportRefused."""
    names = ", ".join(reader.name for reader in READERS)
    named = [reader for reader in READERS if name in ("", reader.name)]
    if not named:
        raise ImportRefused(say.NO_SUCH_FORMAT.format(name=visible(name), names=names))
    for reader in named:
        if reader.recognises(bundle):
            return reader
    if name:
        raise ImportRefused(say.NOT_THAT_FORMAT.format(name=named[0].title, path=bundle.path, names=names))
    raise ImportRefused(say.UNKNOWN_FORMAT.format(path=bundle.path, names=names))
