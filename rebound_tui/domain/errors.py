"""The two ways in which a request can end other than done. Each carries one line for the user: what, and what to do."""


class Refused(Exception):
    """The request cannot be met: an unknown name, nothing to undo, a value out of bounds. Nothing was changed."""


class StorageError(Exception):
    """The data cannot be read or written. Nothing was overwritten."""
